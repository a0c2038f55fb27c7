import type { EntityId } from '../analysis/model';
import type { ReviewRecord } from '../review/model';
import { wordsOf } from '../review/spans';
import { iriOf } from '../review/store/recordFormat';
import type { Lookup } from '../reading/lookup';
import { isSpokenFor } from '../reading/told';
import { addressOf } from './links';
import { reviewedClaims, verdictsOf, type Reviewed } from './reviewed';

type Thing = Record<string, unknown>;

/** Said of a stretch, but no verdict on what it says. */
const NO_VERDICT: ReadonlySet<string> = new Set(['not a claim']);

export const CLAIM_REVIEW_CONTEXT = 'https://schema.org';

/**
 * Claims and quotations in the terms of schema.org (JSON-LD), ready for `JSON.stringify`: a `ClaimReview` for what a
 * person has given a verdict, whose rating is the person's word and no number, one for each person who gave one; a
 * `Claim` for every other claim, a `Quotation` for what is quoted word for word. Verdicts are the statuses that count as
 * done, and were given to the words as they are.
 */
export function toClaimReviews(reviewed: readonly Reviewed[]): {
	readonly '@context': string;
	readonly '@graph': readonly Thing[];
} {
	return { '@context': CLAIM_REVIEW_CONTEXT, '@graph': reviewed.flatMap(claimReviews) };
}

/** The nodes of one text. */
export function claimReviews(reviewed: Reviewed): readonly Thing[] {
	const { doc, analysis, statuses } = reviewed;
	const { claims, others, lookup, judgedAs } = reviewedClaims(reviewed);
	const verdicts = new Set(statuses.filter(({ id, done }) => done && !NO_VERDICT.has(id)).map(({ id }) => id));
	const linkTo = (start: number): string => `${addressOf(doc)}#L${lookup.line(start)}`;
	const claimOf = (text: string, start: number, claimant: EntityId | null): Thing => ({
		'@type': 'Claim',
		text,
		...agentsAs('author', lookup, claimant),
		appearance: { '@type': 'CreativeWork', url: linkTo(start) },
	});
	// A verdict on other words is none on these.
	const isVerdict = (review: ReviewRecord): boolean => verdicts.has(review.status) && judgedAs(review) === '';

	const ofClaims = claims.flatMap(({ view: { claim, place, told }, words, verdicts: said }) => {
		// Who denies, doubts or never said something is not its author.
		const item = claimOf(words, place.start, isSpokenFor(told) ? claim.claimant : null);
		const reviews = said.filter(isVerdict).map((review) => reviewOf(review, words, item));
		const isNone = said.length > 0 && said.every(({ status }) => NO_VERDICT.has(status));
		return reviews.length > 0 || isNone ? reviews : [item];
	});
	const ofOthers = others.flatMap(({ review, words, attribution, placed: { outcome, spans } }) => {
		const start = spans[0]?.start;
		const said = verdictsOf(review).filter(isVerdict);
		if (said.length === 0 || outcome === 'needs review' || start === undefined) {
			return [];
		}
		const item = claimOf(words, start, attribution && isSpokenFor(attribution) ? attribution.speaker : null);
		return said.map((verdict) => reviewOf(verdict, words, item));
	});
	const quotations = analysis.attributions
		.filter((attribution) => attribution.manner === 'direct' && isSpokenFor(attribution))
		.map((attribution) => ({
			'@type': 'Quotation',
			text: wordsOf(analysis.text, attribution.content),
			...agentsAs('creator', lookup, attribution.speaker),
			isPartOf: { '@type': 'CreativeWork', url: linkTo(attribution.content[0]?.start ?? 0) },
		}));
	return [...ofClaims, ...ofOthers, ...quotations];
}

function reviewOf(review: ReviewRecord, words: string, item: Thing): Thing {
	return {
		'@type': 'ClaimReview',
		'@id': iriOf(review.id),
		claimReviewed: words,
		itemReviewed: item,
		// A person's word; a number would claim a scale that nobody used.
		reviewRating: { '@type': 'Rating', alternateName: review.status },
		...(review.reviewer === '' ? {} : { author: { '@type': 'Person', name: review.reviewer } }),
		datePublished: review.created,
		dateModified: review.modified,
		...(review.note === '' ? {} : noteOf(review)),
		...(review.tags.length === 0 ? {} : { keywords: review.tags }),
		...(review.sources.length === 0
			? {}
			: {
					citation: review.sources.map(({ reference, title }) => ({
						'@type': 'CreativeWork',
						...(/^https?:\/\/\S+$/i.test(reference) ? { url: reference } : { name: reference }),
						...(title === '' ? {} : { name: title }),
					})),
				}),
	};
}

/** A note is the body of its author's own review, and somebody else's comment on another's. */
const noteOf = ({ note, noteBy }: ReviewRecord): Thing =>
	noteBy === undefined
		? { reviewBody: note }
		: {
				comment: {
					'@type': 'Comment',
					text: note,
					...(noteBy === '' ? {} : { author: { '@type': 'Person', name: noteBy } }),
				},
			};

/** One, or all of several who speak together; nothing where nobody is named. */
function agentsAs(property: 'author' | 'creator', lookup: Lookup, id: EntityId | null): Thing {
	const members = lookup.speaker(id)?.members ?? [];
	const agents = (members.length > 0 ? members : [id]).flatMap((each) => agentOf(lookup, each) ?? []);
	return agents.length === 0 ? {} : { [property]: agents.length === 1 ? agents[0] : agents };
}

/** Someone the text names; a description ("an official") names nobody. */
function agentOf(lookup: Lookup, id: EntityId | null): Thing | undefined {
	const speaker = lookup.speaker(id);
	const entity = lookup.entity(id);
	const name = speaker?.name ?? entity?.name;
	if (name === undefined || (!entity && speaker?.kind !== 'named')) {
		return undefined;
	}
	const isBody = entity !== undefined && entity.kind !== 'person';
	const role = speaker?.role ?? entity?.roles[0]?.text;
	return {
		'@type': isBody ? 'Organization' : 'Person',
		name,
		...(role === undefined || isBody ? {} : { jobTitle: role }),
	};
}
