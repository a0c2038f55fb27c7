import { bitOf } from '../english/nameClasses';
import type { WordForm } from '../english/nameLexicon';
import type { Block, Sentence, Token } from '../text/document';
import { wordSet } from '../text/lists';

/** Tokens that may hold names: the chain of labels is decoded on these alone. Indices of tokens, half-open. */
export interface Stretch {
	readonly first: number;
	readonly end: number;
}

/** A run of words with capitals (or of a substance), the core of a {@link Stretch}; indices of tokens, half-open. */
export interface Run {
	readonly first: number;
	readonly end: number;
}

const SUBSTANCE = bitOf('substance');
const PARTICLE = bitOf('particle');
const WORK = bitOf('workHead');
const HEAD = bitOf('organizationHead') | bitOf('locationHead') | bitOf('eventHead') | bitOf('workHead');

/** More tokens than this between two runs part them. */
const LONGEST_BRIDGE = 3;
/** Small words inside names: *Bank for the Poor*. */
const BRIDGES = wordSet("of the and for on in at to & or a an from with by v vs upon i e y und et des dela 's");

const OF = wordSet('of ,');
const WEEKDAYS = wordSet('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');

/**
 * Finds the stretches of the sentences of a block: runs of capitals with what may belong to the names in them on either
 * side, joined where only small words, numbers or marks stand between. Most of running text lies outside.
 */
export class StretchFinder {
	private readonly tokens: readonly Token[];
	private firstToken = 0;
	private endToken = 0;

	/**
	 * @param titles as {@link quotedTitles} tells them; the words of one are one run
	 * @param openers words that begin sentences, with their capital
	 */
	constructor(
		{ tokens }: Block,
		private readonly forms: readonly WordForm[],
		private readonly titles: readonly number[],
		private readonly openers: ReadonlySet<string>,
	) {
		this.tokens = tokens;
	}

	in({ firstToken, endToken }: Sentence): { stretches: Stretch[]; runs: Run[] } {
		this.firstToken = firstToken;
		this.endToken = endToken;
		const { forms } = this;
		const stretches: { first: number; end: number }[] = [];
		const runs: Run[] = [];
		for (let at = firstToken; at < endToken; at++) {
			const form = forms[at];
			if (!form || !(form.capital || (form.classes & SUBSTANCE) !== 0) || this.saysNothing(at)) {
				continue;
			}
			let end = at + 1;
			while (
				end < endToken &&
				(forms[end]?.capital || this.inTitle(end) || (this.touches(end) && forms[end + 1]?.capital === true))
			) {
				end++;
			}
			const last = stretches.at(-1);
			const before = runs.at(-1);
			runs.push({ first: at, end });
			const from = before && this.bridged(before.end, at) ? before.end : this.leftEdge(at);
			const to = this.rightEdge(end);
			if (last && from <= last.end) {
				last.end = Math.max(to, last.end);
			} else {
				stretches.push({ first: from, end: to });
			}
			at = end - 1;
		}
		return { stretches, runs };
	}

	/** A small word that begins a sentence, or a weekday, without other capitals beside it. */
	private saysNothing(at: number): boolean {
		const word = this.tokens[at]?.text ?? '';
		const small = word === 'I' || (at === this.firstToken && this.openers.has(word)) || WEEKDAYS.has(word);
		return small && !this.forms[at + 1]?.capital;
	}

	private inTitle(at: number): boolean {
		return this.titles[at] !== 0 && this.titles[at] === this.titles[at - 1];
	}

	/** Whether the token is a hyphen between two others that touch it. */
	private touches(at: number): boolean {
		const token = this.tokens[at];
		return (
			token?.text === '-' &&
			at > this.firstToken &&
			at + 1 < this.endToken &&
			this.tokens[at - 1]?.end === token.start &&
			this.tokens[at + 1]?.start === token.end
		);
	}

	private bridged(from: number, to: number): boolean {
		if (to - from > LONGEST_BRIDGE) {
			return false;
		}
		for (let at = from; at < to; at++) {
			const word = this.forms[at];
			if (this.tokens[at]?.kind === 'word' && !BRIDGES.has(word?.normal ?? '') && !this.belongs(at, PARTICLE)) {
				return false;
			}
		}
		return true;
	}

	/** Particles and numbers before a run may be part of its first name: *van Dam*, *al-Masri*, *2010 World Cup*. */
	private leftEdge(first: number): number {
		let at = first;
		if (this.touches(at - 1)) {
			return at - 2;
		}
		while (at > this.firstToken && at > first - LONGEST_BRIDGE && this.belongs(at - 1, PARTICLE)) {
			at--;
		}
		return at > this.firstToken && this.tokens[at - 1]?.kind === 'number' ? at - 1 : at;
	}

	/** So may be numbers, what hangs on a hyphen, and a generic noun: *Article 50*, *Wong Kwok-kin*, *Ilford hospital*. */
	private rightEdge(end: number): number {
		let at = end;
		while (
			at < this.endToken &&
			at < end + LONGEST_BRIDGE &&
			this.tokens[at]?.start === this.tokens[at - 1]?.end &&
			this.joins(at)
		) {
			at++;
		}
		if (this.tokens[at + 1]?.kind === 'number' && this.belongs(at - 1, WORK) && OF.has(this.tokens[at]?.text ?? '')) {
			// *Clean Air Act of 1963*
			return Math.min(this.endToken, at + 2);
		}
		return at < this.endToken && this.belongs(at, HEAD) ? at + 1 : at;
	}

	private joins(at: number): boolean {
		const before = this.tokens[at - 1];
		return this.touches(at) || (at > this.firstToken && before?.text === '-') || before?.kind === 'number';
	}

	private belongs(at: number, classes: number): boolean {
		return this.tokens[at]?.kind === 'number' || ((this.forms[at]?.classes ?? 0) & classes) !== 0;
	}
}
