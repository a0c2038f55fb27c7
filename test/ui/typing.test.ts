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
/** How far down the page is looked at, in pixels: as far as the last line that is typed on. */
const LOWEST = 320;
/** How long what was drawn because of a jump may take to arrive. */
const DRAWING_MS = 1000;
/** How long the line is held up, in milliseconds: longer than what passes for a rest. */
const HELD_MS = 500;
/** Less is not seen while one types, in milliseconds. */
const SEEN_MS = 200;

describe('while someone types', () => {
	let editor: Harness;

	before(async () => {
		editor = await Harness.start({ files: { [FILE]: TEXT }, settings: { 'editor.wordWrap': 'off' }, holdable: true });
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

	/** Types on a line, and tells of the time in which other words than names were drawn over, in milliseconds. */
	const timeOnOtherWords = async (line: number, meanwhile: () => Promise<void>): Promise<number> => {
		await editor.goTo(line, 1);
		await editor.page.waitForTimeout(DRAWING_MS);
		let isTyping = true;
		const typing = editor.page.keyboard.type(TYPED, { delay: KEY_MS }).finally(() => (isTyping = false));
		const other = (async () => {
			while (isTyping) {
				await meanwhile();
			}
		})();
		let wrong = 0;
		let samples = 0;
		for (let last = performance.now(); isTyping; samples++) {
			await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
			const isWrong = (await highlighted()).some((words) => isNoCue(words) && !NAMES.includes(words));
			const now = performance.now();
			wrong += isWrong ? now - last : 0;
			last = now;
		}
		await Promise.all([typing, other]);
		assert.ok(samples > TYPED.length / 8, `${String(samples)} samples`);
		return wrong;
	};

	it('no highlight stands on other words', async () => {
		assert.deepEqual([...new Set(await highlighted())].filter(isNoCue).sort(), [...NAMES].sort());
		const wrong = await timeOnOtherWords(3, () => editor.page.waitForTimeout(HELD_MS));
		assert.ok(wrong < SEEN_MS, `${wrong} ms`);
	});

	it('none does for long, although the extensions hear of the keys late', async () => {
		const wrong = await timeOnOtherWords(7, async () => {
			await editor.holdUp(HELD_MS);
			await editor.page.waitForTimeout(HELD_MS / 2);
		});
		assert.ok(wrong < 2 * HELD_MS, `${wrong} ms`);
	});

	it('what was typed is highlighted once the keys rest', async () => {
		await editor.page.keyboard.type('Henrik Aas said so. ', { delay: KEY_MS });
		await editor.until('the name is', async () => (await highlighted()).includes('Henrik Aas'));
	});
});
