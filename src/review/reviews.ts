import type { Analysis, Attribution, Claim, Finding, Span } from '../analysis/model';
import { matchReviews, placedReviews, type PlacedReview } from './matchReviews';
import { UNREVIEWED, type FindingRecord, type ReviewRecord, type StatusId } from './model';
import type { PlacedRecord } from './placeRecords';
import { listIn } from '../analysis/text/lists';
import { sharedLength, Cover } from '../analysis/text/spans';
import { areSame } from './spans';

/** What a review is about, and where: a claim's or an attribution's content, or what a person selected. */
export interface ReviewTarget {
	readonly about: ReviewRecord['about'];
	/** In text order; never empty. */
	readonly spans: readonly Span[];
	/** Where the claim or quotation is one among others: a review that is of another of them is none of this one. */
	readonly among?: Analysis;
}

/** How far a review of all claims has come. */
interface Progress {
	readonly claims: number;
	/** Claims whose status counts as reviewed, was set to the words that stand there, and of which nobody says otherwise. */
	readonly done: number;
}

/**
 * What a reviewer said of one document, placed in one version of its text. Immutable: another object where anything
 * is another, the same object where nothing is.
 */
export class Reviews {
	/** All reviews, the ones that need review included, in the order of the records. */
	readonly all: readonly PlacedReview[];
	/** The records, corrections among them, whose place a person has to look at; their spans are guesses. */
	readonly lost: readonly PlacedRecord[];
	private readonly claimed = new WeakMap<Analysis, ReadonlyMap<Claim | Attribution, PlacedReview>>();
	private readonly claims = new WeakMap<Analysis, ReadonlyMap<Claim, PlacedReview>>();
	private readonly quotations = new WeakMap<Analysis, ReadonlyMap<Attribution, PlacedReview>>();
	private readonly findings = new WeakMap<Analysis, ReadonlySet<Finding>>();

	/** @param text the text that the records are placed in */
	constructor(
		text: string,
		readonly records: readonly PlacedRecord[],
	) {
		this.all = placedReviews(text, records);
		this.lost = records.filter(({ outcome }) => outcome === 'needs review');
	}

	/** The review of each claim that has one, in an analysis of the same text. */
	ofClaims(analysis: Analysis): ReadonlyMap<Claim, PlacedReview> {
		return remembered(this.claims, analysis, () => reviewed(analysis.claims, this.ofWhatIsClaimed(analysis)));
	}

	/** The review of each attribution that has one of its own, or one of a claim that it makes no more. */
	ofQuotations(analysis: Analysis): ReadonlyMap<Attribution, PlacedReview> {
		return remembered(this.quotations, analysis, () => {
			const own = matchReviews(analysis.attributions, ({ content }) => content, this.about('quotation'));
			return new Map([...reviewed(analysis.attributions, this.ofWhatIsClaimed(analysis)), ...own]);
		});
	}

	/** What is said of claims: of those of an analysis, and of attributions that another reading of the text made claims of. */
	private ofWhatIsClaimed(analysis: Analysis): ReadonlyMap<Claim | Attribution, PlacedReview> {
		return remembered(this.claimed, analysis, () => {
			const claimed = new Set(analysis.claims.map(({ attribution }) => attribution));
			const others = analysis.attributions.filter(({ id }) => !claimed.has(id));
			return matchReviews<Claim | Attribution>(
				[...others, ...analysis.claims],
				({ content }) => content,
				this.about('claim'),
			);
		});
	}

	/** The findings that someone has dealt with: a record of the same kind lies where they are. */
	ofFindings(analysis: Analysis): ReadonlySet<Finding> {
		return remembered(this.findings, analysis, () => {
			const spansOf = new Map<FindingRecord['code'], Span[]>();
			for (const { record, outcome, spans } of this.records) {
				if (record.type === 'finding' && outcome !== 'needs review') {
					listIn(spansOf, record.code).push(...spans);
				}
			}
			const dealtWith = new Map(Array.from(spansOf, ([code, spans]) => [code, new Cover(spans)]));
			return new Set(analysis.findings.filter(({ code, span }) => dealtWith.get(code)?.meets(span)));
		});
	}

	/** The review of one target. */
	of(target: ReviewTarget): PlacedReview | undefined {
		const { about, spans, among } = target;
		const claim = about === 'claim' ? among?.claims.find(({ content }) => areSame(content, spans)) : undefined;
		const quotation =
			about === 'quotation' ? among?.attributions.find(({ content }) => areSame(content, spans)) : undefined;
		if (among && claim) {
			return this.ofClaims(among).get(claim);
		}
		if (among && quotation) {
			return this.ofQuotations(among).get(quotation);
		}
		return matchReviews([target], ({ spans }) => spans, this.about(target.about)).get(target);
	}

	/** The review of the very words of a target. */
	exactly({ about, spans }: ReviewTarget): PlacedReview | undefined {
		const same = this.about(about).filter(
			(review) => review.outcome !== 'needs review' && areSame(review.spans, spans),
		);
		return matchReviews([spans], (own) => own, same).get(spans);
	}

	/** Every review that lies over a span, whatever it is about. */
	over(span: Span): PlacedReview[] {
		return this.all.filter(({ outcome, spans }) => outcome !== 'needs review' && sharedLength(spans, [span]) > 0);
	}

	/** @param isDone whether a status counts as reviewed */
	progress(analysis: Analysis, isDone: (status: StatusId) => boolean): Progress {
		const reviews = this.ofClaims(analysis);
		let done = 0;
		for (const claim of analysis.claims) {
			const review = reviews.get(claim);
			const status = review?.record.status ?? UNREVIEWED;
			done += isDone(status) && !review?.reworded && !review?.verdicts.length ? 1 : 0;
		}
		return { claims: analysis.claims.length, done };
	}

	private about(about: ReviewRecord['about']): PlacedReview[] {
		return this.all.filter(({ record }) => record.about === about);
	}
}

const reviewed = <T>(items: readonly T[], reviews: ReadonlyMap<unknown, PlacedReview>): ReadonlyMap<T, PlacedReview> =>
	new Map(
		items.flatMap((item) => {
			const review = reviews.get(item);
			return review ? [[item, review] as const] : [];
		}),
	);

function remembered<K extends object, V>(cache: WeakMap<K, V>, key: K, make: () => V): V {
	const value = cache.get(key) ?? make();
	cache.set(key, value);
	return value;
}
