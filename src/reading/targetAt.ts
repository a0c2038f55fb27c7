import type { Analysis, Attribution, Claim, Span } from '../analysis/model';
import { hullOf } from '../review/spans';
import type { Lookup } from './lookup';
import type { Reviews, ReviewTarget } from '../review/reviews';

const claimTarget = ({ content }: Claim, among: Analysis): ReviewTarget => ({ about: 'claim', spans: content, among });
const quotationTarget = ({ content }: Attribution, among: Analysis): ReviewTarget => ({
	about: 'quotation',
	spans: content,
	among,
});

/** What is said at a place, and by which statement. */
interface Said {
	readonly claim: Claim | undefined;
	readonly attribution: Attribution | undefined;
}

/**
 * What a person means who puts the cursor somewhere or selects something: the claim there, or else the quotation, or
 * else something reviewed before; selected words that are neither are meant themselves.
 *
 * @param at the selection; empty for a cursor
 */
export function targetAt(lookup: Lookup, reviews: Reviews, at: Span): ReviewTarget | undefined {
	return at.end > at.start ? selected(lookup, at) : atCursor(lookup, reviews, at.start);
}

/**
 * The claim and the statement that a place means: those whose words it is from end to end, as rows name them, or else those
 * that a cursor at its start means.
 */
export function saidAt(lookup: Lookup, at: Span): Said {
	const exact = exactly(lookup, at);
	return {
		claim: exact.claim ?? (exact.attribution ? undefined : lookup.claimAt(at.start)),
		attribution: exact.attribution ?? lookup.attributionAt(at.start),
	};
}

/** Where a cursor means a claim: where it begins, or, where a narrower one is meant there, behind that. */
export function cursorOf(claim: Claim, lookup: Lookup): number {
	const { start } = hullOf(claim.content);
	if (lookup.claimAt(start) === claim) {
		return start;
	}
	const edges = lookup.analysis.claims.flatMap(({ content }) => content.map(({ end }) => end));
	const inside = [...claim.content.map((span) => span.start), ...edges].filter((edge) => holds(claim.content, edge));
	return inside.sort((a, b) => a - b).find((edge) => lookup.claimAt(edge) === claim) ?? start;
}

/** From where some claims are meant to where they end, in the order of the text: one may begin inside a wider one. */
export function cursorPlaces(claims: readonly Claim[], lookup: Lookup): Span[] {
	return claims
		.map((claim) => ({ start: cursorOf(claim, lookup), end: hullOf(claim.content).end }))
		.sort((a, b) => a.start - b.start);
}

function selected(lookup: Lookup, at: Span): ReviewTarget {
	const { claim, attribution } = exactly(lookup, at);
	if (claim) {
		return claimTarget(claim, lookup.analysis);
	}
	if (attribution) {
		return quotationTarget(attribution, lookup.analysis);
	}
	const quotation = lookup.analysis.quotations.find(({ spans }) => isHull(spans, at));
	return quotation ? { about: 'quotation', spans: quotation.spans } : { about: 'selection', spans: [at] };
}

function exactly(lookup: Lookup, at: Span): Said {
	const { claims, attributions } = lookup.analysis;
	const claim = claims.find(({ content }) => isHull(content, at));
	const own = lookup.attribution(claim?.attribution ?? null);
	return { claim, attribution: own ?? attributions.find(({ content }) => isHull(content, at)) };
}

function isHull(spans: readonly Span[], at: Span): boolean {
	const { start, end } = hullOf(spans);
	return start === at.start && end === at.end;
}

function atCursor(lookup: Lookup, reviews: Reviews, offset: number): ReviewTarget | undefined {
	const claim = lookup.claimAt(offset);
	const own = reviews.all
		.filter(
			({ record, outcome, spans }) =>
				record.about === 'selection' && outcome !== 'needs review' && holds(spans, offset),
		)
		.sort((a, b) => widthOf(a.spans) - widthOf(b.spans))[0];
	if (own && (!claim || widthOf(own.spans) < widthOf(claim.content))) {
		return { about: 'selection', spans: own.spans };
	}
	const attribution = lookup.attributionAt(offset);
	const statement = attribution && quotationTarget(attribution, lookup.analysis);
	// What somebody said of a statement that is no claim of its own stays within reach.
	if (statement && lookup.claimsOf(attribution).length === 0 && reviews.of(statement)) {
		return statement;
	}
	if (claim) {
		return claimTarget(claim, lookup.analysis);
	}
	if (attribution) {
		const [only, ...others] = lookup.claimsOf(attribution);
		return only && others.length === 0 ? claimTarget(only, lookup.analysis) : statement;
	}
	const speech = lookup.speech.find(({ quotation }) => holds(quotation.spans, offset));
	return speech && { about: 'quotation', spans: speech.quotation.spans };
}

const holds = (spans: readonly Span[], offset: number): boolean =>
	spans.some(({ start, end }) => start <= offset && offset < end);
const widthOf = (spans: readonly Span[]): number => {
	const { start, end } = hullOf(spans);
	return end - start;
};
