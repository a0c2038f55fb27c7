import type { Locator } from 'playwright-core';

/** A point in the page, in its pixels. */
export interface Place {
	readonly x: number;
	readonly y: number;
}

/**
 * Where an editor draws the middle of the first occurrence of `substring` on a line (from 1). A wrapped line is several
 * rows, up to the next line number.
 */
export async function placeOfText(
	editor: Locator,
	line: number,
	substring: string,
): Promise<Place | 'not rendered' | 'no such text'> {
	return editor.evaluate(
		(editor, wanted) => {
			const topOf = (element: Element): number => element.getBoundingClientRect().top;
			const numbers = [...editor.querySelectorAll('.margin-view-overlays .line-numbers')]
				.map((element) => ({ number: Number(element.textContent), top: topOf(element) }))
				.filter(({ number }) => number > 0);
			const start = numbers.find(({ number }) => number === wanted.line);
			if (start === undefined) {
				return 'not rendered';
			}
			const end = Math.min(...numbers.map(({ top }) => top).filter((top) => top > start.top + 1), Infinity);
			const rows = [...editor.querySelectorAll('.view-lines .view-line')]
				.filter((row) => topOf(row) > start.top - 1 && topOf(row) < end - 1)
				.sort((a, b) => topOf(a) - topOf(b));
			let text = '';
			const characters: { node: Node; offset: number }[] = [];
			for (const row of rows) {
				const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
					const piece = node.textContent ?? '';
					text += piece.replaceAll('\u00a0', ' ');
					for (let offset = 0; offset < piece.length; offset++) {
						characters.push({ node, offset });
					}
				}
			}
			const at = text.indexOf(wanted.substring);
			const middle = characters[at + Math.floor(wanted.substring.length / 2)];
			if (at < 0 || middle === undefined) {
				return 'no such text';
			}
			const range = document.createRange();
			range.setStart(middle.node, middle.offset);
			range.setEnd(middle.node, middle.offset + 1);
			const { x, y, width, height } = range.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		},
		{ line, substring },
	);
}
