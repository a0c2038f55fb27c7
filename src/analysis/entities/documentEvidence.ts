import { bitOf, type NameLexicon, wordForm, type WordForm } from './nameLexicon';
import { runEnd, type TokenRange } from '../text/places';
import { A, AN, POSSESSIVE, THE, WHO, isListed } from '../language/english/words';
import { genderOfPronoun, natureOf } from '../language/english/nouns';
import { type Block, type Document, perBlock, type Sentence, type Token } from '../text/document';

/** What the lexicon knows of each token of a block; looked up once for a block. */
export const wordForms = perBlock(({ words }, lexicon: NameLexicon): readonly WordForm[] =>
	words.map((word) => wordForm(word, lexicon)),
);

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
	toldOfAsThing: 4096,
	toldOfAsPerson: 8192,
	beforeOccupation: 16384,
	behindOccupation: 32768,
	calledBody: 65536,
	calledPerson: 131072,
} as const;

/** What tells of a kind of name most. */
export const TELLS_KIND =
	EVIDENCE.midSentence |
	EVIDENCE.afterTitle |
	EVIDENCE.afterFirstName |
	EVIDENCE.afterPlacePreposition |
	EVIDENCE.firstOfRun |
	EVIDENCE.alone;

/** What the whole document shows of each capitalised word: bits of {@link EVIDENCE}. */
export class DocumentEvidence {
	private readonly words = new Map<string, number>();

	/** Gathers the evidence of all blocks. Linear; a block that was seen before costs a few steps a word. */
	static of(document: Document, lexicon: NameLexicon): DocumentEvidence {
		const evidence = new DocumentEvidence();
		for (const { block } of document.blocks) {
			for (const [word, bits] of itemsOf(block, lexicon)) {
				evidence.words.set(word, (evidence.words.get(word) ?? 0) | bits);
			}
		}
		return evidence;
	}

	/** Of a word in capitals also what is shown where it has but one: *HOLT*, elsewhere *Holt*. */
	of(word: string): number {
		const isShout = word.length > 3 && word === word.toUpperCase();
		const plain = isShout ? this.words.get(word.charAt(0) + word.slice(1).toLowerCase()) : undefined;
		return (plain ?? 0) | (this.words.get(word) ?? 0);
	}

	/** All that the names of a block depend on beside its text: titles in front of names show nothing, but are shown elsewhere. */
	keyOf(block: Block, lexicon: NameLexicon): string {
		return wordForms(block, lexicon)
			.flatMap(({ capital }, at) => (capital ? [this.of(block.words[at]?.text ?? '')] : []))
			.join(' ');
	}
}

const TITLE = bitOf('title') | bitOf('occupation');
const FIRST_NAME = bitOf('firstName');
const LOCATION = bitOf('locationHead');
const SPEECH = bitOf('speechVerb');
const PLACE = bitOf('place preposition');
const COMMON = bitOf('common');

/** In tokens. */
const LONGEST_CALLING = 6;
/** In tokens. */
const PRONOUN_WITHIN = 30;

type WordEvidence = readonly [word: string, bits: number];

/** What each place of a block shows of its capitalised words. */
const itemsOf = perBlock((block, lexicon: NameLexicon): readonly WordEvidence[] => {
	const forms = wordForms(block, lexicon);
	const items: WordEvidence[] = [];
	for (const sentence of block.sentences) {
		const isWord = (at: number): boolean => block.tokens[at]?.kind !== 'mark' && forms[at]?.capital === true;
		for (let at = sentence.firstToken; at < sentence.endToken; at++) {
			const from = at;
			at = runEnd(from, sentence.endToken, isWord);
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
	const isOpener = (at: number): boolean => at === firstToken && is(at, COMMON);
	const start = runEnd(first, end, (at) => isTitle(at) || isOpener(at));
	const words = end - start;
	/** *of* in *the chief of the Orbit*. */
	const of = form(start - 1)?.normal === THE ? start - 2 : start - 1;
	const around =
		(start > firstToken ? EVIDENCE.midSentence : 0) |
		(start > first && isTitle(start - 1) ? EVIDENCE.afterTitle : 0) |
		(is(start - 1, PLACE) ? EVIDENCE.afterPlacePreposition : 0) |
		(is(start - 1, SPEECH) || is(end, SPEECH) ? EVIDENCE.bySpeechVerb : 0) |
		(tokens[start - 1]?.text === '(' && tokens[end]?.text === ')' ? EVIDENCE.inBrackets : 0) |
		(form(end)?.normal === POSSESSIVE ? EVIDENCE.possessive : 0) |
		(form(start - 1)?.normal === THE ? EVIDENCE.afterThe : 0) |
		(words === 1 ? EVIDENCE.alone : 0) |
		(is(end - 1, LOCATION) ? EVIDENCE.locationRun : 0) |
		(is(form(end)?.normal === POSSESSIVE ? end + 1 : end, TITLE) ? EVIDENCE.beforeOccupation : 0) |
		(isListed('before a body', form(of)?.normal) && is(of - 1, TITLE) ? EVIDENCE.behindOccupation : 0) |
		calledBy(form(start === firstToken && words > 1 ? start : start - 1)) |
		calledBehind(form, end) |
		pronounBehind(forms, end);
	return tokens.slice(start, end).map(({ text }, i) => {
		const own =
			(words > 1 && i === 0 ? EVIDENCE.firstOfRun : 0) |
			(words > 1 && i === words - 1 ? EVIDENCE.lastOfRun : 0) |
			(i > 0 && is(start + i - 1, FIRST_NAME) ? EVIDENCE.afterFirstName : 0);
		return [text, around | own];
	});
}

/** What the common noun right before a name calls it: *the shipbuilder | Orvik*, *engineer | Tomas Beregi*. */
function calledBy(noun: WordForm | undefined): number {
	const nature = noun && !(noun.classes & LOCATION) ? natureOf(noun.normal) : null;
	return nature === 'organization' ? EVIDENCE.calledBody : nature === 'person' ? EVIDENCE.calledPerson : 0;
}

/** What is said of it behind a comma: *Orvik, | a local shipbuilder, …*. */
function calledBehind(form: (at: number) => WordForm | undefined, end: number): number {
	const isArticle = [A, AN, THE].includes(form(end + 1)?.normal ?? '');
	if (form(end)?.normal !== ',' || !isArticle) {
		return 0;
	}
	const isInside = (at: number): boolean =>
		/^[\p{L}\d-]+$/u.test(form(at)?.normal ?? '') && !isListed('behind a calling', form(at)?.normal);
	return calledBy(form(runEnd(end + 2, end + 2 + LONGEST_CALLING, isInside) - 1));
}

/** What the next pronoun behind a name tells of it, before another name: *Orbit said its boats …*, *Mr Holt … He …*. */
function pronounBehind(forms: readonly WordForm[], end: number): number {
	for (const { normal, capital } of forms.slice(end, end + PRONOUN_WITHIN)) {
		if (isListed('pronouns of things', normal)) {
			return EVIDENCE.toldOfAsThing;
		}
		if (normal === WHO || genderOfPronoun(normal)) {
			return EVIDENCE.toldOfAsPerson;
		}
		if (capital) {
			return 0;
		}
	}
	return 0;
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
