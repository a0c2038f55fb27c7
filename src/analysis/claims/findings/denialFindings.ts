import type { Attribution, Claim, Finding } from '../../model';
import type { Places } from '../../text/places';

const COMMON = new Set(
	'the and that this with from have has had been being were was are for not any all his her its their our they them who which what when where will would could should said says did does done but about into over after before more than there these those such also'.split(
		' ',
	),
);
const MOST_CLAIMS_FOR_A_WORD = 60;
const ENOUGH_SHARED = 0.4;

/** Denials whose denied claim is nowhere else in the text: the reader does not learn who claims it. */
export function* denialFindings(
	places: Places,
	claims: readonly Claim[],
	attributions: readonly Attribution[],
): Generator<void, Finding[]> {
	const wordsOf: ReadonlySet<string>[] = [];
	for (const claim of claims) {
		wordsOf.push(new Set(claim.content.flatMap((span) => contentWords(places, span))));
		if (wordsOf.length % 200 === 0) {
			yield;
		}
	}
	const claimsWith = new Map<string, number[]>();
	wordsOf.forEach((words, index) => {
		for (const word of words) {
			const list = claimsWith.get(word) ?? [];
			claimsWith.set(word, list);
			if (list.length < MOST_CLAIMS_FOR_A_WORD) {
				list.push(index);
			}
		}
	});
	yield;
	const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
	const told = new Set<string>();
	return claims.flatMap((claim, index): Finding[] => {
		const attribution = claim.attribution === null ? undefined : byId.get(claim.attribution);
		const words = wordsOf[index];
		const span = attribution?.cue[0] ?? claim.content[0];
		if (claim.stance !== 'denial' || !attribution || !words || !span || told.has(attribution.id)) {
			return [];
		}
		const shared = new Map<number, number>();
		for (const word of words) {
			for (const other of claimsWith.get(word) ?? []) {
				const theirs = claims[other];
				if (theirs && theirs.stance !== 'denial' && !overlaps(claim, theirs)) {
					shared.set(other, (shared.get(other) ?? 0) + 1);
				}
			}
		}
		const most = Math.max(0, ...shared.values());
		if (words.size === 0 || most >= Math.max(2, ENOUGH_SHARED * words.size)) {
			return [];
		}
		told.add(attribution.id);
		return [{ code: 'denial-without-claim', span, related: claim.content, attribution: attribution.id, details: {} }];
	});
}

const contentWords = (places: Places, span: { start: number; end: number }): string[] =>
	places
		.tokens(span)
		.filter((token) => token.kind !== 'mark' && token.text.length > 2)
		.map((token) => token.text.toLowerCase().replace(/(?:s|ed|ing)$/, ''))
		.filter((word) => !COMMON.has(word));

const overlaps = (a: Claim, b: Claim): boolean =>
	a.content.some((x) => b.content.some((y) => x.start < y.end && y.start < x.end));
