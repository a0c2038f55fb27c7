import type { FoundAttribution } from '../../analysis/attributions/foundAttribution';
import type { English } from '../../analysis/english/english';
import type { Names } from '../../analysis/entities/foundMention';
import { rankBy, type Featured } from '../../analysis/speakers/rank';
import { resolveSpeakers } from '../../analysis/speakers/resolveSpeakers';
import { drain } from '../../analysis/text/drain';
import type { Places } from '../../analysis/text/places';
import type { GoldDocument } from './goldDocument';
import { isSpeaker } from './plainName';

/** One source to learn from: the features of every candidate, and which of them are right. */
export interface Example {
	readonly features: readonly (readonly string[])[];
	readonly right: readonly boolean[];
}

const NO_WEIGHTS = new Map<string, number>();

/**
 * Resolves the speakers of an article with the annotators choosing wherever one of the candidates is theirs.
 *
 * @param found the annotated attributions, in their order
 */
export function gatherExamples(
	gold: GoldDocument,
	places: Places,
	names: Names,
	found: readonly FoundAttribution[],
	english: English,
): Example[] {
	const examples: Example[] = [];
	const run = resolveSpeakers(places, names, found, english, (query, featured) => {
		const written = gold.attributions[query.attribution]?.speaker ?? null;
		const right = featured.map(({ candidate }) => isRight(candidate, written, query.phrase?.text));
		if (right.some(Boolean) && right.some((each) => !each)) {
			examples.push({ features: featured.map(({ features }) => features), right });
		}
		const ranked = rankBy(NO_WEIGHTS, featured);
		const best = featured[right.indexOf(true)]?.candidate;
		return best
			? [{ candidate: best, probability: 1 }, ...ranked.filter(({ candidate }) => candidate !== best)]
			: ranked;
	});
	drain(run);
	return examples;
}

function isRight(candidate: Featured['candidate'], written: string | null, phrase: string | undefined): boolean {
	const { referent } = candidate;
	if (!referent && !candidate.fresh) {
		return written === null;
	}
	if (written === null) {
		return false;
	}
	const names = referent ? [referent.name, ...referent.aliases] : [phrase ?? ''];
	return isSpeaker(written, Boolean(referent?.entity), names);
}
