import { bitOf } from '../english/nameClasses';
import type { NameLexicon, WordForm } from '../english/nameLexicon';
import type { Block, Document, Sentence, Token } from '../text/document';
import { perBlock } from '../text/perBlock';

/** What the lexicon knows of each token of a block; looked up once for a block. */
export const wordForms = perBlock(({ words }, lexicon: NameLexicon): readonly WordForm[] =>
	words.map((word) => word.formIn(lexicon)),
);

/** What the whole document shows of one capitalised word; the bits of {@link EVIDENCE}. */
export interface WordEvidence {
	readonly bits: number;
	/** Hashes of the first and last word of the longest name-like run it stands in (or of its long form). */
	readonly first: number;
	readonly last: number;
	/** Words of that run. */
	readonly length: number;
}

/** Places a word was seen in. */
const EVIDENCE = {
	lowerCase: 1,
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

interface Item extends WordEvidence {
	readonly word: string;
}

// All are laid out alike: what reads them is then fast.
const withBits = ({ word, first, last, length }: Item, bits: number): Item => ({ word, bits, first, last, length });
const NO_EVIDENCE: Item = { word: '', bits: 0, first: 0, last: 0, length: 0 };

/** What all blocks show of each word. */
export class DocumentEvidence {
	private readonly words = new Map<string, Item>();

	/**
	 * Gathers the evidence of all blocks; linear, and only for blocks not seen before more than a few steps a word.
	 */
	static of(document: Document, lexicon: NameLexicon): DocumentEvidence {
		const evidence = new DocumentEvidence();
		for (const { block } of document.blocks) {
			for (const item of itemsOf(block, lexicon)) {
				const before = evidence.words.get(item.word);
				if (!before) {
					evidence.words.set(item.word, item);
				} else if (item.length > before.length) {
					evidence.words.set(item.word, withBits(item, before.bits | item.bits));
				} else if (before.bits !== (before.bits | item.bits)) {
					evidence.words.set(item.word, withBits(before, before.bits | item.bits));
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

	/** All that the names of a block depend on beside its text. */
	keyOf(block: Block, lexicon: NameLexicon): string {
		let key = '';
		for (const item of itemsOf(block, lexicon)) {
			if (item.bits === EVIDENCE.lowerCase) {
				// Only words with a capital have features of evidence.
				continue;
			}
			key += asKey(this.of(item.word));
			const unshouted = this.unshouted(item.word);
			key += unshouted ? asKey(unshouted) : '';
		}
		return key;
	}
}

function asKey({ bits, first, last, length }: WordEvidence): string {
	const key = String.fromCharCode(bits & 0xffff, (bits >>> 16) | (length << 4));
	return length > 0 ? key + String.fromCharCode(first & 0xffff, first >>> 16, last & 0xffff, last >>> 16) : key;
}

const itemsOf = perBlock((block, lexicon: NameLexicon): readonly Item[] => {
	const items: Item[] = [];
	const forms = wordForms(block, lexicon);
	for (const sentence of block.sentences) {
		gather(block, sentence, forms, items);
	}
	return items;
});

const TITLE = bitOf('title') | bitOf('occupation');
const FIRST_NAME = bitOf('firstName');
const ORGANIZATION = bitOf('organizationHead');
const LOCATION = bitOf('locationHead');
const SPEECH = bitOf('speechVerb');
const PLACE = bitOf('place preposition');
const COMMON = bitOf('common');

function gather(block: Block, sentence: Sentence, forms: readonly WordForm[], items: Item[]): void {
	const { tokens } = block;
	const { firstToken, endToken } = sentence;
	const form = (at: number): WordForm | undefined => (at >= firstToken && at < endToken ? forms[at] : undefined);
	// In a headline every word has a capital, which then shows nothing.
	const titled = styleOf(block, sentence, forms) !== 0;
	for (let at = firstToken; at < endToken; at++) {
		const token = tokens[at];
		const own = forms[at];
		if (!token || !own || token.kind === 'mark') {
			continue;
		}
		if (!own.capital) {
			if (token.text.length > 3 && token.kind === 'word' && !startsSmall(token.text)) {
				items.push({ word: token.text, bits: EVIDENCE.lowerCase, first: 0, last: 0, length: 0 });
			}
			continue;
		}
		let end = at + 1;
		while (end < endToken && joins(tokens, end, forms)) {
			end++;
		}
		addRun(at, end);
		at = end - 1;
	}

	function addRun(from: number, end: number): void {
		let start = from;
		let afterTitle = false;
		// What begins a sentence has a capital anyway, and titles are no part of names.
		while (start < end) {
			const classes = form(start)?.classes ?? 0;
			const title = (classes & TITLE) !== 0 && start + 1 < end;
			if (!title && !(start === sentence.firstToken && (classes & COMMON) !== 0 && (classes & FIRST_NAME) === 0)) {
				break;
			}
			afterTitle = title;
			start++;
		}
		const before = form(start - 1);
		const after = form(end);
		const first = form(start);
		const last = form(end - 1);
		if (!first || !last) {
			return;
		}
		const bracketed = tokens[start - 1]?.text === '(' && tokens[end]?.text === ')';
		let around = 0;
		if (!titled) {
			around |= start > sentence.firstToken ? EVIDENCE.midSentence : 0;
			around |= before && before.classes & PLACE ? EVIDENCE.afterPlacePreposition : 0;
			around |= (before?.classes ?? 0) & SPEECH || (after?.classes ?? 0) & SPEECH ? EVIDENCE.bySpeechVerb : 0;
			around |= before?.normal === 'the' ? EVIDENCE.afterThe : 0;
		}
		around |= bracketed ? EVIDENCE.inBrackets : 0;
		around |= after?.normal === "'s" ? EVIDENCE.possessive : 0;
		around |= last.classes & ORGANIZATION ? EVIDENCE.organizationRun : 0;
		around |= last.classes & LOCATION ? EVIDENCE.locationRun : 0;
		const long = bracketed && end === start + 1 && last.allCapitals ? longForm(start) : null;
		let words = 0;
		for (let at = start; at < end; at++) {
			words += tokens[at]?.kind === 'mark' ? 0 : 1;
		}
		for (let at = start; at < end; at++) {
			const token = tokens[at];
			if (!token || token.kind === 'mark') {
				continue;
			}
			const place =
				words === 1 ? EVIDENCE.alone : at === start ? EVIDENCE.firstOfRun : at === end - 1 ? EVIDENCE.lastOfRun : 0;
			const previous = at > start ? form(at - 1) : undefined;
			const next = at + 1 < end ? form(at + 1) : undefined;
			let bits = around | place | (afterTitle ? EVIDENCE.afterTitle : 0);
			bits |= previous && previous.classes & FIRST_NAME ? EVIDENCE.afterFirstName : 0;
			bits |= next && next.classes & ORGANIZATION ? EVIDENCE.beforeOrganizationHead : 0;
			bits |= at === end - 1 && tokens[end]?.kind === 'word' && !after?.isKnown ? EVIDENCE.beforeNoun : 0;
			if (titled) {
				// Of a headline only what does not hang on capitals is kept.
				items.push({ word: token.text, bits: bits & ~EVIDENCE.lastOfRun, first: 0, last: 0, length: 0 });
			} else if (long) {
				const { first, last, length } = long;
				items.push({ word: token.text, bits: bits | EVIDENCE.isAcronym, first, last, length });
			} else {
				const length = words > 1 ? Math.min(words, 9) : 0;
				items.push({ word: token.text, bits, first: length ? first.hash : 0, last: length ? last.hash : 0, length });
			}
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

/** Begins with a small letter of the alphabet: only words with a capital are ever asked for, and the like of *@ann*. */
function startsSmall(word: string): boolean {
	const code = word.charCodeAt(0);
	return code >= 97 && code <= 122;
}

/** Whether the token goes on with a run of capitalised words: `Jean-Luc Picard`, `Lance M. Ho`. */
function joins(tokens: readonly Token[], at: number, forms: readonly WordForm[]): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	if (!token || !before) {
		return false;
	}
	if (token.text === '-') {
		const next = tokens[at + 1];
		return token.start === before.end && next?.start === token.end && forms[at + 1]?.capital === true;
	}
	return token.kind === 'word' && forms[at]?.capital === true;
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
