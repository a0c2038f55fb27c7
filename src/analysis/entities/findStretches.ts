import { bitOf, type WordForm } from './nameLexicon';
import { runEnd, runStart, type TokenRange } from '../text/places';
import { OPENERS, isListed } from '../language/english/words';
import type { Block, Sentence } from '../text/document';
import { isHyphen, styleOf, type Style } from './documentEvidence';

/** Tokens of a sentence that may hold names: the chain of labels is decoded on these alone. */
export interface Stretch extends TokenRange {
	/** By token of the block: words with capitals (or of a substance) in a row, the core of it. */
	readonly runs: readonly (TokenRange | undefined)[];
	readonly sentence: Sentence;
	readonly style: Style;
}

const SUBSTANCE = bitOf('substance');
const PARTICLE = bitOf('particle');
const HEAD = bitOf('organizationHead') | bitOf('locationHead') | bitOf('eventHead') | bitOf('workHead');

/** More tokens than this between two runs part them. */
const LONGEST_BRIDGE = 3;

/** Finds runs of capitals with what may belong to names on either side, joined over small words. Most of running text lies outside. */
export function findStretches(block: Block, forms: readonly WordForm[]): Stretch[] {
	const { tokens } = block;
	const runs = tokens.map((): TokenRange | undefined => undefined);
	const stretches: Stretch[] = [];
	for (const sentence of block.sentences) {
		const { firstToken, endToken } = sentence;
		const style = styleOf(block, sentence, forms);
		let last: { first: number; end: number } | undefined;
		let behind = -Infinity;
		for (let at = firstToken; at < endToken; at++) {
			const form = forms[at];
			const opens = OPENERS.has(tokens[at]?.text) && !forms[at + 1]?.capital;
			if (!form || opens || !(form.capital || (form.classes & SUBSTANCE) !== 0)) {
				continue;
			}
			const end = runEnd(at + 1, endToken, goesOn);
			runs.fill({ first: at, end }, at, end);
			const from = isBridged(behind, at) ? behind : leftEdge(at, sentence);
			const to = rightEdge(end, sentence);
			if (last && from <= last.end) {
				last.end = Math.max(to, last.end);
			} else {
				const stretch = { first: from, end: to, runs, sentence, style };
				last = stretch;
				stretches.push(stretch);
			}
			behind = end;
			at = end - 1;
		}
	}
	return stretches;

	function goesOn(at: number): boolean {
		return forms[at]?.capital === true || (isHyphen(tokens, at) && forms[at + 1]?.capital === true);
	}

	function isBridged(from: number, to: number): boolean {
		if (to - from > LONGEST_BRIDGE) {
			return false;
		}
		const isSmall = (at: number): boolean => isListed('bridges', forms[at]?.normal) || belongs(at, PARTICLE);
		return runEnd(from, to, (at) => tokens[at]?.kind !== 'word' || isSmall(at)) === to;
	}

	/** Particles and what hangs on a hyphen may be part of the first name: *van Dam*, *al-Masri*. */
	function leftEdge(first: number, sentence: Sentence): number {
		const joins = (at: number): boolean => belongs(at, PARTICLE) || isHyphen(tokens, at) || isHyphen(tokens, at + 1);
		return runStart(first, Math.max(sentence.firstToken, first - LONGEST_BRIDGE), joins);
	}

	/** So may be numbers, what hangs on a hyphen, and a generic noun: *Article 50*, *Wong Kwok-kin*, *Ilford hospital*. */
	function rightEdge(end: number, sentence: Sentence): number {
		const at = runEnd(end, Math.min(sentence.endToken, end + LONGEST_BRIDGE), joins);
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
