import { isFiniteVerb } from '../language/tags';
import { isListed } from '../language/english/words';
import type { Finding, Span } from '../model';
import { Cover, holds } from '../text/spans';
import type { Token } from '../text/document';
import type { Places } from '../text/places';
import { finding } from './finding';
import { type KnownText, taggedIn } from '../claims/claimText';

/** Closing marks by the opening one, where there could be others. */
const PAIRS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '„': '“”', '`': '`\'’"”' };
/** Of words put in or left out by the writer; each alternative ends within a bounded stretch. */
const ALTERED = /\[[^[\]\n]{1,200}\]|…|\.{3,}|\. \. \./g;
/** Shorter ones are words that the writer keeps at arm's length. */
const FEWEST_WORDS = 4;
/** So many words of a quotation show which it is, and so many characters hold them. */
const FIRST_WORDS = 5;
const FIRST_CHARACTERS = 100;
/** With more words around it the sentence says something of the quotation, though it is not known what. */
const MOST_AROUND = 2;

/** Marks that are not closed, told once for a paragraph, or not as they were opened. */
export function brokenMarks({ places, quotations }: KnownText): Finding[] {
	const { text } = places.document;
	const told = new Set<number>();
	return quotations.flatMap(({ spans, closed }) => {
		const first = spans[0] as Span;
		if (closed) {
			const span = { start: first.start, end: spans.at(-1)?.end ?? first.end };
			const isPair = PAIRS[text.charAt(span.start)]?.includes(text.charAt(span.end - 1)) ?? true;
			return isPair ? [] : finding('mismatched-quotation-marks', span);
		}
		const block = places.blockAt(first.start);
		const isTold = told.has(block);
		told.add(block);
		return isTold ? [] : finding('unclosed-quotation', beginningOf(places, first));
	});
}

/** Words altered inside the marks of speech: all places together. */
export function alteredWords({ places, quotations }: KnownText): Finding[] {
	const speech = quotations.flatMap((quotation) => (quotation.speech ? quotation.spans : []));
	const altered = speech.flatMap((span) =>
		Array.from(places.textOf(span).matchAll(ALTERED), ({ 0: { length }, index }) => {
			const start = span.start + index;
			return { start, end: start + length };
		}),
	);
	const [first, ...related] = altered;
	return first ? [finding('altered-quotation', first, { related, details: { count: String(altered.length) } })] : [];
}

/** Speech that nobody is said to have spoken. */
export function nobodysSpeech(text: KnownText): Finding[] {
	const { places, quotations } = text;
	const { attributions } = text.spoken;
	const contents = new Cover(
		attributions.flatMap((attribution) => attribution.content.map((span) => ({ ...span, attribution }))),
	);
	const tellers = new Cover(attributions.flatMap(({ cue, source }) => [...cue, ...source]));
	const blockOf = ({ start }: Span): number => places.blockAt(start);
	const open = new Set(quotations.flatMap(({ closed, spans }) => (closed ? [] : spans.map(blockOf))));
	return quotations.flatMap(({ spans, speech }) => {
		const first = spans[0] as Span;
		if (!speech || spans.some((span) => open.has(blockOf(span)))) {
			return [];
		}
		// What is told inside the quotation, *“We think it leaks”*, does not tell whose it is.
		const holders = contents
			.meeting(first)
			.flatMap(({ attribution }) => (attribution.cue.some((cue) => holds(spans, cue)) ? [] : attribution));
		if (holders.some(({ source, speaker }) => source.length > 0 || speaker !== null)) {
			return [];
		}
		const how = howSpoken(text, spans, tellers);
		const attribution = holders[0]?.id ?? null;
		return how === 'not' ? [] : finding('unattributed-quotation', first, { attribution, strict: how === 'perhaps' });
	});
}

/** The mark, and as many words behind it as tell it from others. */
function beginningOf(places: Places, { start, end }: Span): Span {
	const beginning = places.tokens({ start, end: Math.min(end, start + FIRST_CHARACTERS) });
	return { start, end: Math.max(start + 1, beginning[Math.min(FIRST_WORDS, beginning.length - 1)]?.end ?? 0) };
}

/** Whether marks that nobody is said to speak in hold speech: surely a whole sentence by itself, no title, sign or word at arm's length. */
function howSpoken(text: KnownText, spans: readonly Span[], tellers: Cover<Span>): 'surely' | 'perhaps' | 'not' {
	const { places } = text;
	const { tokens, tags } = taggedIn(text, spans);
	const start = spans[0]?.start ?? 0;
	const end = spans.at(-1)?.end ?? 0;
	const words = tokens.filter(({ kind }) => kind === 'word');
	const from = places.sentences[places.sentenceAt(start)]?.start ?? start;
	const to = places.sentences[places.sentenceAt(end - 1)]?.end ?? end;
	const isSign = words.length < FEWEST_WORDS || isTitle(words) || !tags.some(isFiniteVerb);
	if (isSign || places.before(start, 3).some(({ lower }) => isListed('introducing titles', lower))) {
		return 'not';
	}
	const whole = places.tokens({ start: from, end: Math.max(end, to) });
	const around = whole.filter((token) => token.kind === 'word' && (token.end <= start || end <= token.start));
	const isReported = tellers.meeting({ start: from, end: to }).some((teller) => !holds(spans, teller));
	const isWhole = /^\p{Lu}/u.test(words[0]?.text ?? '') && /^[.?!…]/.test(tokens.at(-2)?.text ?? '');
	return isWhole && !isReported && around.length <= MOST_AROUND ? 'surely' : 'perhaps';
}

/** Most of its longer words begin with a capital. */
function isTitle(words: readonly Token[]): boolean {
	const longer = words.slice(1).filter(({ text }) => text.length > 3);
	const capital = longer.filter(({ text }) => /^\p{Lu}/u.test(text));
	return capital.length > longer.length / 2;
}
