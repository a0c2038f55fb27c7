import { AS_THEY_ARE, type Accepted, type Candidate } from './accept';
import type { Place } from './judgement';
import type { Quoted } from './quoted';

/** Both parts of what is spliced are nearly all there. */
const SHARE = 0.75;
const BITS = 14;
/** Of shorter ones no word is another. */
const LONG = 8;
const FEWEST_WORDS = 3;
/** Not more than so many words stand between what is side by side. */
const BESIDE = 8;

type Part = Pick<Candidate, 'judgement' | 'match'>;

/**
 * Whether a quotation is put together from two places: one stretch of it stands in one, the rest in another.
 *
 * @param candidates passages for all of it
 * @param find gives those for a part of it
 */
export function splice(
	quoted: Quoted,
	candidates: readonly Candidate[],
	find: (part: Quoted) => readonly Candidate[],
): Accepted | null {
	const byBits = [...candidates].sort((a, b) => b.judgement.bits - a.judgement.bits);
	for (const { judgement } of byBits.slice(0, 2)) {
		if (judgement.foreign) {
			const parts = cut(quoted, judgement.foreign);
			const found = parts.map((part) => bestOf(find(part)));
			const [first, second] = found;
			if (first && second && found.length === 2 && areApart(first, second)) {
				return {
					judgement: { ...judgement, kind: 'spliced', altered: [], warnings: [] },
					match: first.match === 'other' && second.match === 'other' ? 'other' : 'unknown',
					isWhole: true,
					places: [first, second].flatMap(({ judgement: { places } }) => places as Place[]),
				};
			}
		}
	}
	return null;
}

/** Words of one sentence that change places are not from two. */
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
