import '../../ui/withoutEditor';
import * as assert from 'node:assert/strict';
import { explain } from '../../../src/panel/explain';
import type { DetailRow } from '../../../src/panel/rows';
import { HandMade } from './analysis';
import { viewed } from './viewed';

const TEXT = 'Ada Lindqvist is the harbour master.\nShe said that 14 ships had waited. The quay is closed.';

function explained(made: HandMade, pick: (view: ReturnType<typeof viewed>) => string | undefined): DetailRow[] {
	const view = viewed(made.make());
	return explain(view, pick(view) ?? 'none');
}

describe('explain', () => {
	const said = (): HandMade => {
		const made = new HandMade(TEXT);
		const attribution = made.attribution('She', 'said', 'that 14 ships had waited', {
			speaker: 'ada',
			evidence: [
				{ step: 'found', by: 'model', probability: 0.9 },
				{ step: 'cue', span: made.span('said') },
				{ step: 'coreference', from: made.span('She'), to: made.span('Ada Lindqvist'), by: 'pronoun' },
			],
		});
		made.claim('14 ships had waited', attribution, { checkWorthiness: 0.8, reasons: ['figure'] });
		made.claim('The quay is closed', null);
		made.speaker('ada', 'Ada Lindqvist', 5, { role: 'harbour master' });
		made.finding('anonymous-source', 'She', { attribution: attribution.id, related: [made.span('Ada Lindqvist')] });
		return made;
	};

	it('gives the words, who says them, every step with its place, and the reasons to check', () => {
		const rows = explained(said(), (view) => view.model.claims[0]?.key);
		assert.equal(rows[0]?.text, '14 ships had waited');
		assert.match(rows[1]?.text ?? '', /^Ada Lindqvist, harbour master · /);
		assert.deepEqual(
			rows.map(({ place }) => place && TEXT.slice(place.start, place.end)),
			['14 ships had waited', 'She', null, 'said', 'Ada Lindqvist', null],
		);
		assert.match(rows[5]?.text ?? '', /has a figure/);
	});

	it('explains a statement of a speaker as it does its claims', () => {
		const rows = explained(said(), (view) => view.model.speakers[0]?.statements[0]?.key);
		assert.equal(rows[0]?.text, 'that 14 ships had waited');
		assert.ok(rows.some(({ text }) => text.includes('“She” → “Ada Lindqvist”')));
	});

	it('says that a claim is the article’s own', () => {
		const rows = explained(said(), (view) => view.model.claims[1]?.key);
		assert.deepEqual(
			rows.map(({ text }) => text),
			['The quay is closed', "In the article's own voice"],
		);
	});

	it('says whose a claim is that nothing reports, and that it is not the article’s', () => {
		const made = new HandMade('Where did you learn it?\nI learned it from my father.');
		made.claim('I learned it from my father', null, { claimant: 'jane' });
		made.speaker('jane', 'Jane Doe', 6, { role: 'baker' });
		const rows = explained(made, (view) => view.model.claims[0]?.key);
		assert.deepEqual(
			rows.map(({ text }) => text),
			['I learned it from my father', 'Jane Doe, baker'],
		);
		assert.equal(viewed(made.make()).model.speakers[0]?.place?.line, 2);
	});

	it('explains a finding, and leads to what it is related to', () => {
		const rows = explained(said(), (view) => view.model.findings[0]?.key);
		assert.deepEqual(
			rows.map(({ place }) => place?.line ?? null),
			[2, null, 1],
		);
	});

	it('says nothing of what is not there', () => {
		assert.deepEqual(
			explained(said(), () => 'claim 7 No such claim'),
			[],
		);
	});

	it('cuts a claim of a megabyte', () => {
		const made = new HandMade(`${'word '.repeat(200_000)}end.`);
		made.claim(made.text, null);
		const rows = explained(made, (view) => view.model.claims[0]?.key);
		assert.ok((rows[0]?.text.length ?? 0) <= 2_000);
		assert.equal(rows[0]?.place?.end, made.text.length);
	});
});

describe('ViewModel of a long text', () => {
	it('takes time in proportion to the number of claims', () => {
		const timeOf = (claims: number): number => {
			const sentences = Array.from({ length: claims }, (_, index) => `Ship ${index} sank and the quay was closed.`);
			const made = new HandMade(sentences.join('\n'));
			let start = 0;
			for (const sentence of sentences) {
				made.claim(sentence, null, { content: [{ start, end: start + sentence.length }] });
				start += sentence.length + 1;
			}
			const analysis = made.make();
			const times = Array.from({ length: 7 }, () => {
				const from = performance.now();
				viewed(analysis);
				return performance.now() - from;
			});
			return Math.min(...times);
		};
		const small = timeOf(1_000);
		const large = timeOf(5_000);
		assert.ok(large < small * 5 * 3 + 5, `${small} ms grew to ${large} ms`);
	});
});
