import type { Altered } from '../model';
import { AS_THEY_ARE, type Accepted, type Candidate } from './accept';
import type { Judgement } from './judgement';
import type { Quoted } from './quoted';

/** All parts of what is spliced are nearly all there. */
const SHARE = 0.75;
const BITS = 14;
/** Of shorter ones no word is another. */
const LONG = 8;
const FEWEST_WORDS = 3;
/** A part that is itself put together is cut again, so often at most: eight parts. */
const MOST_CUTS = 3;
/** Not more than so many words stand between what is side by side. */
const BESIDE = 8;

type Part = Pick<Candidate, 'judgement' | 'match'>;
type Find = (part: Quoted) => Generator<void, readonly Candidate[]>;

/**
 * Whether a quotation is put together from several places: each stretch of it stands in one, and no two beside each other
 * in the same. Where words of it are others, they are what counts. In steps.
 *
 * @param candidates passages for all of it
 * @param find gives those for a part of it
 */
export function* splice(
	quoted: Quoted,
	candidates: readonly Candidate[],
	find: Find,
): Generator<void, Accepted | null> {
	const mostTelling = [...candidates].sort(byBits).slice(0, 2);
	for (const { judgement } of mostTelling) {
		const parts = (yield* partsAround(quoted, judgement.foreign, find, MOST_CUTS)) ?? [];
		if (parts.slice(1).some((part, i) => areApart(parts[i] as Part, part))) {
			const altered = parts.flatMap((part) => part.judgement.altered.filter(isOther));
			const warnings = parts.flatMap((part) => part.judgement.warnings);
			return {
				judgement: { ...judgement, kind: altered.length > 0 ? 'altered' : 'spliced', altered, warnings },
				match: parts.every(({ match }) => match === 'other') ? 'other' : 'unknown',
				isWhole: true,
				places: parts.flatMap(({ judgement: { places } }) => places.slice(0, 1)),
			};
		}
	}
	return null;
}

/** Where the stretches of a quotation stand, in its order; `null` where one stands nowhere. */
function* partsOf(quoted: Quoted, find: Find, cuts: number): Generator<void, readonly Part[] | null> {
	const candidates = yield* find(quoted);
	const whole = bestOf(candidates);
	if (whole) {
		return [whole];
	}
	const [mostTelling] = [...candidates].sort(byBits);
	return cuts > 0 && mostTelling ? yield* partsAround(quoted, mostTelling.judgement.foreign, find, cuts) : null;
}

/** As {@link partsOf}, cut beside a stretch that is from elsewhere. */
function* partsAround(
	quoted: Quoted,
	foreign: Judgement['foreign'],
	find: Find,
	cuts: number,
): Generator<void, readonly Part[] | null> {
	const parts: Part[] = [];
	for (const stretch of foreign ? cut(quoted, foreign) : []) {
		const found = yield* partsOf(stretch, find, cuts - 1);
		if (!found) {
			return null;
		}
		parts.push(...found);
	}
	return parts.length > 0 ? parts : null;
}

/** One word for another, or what turns the sense: a word more or less may be where the cut is not quite right. */
const isOther = ({ article, source, what }: Altered): boolean => what !== 'word' || (article !== '' && source !== '');

const byBits = (a: Candidate, b: Candidate): number => b.judgement.bits - a.judgement.bits;

/** Words of one sentence that change places are not from two; two sentences that do so are. */
function areApart(first: Part, second: Part): boolean {
	const [a, b] = [first.judgement.places[0], second.judgement.places[0]];
	const [one, other] = [a, b].map((place) => place?.source.words[place.from]);
	return (
		!a ||
		!b ||
		!one ||
		!other ||
		a.source !== b.source ||
		a.source.quotationOf(one) !== b.source.quotationOf(other) ||
		(b.end <= a.from && a.source.sentenceOf(one) !== b.source.sentenceOf(other)) ||
		Math.max(a.from - b.end, b.from - a.end) > BESIDE
	);
}

/** The stretch and the longer of what stands before and behind it, in their order. */
function cut(quoted: Quoted, [from, end]: readonly [number, number]): Quoted[] {
	const { words } = quoted;
	const part = (first: number, last: number): Quoted => ({
		...quoted,
		words: words.slice(first, last),
		begins: false,
		ends: false,
		endsInGap: false,
		denied: true,
	});
	const isBefore = from >= words.length - end;
	const parts = isBefore ? [part(0, from), part(from, words.length)] : [part(0, end), part(end, words.length)];
	return parts.every((one) => one.words.length >= FEWEST_WORDS) ? parts : [];
}

function bestOf(candidates: readonly Candidate[]): Part | undefined {
	return [...candidates]
		.filter(({ judgement: { share, bits, kind, words } }) =>
			words < LONG ? AS_THEY_ARE.has(kind) && bits >= BITS : share >= SHARE && bits >= BITS && kind !== 'reworded',
		)
		.sort((a, b) => b.judgement.share - a.judgement.share)[0];
}
