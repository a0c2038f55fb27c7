import type { Kind } from '../model';
import type { Match } from '../voices/compareVoices';
import type { Judgement, Place } from './judgement';
import type { Rewording } from './judgeRewording';

/** A passage judged, with whether it is the same person's words. */
export interface Candidate {
	readonly judgement: Judgement;
	readonly match: Match;
}

/** A judgement that holds. */
export interface Accepted extends Candidate {
	/** All words are there, from one place. */
	readonly isWhole: boolean;
	/** Where the words stand just so, best first; of what is spliced the places of the parts. */
	readonly places: readonly Place[];
}

/** The nearer to the words, the earlier. */
const ORDER: readonly Kind[] = [
	'verbatim',
	'variant',
	'cleaned',
	'trimmed',
	'bracketed',
	'altered',
	'spliced',
	'reworded',
];
const MATCHES: readonly Match[] = ['same', 'unknown', 'other'];
/** All words are there, as they were said. */
export const AS_THEY_ARE: ReadonlySet<Kind> = new Set(['verbatim', 'variant', 'cleaned']);

/** So much has to agree, in bits, and as a share of what the quotation tells, that words left out or altered are from there. */
const ENOUGH = 22;
const ENOUGH_SHARE = 0.58;
/** Of the same person's words less is enough. */
const ENOUGH_OF_THEIRS = 16;
/** Of somebody else's words that were altered besides, more. */
const ENOUGH_OF_OTHERS = 45;
const SHARE_OF_OTHERS = 0.7;
/** A word or two stand everywhere: what tells less than this is from where its speaker says it. */
const TELLING = 20;
const BESIDE = 3;
/** Fewer words of which one is another are an idiom as soon as a quotation. */
const FEWEST_ALTERED = 7;
/** Places of one quotation that are shown. */
const MOST_SHOWN = 8;

/** The best of the passages that are certainly where a quotation is from; `null` for none. */
export function acceptQuotation(candidates: readonly Candidate[]): Accepted | null {
	const rank = ({ judgement, match }: Candidate): number => ORDER.indexOf(judgement.kind) * 3 + MATCHES.indexOf(match);
	const accepted = candidates
		.filter(isAcceptable)
		.sort((a, b) => rank(a) - rank(b) || b.judgement.share - a.judgement.share);
	const [best] = accepted;
	return best
		? {
				...best,
				isWhole: AS_THEY_ARE.has(best.judgement.kind) || best.judgement.foreign === null,
				places: accepted
					.filter((one) => rank(one) === rank(best))
					.flatMap(({ judgement }) => judgement.places)
					.slice(0, MOST_SHOWN),
			}
		: null;
}

function isAcceptable({ judgement, match }: Candidate): boolean {
	const { kind, bits, share, altered, places } = judgement;
	if (AS_THEY_ARE.has(kind)) {
		return bits >= TELLING || match === 'same' || (judgement.words > 1 && places.some(isQuotedByItself));
	}
	if (kind === 'reworded') {
		return false;
	}
	if (match === 'other' && altered.length > 0) {
		return bits >= ENOUGH_OF_OTHERS && share >= SHARE_OF_OTHERS;
	}
	const isTheirs = match === 'same';
	return (
		bits >= (isTheirs ? ENOUGH_OF_THEIRS : ENOUGH) &&
		share >= ENOUGH_SHARE &&
		(isTheirs || altered.length === 0 || judgement.words >= FEWEST_ALTERED)
	);
}

/** Whether quotation marks in the source hold these words, and hardly more. */
function isQuotedByItself({ source, from, end }: Place): boolean {
	const first = source.words[from];
	const quotation = first ? source.quotationOf(first) : -1;
	const isIn = (at: number): boolean => {
		const word = source.words[at];
		return word !== undefined && source.quotationOf(word) === quotation;
	};
	return quotation >= 0 && !isIn(from - BESIDE) && !isIn(end + BESIDE - 1);
}

/**
 * By so many bits a rewording has to be likelier than to be met by chance among all that was searched, and such a share of
 * what its words tell has to be in it; one telling word at least is the same, as two sentences may be built alike. Other statements on the same thing, in the same text, come near to half of that.
 */
const REWORDED: Record<
	'direct' | 'indirect',
	Record<'same' | 'unknown', { readonly bits: number; readonly share: number }>
> = {
	direct: { same: { bits: 26, share: 0.45 }, unknown: { bits: 46, share: 0.5 } },
	indirect: { same: { bits: 36, share: 0.5 }, unknown: { bits: 42, share: 0.55 } },
};

/** A passage that may say the same in other words; it was found among so many words. */
export interface RewordingCandidate {
	readonly judgement: Rewording;
	readonly match: Match;
	readonly searched: number;
}

/** The passage that says the same in other words; `null` for none. Words of somebody else's are not the same statement. */
export function acceptRewording(
	candidates: readonly RewordingCandidate[],
	form: 'direct' | 'indirect',
): Rewording | null {
	const [best] = candidates
		.flatMap(({ judgement, match, searched }) => {
			const bits = judgement.bits - Math.log2(1 + searched);
			const least = match === 'other' ? null : REWORDED[form][match];
			return least && bits >= least.bits && judgement.share >= least.share && judgement.same > 0
				? [{ judgement, bits }]
				: [];
		})
		.sort((a, b) => b.bits - a.bits);
	return best?.judgement ?? null;
}
