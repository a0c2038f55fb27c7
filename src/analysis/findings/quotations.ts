import type { English } from '../english/english';
import { FINITE } from '../english/wordFlags';
import type { Attribution, Finding, Quotation, Span } from '../model';
import type { Token } from '../text/document';
import type { Places } from '../text/places';
import { Cover } from '../text/cover';

const PAIRS: ReadonlyMap<string, string> = new Map([
	['"', '"'],
	["'", "'"],
	['“', '”'],
	['‘', '’'],
	['«', '»'],
	['„', '“”'],
	['‹', '›'],
	['`', '`\'’"”'],
]);
/** Of words put in or left out by the writer; each alternative ends within a bounded stretch. */
const ALTERED = /\[[^[\]\n]{1,200}\]|…|\.{3,}|\. \. \./g;

/** Without one of these nothing of it is found. */
const ALTERED_SIGNS = /[[…]|\. ?\./;
/** Shorter ones are words that the writer keeps at arm's length. */
const FEWEST_WORDS = 4;
/** So many words of a quotation show which it is, and so many characters hold them. */
const FIRST_WORDS = 5;
const FIRST_CHARACTERS = 100;
/** With more words around it the sentence says something of the quotation, though it is not known what. */
const MOST_AROUND = 2;

/** Speech that nobody is said to have spoken, marks that do not pair, words altered inside the marks. */
export function quotationFindings(
	places: Places,
	quotations: readonly Quotation[],
	attributions: readonly Attribution[],
	english: English,
): Finding[] {
	const { text } = places.document;
	const contents = new Cover(
		attributions.flatMap((attribution) => attribution.content.map(({ start, end }) => ({ start, end, attribution }))),
	);
	const tellers = new Cover(attributions.flatMap(({ cue, source }) => [...cue, ...source]));
	const open = new Set(quotations.flatMap(({ closed, spans }) => (closed ? [] : spans.map(blockOf))));
	const told = new Set<number>();
	const findings: Finding[] = [];
	const altered: Span[] = [];
	function blockOf({ start }: Span): number {
		return places.blockAt(start);
	}
	for (const quotation of quotations) {
		const first = quotation.spans[0];
		const last = quotation.spans.at(-1);
		if (!first || !last) {
			continue;
		}
		const opening = text.charAt(first.start);
		const closing = text.charAt(last.end - 1);
		if (!quotation.closed) {
			if (!told.has(blockOf(first))) {
				findings.push(finding('unclosed-quotation', beginningOf(places, first), null));
			}
			told.add(blockOf(first));
		} else if (PAIRS.get(opening)?.includes(closing) === false && last.end - first.start > 1) {
			findings.push(finding('mismatched-quotation-marks', { start: first.start, end: last.end }, null));
		}
		if (!quotation.speech) {
			continue;
		}
		for (const span of quotation.spans) {
			const words = text.slice(span.start, span.end);
			for (const match of ALTERED_SIGNS.test(words) ? words.matchAll(ALTERED) : []) {
				altered.push({ start: span.start + match.index, end: span.start + match.index + match[0].length });
			}
		}
		const holders = contents.meeting(first).map(({ attribution }) => attribution);
		const isNobodys = holders.every(({ source, speaker }) => source.length === 0 && speaker === null);
		if (isNobodys && quotation.closed && !quotation.spans.some((span) => open.has(blockOf(span)))) {
			const how = howSpoken(places, quotation, tellers, english);
			if (how !== 'not') {
				const found = finding('unattributed-quotation', first, holders[0]?.id ?? null);
				findings.push(how === 'perhaps' ? { ...found, strict: true } : found);
			}
		}
	}
	const [firstAltered, ...others] = altered;
	if (firstAltered) {
		findings.push({
			...finding('altered-quotation', firstAltered, null),
			related: others,
			details: { count: String(altered.length) },
		});
	}
	return findings;
}

/** The mark, and as many words behind it as tell it from others. */
function beginningOf(places: Places, { start, end }: Span): Span {
	const beginning = places.tokens({ start, end: Math.min(end, start + FIRST_CHARACTERS) });
	return { start, end: Math.max(start + 1, beginning[Math.min(FIRST_WORDS, beginning.length - 1)]?.end ?? 0) };
}

const finding = (code: Finding['code'], span: Span, attribution: string | null): Finding => ({
	code,
	span,
	related: [],
	attribution,
	details: {},
});

/**
 * Whether marks that nobody is said to speak in hold speech for certain: a whole sentence that stands by itself, and no
 * title, sign or word at arm's length.
 */
function howSpoken(
	places: Places,
	{ spans }: Quotation,
	tellers: Cover<Span>,
	{ words: flags, findings: known }: English,
): 'surely' | 'perhaps' | 'not' {
	const first = spans[0] as Span;
	const last = spans.at(-1) as Span;
	const inside = spans.flatMap((span) => places.tokens(span));
	const words = inside.filter(({ kind }) => kind === 'word');
	const before = places.before(first.start, 3);
	if (
		words.length < FEWEST_WORDS ||
		isTitle(words) ||
		before.some(({ lower }) => known.titles.has(lower)) ||
		!words.some((word) => (flags.of(word) & FINITE) !== 0)
	) {
		return 'not';
	}
	const from = places.sentences[places.sentenceAt(first.start)];
	const to = places.sentences[places.sentenceAt(last.end - 1)];
	if (!from || !to) {
		return 'not';
	}
	const around = [
		...places.tokens({ start: from.start, end: first.start }),
		...places.tokens({ start: last.end, end: Math.max(last.end, to.end) }),
	].filter(({ kind }) => kind === 'word');
	const isReported = tellers
		.meeting({ start: from.start, end: to.end })
		.some(({ start, end }) => !spans.some((span) => span.start <= start && end <= span.end));
	const isWhole = /^\p{Lu}/u.test(words[0]?.text ?? '') && /^[.?!…]/.test(inside.at(-2)?.text ?? '');
	return isWhole && !isReported && around.length <= MOST_AROUND ? 'surely' : 'perhaps';
}

/** Most of its longer words begin with a capital. */
function isTitle(words: readonly Token[]): boolean {
	const longer = words.slice(1).filter(({ text }) => text.length > 3);
	const capital = longer.filter(({ text }) => /^\p{Lu}/u.test(text));
	return longer.length > 0 && capital.length > longer.length / 2;
}
