import { meet } from '../analysis/text/spans';
import type { Analysis, Attribution, Span } from '../analysis/model';
import { UNREVIEWED, type ReviewRecord } from '../review/model';
import { escapeXml } from './escapeXml';
import { isSafeLink } from './links';
import { nestSpans, type Part } from './nestSpans';
import { decidedOver, judgedAs, signedNote, verdictsOf, wordsNow, type Reviewed } from './reviewed';
import { isSpokenFor } from '../reading/told';
import { Reviews } from '../review/reviews';
import { teiSpeakers, type TeiSpeakers } from './teiSpeakers';

/** What is marked in the text: an attribution, a quotation that is nobody's, or what a review is about. */
interface Marked {
	readonly id: string;
	readonly tag: 'said' | 'quote' | 'seg';
	readonly attributes: Readonly<Record<string, string>>;
	readonly spans: readonly Span[];
}

/** A review, and where it is marked; nowhere if its place has to be looked at. */
interface Noted {
	readonly record: ReviewRecord;
	readonly id: string;
	readonly words: string;
	/** As of {@link JudgedAs}. */
	readonly judged: string;
	readonly spans: readonly Span[];
}

/** A paragraph of prose, or what stands between two of them. */
interface Block extends Span {
	readonly tag: 'p' | 'ab';
}

/**
 * One text in TEI P5: what is said or thought is `said` (`direct`, `aloud` and `who` say how and by whom), what is cited
 * from a document, or quoted without a speaker, is `quote`; what is denied, doubted or was not said is `seg`, of that type (of two such
 * things the report is the `type`, the stance its `subtype`), with `corresp` for who is told of. What is broken by other words or by the end of a paragraph
 * is several elements joined by `next` and `prev`. Reviews are notes at the back that point to their places, a note for
 * each person who says something.
 * The text is untouched, tables, code and front matter included; only white space between its blocks is another, marks
 * there that hold no word are left out (`#`, `***`), and characters that XML cannot hold become U+FFFD, one for one.
 */
export function toTei(reviewed: Reviewed): string {
	const { doc, analysis, records } = reviewed;
	const judged = judgedAs(new Reviews(analysis.text, records));
	const reviews = records.flatMap((placed, index): Noted[] => {
		const { record, outcome, spans } = placed;
		const words = wordsNow(analysis, placed);
		return record.type === 'review'
			? [{ record, id: `r${index + 1}`, words, judged: judged(record), spans: outcome === 'needs review' ? [] : spans }]
			: [];
	});
	const speakers = teiSpeakers(analysis);
	const marked = [
		...attributions(analysis, speakers),
		...reviews.map(({ id, spans }): Marked => ({ id, tag: 'seg', attributes: { type: 'reviewed' }, spans })),
	];
	const blocks = blocksOf(analysis);
	const parts = partsIn(blocks, marked);
	const written = new Set(parts.flat().map(({ of }) => of.id));
	return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>${escapeXml(doc)}</title></titleStmt>
<publicationStmt><p>Annotated with Source Review.</p></publicationStmt>
<sourceDesc>
<bibl>${escapeXml(doc)}</bibl>
${speakers.cited}</sourceDesc>
</fileDesc>
${speakers.profile}</teiHeader>
<text>
<body>
${body(analysis.text, blocks, parts)}
</body>
${reviews.length > 0 ? `<back><div type="reviews">\n${reviews.flatMap((review) => notes(review, written.has(review.id))).join('\n')}\n</div></back>\n` : ''}</text>
</TEI>
`;
}

function attributions({ attributions, quotations }: Analysis, { ids, documents }: TeiSpeakers): Marked[] {
	const said = attributions.map((attribution, index): Marked => {
		const { speaker, content } = attribution;
		const pointer = speaker === null ? undefined : ids.get(speaker);
		const isCited = speaker !== null && documents.has(speaker);
		// What was never said, or is denied, is nobody's speech: who is told of it, and how, stands beside.
		const tag = isSpokenFor(attribution) ? (isCited ? 'quote' : 'said') : 'seg';
		const how = tag === 'said' ? howSaid(attribution) : tag === 'seg' ? toldAs(attribution) : {};
		return {
			id: `a${index + 1}`,
			tag,
			attributes: { ...how, ...(pointer === undefined ? {} : { [POINTING[tag]]: `#${pointer}` }) },
			spans: content,
		};
	});
	const covered = (span: Span): boolean =>
		attributions.some(({ content }) => content.some((piece) => meet(piece, span)));
	const others = quotations
		.filter(({ speech, spans }) => speech && !spans.some(covered))
		.map(({ spans }, index): Marked => ({ id: `q${index + 1}`, tag: 'quote', attributes: {}, spans }));
	return [...said, ...others];
}

/** By which attribute each points to who speaks, or is cited or told of. */
const POINTING = { said: 'who', quote: 'source', seg: 'corresp' } as const;

/** `not-made`, `refused`, `conditional`, `asked`; `denies`, `doubts`. */
function toldAs({ report, stance }: Attribution): Record<string, string> {
	const [type = '', subtype] = [
		...(report === 'made' ? [] : [report.replace(' ', '-')]),
		...(stance === 'affirms' ? [] : [stance]),
	];
	return { type, ...(subtype !== undefined && { subtype }) };
}

