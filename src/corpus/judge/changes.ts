import { OF } from '../../analysis/language/english/words';
import { CONDITIONS, CONTRASTS, HEDGES, NEARLY, NOT_SO, PARTIAL } from '../words/comparingWords';
import type { Altered, Warning } from '../model';
import type { SourceText } from '../sourceText';
import type { Step } from '../words/align';
import type { TextWord } from '../words/readWords';
import type { Quoted } from './quoted';
import { isSpokenOnly } from './spoken';

/** A place where quotation and source part; word indices, half-open, either side may be empty. */
export interface Change {
	readonly quoted: readonly [from: number, end: number];
	readonly source: readonly [from: number, end: number];
}

/** What a change comes to. `parted`: what is left out parts two places; `between`: it is the writer's own, not said. */
export type Verdict =
	| { readonly as: 'cleaned' | 'bracketed' | 'parted' | 'between' }
	| { readonly as: 'trimmed'; readonly warnings: readonly Warning[] }
	| { readonly as: 'altered'; readonly altered: Altered };

/** What is left out may be so long before the rest is another place; what a writer puts between, so long. */
const LONGEST_OMISSION = 40;
const LONGEST_BETWEEN = 25;
/** An ellipsis that hides no more than this hides a *not*. */
const SLIGHT = 2;
/** So near before some words a negation or a reservation is their own. */
export const NEAR = 4;

/** Where an alignment finds no equal words, steps side by side taken together. */
export function changesIn(steps: readonly Step[]): Change[] {
	const changes: Change[] = [];
	let last: Change | undefined;
	for (const { how, quoted, source } of steps) {
		if (how === 'same' || how === 'near') {
			last = undefined;
			continue;
		}
		if (last) {
			changes.pop();
		}
		last = { quoted: [last?.quoted[0] ?? quoted[0], quoted[1]], source: [last?.source[0] ?? source[0], source[1]] };
		changes.push(last);
	}
	return changes;
}

/** Judges one change. */
export class ChangeJudge {
	constructor(
		private readonly quoted: Quoted,
		private readonly source: SourceText,
	) {}

	judge({ quoted: [from, end], source: [sourceFrom, sourceEnd] }: Change): Verdict {
		const put = this.quoted.words.slice(from, end);
		const left = this.source.words.slice(sourceFrom, sourceEnd);
		if (put.length === 0) {
			// The source may have an ellipsis of its own there.
			const isOwn = this.source.words.slice(sourceFrom, sourceEnd + 1).some(({ afterGap }) => afterGap);
			return this.leftOut(left, sourceFrom, sourceEnd, this.quoted.words[from]?.afterGap === true && !isOwn);
		}
		if (put.every(({ bracketed }) => bracketed)) {
			return put.some(isGrave) && gravity(put) !== gravity(left) ? this.altered(put, left) : { as: 'bracketed' };
		}
		if (left.length === 0 && !put.some(isGrave) && isSpokenOnly(this.quoted.words, from, end)) {
			return { as: 'cleaned' };
		}
		if (left.length > 0 && isSpokenOnly(this.source.words, sourceFrom, sourceEnd)) {
			return this.altered(put, []);
		}
		const plain = put.filter(({ bracketed }) => !bracketed);
		return this.altered(plain, plain.length < put.length ? left.slice(-plain.length) : left);
	}

	private leftOut(left: readonly TextWord[], from: number, end: number, marked: boolean): Verdict {
		const { words } = this.source;
		const [before, behind] = [words[from - 1], words[end]];
		const quotations = before && behind ? [this.source.quotationOf(before), this.source.quotationOf(behind)] : [-1, -1];
		const [first = -1, second = -1] = quotations;
		const isSpoken = left.some((word) => this.source.quotationOf(word) >= 0);
		if (first >= 0 && second >= 0 && first !== second) {
			return { as: isSpoken || left.length > LONGEST_BETWEEN ? 'parted' : 'between' };
		}
		const isLong = left.length > LONGEST_OMISSION * (marked ? 2 : 1);
		if (!marked && !isLong && isSpokenOnly(words, from, end)) {
			return { as: 'cleaned' };
		}
		const isSlight = left.every(({ form }) => form.little || form.negation) && (!marked || left.length <= SLIGHT);
		const isCut = !marked && (this.areOneFigure(before, left[0]) || this.areOneFigure(left.at(-1), behind));
		if (isCut || (isSlight && left.some(isGrave))) {
			return this.altered([], left);
		}
		if (isLong) {
			return { as: 'parted' };
		}
		return {
			as: 'trimmed',
			warnings: [...warningsOf(left, this.source.text), ...beforeKept(left, behind, this.source.text)],
		};
	}

