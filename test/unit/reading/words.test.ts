import '../editor/vscodeStub';
import * as assert from 'node:assert/strict';
import { FINDING_CODES, type Attribution, type Evidence } from '../../../src/analysis/model';
import { Lookup } from '../../../src/reading/lookup';
import { evidenceLines, howSure } from '../../../src/reading/words/evidenceLines';
import { findingText, findingTitle } from '../../../src/reading/words/findingText';
import { nameAndCue, nameAndRole, voiceOf } from '../../../src/reading/voice';
import { whyUncertain } from '../../../src/reading/words/speakerWords';
import { fromBundle } from '../../../src/reading/words/l10n';
import { valueText } from '../../../src/reading/words/valueWords';
import { actText } from '../../../src/reading/words/actText';
import type { Act } from '../../../src/review/acts/act';
import { changeOf } from '../../../src/review/acts/changeOf';
import { ANALYSIS, place } from '../editor/article';
import { HandMade } from '../panel/analysis';

const lookup = new Lookup(ANALYSIS);

function withEvidence(evidence: readonly Evidence[], speaker: string | null = null): Attribution {
	const [first] = ANALYSIS.attributions;
	assert.ok(first);
	return { ...first, speaker, evidence };
}

describe('the chain of evidence in words', () => {
	it('names the steps in order, with the places to look at', () => {
		const second = lookup.attribution('a2');
		assert.ok(second);
		assert.deepEqual(evidenceLines(second, lookup), [
			{ text: '“Lindqvist” → “Ada Lindqvist” (surname)', span: place('Ada Lindqvist') },
			{ text: 'Less likely: Tomás Beregi, 20 %', span: place('Beregi') },
		]);
	});

	it('says how the attribution was found and by which cue', () => {
		const first = lookup.attribution('a1');
		assert.ok(first);
		assert.deepEqual(
			evidenceLines(first, lookup).map(({ text }) => text),
			['Found by the trained model; words 97 %, speaker 90 %', '“said” shows that someone speaks'],
		);
		const byLabel = withEvidence([{ step: 'found', by: 'label', probability: 0.93 }]);
		assert.deepEqual(
			evidenceLines(byLabel, lookup).map(({ text }) => text),
			['Found by the name or title in front of it; words 93 %'],
		);
	});
});

describe('why a speaker is not certain', () => {
	it('is nothing where the speaker is', () => {
		assert.equal(whyUncertain(lookup.attribution('a1') ?? null, lookup), undefined);
	});

	it('is said for each reason', () => {
		const reasons = ['no source', 'passive', 'impersonal', 'pronoun without antecedent', 'ambiguous'] as const;
		const sentences = reasons.map((reason) =>
			whyUncertain(withEvidence([{ step: 'unresolved', reason, span: null }]), lookup),
		);
		assert.equal(new Set(sentences).size, reasons.length);
		assert.ok(sentences.every((sentence) => sentence?.endsWith('.')));
		const step = { step: 'unresolved', reason: 'pronoun without antecedent', span: place('Beregi') } as const;
		assert.equal(whyUncertain(withEvidence([step]), lookup), 'Whom “Beregi” means cannot be told.');
	});

	it('names those who could be meant', () => {
		const attribution = withEvidence(
			[
				{ step: 'rejected', entity: 'e2', span: place('Beregi'), score: 0.45 },
				{ step: 'unresolved', reason: 'ambiguous', span: null },
			],
			'e1',
		);
		assert.equal(whyUncertain(attribution, lookup), 'More than one could be meant: Ada Lindqvist or Tomás Beregi.');
	});
});

describe('the words for a speaker', () => {
	it('are the name and the role', () => {
		const first = lookup.attribution('a1');
		assert.ok(first);
		assert.equal(nameAndRole(voiceOf(first, lookup)), 'Ada Lindqvist, harbour master');
		assert.equal(nameAndRole(voiceOf(withEvidence([]), lookup)), 'Unknown speaker');
	});

	it('have no cue where that is no word, as in transcripts', () => {
		const turn = new HandMade('HOLT: The crane fell.');
		turn.attribution('HOLT', ':', 'The crane fell');
		const read = new Lookup(turn.make());
		const voice = voiceOf(read.analysis.attributions[0] ?? null, read);
		assert.equal(nameAndCue(voice), voice.name);
		const began = { ...voice, name: 'Ada Lindqvist', cue: 'According to' };
		assert.equal(nameAndCue(began), 'Ada Lindqvist, according to');
		assert.equal(nameAndCue({ ...began, cue: 'BBC interview' }), 'Ada Lindqvist, BBC interview');
	});
});

