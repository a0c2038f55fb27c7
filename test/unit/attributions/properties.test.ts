import { documentOf } from '../../../src/training/documentOf';
import assert from 'node:assert/strict';

import fc from 'fast-check';

import { analyze } from '../../../src/analysis/session';
import { NO_EVIDENCE } from '../../../src/analysis/encoder/evidence';
import { attribute } from '../../../src/analysis/attributions/attribute';
import type { JudgedAttribution, FoundAttributions } from '../../../src/analysis/attributions/blockAttribution';
import type { CueEntry } from '../../../src/analysis/attributions/cueWords';
import { baseOfVerb } from '../../../src/analysis/language/english/morphology';
import { Memo } from '../../../src/analysis/text/memo';
import { english } from '../analysis/english';

const NO_NAMES = { mentions: [], entities: [], links: new Map<number, never>() };

function finish<T>(steps: Generator<void, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) {
			return step.value;
		}
	}
}

function run(text: string, memo = new Memo<readonly JudgedAttribution[]>()): FoundAttributions {
	return finish(attribute(documentOf(text), NO_NAMES, english(), memo, NO_EVIDENCE));
}

const PIECES = [
	'Lindqvist said that the boats were late.',
	'"The boats are late," said Quill.',
	'“Not at all,” she added. “They are early.”',
	'“We will rebuild',
	'and we will stay.”',
	'the harbour',
	'"',
	'“',
	'”',
	"'",
	'’',
	'«',
	':',
	'— Ilse Vanterpool',
	'QUILL: Yes.',
	'According to the board, nothing was lost.',
	'\n\n',
	'\n',
	' ',
	'He wrote:',
	'\u{1F6A2}',
	'\ud800',
];
const article = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(' '));
const anything = fc.oneof(article, fc.string({ unit: 'binary', maxLength: 300 }));

describe('attributions of any text', () => {
	it('have spans inside the text, in order, disjoint, and content that is never empty', () => {
		fc.assert(
			fc.property(anything, (text) => {
				const { attributions, quotations } = run(text);
				for (const { source, cue, content } of attributions) {
					assert.ok(content.length > 0);
					for (const part of [source, cue, content]) {
						part.forEach(({ start, end }, i) => {
							assert.ok(start >= 0 && start < end && end <= text.length);
							assert.ok(i === 0 || (part[i - 1]?.end ?? 0) <= start);
						});
					}
				}
				for (const { spans } of quotations) {
					assert.ok(spans.length > 0 && spans.every(({ start, end }) => start < end && end <= text.length));
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('have parents without cycles', () => {
		fc.assert(
			fc.property(anything, (text) => {
				const { attributions } = run(text);
				attributions.forEach((_, i) => {
					let steps = 0;
					for (let at: number | null = i; at !== null; at = attributions[at]?.parent ?? null) {
						assert.ok(steps++ <= attributions.length);
					}
				});
			}),
			{ numRuns: 200 },
		);
	});

	it('are the same with what an earlier version left as from scratch', () => {
		fc.assert(
			fc.property(article, article, (before, after) => {
				const memo = new Memo<readonly JudgedAttribution[]>();
				run(before, memo);
				assert.deepEqual(run(after, new Memo(memo)), run(after));
			}),
			{ numRuns: 200 },
		);
	});

	it('move with the text: what stands before a paragraph break changes nothing behind it', () => {
		const text = '"The boats are late," said Quill.\n\nLindqvist denied that they were.';
		const before = 'The harbour is closed on Mondays.\n\n';
		const shift = ({ start, end }: { start: number; end: number }): { start: number; end: number } => ({
			start: start + before.length,
			end: end + before.length,
		});
		const alone = run(text).attributions.map(({ content }) => content.map(shift));
		assert.deepEqual(
			run(before + text).attributions.map(({ content }) => content.map(({ start, end }) => ({ start, end }))),
			alone,
		);
	});

	it('cost no more for each word in a long text than in a short one', () => {
		const piece = `${PIECES.slice(0, 3).join(' ')}\n\n“We will rebuild it.\n\n`;
		const time = (count: number): number => {
			const text = Array.from({ length: count }, (_, i) => piece.replace('boats', `boats of pier ${String(i)}`)).join(
				'',
			);
			const started = performance.now();
			run(text);
			return (performance.now() - started) / count;
		};
		time(100);
		const short = Math.min(time(100), time(100), time(100));
		const long = Math.min(time(1600), time(1600));
		assert.ok(long < 4 * short, `${long.toFixed(3)} ms against ${short.toFixed(3)} ms a piece`);
	}).timeout(60_000);

	it('are found in a document whose marks are broken', () => {
		const text = '” “ ” " said " Nobody.\n\nQuill said that the harbour was closed.';
		assert.ok(
			analyze(text, english()).attributions.some(
				({ source }) => text.slice(source[0]?.start, source[0]?.end) === 'Quill',
			),
		);
	});
});

describe('a cue word', () => {
	const { cues } = english();
	const entryOf = (verb: string): CueEntry | undefined => cues.verb(baseOfVerb(verb, cues.lexicon))[0];

	it('tells act and stance, in any form', () => {
		assert.deepEqual([entryOf('denied')?.act, entryOf('denied')?.stance], ['statement', 'denial']);
		assert.deepEqual([entryOf('claims')?.act, entryOf('claims')?.stance], ['statement', 'doubtful']);
		assert.deepEqual([entryOf('say')?.act, entryOf('say')?.stance], ['statement', 'neutral']);
		assert.equal(entryOf('believed')?.act, 'belief');
		assert.equal(entryOf('intends')?.act, 'intention');
		assert.equal(entryOf('discovered')?.act, 'finding');
	});

	it('is no other word', () => {
		assert.equal(entryOf('walked'), undefined);
		assert.equal(entryOf(''), undefined);
	});
});
