import * as assert from 'node:assert/strict';
import { Harness } from './harness';

const FILE = 'seeds/typing.txt';
const LINE = 'Ada Lindqvist told Tomas Beregi that Ruth Okonjo had left Lisbon.';
const NAMES = ['Ada Lindqvist', 'Tomas Beregi', 'Ruth Okonjo', 'Lisbon'];
const WORDS = 5000;
const TEXT = Array.from({ length: Math.ceil(WORDS / LINE.split(' ').length) }, () => LINE).join('\n\n');
const TYPED = 'and so the work went on for days and nobody heard a word of it from anyone at all ';
const KEY_MS = 1000 / 15;
const SAMPLE_MS = 50;
/** Nobody who types leaves so long between two keys. */
const RESTING_MS = 250;
/** Where it is tried, one after the other. */
const LINES = [3, 5, 7, 9, 11];
/** How far down the page is looked at, in pixels: as far as the last of {@link LINES}. */
const LOWEST = 320;
/** How long what was drawn because of a jump may take to arrive. */
const DRAWING_MS = 1000;

describe('while someone types', () => {
	let editor: Harness;

	before(async () => {
		editor = await Harness.start({ files: { [FILE]: TEXT }, settings: { 'editor.wordWrap': 'off' } });
		await editor.open(FILE);
		await editor.until('names are highlighted', async () => (await highlighted()).length >= NAMES.length);
	});
	after(() => editor.close());

	/** The cue of the statement in which the cursor stands is drawn over too. */
	const isNoCue = (words: string): boolean => words !== 'told';
	/** The words that are drawn over at this moment, in the first lines: to look at all would keep the editor busy. */
	const highlighted = (): Promise<string[]> =>
		editor.page.evaluate((lowest) => {
			const isName = (mark: Element): boolean => {
				if (mark.getBoundingClientRect().top > lowest) {
					return false;
				}
				const { backgroundColor } = getComputedStyle(mark);
				return backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent';
			};
			const marks = [...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')].filter(isName);
			const offsetAt = (x: number, y: number): { line: Element | null; offset: number } => {
				const caret = document.caretRangeFromPoint(x, y);
				const line = caret?.startContainer.parentElement?.closest('.view-line') ?? null;
				if (!caret || !line) {
					return { line: null, offset: 0 };
				}
				const before = document.createRange();
				before.setStart(line, 0);
				before.setEnd(caret.startContainer, caret.startOffset);
				return { line, offset: before.toString().length };
			};
			return marks.flatMap((mark) => {
				const { left, right, top, height } = mark.getBoundingClientRect();
				const y = top + height / 2;
				const [start, end] = [offsetAt(left + 1, y), offsetAt(right - 1, y)];
				return start.line === null || start.line !== end.line
					? []
					: [(start.line.textContent ?? '').slice(start.offset, end.offset).replace(/\u00a0/g, ' ')];
			});
		}, LOWEST);

	/** The greatest time between two keys as the editor got them, in milliseconds, since this was asked last. */
	const longestRest = (): Promise<number> =>
		editor.page.evaluate(() => {
			const times = performance.getEntriesByName('key').map(({ startTime }) => startTime);
			performance.clearMarks('key');
			return Math.max(0, ...times.slice(1).map((time, i) => time - (times[i] ?? time)));
		});

	it('no highlight stands on other words, in any frame', async function () {
		await editor.page.evaluate(() => window.addEventListener('keydown', () => performance.mark('key'), true));
		assert.deepEqual([...new Set(await highlighted())].filter(isNoCue).sort(), [...NAMES].sort());
		for (const line of LINES) {
			await editor.goTo(line, 1);
			await editor.page.waitForTimeout(DRAWING_MS);
			await longestRest();
			const seen = new Set<string>();
			let isTyping = true;
			const typing = editor.page.keyboard.type(TYPED, { delay: KEY_MS }).finally(() => (isTyping = false));
			let samples = 0;
			while (isTyping) {
				(await highlighted()).forEach((words) => seen.add(words));
				samples += 1;
				await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
			}
			await typing;
			// A machine that is too busy to pass keys on in time looks like a person who rests: that is another case.
			if ((await longestRest()) < RESTING_MS) {
				assert.ok(samples > TYPED.length / 4, `${String(samples)} samples`);
				// The cue is of the statement in which the cursor stands.
				assert.deepEqual([...seen].filter(isNoCue).sort(), [...NAMES].sort());
				return;
			}
		}
		assert.fail('This machine is too busy for anyone to type on it.');
	});

	it('what was typed is highlighted once the keys rest', async () => {
		const { line } = await editor.cursor();
		assert.ok(LINES.includes(line), `typed on line ${String(line)}`);
		await editor.page.keyboard.type('Henrik Aas said so. ', { delay: KEY_MS });
		await editor.until('the name is', async () => (await highlighted()).includes('Henrik Aas'));
	});
});
