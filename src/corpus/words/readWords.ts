import type { Span } from '../../analysis/model';
import type { Vocabulary } from '../../analysis/text/word';
import { cutTokens } from '../../analysis/text/tokens';
import type { Token } from '../../analysis/text/document';
import { numberAt } from '../../analysis/entities/values/numberAt';
import { AS_SAID } from './comparingWords';
import { MINUS } from '../../analysis/language/english/words';
import { isSign } from './signs';
import type { WordForm, WordForms } from './wordForm';

/** A word in its place: UTF-16 offsets of the text, half-open. Two words that are written as one (*can't*) share a place. */
export interface TextWord extends Span {
	readonly form: WordForm;
	/** Stands in square brackets: put in by who quotes. */
	readonly bracketed: boolean;
	/** An ellipsis stands before it. */
	readonly afterGap: boolean;
	/** A dash or an ellipsis stands behind it, as where a speaker breaks off. */
	readonly broken: boolean;
	/** The mark behind it by which a sentence is a question, or none; `null` where no such mark is. */
	readonly closes: 'asking' | 'telling' | null;
}

/** The words of a text or a part of it, in order. */
interface ReadWords {
	readonly words: readonly TextWord[];
	/** It ends in an ellipsis. */
	readonly endsInGap: boolean;
}

const DASH = /^(?:[—–―]|-{2,})$/;
const ELLIPSIS = /^(?:…|\.{2,})$/;
const SIGN = /^[%‰&+=¼-¾⅐-⅞\p{Sc}]$/u;
const COMPARING = /^[<>≤≥]$/;
const CURRENCY = /^\p{Sc}$/u;
const FRACTION = /^[¼-¾⅐-⅞]$/;
const TELLING = /^[.!]$/;

/**
 * The words of a text, with what in their writing matters where they are compared.
 *
 * @param from is added to all offsets
 */
export function readWords(text: string, forms: WordForms, known: Vocabulary, from = 0): ReadWords {
	return new Reader(text, cutTokens(text, known).tokens, forms, from).read();
}

class Reader {
	private readonly words: TextWord[] = [];
	private depth = 0;
	private gap = false;

	constructor(
		private readonly text: string,
		private readonly tokens: readonly Token[],
		private readonly forms: WordForms,
		private readonly from: number,
	) {}

	read(): ReadWords {
		for (let at = 0; at < this.tokens.length;) {
			at = this.readAt(at);
		}
		return { words: this.words, endsInGap: this.gap };
	}

