import { bitOf } from './nameClasses';
import type { NameLexicon, WordForm } from './nameLexicon';
import { POSSESSIVE, THE } from '../language/english/functionWords';
import { type Block, type Document, perBlock, type Sentence, type Token } from '../text/document';

/** What the lexicon knows of each token of a block; looked up once for a block. */
export const wordForms = perBlock(({ words }, lexicon: NameLexicon): readonly WordForm[] =>
	words.map((word) => lexicon.formOf(word)),
);

/** What the whole document shows of one capitalised word. */
export interface WordEvidence {
	readonly word: string;
	/** Of {@link EVIDENCE}. */
	readonly bits: number;
	/** Hashes of the first and last word of the longest name-like run it stands in (or of its long form). */
	readonly first: number;
	readonly last: number;
	/** Words of that run. */
	readonly length: number;
}

/** Places a word was seen in; the numbers of the bits are values of features. */
const EVIDENCE = {
	midSentence: 2,
	afterTitle: 4,
	afterFirstName: 8,
	beforeOrganizationHead: 16,
	afterPlacePreposition: 32,
	bySpeechVerb: 64,
	inBrackets: 128,
	possessive: 256,
	afterThe: 512,
	lastOfRun: 1024,
	firstOfRun: 2048,
	alone: 4096,
	beforeNoun: 8192,
	isAcronym: 16384,
	organizationRun: 32768,
	locationRun: 65536,
} as const;

/** What tells of a kind of name most. */
export const TELLS_KIND =
	EVIDENCE.midSentence |
	EVIDENCE.afterTitle |
	EVIDENCE.afterFirstName |
	EVIDENCE.beforeOrganizationHead |
	EVIDENCE.afterPlacePreposition |
	EVIDENCE.firstOfRun |
	EVIDENCE.alone;

const NO_EVIDENCE: WordEvidence = { word: '', bits: 0, first: 0, last: 0, length: 0 };

/** What all blocks show of each word. */
export class DocumentEvidence {
	private readonly words = new Map<string, WordEvidence>();

	/**
	 * Gathers the evidence of all blocks; linear, and only for blocks not seen before more than a few steps a word.
	 */
	static of(document: Document, lexicon: NameLexicon): DocumentEvidence {
		const evidence = new DocumentEvidence();
		for (const { block } of document.blocks) {
			for (const item of itemsOf(block, lexicon)) {
				const before = evidence.words.get(item.word);
				const longest = before && before.length >= item.length ? before : item;
				const bits = (before?.bits ?? 0) | item.bits;
				if (longest !== before || bits !== before.bits) {
					const { word, first, last, length } = longest;
					// All are laid out alike: what reads them is then fast.
					evidence.words.set(word, { word, bits, first, last, length });
				}
			}
		}
		return evidence;
	}

	of(word: string): WordEvidence {
		return this.words.get(word) ?? NO_EVIDENCE;
	}

	/** Of a word in capitals, what the document shows of it with only the first one a capital; `null` for nothing. */
	unshouted(word: string): WordEvidence | null {
		return word.length > 3 && word === word.toUpperCase()
			? (this.words.get(word.charAt(0) + word.slice(1).toLowerCase()) ?? null)
			: null;
	}

	/** All that the names of a block depend on beside its text: titles in front of names show nothing, but are shown elsewhere. */
	keyOf(block: Block, lexicon: NameLexicon): string {
		let key = '';
		wordForms(block, lexicon).forEach(({ capital }, at) => {
			if (capital) {
				const word = block.words[at]?.text ?? '';
				const unshouted = this.unshouted(word);
				key += asKey(this.of(word)) + (unshouted ? asKey(unshouted) : '');
			}
		});
		return key;
	}
}

function asKey({ bits, first, last, length }: WordEvidence): string {
	const key = String.fromCharCode(bits & 0xffff, (bits >>> 16) | (length << 4));
	return length > 0 ? key + String.fromCharCode(first & 0xffff, first >>> 16, last & 0xffff, last >>> 16) : key;
}

const TITLE = bitOf('title') | bitOf('occupation');
const FIRST_NAME = bitOf('firstName');
const ORGANIZATION = bitOf('organizationHead');
const LOCATION = bitOf('locationHead');
const SPEECH = bitOf('speechVerb');
const PLACE = bitOf('place preposition');
const COMMON = bitOf('common');

/** What each capitalised word of a block shows. */
const itemsOf = perBlock((block, lexicon: NameLexicon): readonly WordEvidence[] => {
	const forms = wordForms(block, lexicon);
	return block.sentences.flatMap((sentence) => itemsIn(block, sentence, forms));
});