describe('an act in words', () => {
	it('has one pair of quotation marks', () => {
		const about = (exact: string): string => {
			const target = [{ exact, prefix: '', suffix: '', start: 0, end: exact.length, rival: 0 }];
			const of = { type: 'review', about: 'claim' } as const;
			const change = changeOf({ id: 'r', created: '', target, of }, { status: 'checked' });
			return actText({ changes: [change] } as unknown as Act);
		};
		assert.equal(about('The crane fell'), 'checked · “The crane fell”');
		assert.equal(about('“The crane fell.”'), 'checked · “The crane fell.”');
	});

	it('says what was entered for a name, and that it was taken back', () => {
		const entered = (to: string): string => {
			const correction = { kind: 'attribute', name: 'Ada Lindqvist', attribute: 'role', to } as const;
			const change = changeOf({ id: 'r', created: '', target: [], of: { type: 'correction' } }, { correction });
			return actText({ changes: [change] } as unknown as Act);
		};
		assert.match(entered('pilot'), /“Ada Lindqvist”, role: pilot/);
		assert.match(entered(''), /“Ada Lindqvist”, role: not entered/);
	});
});

describe('findings in words', () => {
	it('have a title and a sentence of their own for each code', () => {
		const titles = FINDING_CODES.map(findingTitle);
		const texts = FINDING_CODES.map((code) =>
			findingText({ code, span: place('14'), related: [], attribution: null, details: {} }, lookup),
		);
		assert.equal(new Set(titles).size, FINDING_CODES.length);
		assert.equal(new Set(texts).size, FINDING_CODES.length);
		assert.ok(texts.every((text) => text.endsWith('.') && !text.includes('undefined')));
	});

	it('say what disagrees with what', () => {
		const finding = {
			code: 'figures-disagree',
			span: place('14'),
			related: [place('March')],
			attribution: null,
			details: {},
		} as const;
		assert.equal(findingText(finding, lookup), '“14” does not agree with “March”.');
	});

	it('say through whom a second-hand report comes', () => {
		const finding = ANALYSIS.findings.find(({ code }) => code === 'second-hand-report');
		assert.ok(finding);
		assert.equal(findingText(finding, lookup), 'These words come second-hand, through another report: Ada Lindqvist.');
	});
});

describe('how sure it is, in words', () => {
	it('is never more than it is, and whole percents are themselves', () => {
		assert.equal(howSure(0.797), '79 %');
		assert.equal(howSure(0.29), '29 %');
		assert.equal(howSure(1), '100 %');
	});
});

describe('values in words', () => {
	it('are days, months and years', () => {
		assert.equal(valueText({ type: 'date', day: '2017-10-27' }, 'en'), 'Friday, October 27, 2017');
		assert.equal(valueText({ type: 'date', day: '2017-10' }, 'en'), 'October 2017');
		assert.equal(valueText({ type: 'date', day: '2017', end: '2019' }, 'en'), '2017 to 2019');
	});

	it('are amounts with their unit', () => {
		assert.equal(valueText({ type: 'amount', amount: 3_200_000, unit: 'USD' }, 'en'), 'USD 3,200,000');
		assert.equal(valueText({ type: 'amount', amount: 12.5, unit: 'percent' }, 'en'), '12.5 %');
		assert.equal(valueText({ type: 'amount', amount: 2, upTo: 3, unit: 'metre' }, 'en'), '2 to 3 metre');
	});
});

describe('messages', () => {
	it('are English where no bundle knows them, and keep what there is nothing to fill in with', () => {
		const t = fromBundle({ 'Lines: {0}': 'Zeilen: {0}', 'L{0}/L is short for line': 'Z{0}' });
		assert.equal(t('Lines: {0}', 3), 'Zeilen: 3');
		assert.equal(t('{0} of {1}', '{0}', 7), '{0} of 7');
		assert.equal(t('{0} and {1}', 1), '1 and {1}');
		assert.equal(t({ message: 'L{0}', args: [4], comment: ['L is short for line'] }), 'Z4');
	});
});