	/** *2½*, *10-12* */
	private areOneFigure(a: TextWord | undefined, b: TextWord | undefined): boolean {
		return a?.form.number === true && b?.form.number === true && /^\S?$/u.test(this.source.text.slice(a.end, b.start));
	}

	private altered(put: readonly TextWord[], left: readonly TextWord[]): Verdict {
		return {
			as: 'altered',
			altered: {
				article: textOf(put, this.quoted.text),
				source: textOf(left, this.source.text),
				what: whatOf(put, left),
			},
		};
	}
}

const isGrave = ({ form }: TextWord): boolean => form.negation || form.modal || form.number;
const gravity = (words: readonly TextWord[]): string =>
	words
		.filter(isGrave)
		.map(({ form }) => form.key)
		.join(' ');

/** The text from the first word to the last. */
export const textOf = (words: readonly TextWord[], text: string): string =>
	words.length > 0 ? text.slice(words[0]?.start, words.at(-1)?.end) : '';

/** What is the worst of an alteration. */
export function whatOf(put: readonly TextWord[], left: readonly TextWord[]): Altered['what'] {
	const keys = (words: readonly TextWord[], which: (word: TextWord) => boolean): string =>
		words
			.filter(which)
			.map(({ form }) => form.key)
			.sort()
			.join(' ');
	const count = (words: readonly TextWord[]): number => words.filter(({ form }) => form.negation).length;
	if (count(put) !== count(left)) {
		return 'negation';
	}
	for (const what of ['number', 'modal'] as const) {
		const has = ({ form }: TextWord): boolean => form[what];
		if (keys(put, has) !== keys(left, has)) {
			return what;
		}
	}
	return 'word';
}

/** The first of some words that is something, as a warning. */
export function lostOf(
	left: readonly TextWord[],
	text: string,
	about: Warning['about'],
	is: (word: TextWord) => boolean,
): Warning[] {
	const word = left.find(is);
	return word ? [{ about, words: text.slice(word.start, word.end) }] : [];
}

/** Whether a word says that what stands right behind is not so. */
export const turns = ({ form }: TextWord): boolean => form.negation || NOT_SO.has(form.key);

/**
 * What turns, or makes less sure, what stands right behind words that are left out: *We failed to | close it*, *I think | it leaks*,
 * *Almost | all agree*, *Most of | us agree*.
 *
 * @param next the word behind
 */
export function beforeKept(left: readonly TextWord[], next: TextWord | undefined, text: string): Warning[] {
	const near = left.slice(-NEAR);
	const last = left.at(-1)?.form.key === OF ? left.at(-2) : left.at(-1);
	const isPart = ({ form }: TextWord): boolean =>
		PARTIAL.has(form.key) && (!NEARLY.has(form.key) || next?.form.number === true);
	return [
		...lostOf(near, text, 'negation', turns),
		...lostOf(near, text, 'hedge', ({ form }) => HEDGES.has(form.key)),
		...lostOf(last ? [last] : [], text, 'part', isPart),
	];
}

/** What words that are left out say that turns the sense of what is kept. */
export const warningsOf = (left: readonly TextWord[], text: string): Warning[] => [
	...lostOf(left, text, 'negation', ({ form }) => form.negation),
	...lostOf(left, text, 'condition', ({ form }) => CONDITIONS.has(form.key)),
	...lostOf(left, text, 'contrast', ({ form }) => CONTRASTS.has(form.key)),
];
