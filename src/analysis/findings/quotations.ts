import type { Names } from '../entities/foundMention';
import { isFiniteVerb } from '../language/tags';
import { wordsOf } from '../language/english/words';
import type { Attribution, Finding, Quotation, Span } from '../model';
import { type Words, wordsIn } from '../syntax/words';
import type { English } from '../trained/english';
import { Cover } from '../text/cover';
import type { Token } from '../text/document';
import type { Places } from '../text/places';
import { holds } from '../text/spans';
import { finding } from './finding';

/** Closing marks by the opening one, where there could be others. */
const PAIRS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '„': '“”', '`': '`\'’"”' };
/** Of words put in or left out by the writer; each alternative ends within a bounded stretch. */
const ALTERED = /\[[^[\]\n]{1,200}\]|…|\.{3,}|\. \. \./g;
/** Shorter ones are words that the writer keeps at arm's length. */
const FEWEST_WORDS = 4;
/** So many words of a quotation show which it is, and so many characters hold them. */
const FIRST_WORDS = 5;
const FIRST_CHARACTERS = 100;
/** Words behind which marks hold a title, a name or an example. */
const INTRODUCING_TITLES = wordsOf('introducing titles');
/** With more words around it the sentence says something of the quotation, though it is not known what. */
const MOST_AROUND = 2;

/** Speech that nobody is said to have spoken, marks that do not pair, words altered inside the marks. */
export function quotationFindings(
	places: Places,
	{ mentions }: Names,
	quotations: readonly Quotation[],
	attributions: readonly Attribution[],
	english: Pick<English, 'attributions'>,
): Finding[] {
	const { text } = places.document;
	const contents = new Cover(
		attributions.flatMap((attribution) => attribution.content.map(({ start, end }) => ({ start, end, attribution }))),
	);
	const tellers = new Cover(attributions.flatMap(({ cue, source }) => [...cue, ...source]));
	const blockOf = ({ start }: Span): number => places.blockAt(start);
	const open = new Set(quotations.flatMap(({ closed, spans }) => (closed ? [] : spans.map(blockOf))));
	const told = new Set<number>();
	const findings: Finding[] = [];
	const altered: Span[] = [];
	for (const quotation of quotations) {
		const { spans, closed, speech } = quotation;
		const [first] = spans;
		const last = spans.at(-1);
		if (!first || !last) {
			continue;
		}
		const whole = { start: first.start, end: last.end };
		const closing = text.charAt(whole.end - 1);
		if (!closed) {
			if (!told.has(blockOf(first))) {
				findings.push(finding('unclosed-quotation', beginningOf(places, first)));
			}
			told.add(blockOf(first));
		} else if (PAIRS[text.charAt(whole.start)]?.includes(closing) === false && whole.end - whole.start > 1) {
			findings.push(finding('mismatched-quotation-marks', whole));
		}
		if (!speech) {
			continue;
		}
		for (const { start, end } of spans) {
			for (const match of text.slice(start, end).matchAll(ALTERED)) {
				altered.push({ start: start + match.index, end: start + match.index + match[0].length });
			}
		}
		const holders = contents.meeting(first).map(({ attribution }) => attribution);
		const isNobodys = holders.every(({ source, speaker }) => source.length === 0 && speaker === null);
		if (isNobodys && closed && !spans.some((span) => open.has(blockOf(span)))) {
			const how = howSpoken(places, whole, wordsIn(places, mentions, english.attributions, spans), spans, tellers);
			if (how !== 'not') {
				const attribution = holders[0]?.id ?? null;
				findings.push(finding('unattributed-quotation', first, { attribution, strict: how === 'perhaps' }));
			}
		}
	}
	const [firstAltered, ...others] = altered;
	if (firstAltered) {
		const details = { count: String(altered.length) };
		findings.push(finding('altered-quotation', firstAltered, { related: others, details }));
	}
	return findings;
}

/** The mark, and as many words behind it as tell it from others. */
function beginningOf(places: Places, { start, end }: Span): Span {
	const beginning = places.tokens({ start, end: Math.min(end, start + FIRST_CHARACTERS) });
	return { start, end: Math.max(start + 1, beginning[Math.min(FIRST_WORDS, beginning.length - 1)]?.end ?? 0) };
}

const isWord = ({ kind }: Token): boolean => kind === 'word';

/**
 * Whether marks that nobody is said to speak in hold speech for certain: a whole sentence that stands by itself, and no
 * title, sign or word at arm's length.
 */
function howSpoken(
	places: Places,
	{ start, end }: Span,
	{ tokens, tags }: Words,
	spans: readonly Span[],
	tellers: Cover<Span>,
): 'surely' | 'perhaps' | 'not' {
	const words = tokens.filter(isWord);
	const from = places.sentences[places.sentenceAt(start)];
	const to = places.sentences[places.sentenceAt(end - 1)];
	if (
		!from ||
		!to ||
		words.length < FEWEST_WORDS ||
		isTitle(words) ||
		places.before(start, 3).some(({ lower }) => INTRODUCING_TITLES.has(lower)) ||
		!tags.some(isFiniteVerb)
	) {
		return 'not';
	}
	const around = [
		{ start: from.start, end: start },
		{ start: end, end: Math.max(end, to.end) },
	].flatMap((span) => places.tokens(span).filter(isWord));
	const isReported = tellers.meeting({ start: from.start, end: to.end }).some((teller) => !holds(spans, teller));
	const isWhole = /^\p{Lu}/u.test(words[0]?.text ?? '') && /^[.?!…]/.test(tokens.at(-2)?.text ?? '');
	return isWhole && !isReported && around.length <= MOST_AROUND ? 'surely' : 'perhaps';
}

/** Most of its longer words begin with a capital. */
function isTitle(words: readonly Token[]): boolean {
	const longer = words.slice(1).filter(({ text }) => text.length > 3);
	const capital = longer.filter(({ text }) => /^\p{Lu}/u.test(text));
	return longer.length > 0 && capital.length > longer.length / 2;
}
