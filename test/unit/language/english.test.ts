import { documentOf } from '../../../src/training/documentOf';
import { strict as assert } from 'node:assert';

import fc from 'fast-check';

import { EnglishWord } from '../../../src/analysis/language/english/englishWord';
import { baseOfNoun, baseOfVerb } from '../../../src/analysis/language/english/morphology';
import { COARSE_TAGS, TAGS } from '../../../src/analysis/language/tags';
import { readEnglish } from '../../../src/training/readEnglish';

const { lexicon, tagger } = readEnglish().language;

function tagsOf(text: string): string[] {
	const { blocks } = documentOf(text);
	return blocks.flatMap(({ block }) => {
		const words = block.tokens.map((token) => new EnglishWord(token.text, token.kind, lexicon));
		return [...tagger.tag(block, words)].map((tag) => TAGS[tag] ?? '');
	});
}

describe('base forms', () => {
	it('of verbs, of those with forms of their own too', () => {
		for (const [form, base] of [
			['says', 'say'], ['said', 'say'], ['denied', 'deny'], ['stopped', 'stop'], ['noted', 'note'], ['argues', 'argue'],
			['lying', 'lie'], ['written', 'write'], ['was', 'be'], ["'s", 'be'], ["hasn't", 'have'], ['announces', 'announce'],
			['pushes', 'push'], ['agreed', 'agree'], ['told', 'tell'], ['refusing', 'refuse'],
		] as const) {
			assert.equal(baseOfVerb(form, lexicon), base, form);
		} // prettier-ignore
	});

	it('of nouns are the singular', () => {
		for (const [form, base] of [
			['cities', 'city'], ['men', 'man'], ['spokeswomen', 'spokeswoman'], ['churches', 'church'], ['buses', 'bus'],
			['houses', 'house'], ['people', 'person'], ['analyses', 'analysis'], ['companies', 'company'], ['crises', 'crisis'],
			['horses', 'horse'],
		] as const) {
			assert.equal(baseOfNoun(form), base, form);
		} // prettier-ignore
	});

	it('of any text are not empty', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
				assert.ok(baseOfVerb(text, lexicon).length > 0 && baseOfNoun(text).length > 0);
			}),
		);
	});
});

describe('the lexicon', () => {
	it('puts words of like use into the same class', () => {
		const of = (text: string): number | undefined => lexicon.classesOf(text)?.of64;
		assert.ok(of('remarked'));
		assert.equal(of('remarked'), of('commented'));
		assert.notEqual(of('remarked'), of('table'));
	});
});

describe('the tagger', () => {
	it('tells the parts of speech of plain sentences', () => {
		assert.equal(tagsOf('The ferry sank, Ms. Abara said on Monday.').join(' '), 'DT NN VBD , NNP NNP VBD IN NNP .');
		assert.equal(tagsOf('She will not say whether they object.').join(' '), 'PRP MD RB VB IN PRP VBP .');
		assert.equal(tagsOf('“We object,” their objects fell.').join(' '), "`` PRP VBP , '' PRP$ NNS VBD .");
	});

	it('chooses among the tags that a word was seen with and those that WordNet knows, and no others', () => {
		const likely = (text: string): string[] =>
			(new EnglishWord(text, 'word', lexicon).likelyTags ?? []).map((tag) => TAGS[tag] ?? '');
		const heard = likely('heard');
		assert.ok(heard.includes('VBD') && heard.includes('VBN') && !heard.includes('RB'));
		assert.ok(likely('beat').includes('VBD') && !likely('beat').includes('NNP'));
		assert.deepEqual(likely('ghrmlqs'), []);
	});

	it('gives every token of any text a tag', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				assert.ok(tagsOf(text).every((tag) => tag !== ''));
			}),
		);
	});

	it('has tags that are coarser in one way only', () => {
		assert.equal(COARSE_TAGS.length, TAGS.length);
		for (const [tag, coarse] of [['NNPS', 'NNP'], ['WP$', 'WH'], ['JJR', 'JJ'], [',', 'PUNCT'], ['VBN', 'VBN']] as const) {
			assert.equal(COARSE_TAGS[TAGS.indexOf(tag)], coarse);
		} // prettier-ignore
	});
});