function itemsIn(block: Block, sentence: Sentence, forms: readonly WordForm[]): WordEvidence[] {
	const { tokens } = block;
	const { firstToken, endToken } = sentence;
	const items: WordEvidence[] = [];
	const form = (at: number): WordForm | undefined => (at >= firstToken && at < endToken ? forms[at] : undefined);
	const is = (of: WordForm | undefined, classes: number): boolean => ((of?.classes ?? 0) & classes) !== 0;
	// In a headline every word has a capital, which then shows nothing.
	const titled = styleOf(block, sentence, forms) !== 0;
	for (let at = firstToken; at < endToken; at++) {
		if (forms[at]?.capital && tokens[at]?.kind !== 'mark') {
			let end = at + 1;
			while (end < endToken && goesOn(end)) {
				end++;
			}
			addRun(at, end);
			at = end - 1;
		}
	}
	return items;

	/** Whether a token goes on with a run of capitalised words: `Jean-Luc Picard`, `Lance M. Ho`. */
	function goesOn(at: number): boolean {
		return isHyphen(tokens, at)
			? forms[at + 1]?.capital === true
			: tokens[at]?.kind === 'word' && forms[at]?.capital === true;
	}

	function addRun(from: number, end: number): void {
		let start = from;
		let afterTitle = false;
		// What begins a sentence has a capital anyway, and titles are no part of names.
		for (; start < end; start++) {
			const own = form(start);
			const title = is(own, TITLE) && start + 1 < end;
			if (!title && !(start === firstToken && is(own, COMMON) && !is(own, FIRST_NAME))) {
				break;
			}
			afterTitle = title;
		}
		const before = form(start - 1);
		const after = form(end);
		const first = form(start);
		const last = form(end - 1);
		if (start === end || !first || !last) {
			return;
		}
		const words = tokens.slice(start, end).filter(({ kind }) => kind !== 'mark').length;
		const bracketed = tokens[start - 1]?.text === '(' && tokens[end]?.text === ')';
		const long = bracketed && end === start + 1 && last.allCapitals ? longForm(start) : null;
		const length = words > 1 && !titled ? Math.min(words, 9) : 0;
		const name = (!titled && long) || { first: length && first.hash, last: length && last.hash, length };
		const around =
			(!titled && start > firstToken ? EVIDENCE.midSentence : 0) |
			(!titled && is(before, PLACE) ? EVIDENCE.afterPlacePreposition : 0) |
			(!titled && (is(before, SPEECH) || is(after, SPEECH)) ? EVIDENCE.bySpeechVerb : 0) |
			(!titled && before?.normal === THE ? EVIDENCE.afterThe : 0) |
			(!titled && long ? EVIDENCE.isAcronym : 0) |
			(bracketed ? EVIDENCE.inBrackets : 0) |
			(after?.normal === POSSESSIVE ? EVIDENCE.possessive : 0) |
			(is(last, ORGANIZATION) ? EVIDENCE.organizationRun : 0) |
			(is(last, LOCATION) ? EVIDENCE.locationRun : 0) |
			(afterTitle ? EVIDENCE.afterTitle : 0);
		for (let at = start; at < end; at++) {
			const token = tokens[at];
			if (!token || token.kind === 'mark') {
				continue;
			}
			const isLast = at === end - 1;
			const bits =
				around |
				(words === 1 ? EVIDENCE.alone : at === start ? EVIDENCE.firstOfRun : 0) |
				(words > 1 && at > start && isLast && !titled ? EVIDENCE.lastOfRun : 0) |
				(at > start && is(form(at - 1), FIRST_NAME) ? EVIDENCE.afterFirstName : 0) |
				(!isLast && is(form(at + 1), ORGANIZATION) ? EVIDENCE.beforeOrganizationHead : 0) |
				(isLast && tokens[end]?.kind === 'word' && !after?.isKnown ? EVIDENCE.beforeNoun : 0);
			items.push({ word: token.text, bits, ...name });
		}
	}

	/** The words before a bracket whose capitals spell the acronym inside: *Narcotics Control Bureau (NCB)*. */
	function longForm(acronym: number): { first: number; last: number; length: number } | null {
		const letters = tokens[acronym]?.text.replace(/[^\p{Lu}]/gu, '') ?? '';
		const last = form(acronym - 2);
		if (!last?.capital) {
			return null;
		}
		let left = letters.length - 1;
		for (let at = acronym - 2; at >= sentence.firstToken && at > acronym - 14 && left >= 0; at--) {
			const word = tokens[at]?.text ?? '';
			if (word.charAt(0).toUpperCase() === letters.charAt(left)) {
				left--;
				if (left < 0) {
					return { first: form(at)?.hash ?? 0, last: last.hash, length: 10 };
				}
			} else if (form(at)?.capital && left === letters.length - 1) {
				return null;
			}
		}
		return { first: 0, last: last.hash, length: 10 };
	}
}

/** Whether a token is a hyphen between two others that touch it. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	return token?.text === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
}

/** 0: running text; 1: a headline, most words with a capital; 2: most of it in capitals. */
export type Style = 0 | 1 | 2;

export function styleOf(block: Block, sentence: Sentence, forms: readonly WordForm[]): Style {
	let words = 0;
	let capitals = 0;
	let shouted = 0;
	for (let at = sentence.firstToken; at < sentence.endToken; at++) {
		const token = block.tokens[at];
		if (token?.kind !== 'word' || token.text.length < 4) {
			continue;
		}
		const form = forms[at];
		words++;
		capitals += form?.capital ? 1 : 0;
		shouted += form?.allCapitals ? 1 : 0;
	}
	return words < 4 ? 0 : shouted >= 0.6 * words ? 2 : capitals >= 0.7 * words ? 1 : 0;
}
