import type { Row } from './row';

/** Of the panel's usual font, in CSS pixels. */
const LINE = 18;
const CHARACTER = 6.2;
/** What stands beside the words, and above and below them. */
const BESIDE = 60;
const AROUND = 6;
/** A panel as wide as VS Code first shows it. */
const USUAL_WIDTH = 300;

/**
 * How high a row will be, for the scroll bar, until it is drawn and measured; in CSS pixels.
 *
 * @param width of the list; 0 while it is not known
 */
export function likelyHeight(row: Row | undefined, width: number): number {
	const room = Math.max(60, (width || USUAL_WIDTH) - BESIDE);
	const lines = (text: string): number => Math.ceil((text.length * CHARACTER) / room);
	if (!row) {
		return LINE + AROUND;
	}
	const hasBelow = row.description !== '' || (row.place !== null && row.kind !== 'group') || row.marks.length > 0;
	return Math.max(1, lines(row.text)) * LINE + (hasBelow ? Math.max(1, lines(row.description)) * LINE : 0) + AROUND;
}
