import { bitOf } from './nameClasses';
import type { WordForm } from './nameLexicon';
import { I, OF } from '../language/english/functionWords';
import { wordsOf } from '../language/english/words';
import type { Block, Sentence } from '../text/document';
import type { TokenRange } from '../text/places';
import { isHyphen, styleOf, type Style } from './documentEvidence';

/** Tokens of a sentence that may hold names: the chain of labels is decoded on these alone. */
export interface Stretch extends TokenRange {
	/** Words with capitals (or of a substance) in a row, the core of it. */
	readonly runs: readonly TokenRange[];
	readonly sentence: Sentence;
	readonly style: Style;
}

const SUBSTANCE = bitOf('substance');
const PARTICLE = bitOf('particle');
const WORK = bitOf('workHead');
const HEAD = bitOf('organizationHead') | bitOf('locationHead') | bitOf('eventHead') | bitOf('workHead');

/** More tokens than this between two runs part them. */
const LONGEST_BRIDGE = 3;
/** Small words inside names: *Bank for the Poor*. */
const BRIDGES = wordsOf('bridges');
/** Words that begin sentences, with their capital. */
const OPENERS = wordsOf('openers');
const WEEKDAYS = wordsOf('weekdays');

/**
 * Finds the stretches of a block: runs of capitals with what may belong to the names in them on either side, joined where
 * only small words, numbers or marks stand between. Most of running text lies outside.
 *
 * @param titles as {@link quotedTitles} tells them; the words of one are one run
 */
export function findStretches(block: Block, forms: readonly WordForm[], titles: readonly number[]): Stretch[] {
	const { tokens } = block;
	const stretches: Stretch[] = [];
	for (const sentence of block.sentences) {
		const { firstToken, endToken } = sentence;
		const style = styleOf(block, sentence, forms);
		let last: { first: number; end: number; runs: TokenRange[]; sentence: Sentence; style: Style } | undefined;
		for (let at = firstToken; at < endToken; at++) {
			const form = forms[at];
			if (!form || !(form.capital || (form.classes & SUBSTANCE) !== 0) || saysNothing(at, firstToken)) {
				continue;
			}
			let end = at + 1;
			while (end < endToken && goesOn(end)) {
				end++;
			}
			const run = { first: at, end };
			const before = last?.runs.at(-1);
			const from = before && isBridged(before.end, at) ? before.end : leftEdge(at, sentence);
			const to = rightEdge(end, sentence);
			if (last && from <= last.end) {
				last.end = Math.max(to, last.end);
				last.runs.push(run);
			} else {
				last = { first: from, end: to, runs: [run], sentence, style };
				stretches.push(last);
			}
			at = end - 1;
		}
	}
	return stretches;

	/** A small word that begins a sentence, or a weekday, without other capitals beside it. */
	function saysNothing(at: number, firstToken: number): boolean {
		const { text: word = '', lower = '' } = tokens[at] ?? {};
		const small = lower === I || (at === firstToken && OPENERS.has(word)) || WEEKDAYS.has(word);
		return small && !forms[at + 1]?.capital;
	}

	function goesOn(at: number): boolean {
		const inTitle = titles[at] !== 0 && titles[at] === titles[at - 1];
		return forms[at]?.capital === true || inTitle || (isHyphen(tokens, at) && forms[at + 1]?.capital === true);
	}

	function isBridged(from: number, to: number): boolean {
		if (to - from > LONGEST_BRIDGE) {
			return false;
		}
		let at = from;
		while (at < to && (tokens[at]?.kind !== 'word' || BRIDGES.has(forms[at]?.normal ?? '') || belongs(at, PARTICLE))) {
			at++;
		}
		return at === to;
	}

	/** Particles and numbers before a run may be part of its first name: *van Dam*, *al-Masri*, *2010 World Cup*. */
	function leftEdge(first: number, sentence: Sentence): number {
		let at = first;
		if (isHyphen(tokens, at - 1)) {
			return at - 2;
		}
		while (at > sentence.firstToken && at > first - LONGEST_BRIDGE && belongs(at - 1, PARTICLE)) {
			at--;
		}
		return at > sentence.firstToken && tokens[at - 1]?.kind === 'number' ? at - 1 : at;
	}

	/** So may be numbers, what hangs on a hyphen, and a generic noun: *Article 50*, *Wong Kwok-kin*, *Ilford hospital*. */
	function rightEdge(end: number, sentence: Sentence): number {
		let at = end;
		while (at < sentence.endToken && at < end + LONGEST_BRIDGE && joins(at)) {
			at++;
		}
		const link = tokens[at]?.text;
		if (tokens[at + 1]?.kind === 'number' && belongs(at - 1, WORK) && (link === OF || link === ',')) {
			// *Clean Air Act of 1963*
			return Math.min(sentence.endToken, at + 2);
		}
		return at < sentence.endToken && belongs(at, HEAD) ? at + 1 : at;
	}

	/** Whether the token touches the one before it, and is a hyphen or behind one or a number. */
	function joins(at: number): boolean {
		const before = tokens[at - 1];
		const hangs = isHyphen(tokens, at) || before?.text === '-' || before?.kind === 'number';
		return hangs && tokens[at]?.start === before?.end;
	}

	function belongs(at: number, classes: number): boolean {
		return tokens[at]?.kind === 'number' || ((forms[at]?.classes ?? 0) & classes) !== 0;
	}
}
