import type { Span } from '../../src/analysis/model';
import type { Chance } from './anchorArticles';

const OTHER_WORDS =
	'rather quickly under grey skies nobody counted the barrels twice yet seven lamps were burning'.split(' ');

/**
 * A text under edit whose every character remembers where it stood at first, so that the true new place of any span is
 * known. What is inserted comes from nowhere (-1); what replaces words takes their places.
 */
export class EditedText {
	private characters: string[];
	private origins: number[];

	constructor(text: string) {
		this.characters = text.split('');
		this.origins = this.characters.map((_, at) => at);
	}

	get text(): string {
		return this.characters.join('');
	}

	/** Where the span is now, without white space at its edges; `undefined` where nothing of it is left. */
	placeOf(span: Span): Span | undefined {
		let start = -1;
		let end = -1;
		this.origins.forEach((origin, at) => {
			if (origin >= span.start && origin < span.end && (this.characters[at] ?? '').trim() !== '') {
				start = start < 0 ? at : start;
				end = at + 1;
			}
		});
		return start < 0 ? undefined : { start, end };
	}

	/** The share of the span's characters, but white space, that are still what they were, in [0, 1]. */
	shareLeft(span: Span, original: string): number {
		let all = 0;
		for (let at = span.start; at < span.end; at++) {
			all += (original[at] ?? '').trim() === '' ? 0 : 1;
		}
		let left = 0;
		this.origins.forEach((origin, at) => {
			if (origin >= span.start && origin < span.end && (this.characters[at] ?? '').trim() !== '') {
				left += original[origin] === this.characters[at] ? 1 : 0;
			}
		});
		return all === 0 ? 0 : Math.min(1, left / all);
	}

	/** Puts `text` in the place of `[start, end)`. */
	replace(start: number, end: number, text: string): void {
		// Across a seam of earlier edits nobody could say where the new words belong.
		const whole =
			end > start && Math.abs((this.origins[end - 1] ?? -1) - (this.origins[start] ?? -1)) < 2 * (end - start);
		const origin = whole ? (this.origins[start] ?? -1) : -1;
		this.characters.splice(start, end - start, ...text.split(''));
		this.origins.splice(start, end - start, ...Array.from(text, () => origin).slice(0, text.length));
		while (this.origins.length < this.characters.length) {
			this.origins.splice(start, 0, origin);
		}
	}

	/** Moves `[start, end)` to `to`, which lies outside it; or, as a copy, puts it there once more. */
	carry({ start, end }: Span, to: number, copy: boolean): void {
		const characters = this.characters.slice(start, end);
		const origins = this.origins.slice(start, end);
		this.characters.splice(to, 0, ...characters);
		this.origins.splice(to, 0, ...(copy ? origins.map(() => -1) : origins));
		if (!copy) {
			const from = to <= start ? start + characters.length : start;
			this.characters.splice(from, characters.length);
			this.origins.splice(from, characters.length);
		}
	}

	spans(pattern: RegExp): Span[] {
		return Array.from(this.text.matchAll(pattern), (match) => ({
			start: match.index,
			end: match.index + match[0].length,
		}));
	}
}

const WORD = /\S+/g;
const SENTENCE = /[^\s][^.]*\.”?/g;
const PARAGRAPH = /\S[^\n]*(?:\n(?!\n)[^\n]+)*\n*/g;

const words = (chance: Chance, count: number): string =>
	Array.from({ length: count }, () => chance.pick(OTHER_WORDS)).join(' ');

/** The ways in which a text is changed. */
export const EDITS: Readonly<Record<string, (edited: EditedText, chance: Chance) => void>> = {
	insert: (edited, chance) => {
		for (let left = edited.spans(WORD).length / 80; left > 0; left--) {
			const at = chance.pick(edited.spans(chance.next() < 0.5 ? WORD : SENTENCE)).start;
			const text = words(chance, chance.pick([1, 2, 12, 40]));
			edited.replace(at, at, chance.next() < 0.3 ? `${text}.\n\n` : `${text} `);
		}
	},
	delete: (edited, chance) => {
		for (let left = edited.spans(WORD).length / 100; left > 0; left--) {
			const { start, end } = chance.pick(edited.spans(chance.pick([WORD, WORD, SENTENCE, PARAGRAPH])));
			edited.replace(start, end, '');
		}
	},
	reword: (edited, chance) => {
		// One in sixty words is the first of one to three that are put differently, within one sentence.
		for (let left = edited.spans(WORD).length / 60; left > 0; left--) {
			const sentence = chance.pick(edited.spans(SENTENCE));
			const all = edited.spans(WORD).filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
			const from = chance.below(all.length);
			const start = all[from]?.start ?? sentence.start;
			const end = all[Math.min(all.length - 1, from + chance.below(3))]?.end ?? start;
			edited.replace(start, end, words(chance, 1 + chance.below(3)));
		}
	},
	'move paragraph': (edited, chance) => paragraph(edited, chance, false),
	'duplicate paragraph': (edited, chance) => paragraph(edited, chance, true),
	reformat: (edited) => {
		let column = 0;
		const { text } = edited;
		for (const { start, end } of edited.spans(/\s+/g).reverse()) {
			const space = text.slice(start, end);
			column++;
			edited.replace(
				start,
				end,
				space.includes('\n') ? '\n\n\n\t' : column % 9 === 0 ? '\n' : column % 4 === 0 ? '  ' : ' ',
			);
		}
		for (const { start, end } of edited.spans(/[“”]/g)) {
			edited.replace(start, end, '"');
		}
	},
	CRLF: (edited) => {
		for (const { start, end } of edited.spans(/\n/g).reverse()) {
			edited.replace(start, end, '\r\n');
		}
	},
	'all of these': (edited, chance) => {
		for (const name of ['insert', 'delete', 'reword', 'move paragraph', 'duplicate paragraph', 'reformat', 'CRLF']) {
			EDITS[name]?.(edited, chance);
		}
	},
};

function paragraph(edited: EditedText, chance: Chance, copy: boolean): void {
	const end = edited.text.length;
	if (!edited.text.endsWith('\n\n')) {
		edited.replace(end, end, '\n\n');
	}
	const all = edited.spans(PARAGRAPH);
	const taken = chance.pick(all);
	// Directly after itself nobody could say which of the two is the copy.
	const to = chance.pick(
		all.filter(({ start }) =>
			copy ? start !== taken.start && start !== taken.end : start < taken.start || start > taken.end,
		),
	);
	edited.carry(taken, to.start, copy);
}
