import { bitOf } from './nameClasses';
import type { NameLexicon, WordForm } from './nameLexicon';
import { POSSESSIVE, THE } from '../language/english/functionWords';
import { type Block, type Document, perBlock, type Sentence, type Token } from '../text/document';
import type { TokenRange } from '../text/places';

/** What the lexicon knows of each token of a block; looked up once for a block. */
export const wordForms = perBlock(({ words }, lexicon: NameLexicon): readonly WordForm[] =>
	words.map((word) => lexicon.formOf(word)),
);

/** What the whole document shows of one capitalised word. */
export interface WordEvidence {
	readonly word: string;
	/** Of {@link EVIDENCE}. */
	readonly bits: number;
	/** Hashes of the first and last word of the longest name-like run it stands in. */
	readonly first: number;
	readonly last: number;
	/** Words of that run. */
	readonly length: number;
}

/** Places a word was seen in; the numbers of the bits are values of features. */
const EVIDENCE = {
	midSentence: 1,
	afterTitle: 2,
	afterFirstName: 4,
	afterPlacePreposition: 8,
	bySpeechVerb: 16,
	inBrackets: 32,
	possessive: 64,
	afterThe: 128,
	lastOfRun: 256,
	firstOfRun: 512,
	alone: 1024,
	locationRun: 2048,
} as const;

/** What tells of a kind of name most. */
export const TELLS_KIND =
	EVIDENCE.midSentence |
	EVIDENCE.afterTitle |
	EVIDENCE.afterFirstName |
	EVIDENCE.afterPlacePreposition |
	EVIDENCE.firstOfRun |
	EVIDENCE.alone;

const NO_EVIDENCE: WordEvidence = { word: '', bits: 0, first: 0, last: 0, length: 0 };

/** What all blocks show of each word. */
export class DocumentEvidence {
	private readonly words = new Map<string, WordEvidence>();

	/** Gathers the evidence of all blocks; linear, and only for blocks not seen before more than a few steps a word. */
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

	/** Of a word in capitals rather what is shown where it has but one: *HOLT*, elsewhere *Holt*. */
	of(word: string): WordEvidence {
		const isShout = word.length > 3 && word === word.toUpperCase();
		const plain = isShout ? this.words.get(word.charAt(0) + word.slice(1).toLowerCase()) : undefined;
		return plain ?? this.words.get(word) ?? NO_EVIDENCE;
	}

	/** All that the names of a block depend on beside its text: titles in front of names show nothing, but are shown elsewhere. */
	keyOf({ words }: Block): string {
		const shown = words.filter(({ text }) => /\p{Lu}/u.test(text)).map(({ text }) => this.of(text));
		return shown.map(({ bits, first, last, length }) => [bits, first, last, length].join(' ')).join('\n');
	}
}

const TITLE = bitOf('title') | bitOf('occupation');
const FIRST_NAME = bitOf('firstName');
const LOCATION = bitOf('locationHead');
const SPEECH = bitOf('speechVerb');
const PLACE = bitOf('place preposition');
const COMMON = bitOf('common');

/** What each capitalised word of a block shows. */
const itemsOf = perBlock((block, lexicon: NameLexicon): readonly WordEvidence[] => {
	const forms = wordForms(block, lexicon);
	const items: WordEvidence[] = [];
	for (const sentence of block.sentences) {
		const isWord = (at: number): boolean => block.tokens[at]?.kind !== 'mark' && forms[at]?.capital === true;
		for (let at = sentence.firstToken; at < sentence.endToken; at++) {
			const from = at;
			while (at < sentence.endToken && isWord(at)) {
				at++;
			}
			if (at > from) {
				items.push(...itemsIn(block, sentence, forms, { first: from, end: at }));
			}
		}
	}
	return items;
});

/** What the words of a run of capitals show. */
function itemsIn(
	{ tokens }: Block,
	{ firstToken, endToken }: Sentence,
	forms: readonly WordForm[],
	{ first, end }: TokenRange,
): WordEvidence[] {
	const form = (at: number): WordForm | undefined => (at >= firstToken && at < endToken ? forms[at] : undefined);
	const is = (at: number, classes: number): boolean => ((form(at)?.classes ?? 0) & classes) !== 0;
	// What begins a sentence has a capital anyway, and titles are no part of names.
	const isTitle = (at: number): boolean => is(at, TITLE) && at + 1 < end;
	const isOpener = (at: number): boolean => at === firstToken && is(at, COMMON) && !is(at, FIRST_NAME);
	let start = first;
	while (start < end && (isTitle(start) || isOpener(start))) {
		start++;
	}
	const words = end - start;
	const length = words > 1 ? Math.min(words, 9) : 0;
	const name = { first: length && (form(start)?.hash ?? 0), last: length && (form(end - 1)?.hash ?? 0), length };
	const around =
		(start > firstToken ? EVIDENCE.midSentence : 0) |
		(start > first && isTitle(start - 1) ? EVIDENCE.afterTitle : 0) |
		(is(start - 1, PLACE) ? EVIDENCE.afterPlacePreposition : 0) |
		(is(start - 1, SPEECH) || is(end, SPEECH) ? EVIDENCE.bySpeechVerb : 0) |
		(tokens[start - 1]?.text === '(' && tokens[end]?.text === ')' ? EVIDENCE.inBrackets : 0) |
		(form(end)?.normal === POSSESSIVE ? EVIDENCE.possessive : 0) |
		(form(start - 1)?.normal === THE ? EVIDENCE.afterThe : 0) |
		(words === 1 ? EVIDENCE.alone : 0) |
		(is(end - 1, LOCATION) ? EVIDENCE.locationRun : 0);
	return tokens.slice(start, end).map(({ text }, i) => {
		const own =
			(words > 1 && i === 0 ? EVIDENCE.firstOfRun : 0) |
			(words > 1 && i === words - 1 ? EVIDENCE.lastOfRun : 0) |
			(i > 0 && is(start + i - 1, FIRST_NAME) ? EVIDENCE.afterFirstName : 0);
		return { word: text, bits: around | own, ...name };
	});
}

/** Whether a token is a hyphen between two others that touch it. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	return token?.text === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
}

/** 0: running text; 1: a headline, most words with a capital; 2: most of it in capitals. */
export type Style = 0 | 1 | 2;

export function styleOf({ tokens }: Block, { firstToken, endToken }: Sentence, forms: readonly WordForm[]): Style {
	const words = forms
		.slice(firstToken, endToken)
		.filter(({ length }, i) => length > 3 && tokens[firstToken + i]?.kind === 'word');
	const capitals = words.filter(({ capital }) => capital).length;
	const shouted = words.filter(({ allCapitals }) => allCapitals).length;
	return words.length < 4 ? 0 : shouted >= 0.6 * words.length ? 2 : capitals >= 0.7 * words.length ? 1 : 0;
}
