import type { WordFlags } from '../../english/wordFlags';
import type { Attribution, AttributionId, Claim, Finding } from '../../model';
import type { Places } from '../../text/places';

const MOST_CLAIMS_FOR_A_WORD = 60;
const ENOUGH_SHARED = 0.4;

/** Denials whose denied claim is nowhere else in the text: the reader does not learn who claims it. */
export function* denialFindings(
	places: Places,
	claims: readonly Claim[],
	attributions: readonly Attribution[],
	{ common }: WordFlags,
): Generator<void, Finding[]> {
	const denials = claims.filter((claim) => claim.stance === 'denial' && claim.attribution !== null);
	if (denials.length === 0) {
		return [];
	}
	const denied = denials.map((claim) => {
		const words = new Set<string>();
		forEachWord(places, claim, (word) => {
			if (word !== '' && !common.has(word)) {
				words.add(word);
			}
		});
		return words;
	});
	const wanted = new Set(denied.flatMap((words) => [...words]));
	const claimsWith = new Map<string, Claim[]>();
	for (let index = 0; index < claims.length; index++) {
		const claim = claims[index] as Claim;
		if (claim.stance !== 'denial') {
			forEachWord(places, claim, (word) => {
				if (!wanted.has(word)) {
					return;
				}
				const list = claimsWith.get(word) ?? [];
				if (list.length < MOST_CLAIMS_FOR_A_WORD && list.at(-1) !== claim) {
					list.push(claim);
					claimsWith.set(word, list);
				}
			});
		}
		if (index % 100 === 99) {
			yield;
		}
	}
	const cueOf = new Map(attributions.map(({ id, cue }) => [id, cue[0]]));
	const told = new Set<AttributionId>();
	const findings: Finding[] = [];
	for (const [index, claim] of denials.entries()) {
		const { attribution } = claim;
		const words = denied[index] ?? NO_WORDS;
		const span = (attribution && cueOf.get(attribution)) ?? claim.content[0];
		if (attribution && span && !told.has(attribution) && !isClaimed(claim, words, claimsWith)) {
			told.add(attribution);
			findings.push({
				code: 'denial-without-claim',
				span,
				related: claim.content,
				attribution,
				details: {},
			});
		}
		if (index % 5 === 4) {
			yield;
		}
	}
	return findings;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Whether another claim shares enough of the words of the denied one; without words nothing is missing. */
function isClaimed(
	denied: Claim,
	words: ReadonlySet<string>,
	claimsWith: ReadonlyMap<string, readonly Claim[]>,
): boolean {
	const shared = new Map<Claim, number>();
	for (const word of words) {
		for (const claim of claimsWith.get(word) ?? []) {
			if (!overlaps(denied, claim)) {
				shared.set(claim, (shared.get(claim) ?? 0) + 1);
			}
		}
	}
	return words.size === 0 || Math.max(0, ...shared.values()) >= Math.max(2, ENOUGH_SHARED * words.size);
}

/** Visits the words of a claim that tell what it is about, roughly without endings. */
function forEachWord(places: Places, { content }: Claim, visit: (word: string) => void): void {
	for (const span of content) {
		places.forEach(span, (_token, _start, { stem }) => {
			visit(stem);
		});
	}
}

const overlaps = (a: Claim, b: Claim): boolean =>
	a.content.some((x) => b.content.some((y) => x.start < y.end && y.start < x.end));