const howSaid = ({ act, manner }: Attribution): Record<string, string> => ({
	direct: manner === 'mixed' ? 'unknown' : String(manner === 'direct'),
	aloud: act === 'statement' ? 'true' : act === 'decree' ? 'unknown' : 'false',
});

/** Paragraphs, and what stands between them with words in it: tables, code, front matter. */
function blocksOf({ text, paragraphs }: Analysis): Block[] {
	const starts = [...paragraphs.map(({ start }) => start), text.length];
	const between = starts.flatMap((start, i) => worded(text, paragraphs[i - 1]?.end ?? 0, start));
	return [...paragraphs.map(({ start, end }): Block => ({ tag: 'p', start, end })), ...between].sort(
		(a, b) => a.start - b.start,
	);
}

function worded(text: string, from: number, to: number): Block[] {
	const words = text.slice(from, to);
	const start = to - words.trimStart().length;
	return /[\p{L}\p{N}]/u.test(words) ? [{ tag: 'ab', start, end: start + words.trim().length }] : [];
}

/** What is marked in each block. */
function partsIn(blocks: readonly Block[], marked: readonly Marked[]): Part<Marked>[][] {
	const all = marked.flatMap((of) => of.spans.map(({ start, end }): Part<Marked> => ({ start, end, of })));
	return blocks.map((block) =>
		nestSpans(
			all
				.map(({ start, end, of }) => ({ start: Math.max(start, block.start), end: Math.min(end, block.end), of }))
				.filter(({ start, end }) => start < end),
		),
	);
}

/** One empty paragraph where the text has no words: a TEI body is never empty. */
function body(text: string, blocks: readonly Block[], parts: readonly Part<Marked>[][]): string {
	const counts = new Map<Marked, number>();
	for (const { of } of parts.flat()) {
		counts.set(of, (counts.get(of) ?? 0) + 1);
	}
	const written = new Map<Marked, number>();
	const openingTag = ({ of }: Part<Marked>): string => {
		const number = (written.get(of) ?? 0) + 1;
		written.set(of, number);
		const attributes = {
			'xml:id': idOf(of, number),
			...of.attributes,
			...(number > 1 && { prev: `#${idOf(of, number - 1)}` }),
			...(number < (counts.get(of) ?? 0) && { next: `#${idOf(of, number + 1)}` }),
		};
		return `<${of.tag}${Object.entries(attributes)
			.map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
			.join('')}>`;
	};
	const inner = blocks.map(
		(block, index) => `<${block.tag}>${tagged(text, block, parts[index] ?? [], openingTag)}</${block.tag}>`,
	);
	return inner.length > 0 ? inner.join('\n') : '<p/>';
}

const idOf = ({ id }: Marked, number: number): string => (number === 1 ? id : `${id}.${number}`);

function tagged(
	text: string,
	{ start, end }: Span,
	parts: readonly Part<Marked>[],
	openingTag: (part: Part<Marked>) => string,
): string {
	const written: string[] = [];
	const open: Part<Marked>[] = [];
	let at = start;
	const upTo = (offset: number): void => {
		written.push(escapeXml(text.slice(at, offset)));
		at = offset;
	};
	const closeUpTo = (offset: number): void => {
		for (let inner = open.at(-1); inner && inner.end <= offset; inner = open.at(-1)) {
			upTo(inner.end);
			written.push(`</${inner.of.tag}>`);
			open.pop();
		}
	};
	for (const part of parts) {
		closeUpTo(part.start);
		upTo(part.start);
		written.push(openingTag(part));
		open.push(part);
	}
	closeUpTo(end);
	upTo(end);
	return written.join('');
}

const notes = ({ record, ...where }: Noted, isMarked: boolean): string[] =>
	verdictsOf(record).map((verdict) => note({ record: verdict, ...where }, isMarked));

/** @param isMarked whether there is something in the text to point to */
function note({ record, id, words, judged }: Noted, isMarked: boolean): string {
	const over = decidedOver(record);
	const lines = [
		...(record.status === UNREVIEWED ? [] : [`<label>${escapeXml(record.status)}</label>`]),
		`<quote>${escapeXml(words)}</quote>`,
		...(over === '' ? [] : [`<p>decided over ${escapeXml(over)}</p>`]),
		...(judged === '' ? [] : [`<p>look again: the words were <quote>${escapeXml(judged)}</quote></p>`]),
		...(record.note === '' ? [] : [`<p>${escapeXml(signedNote(record))}</p>`]),
		...(record.tags.length === 0
			? []
			: [`<p>${record.tags.map((tag) => `<term>${escapeXml(tag)}</term>`).join(' ')}</p>`]),
		...record.sources.map(({ reference, title }) => {
			const words = escapeXml(title === '' ? reference : title);
			return isSafeLink(reference)
				? `<p><ref target="${escapeXml(reference)}">${words}</ref></p>`
				: `<p><ref>${words}</ref>${title === '' ? '' : ` ${escapeXml(reference)}`}</p>`;
		}),
		...(record.reviewer === ''
			? []
			: [`<p><name>${escapeXml(record.reviewer)}</name> <date when="${escapeXml(record.modified)}"/></p>`]),
	];
	return `<note type="${escapeXml(record.about)}"${isMarked ? ` target="#${id}"` : ''}>${lines.join('')}</note>`;
}
