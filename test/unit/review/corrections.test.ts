import { expect } from 'chai';
import type { Analysis, Speaker } from '../../../src/analysis/model';
import { analyze } from '../../../src/analysis/session';
import { applyCorrections } from '../../../src/review/corrections/applyCorrections';
import { english } from '../analysis/english';
import { someAnalysis } from './someAnalysis';

const analysis = someAnalysis();
const quotation = analysis.attributions[0]?.content ?? [];

describe('applyCorrections', () => {
	it('without corrections gives the analysis itself, and never changes it', () => {
		expect(applyCorrections(analysis, [])).to.equal(analysis);
		applyCorrections(analysis, [
			{ correction: { kind: 'hide entity', name: 'Ada Lindqvist' }, spans: [] },
			{ correction: { kind: 'not a quotation' }, spans: quotation },
		]);
		expect(analysis).to.deep.equal(someAnalysis());
	});

	it('hides an entity everywhere and keeps every index right', () => {
		const hidden = applyCorrections(analysis, [
			{ correction: { kind: 'hide entity', name: 'Tomas Beregi' }, spans: [] },
		]);
		expect(hidden.entities.map(({ id }) => id)).to.deep.equal(['ada', 'four']);
		for (const entity of hidden.entities) {
			expect(entity.mentions.map((index) => hidden.mentions[index]?.entity)).to.deep.equal(
				entity.mentions.map(() => entity.id),
			);
		}
		expect(hidden.claims[1]).to.deep.include({ claimant: null, figures: [1], entities: [] });
		expect(hidden.speakers.map(({ entity }) => entity)).to.deep.equal(['ada']);
		expect(hidden.attributions[1]?.evidence.at(-1)).to.deep.include({ step: 'unresolved' });
	});

	it('keeps who answers in an interview, whoever else is said to have said the rest', () => {
		const [own, ...others] = analysis.claims;
		const theirs = analysis.attributions.find(({ speaker }) => speaker === 'tomas');
		expect(own && theirs).not.to.equal(undefined);
		const answered = own && { ...own, attribution: null, claimant: 'tomas' };
		const changed = applyCorrections({ ...analysis, claims: answered ? [answered, ...others] : [] }, [
			{ correction: { kind: 'speaker', speaker: 'Ada Lindqvist' }, spans: theirs?.content ?? [] },
		]);
		const tomas = changed.speakers.find(({ entity }) => entity === 'tomas');
		expect(tomas?.attributions).to.deep.equal([]);
		expect(tomas?.words).to.be.greaterThan(0);
	});

	it('renames and retypes', () => {
		const changed = applyCorrections(analysis, [
			{ correction: { kind: 'rename entity', name: 'Ada Lindqvist', to: 'Ada Lindquist' }, spans: [] },
			{ correction: { kind: 'retype entity', name: 'Tomas Beregi', to: 'work' }, spans: [] },
		]);
		expect(changed.entities[0]).to.deep.include({ name: 'Ada Lindquist', aliases: ['Ada Lindqvist'] });
		expect(changed.speakers[0]?.name).to.equal('Ada Lindquist');
		expect(changed.mentions[1]?.kind).to.equal('work');
	});

	it('takes away what is no quotation; its claim is the article’s', () => {
		const changed = applyCorrections(analysis, [{ correction: { kind: 'not a quotation' }, spans: quotation }]);
		expect(changed.attributions.map(({ id }) => id)).to.deep.equal(['a2']);
		expect(changed.quotations[0]?.speech).to.equal(false);
		expect(changed.claims[0]).to.include({ attribution: null, claimant: null });
		expect(changed.findings).to.deep.equal([]);
	});

	it('gives a quotation to another speaker, known by an alias or not at all', () => {
		const known = applyCorrections(analysis, [
			{ correction: { kind: 'speaker', speaker: 'Beregi' }, spans: quotation },
		]);
		expect(known.speakers).to.have.length(1);
		expect(known.speakers[0]).to.deep.include({ entity: 'tomas', attributions: ['a1', 'a2'] });
		expect(known.claims[0]?.claimant).to.equal('tomas');
		const unknown = applyCorrections(analysis, [
			{ correction: { kind: 'speaker', speaker: 'Bo Ekstrand' }, spans: quotation },
		]);
		expect(unknown.speakers.map(({ name }) => name)).to.deep.equal(['Bo Ekstrand', 'Tomas Beregi']);
		const nobody = applyCorrections(analysis, [{ correction: { kind: 'speaker', speaker: null }, spans: quotation }]);
		expect(nobody.attributions[0]?.speaker).to.equal(null);
	});

	it('gives a statement that makes no claim the one of the article that holds it', () => {
		const [first, ...others] = analysis.claims;
		const all = [{ start: 0, end: analysis.text.length }];
		const own = {
			...analysis,
			claims: first ? [{ ...first, content: all, claimant: null, attribution: null }, ...others] : [],
		};
		const [changed, other] = applyCorrections(own, [
			{ correction: { kind: 'speaker', speaker: 'Beregi' }, spans: quotation },
		]).claims;
		expect(changed).to.deep.include({ attribution: 'a1', claimant: 'tomas', content: quotation, shown: quotation });
		expect(other).to.equal(own.claims[1]);
	});

	it('makes an attribution where there was none', () => {
		const spans = [{ start: 3, end: 7 }];
		const changed = applyCorrections(analysis, [{ correction: { kind: 'speaker', speaker: 'Beregi' }, spans }]);
		expect(changed.attributions[0]).to.deep.include({ content: spans, speaker: 'tomas', manner: 'indirect' });
	});

	it('moves the words of what is given to another speaker, as the analysis counts them', () => {
		const read = analyze(
			[
				'“The US-led plan won’t work, and the 4,000 jobs are gone,” said Ada Holt, the mayor.',
				'“We have waited long enough for the lock,” said Ben Stone, the harbour master.',
				'“Nobody told us that the state-owned yard was to close,” Holt said.',
			].join('\n\n'),
			english(),
		);
		const [first] = read.attributions;
		const wordsOf = ({ speakers }: Analysis, name: string): number =>
			speakers.find((speaker) => speaker.name === name)?.words ?? 0;
		expect(first?.speaker).to.equal(read.speakers.find(({ name }) => name === 'Ada Holt')?.entity);
		const other = read.attributions.findLast(({ parent }) => parent === null);
		const own = { correction: { kind: 'speaker', speaker: 'Ada Holt' } as const, spans: first?.content ?? [] };
		const same = applyCorrections(read, [own]);
		expect(same.speakers.map(({ words }) => words)).to.deep.equal(read.speakers.map(({ words }) => words));
		const moved = applyCorrections(read, [
			{ correction: { kind: 'speaker', speaker: 'Ben Stone' }, spans: other?.content ?? [] },
		]);
		// *state-owned* is two words.
		expect(wordsOf(read, 'Ada Holt') - wordsOf(moved, 'Ada Holt')).to.equal(11);
		expect(wordsOf(moved, 'Ben Stone') - wordsOf(read, 'Ben Stone')).to.equal(11);
	});

	it('keeps what is said in answers that claim nothing', () => {
		// Whose an answer is that claims nothing, the analysis knew.
		const read = {
			...analysis,
			speakers: analysis.speakers.map((speaker) => ({ ...speaker, words: speaker.words + 2 })),
		};
		const changed = applyCorrections(read, [{ correction: { kind: 'speaker', speaker: 'Beregi' }, spans: quotation }]);
		const wordsOf = (speakers: readonly Speaker[]): Record<string, number> =>
			Object.fromEntries(speakers.map(({ entity, words }) => [entity, words]));
		expect(wordsOf(changed.speakers)).to.deep.equal({ ada: 2, tomas: (wordsOf(read.speakers)['tomas'] ?? 0) + 4 });
	});

	it('tells by their letters whether words that are given to somebody are spoken', () => {
		// The marks of the line are no words of it.
		const text = '“No,” — *** — “never.” Ada';
		const all = [{ start: 0, end: text.indexOf(' Ada') }];
		const quoted = [...text.matchAll(/“[^”]*”/gu)].map(({ 0: words, index }) => ({
			start: index,
			end: index + words.length,
		}));
		const read: Analysis = {
			...someAnalysis(),
			text,
			quotations: [{ spans: quoted, closed: true, speech: true }],
			attributions: [],
			claims: [],
			speakers: [],
		};
		const [made] = applyCorrections(read, [
			{ correction: { kind: 'speaker', speaker: 'Ada' }, spans: all },
		]).attributions;
		expect(made?.manner).to.equal('direct');
	});

	it('ends a quotation where a person says, and cuts its claims there', () => {
		const [span] = quotation;
		const spans = [{ start: span?.start ?? 0, end: (span?.start ?? 0) + 9 }];
		const changed = applyCorrections(analysis, [{ correction: { kind: 'content' }, spans }]);
		expect(changed.attributions[0]?.content).to.deep.equal(spans);
		expect(changed.claims[0]?.content).to.deep.equal(spans);
		expect(changed.speakers[0]?.words).to.equal(2);
	});

	it('passes over what fits nothing', () => {
		const changed = applyCorrections(analysis, [
			{ correction: { kind: 'hide entity', name: 'Nobody' }, spans: [] },
			{ correction: { kind: 'content' }, spans: [{ start: 0, end: 2 }] },
		]);
		expect(changed).to.deep.equal(analysis);
	});
});
