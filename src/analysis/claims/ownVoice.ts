import { deniesClause } from '../language/english/negation';
import type { Attribution, Claim, Span } from '../model';
import { Cover, holds, lengthOf, sharedLength } from '../text/spans';
import type { SpanInBlock } from '../text/places';
import { behindDateline } from '../text/lineHead';
import {
	type ClauseWord,
	clauseWords,
	isFinite,
	isInstruction,
	isQuestion,
	type KnownText,
	unmarked,
} from './claimText';
import { type Clause, cutClauses } from './cutClauses';
import { mayBeClause } from './mainClause';
import { ownPart, partsOf } from './ownPart';

const SHORTEST = 4;
/** So many words in capitals before a sentence are a headline that was not parted from it; fewer before a colon are one, too. */
const HEADLINE = 4;

/** What an attribution says, in claims to be. */
export interface Statement {
	readonly attribution: Attribution;
	readonly claims: readonly Omit<Claim, 'id'>[];
	/** Whether it is sure that these are all. */
	readonly isSure: boolean;
}

/**
 * The clauses that the article states in its own voice, or who answers in an interview: whole ones of which nothing is, or may be,
 * somebody's claim. Words in quotation marks are somebody's, whoever that is.
 */
export function ownClauses(text: KnownText, statements: readonly Statement[]): Clause[] {
	const { places, quotations, spoken } = text;
	const { cues } = text.english;
	const parts = statements.flatMap(({ attribution, claims, isSure }) =>
		partsOf(attribution).map((part) => ({ ...part, attribution, isClaim: claims.length > 0, isSure })),
	);
	const ascribed = new Cover(parts);
	const quoted = new Cover(quotations.flatMap(({ spans }) => spans));
	const says = ({ cue }: Attribution): boolean =>
		cue.some((range) => places.tokens(range).some(({ lower }) => cues.needsWords(lower)));
	const isOwn = ({ spans, words }: Clause): boolean => {
		const [span] = spans;
		const inside = spans.flatMap((each) => ascribed.meeting(each)).filter(({ isSure }) => !isSure);
		// *Nobody has said that p, and q*: q alone would be said by the article.
		const isPart = inside.some(({ attribution }) => partsOf(attribution).some((part) => !holds(spans, part)));
		if (!span || isPart) {
			return false;
		}
		// What may be said by somebody, word for word, is better theirs, unsure as it is: in cross-validation half of it is; and so is
		// what somebody *said*, and *“No,” said Ada Stone*.
		const isTheirs = ({ attribution, isClaim }: (typeof inside)[number]): boolean =>
			says(attribution)
				? isClaim || (attribution.manner === 'direct' && isMostly(spans, partsOf(attribution)))
				: isClaim && isMostly(spans, attribution.content);
		if (inside.some(isTheirs)) {
			return false;
		}
		const end = unmarked(words).at(-1)?.end ?? span.end;
		const isQuoted = holds(quoted.meeting(span), { start: span.start, end });
		// *The paper said in a comment on Friday*: somebody spoke, whose words stand elsewhere; in *He said “never”* they stand here.
		const [verb, ...verbs] = words.filter(isFinite);
		return !isQuoted && (inside.length > 0 || !(verb && verbs.length === 0 && cues.needsWords(verb.lower)));
	};
	const own = (clause: Clause): Clause[] => {
		const sure = clause.spans.flatMap((span) => ascribed.meeting(span)).filter(({ isSure }) => isSure);
		const reports = [...new Set(sure.map(({ attribution }) => attribution))];
		// The outer before those inside it.
		reports.sort((a, b) => lengthOf(b.content) - lengthOf(a.content));
		const part = reports.length > 0 ? ownPart(clause, reports) : clause;
		return part && isOwn(part) ? [part] : [];
	};
	return places.sentences.flatMap((sentence) => {
		if (places.document.blocks[sentence.block]?.labelled === 'again' || spoken.voices[sentence.block] === null) {
			return [];
		}
		const statement = statementIn(text, sentence, quoted);
		return statement ? cutClauses(text, [statement]).flatMap(own) : [];
	});
}

const MOSTLY = 0.6;

/** Whether more of the one than that share stands in the other. */
const isMostly = (spans: readonly Span[], content: readonly Span[]): boolean =>
	sharedLength(spans, content) > MOSTLY * lengthOf(spans);

/** *Ten failed*, *nobody was hurt*: as short as these a sentence tells a figure, or nothing to check. */
const tellsHowMany = ([begin, ...others]: readonly ClauseWord[]): boolean =>
	(begin?.tag === 'CD' || deniesClause(begin?.lower)) && others.some(isFinite);

/** What a sentence states, without the marks around it but those that close it or a quotation inside; `null` where it is no statement. */
function statementIn(text: KnownText, sentence: SpanInBlock, quoted: Cover<Span>): Span | null {
	const { places } = text;
	const placed = places.document.blocks[sentence.block];
	const words = clauseWords(text, sentence);
	const capitals = words.findIndex((word) => /\p{Ll}/u.test(word.text));
	// *Heavy duty: The team …*
	const colon = words
		.slice(0, HEADLINE)
		.findIndex(
			(word, at, all) => word.text === ':' && /^\p{Lu}/u.test(words[at + 1]?.text ?? '') && all[1]?.text !== '(',
		);
	const dateline = placed?.start === sentence.start ? behindDateline(placed.block) : 0;
	const before = Math.max(capitals >= HEADLINE ? capitals : 0, colon, dateline);
	const own = unmarked(words.slice(before));
	const [begin] = own;
	const last = own.at(-1);
	const final = words.at(-1);
	if (!begin || !last || !final || (own.length < SHORTEST && !tellsHowMany(own)) || isQuestion(words)) {
		return null;
	}
	const closes = /^[.!")”]$/.test(final.text);
	const isAlone = placed?.block.sentences.length === 1;
	// *Kandy Open goes to tie-break*; but not *- The lock was closed in May*
	const isHeading = isAlone && !closes && words[0]?.kind !== 'mark';
	// *Stand at the top and push off*
	if (!mayBeClause(own) || isHeading || isInstruction(own)) {
		return null;
	}
	const { start } = begin;
	const { end } = closes ? final : last;
	const opening = quoted.meeting({ start, end: start + 1 }).find((quotation) => quotation.start >= sentence.start);
	return { start: opening?.start ?? start, end };
}
