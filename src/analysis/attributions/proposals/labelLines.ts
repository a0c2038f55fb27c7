import { BY, FROM } from '../../language/english/functionWords';
import { wordsOf } from '../../language/english/words';
import type { BlockView } from '../blockView';
import type { Reading } from '../cueForms';
import { isDash, lineHeadOf } from '../../text/lineHead';
import { NAME_KINDS } from '../../model';
import type { TokenRange } from '../../text/places';
import { proposal, type BlockAttribution } from '../blockAttribution';

/*
 * Lines that say whose words stand in them, above them or below; the words in other paragraphs are given to them in
 * `join/joinParagraphs.ts`.
 */

/**
 * The forms of labels: capitals, a title, an office behind a comma or words in brackets, two names: `WALLACE`, `SEN. COOPER (R-TX)`,
 * `HOLT, MAYOR`, `Q`, `HOLT / BELL`.
 */
const CAPITALS = /^(?=\p{Lu})(?:\p{Lu}[\p{M}.'’-]*|[([][^()[\]]{1,40}[)\]]|(?<=\p{Lu}),|\s[/&](?=\s)|\s)+$/u;
const PERSON = 1 + NAME_KINDS.indexOf('person');
const BODY = 1 + NAME_KINDS.indexOf('organization');
const PLACE = 1 + NAME_KINDS.indexOf('location');
const CREDITS = wordsOf('credits');
const SPEAKING = wordsOf('labels of turns');
const TURNS = new Set([...wordsOf('asking turns'), ...wordsOf('answering turns')]);
/** In letters: words that are shorter are in no class. */
const SHORTEST_IN_CLASS = 4;
const LONGEST_SIGNATURE = 12;
const LONGEST_INTRODUCTION = 20;

/** What a paragraph is by a label, an introduction or a signature of its own; `null` for all others. */
export const labelLine = (view: BlockView): BlockAttribution | null =>
	turnOf(view) ?? introductionOf(view) ?? signatureAlone(view);

/**
 * A paragraph that begins with whose words it holds: a transcript's `Holt: …`, `WALLACE: …` and `Holt (laughing): …`, an
 * interview's `((Wikinews)) …`, a transcript's `Q. …`, a name before a quotation, `Holt, mayor – “…”`; not where it was written,
 * `KARACHI: …`.
 */
function turnOf(view: BlockView): BlockAttribution | null {
	const { block, names, quotes, tags, labelled } = view;
	const head = lineHeadOf(block);
	// *Hallam (away): 3–1* says nothing.
	if (!head || !block.tokens.slice(head.behind).some(({ kind }) => kind === 'word')) {
		return null;
	}
	const { first, end, behind, mark } = head;
	const words = block.text.slice(block.tokens[first]?.start, block.tokens[end - 1]?.end);
	const isInCapitals = mark === 'colon' && CAPITALS.test(words);
	const speaker = { first, end: beforeDirection(view, { first, end }) };
	if (isInCapitals && names.slice(first, speaker.end).every((kind) => kind === PLACE)) {
		return null;
	}
	const isName = names.slice(first, speaker.end).every((kind) => kind !== 0);
	const isDirected =
		/^[([]\P{N}*[)\]]$/u.test(view.lower.slice(speaker.end, end).join('')) &&
		names[first] === PERSON &&
		names.slice(speaker.end, end).every((kind) => kind === 0);
	const hasVerb = tags.slice(first, end).some((tag) => tag === 'MD' || /^VB[DPZ]$/.test(tag));
	const isSomebody = names.slice(first, speaker.end).some((kind) => kind === PERSON || kind === BODY);
	const isQuoted = quotes[0]?.first === behind;
	// *Holt: “…”*; *Holt, mayor – “…”* and nothing behind; not *LONDON (AP) — “…,” said Holt.*
	const isBeforeQuote =
		isQuoted &&
		(mark === 'dash' || speaker.end < end
			? isSomebody && !hasVerb && (mark !== 'dash' || quotes[0]?.end === block.tokens.length)
			: true);
	const isNamed = isName && (isDirected || isBeforeQuote);
	const cue = mark === 'brackets' || mark === 'stop' ? null : { first: end, end: end + 1 };
	const isLabelled = labelled === 'again' || (labelled === 'described' && isSomebody && !hasVerb);
	const isTold = (isInCapitals || isLabelled) && maySpeak(view, speaker);
	return mark === 'brackets' || isNamed || isTold || (isInCapitals && (isLabelled || !isHeading(view, speaker)))
		? proposal('label', [{ first, end }], cue, [{ first: behind, end: block.tokens.length }])
		: null;
}

/** *SPOTTED* and *BY THE NUMBERS* are headings: whoever speaks has a name, which is no word. */
function isHeading({ readings }: BlockView, { first, end }: TokenRange): boolean {
	const own = readings.slice(first, end);
	const isWord = ({ classes }: Reading): boolean => classes.length > 0;
	return own.some(isWord) && own.every((reading) => isWord(reading) || reading.lemma.length < SHORTEST_IN_CLASS);
}

/** Where a label ends, but for what stands in brackets or behind a comma: *Holt | (laughing)*, *Dr Bell | , for the board*. */
function beforeDirection({ lower }: BlockView, { first, end }: TokenRange): number {
	const at = lower.slice(first, end).findIndex((word, i) => i > 0 && /^[([,]$/.test(word));
	return at < 0 ? end : first + at;
}

/** *Holt*, *Reporter*, *Question*; not *Note*, nor *Ada Holt Image*. */
function maySpeak({ lower, names }: BlockView, { first, end }: TokenRange): boolean {
	const noun = (lower[end - 1] ?? '').replace('.', '');
	const isNamed = names.slice(first, end).some((kind) => kind === PERSON || kind === BODY);
	return (isNamed && !CREDITS.has(noun)) || SPEAKING.has(noun) || TURNS.has(noun);
}

/** A line without a verb that says whose words stand below it: `And from Chairwoman Ilse Vanterpool:`. */
function introductionOf({ lower, tags, quotes }: BlockView): BlockAttribution | null {
	const colon = lower.length - 1;
	const from = lower.findLastIndex((word) => word === FROM || word === BY);
	return lower[colon] === ':' &&
		colon <= LONGEST_INTRODUCTION &&
		quotes.length === 0 &&
		!tags.some((tag) => tag.startsWith('VB') || tag === 'MD') &&
		from >= 0 &&
		from < Math.min(6, colon - 1)
		? proposal('introduction', [{ first: from + 1, end: colon }], { first: from, end: from + 1 }, [])
		: null;
}

/** A line of its own that says whose words stand above it: `— Carla Sanchez`. */
function signatureAlone(view: BlockView): BlockAttribution | null {
	const source = signatureOf(view, 0);
	return source && view.quotes.length === 0 && !view.tags.some((tag) => tag === 'VBD' || tag === 'VBZ')
		? proposal('signature', [source], { first: 0, end: 1 }, [])
		: null;
}

/** The name behind a dash that ends the block, where a dash stands at token `at`. */
export function signatureOf({ block, lower, names }: BlockView, at: number): TokenRange | null {
	const end = lower.findLastIndex((word) => word !== '.') + 1;
	const named =
		names.slice(at + 1, end).some((kind) => kind !== 0) || /^\p{Lu}/u.test(block.tokens[at + 1]?.text ?? '');
	return isDash(lower[at] ?? '') && named && end > at + 1 && end - at <= LONGEST_SIGNATURE
		? { first: at + 1, end }
		: null;
}