	/** @returns the index of the token behind what was read */
	private readAt(at: number): number {
		const token = this.tokens[at] as Token;
		const { text } = token;
		const { sign, money, first } = this.beforeNumber(at);
		const number = numberAt(this.tokens, first, money !== '');
		if (number) {
			// *€5* says *5 euros*.
			const unit = money === '' ? [] : this.forms.ofToken(money, false);
			const forms = [this.forms.ofNumber(number.amount, sign), ...unit];
			this.add(forms, token.start, this.tokens[number.end - 1]?.end ?? token.end);
			return number.end;
		}
		if (token.kind === 'mark' && !SIGN.test(text)) {
			return this.mark(token, at);
		}
		const parted = this.partedAtLine(at);
		if (parted) {
			this.add([parted], token.start, this.tokens[at + 2]?.end ?? token.end);
			return at + 3;
		}
		if (this.depth > 0 && AS_SAID.has(token.lower)) {
			return at + 1;
		}
		const isPossessive = token.kind === 'word' && /^['’]$/.test(text);
		const forms = FRACTION.test(text) ? this.forms.ofFraction(text) : this.forms.ofToken(text, token.kind === 'number');
		this.add(isPossessive ? [] : forms, token.start, token.end);
		return at + 1;
	}

	/** What stands before a number, in any order: its sign, in a word too, and that of money; `first` is the token behind. */
	private beforeNumber(at: number): { readonly sign: string; readonly money: string; readonly first: number } {
		let [sign, money] = ['', ''];
		for (let first = at; ; first++) {
			const token = this.tokens[first];
			const own = token ? this.signOf(token, first) : '';
			if (token && CURRENCY.test(token.text)) {
				money = token.text;
			} else if (own === '') {
				return { sign, money, first };
			}
			sign += own;
		}
	}

	/** One for all ways to write it; empty where the token is none. */
	private signOf({ kind, lower, start }: Token, at: number): string {
		const isOne = kind === 'mark' ? isSign(this.text, start) : lower === MINUS && !this.isBehindNumber(at);
		return !isOne ? '' : COMPARING.test(lower) ? lower : '-';
	}

	/** *ten minus five* */
	private isBehindNumber(at: number): boolean {
		const last = this.words.at(-1);
		return last?.form.number === true && last.end === (this.tokens[at - 1]?.end ?? 0) + this.from;
	}

	/** `har-` at the end of a line and `bour` on the next one, where both are a word together. */
	private partedAtLine(at: number): WordForm | null {
		const [first, hyphen, rest] = this.tokens.slice(at, at + 3);
		const isParted =
			first?.kind === 'word' &&
			hyphen?.text === '-' &&
			hyphen.start === first.end &&
			rest?.kind === 'word' &&
			rest.start > hyphen.end &&
			rest.text === rest.lower;
		const [whole, ...more] = isParted ? this.forms.ofToken(first.text + rest.text, false) : [];
		return whole?.known === true && more.length === 0 ? whole : null;
	}

	private mark({ text, start, end }: Token, at: number): number {
		const last = this.words.at(-1);
		if (text === '[') {
			const merged = this.partOfWord(at);
			if (merged > at) {
				return merged;
			}
			this.depth++;
		} else if (text === ']') {
			this.depth = Math.max(0, this.depth - 1);
		} else if (ELLIPSIS.test(text) || this.isSpacedEllipsis(at)) {
			this.gap = true;
			this.change(last, { broken: true });
			return ELLIPSIS.test(text) ? at + 1 : at + 3;
		} else if (DASH.test(text) || (text === '-' && this.isBreak(start, end, at))) {
			this.change(last, { broken: true });
		} else if (text === '?') {
			this.change(last, { closes: 'asking' });
		} else if (TELLING.test(text) && !last?.closes) {
			this.change(last, { closes: 'telling' });
		}
		return at + 1;
	}

	/** `[w]e`, `go[es]`: a word of which a part was put in. */
	private partOfWord(at: number): number {
		const [open, part, close, rest] = this.tokens.slice(at, at + 4);
		if (!open || part?.kind !== 'word' || close?.text !== ']') {
			return at;
		}
		const before = this.tokens[at - 1];
		const last = this.words.at(-1);
		if (rest?.kind === 'word' && rest.start === close.end) {
			this.add(this.forms.ofToken(part.text + rest.text, false), open.start, rest.end);
			return at + 4;
		}
		if (before?.kind === 'word' && before.end === open.start && last?.end === before.end + this.from) {
			this.words.pop();
			this.depth++;
			this.add(this.forms.ofToken(before.text + part.text, false), before.start, close.end);
			this.depth--;
			return at + 3;
		}
		return at;
	}

	/** `. . .` */
	private isSpacedEllipsis(at: number): boolean {
		return [0, 1, 2].every((by) => this.tokens[at + by]?.text === '.');
	}

	/** A hyphen behind which no word goes on. */
	private isBreak(start: number, end: number, at: number): boolean {
		const before = this.tokens[at - 1];
		return this.tokens[at + 1]?.start !== end && (before === undefined || before.end <= start);
	}

	private change(last: TextWord | undefined, by: Partial<TextWord>): void {
		if (last) {
			this.words[this.words.length - 1] = { ...last, ...by };
		}
	}

	private add(forms: readonly WordForm[], start: number, end: number): void {
		for (const form of forms) {
			const bracketed = this.depth > 0;
			this.words.push({
				start: start + this.from,
				end: end + this.from,
				form,
				bracketed,
				afterGap: this.gap,
				broken: false,
				closes: null,
			});
			this.gap = false;
		}
	}
}
