import { BY, FIRST_PERSON, FROM, isListed } from '../../language/english/words';
import { withoutPeriod, turnLetterOf } from '../../language/english/titles';
import { isFiniteVerb, isVerb } from '../../language/tags';
import { isDayAt } from '../../syntax/nounPhrase';
import { sentenceAt, type BlockView } from '../blockView';
import type { Reading } from '../cueForms';
import { isDash, lineHeadOf, type LineHead } from '../../text/lineHead';
import type { TokenRange } from '../../text/places';
import { proposal, type BlockAttribution } from '../blockAttribution';

/*
 * Lines that say whose words stand in them, above them or below; the words in other paragraphs are given to them in
 * `join/joinBlocks.ts`.
 */

/** The forms of labels: capitals, with a title, an office, brackets, two names: `SEN. COOPER (R-TX)`, `HOLT, MAYOR`, `HOLT / BELL`. */
const CAPITALS = /^(?=\p{Lu})(?:\p{Lu}[\p{M}.'’-]*|[([][^()[\]]{1,40}[)\]]|(?<=\p{Lu}),|\s[/&](?=\s)|\s)+$/u;
const COPYRIGHT = '©';
/** In letters: words that are shorter are in no class. */
const SHORTEST_IN_CLASS = 4;
const LONGEST_SIGNATURE = 12;

/** What a paragraph is by a label, an introduction or a signature of its own; `null` for all others. */
export const labelLine = (view: BlockView): BlockAttribution | null =>
	turnOf(view) ?? nameAbove(view) ?? introductionOf(view) ?? signatureAlone(view);

/** A paragraph that begins with whose words it holds: `Holt: …`, `Q. …`, `Holt, mayor – “…”`; not a place, `KARACHI: …`. */
function turnOf(view: BlockView): BlockAttribution | null {
	const { block, names, quotes, tags, lower, labelled } = view;
	const head = lineHeadOf(block);
	// *Hallam (away): 3–1* says nothing, nor does *FW: …*.
	const isSaid = block.tokens.slice(head?.behind).some(({ kind }) => kind === 'word');
	if (!head || !isSaid) {
		return null;
	}
	const { first, end, nameEnd, behind, mark } = head;
	if (mark === 'colon' && isListed('heads of what others say', lower.slice(first, end).join('_'))) {
		return proposal('label', [], { first, end: end + 1 }, [{ first: behind, end: lower.length }]);
	}
	const words = block.text.slice(block.tokens[first]?.start, block.tokens[end - 1]?.end);
	const isShouted = mark === 'colon' && CAPITALS.test(words);
	const kinds = names.slice(first, nameEnd);
	const isPlace = isShouted && (kinds.every((kind) => kind === 'location') || isDateline(view, end));
	if (isPlace || isListedHead(view, end)) {
		return null;
	}
	// *The Minister for Transport (Ann Holt)*: the one in brackets.
	const bracket = lower[nameEnd] === '(' && names[nameEnd + 1] === 'person' ? lower.indexOf(')', nameEnd) : -1;
	const isOffice = bracket >= 0 && labelled === 'again';
	const isSomebody = isOffice || kinds.some((kind) => kind === 'person' || kind === 'organization');
	const hasVerb = tags.slice(first, end).some(isFiniteVerb);
	const isDirected =
		/^[([]\P{N}*[)\]]$/u.test(lower.slice(nameEnd, end).join('')) &&
		names[first] === 'person' &&
		names.slice(nameEnd, end).every((kind) => kind === null);
	const quote = quotes[0]?.first === behind ? quotes[0] : null;
	// *Holt: “…”*; *Holt, mayor – “…”* and nothing behind; not *LONDON (AP) — “…,” said Holt.*
	const isAlone = mark !== 'dash' || (isSomebody && quote?.end === block.tokens.length);
	const isNamed = (isDirected || (quote && isAlone && !hasVerb)) && kinds.every((kind) => kind !== null);
	// *Ann Holt: I will stay*; not *Ann Holt: Director of the museum*.
	const isTalk = tags.slice(behind).some(isFiniteVerb);
	const isLabelled =
		labelled === 'again' || (labelled === 'described' && isSomebody && !hasVerb && (nameEnd < end || isTalk));
	// *Holt*, *Reporter*, *Question*; not *Note*, nor *Ada Holt Image*.
	const last = block.tokens[nameEnd - 1]?.text ?? '';
	const noun = withoutPeriod(last.toLowerCase());
	const maySpeak =
		(isSomebody && !isListed('credits', noun)) || isListed('labels of turns', noun) || turnLetterOf(last) !== null;
	const isTold = isLabelled ? isShouted || maySpeak : isShouted && (maySpeak || !isHeading(view, head));
	const cue = mark === 'colon' || mark === 'dash' ? { first: end, end: end + 1 } : null;
	// *“…” Photograph: Jo Bell*, *“…” © Jo Bell*.
	const isCredited = quote && (lower[quote.end] === COPYRIGHT || isListed('credits', lower[quote.end]));
	const source = isOffice ? { first: nameEnd + 1, end: bracket } : { first, end };
	const content = { first: behind, end: isCredited ? quote.end : block.tokens.length };
	return mark === 'brackets' || isNamed || isTold ? proposal('label', [source], cue, [content]) : null;
}

/** Whether what begins a block, up to a colon, is nobody: *FW*, *Verdict*, and capitals that are no turn, *FACT CHECK*. */
export const isNobodysHead = (view: BlockView, colon: number): boolean =>
	isListedHead(view, colon) || (isInCapitals(view, colon) && turnOf(view) === null);

/** *FW*, *Subject: Re*; not initials that come again, *CC: I came in 1961*. */
function isListedHead(view: BlockView, colon: number): boolean {
	const word = view.lower.slice(0, colon).join('');
	const isInitials = word.length < SHORTEST_IN_CLASS && isInCapitals(view, colon) && view.labelled === 'again';
	return word.split(':').every((part) => isListed('heads of lines', part)) && !isInitials;
}

const isInCapitals = ({ block }: BlockView, colon: number): boolean =>
	CAPITALS.test(block.text.slice(0, block.tokens[colon - 1]?.end));

/** *KARLA: The bridge was shut on Monday*: a town that nobody knows, before news of a day; who speaks says *I*, or comes again. */
function isDateline(view: BlockView, colon: number): boolean {
	const { labelled, lower, names, quotes } = view;
	const { endToken } = sentenceAt(view, colon);
	return (
		labelled === null &&
		quotes.length === 0 &&
		!names.slice(0, colon).includes('person') &&
		lower.slice(colon, endToken).some((_, i) => isDayAt(view, colon + i)) &&
		!lower.some((word) => FIRST_PERSON.has(word))
	);
}

/** *SPOTTED* and *BY THE NUMBERS* are headings: whoever speaks has a name, which is no word. */
function isHeading({ readings }: BlockView, { first, nameEnd }: LineHead): boolean {
	const own = readings.slice(first, nameEnd);
	const isWord = ({ classes }: Reading): boolean => classes.length > 0;
	return own.some(isWord) && own.every((reading) => isWord(reading) || reading.lemma.length < SHORTEST_IN_CLASS);
}

/** The name over a turn, in a talk in which all are written so: *Ann Holt*, *Speaker 2*. */
function nameAbove({ labelled, lower, names }: BlockView): BlockAttribution | null {
	const end = lower.at(-1) === ':' ? lower.length - 1 : lower.length;
	const maySpeak =
		names.includes('person') || lower.slice(0, end).some((word) => isListed('labels of turns', withoutPeriod(word)));
	return labelled === 'above' && maySpeak ? proposal('label', [{ first: 0, end }], null, []) : null;
}

/** A line without a verb that says whose words stand below it: `And from Chairwoman Ilse Vanterpool:`, `Dr Ilse Vanterpool, chair:`. */
function introductionOf({ lower, tags, names, block }: BlockView): BlockAttribution | null {
	const colon = lower.length - 1;
	if (lower[colon] !== ':' || tags.some(isVerb)) {
		return null;
	}
	const from = lower.findLastIndex((word) => word === FROM || word === BY);
	const isBehind = from >= 0 && from < Math.min(6, colon - 1);
	const until = names.indexOf('person') + 1;
	const isNamed = until > 0 && block.tokens.slice(0, until).every(({ text }) => /^\p{Lu}/u.test(text));
	const cue = isBehind ? from : colon;
	const source = { first: isBehind ? from + 1 : 0, end: colon };
	return isBehind || isNamed ? proposal('introduction', [source], { first: cue, end: cue + 1 }, []) : null;
}

/** A line of its own that says whose words stand above it, or below: `— Carla Sanchez`, `Carla Sanchez, nurse`. */
function signatureAlone(view: BlockView): BlockAttribution | null {
	// *— Ann Holt, whose son died* tells of who signs; *— Ann Holt left* tells what she did.
	const { lower, names, quotes, tags } = view;
	const behind = names.findIndex((kind, at) => at > 0 && kind !== 'person');
	const isTold = isDash(lower[0]) && names[1] === 'person' && lower[behind] === ',';
	if (quotes.length > 0 || (!isTold && tags.some((tag) => tag === 'VBD' || tag === 'VBZ'))) {
		return null;
	}
	const signed = signatureOf(view, 0);
	const source = signed ?? (isBareName(view) ? { first: 0, end: lower.length } : null);
	return source && proposal('signature', [source], signed && { first: 0, end: 1 }, []);
}

/** `Carla Sanchez`, `Carla Sanchez, nurse`, `Carla Sanchez (34)`; not `Carla Sanchez for the Courier`, nor a sentence. */
function isBareName({ block, lower, names }: BlockView): boolean {
	const behind = names.findIndex((kind) => kind !== 'person');
	return (
		names[0] === 'person' &&
		lower.length <= LONGEST_SIGNATURE &&
		(behind < 0 || /^[,(]$/.test(lower[behind] ?? '')) &&
		!/[.!?:;]$/.test(block.text) &&
		!lower.some((word) => isListed('credits', word))
	);
}

/** The name behind a dash that ends the block, where a dash stands at token `at`. */
export function signatureOf({ block, lower, names }: BlockView, at: number): TokenRange | null {
	const end = lower.findLastIndex((word) => word !== '.') + 1;
	const named =
		names.slice(at + 1, end).some((kind) => kind !== null) || /^\p{Lu}/u.test(block.tokens[at + 1]?.text ?? '');
	return isDash(lower[at]) && named && end - at <= LONGEST_SIGNATURE ? { first: at + 1, end } : null;
}
