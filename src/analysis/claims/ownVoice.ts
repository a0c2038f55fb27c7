import type { English } from '../trained/english';
import type { Attribution, Quotation, Span } from '../model';
import type { Spoken } from '../speakers/resolveSpeakers';
import { Cover } from '../text/cover';
import type { Placed } from '../text/document';
import { behindDateline } from '../text/lineHead';
import type { PlacedSentence } from '../text/places';
import { common, holds, meet } from '../text/spans';
import { turnsIn } from '../text/turns';
import { type ClaimText, isFinite, isQuestion } from './claimText';
import { type Clause, cutClauses } from './cutClauses';
import { mayBeClause } from './mainClause';

const SHORTEST = 4;

/**
 * The clauses that the article states in its own voice, or who answers in an interview: whole ones of which nothing is a claim
 * of somebody, and nothing a part of what somebody may have said. Words in quotation marks are somebody's, whoever that is.
 *
 * @param claimed attributions that claims are made of
 * @param unsure those of which no claim is sure to be made, with those that could be
 * @param voices of an interview: who asks states nothing
 */
export function ownClauses(
	text: ClaimText,
	{ cues }: Pick<English, 'cues'>,
	quotations: readonly Quotation[],
	claimed: readonly Attribution[],
	unsure: readonly { readonly attribution: Attribution; readonly claims: readonly unknown[] }[],
	voices: Spoken['voices'],
): Clause[] {
	const { places } = text;
	const ascribed = new Cover(claimed.flatMap(partsOf));
	const perhaps = new Cover(
		unsure.flatMap((one) => partsOf(one.attribution).map(({ start, end }) => ({ start, end, ...one }))),
	);
	const quoted = new Cover(quotations.flatMap(({ spans }) => spans));
	const says = ({ act, cue }: Attribution): boolean =>
		act === 'statement' && cue.some((range) => places.tokens(range).some(({ lower }) => cues.needsWords(lower)));
	const isOwn = ({ spans, words }: Clause): boolean => {
		const inside = spans.flatMap((span) => perhaps.meeting(span));
		const isOthers = inside.some(
			({ attribution, claims }) =>
				// *Nobody has said that p, and q*: q alone would be said by the article.
				partsOf(attribution).some((part) => !holds(spans, part)) ||
				// What may be said by somebody, word for word, is better theirs, unsure as it is: in cross-validation half of it is;
				// and so is what somebody *said*.
				(claims.length > 0 && (says(attribution) || isMostly(spans, attribution.content))),
		);
		if (isOthers || spans.some((span) => ascribed.meets(span))) {
			return false;
		}
		const spoken = { start: spans[0]?.start ?? 0, end: words.findLast(({ kind }) => kind !== 'mark')?.end ?? 0 };
		// *The paper said in a comment on Friday*: somebody spoke, whose words stand elsewhere; in *He said “never”* they stand here.
		const [verb, ...verbs] = words.filter(isFinite);
		const isElsewhere = inside.length === 0 && verb && verbs.length === 0 && cues.needsWords(verb.lower);
		return !isElsewhere && !holds(quoted.meeting(spoken), spoken);
	};
	const turns = turnsIn(places.document);
	return places.sentences
		.filter(({ block }) => !turns[block] && voices[block] !== null)
		.flatMap((sentence) => statementIn(text, sentence, quoted) ?? [])
		.flatMap((statement) => cutClauses(text, [statement]).filter(isOwn));
}

const partsOf = ({ source, cue, content }: Attribution): readonly Span[] => [...source, ...cue, ...content];

const MOSTLY = 0.6;

/** Whether more of the one than that share stands in the other. */
function isMostly(spans: readonly Span[], content: readonly Span[]): boolean {
	const lengthOf = (those: readonly Span[]): number => those.reduce((sum, { start, end }) => sum + end - start, 0);
	const shared = spans.flatMap((span) =>
		content.filter((piece) => meet(piece, span)).map((piece) => common(piece, span)),
	);
	return lengthOf(shared) > MOSTLY * lengthOf(spans);
}

/**
 * What a sentence states, without the marks around it, but for one that closes it and those of a quotation inside it; `null`
 * where it is no statement.
 */
function statementIn(text: ClaimText, sentence: PlacedSentence, quoted: Cover<Span>): Span | null {
	const placed = text.places.document.blocks[sentence.block] as Placed;
	const words = text.words(sentence);
	const isFirst = placed.start === sentence.start;
	const own = words.slice(isFirst ? behindDateline(placed.block) : 0).filter(({ kind }) => kind !== 'mark');
	const [begin] = own;
	const last = own.at(-1);
	const final = words.at(-1);
	if (!begin || !last || !final || own.length < SHORTEST || isQuestion(words) || !mayBeClause(own)) {
		return null;
	}
	const closes = /^[.!")”]$/.test(final.text);
	// *Kandy Open goes to tie-break*; but not *- The lock was closed in May*
	if (placed.block.sentences.length === 1 && !closes && words[0]?.kind !== 'mark') {
		return null;
	}
	const { start } = begin;
	const { end } = closes ? final : last;
	const opening = quoted
		.meeting({ start, end: start + 1 })
		.find((quotation) => quotation.start >= sentence.start && quotation.end <= end);
	return { start: Math.min(start, opening?.start ?? start), end };
}
