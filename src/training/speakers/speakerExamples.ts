import type { FoundAttribution } from '../../analysis/attributions/foundAttribution';
import type { English } from '../../analysis/english/english';
import type { Names } from '../../analysis/entities/foundMention';
import type { Nouns } from '../../analysis/english/nouns';
import { singularOf } from '../../analysis/language/english/morphology';
import type { Phrase } from '../../analysis/syntax/phrase';
import type { Referent } from '../../analysis/speakers/referent';
import { fullName, rankBy, type Featured, type SpeakerWeights } from '../../analysis/speakers/rank';
import { resolveSpeakers } from '../../analysis/speakers/resolveSpeakers';
import type { Places } from '../../analysis/text/places';
import type { GoldDocument } from './goldDocument';
import { isSpeaker } from './plainName';

/** One source to learn from: the features of every candidate, and which of them are right. */
export interface Example {
	readonly features: readonly (readonly string[])[];
	readonly right: readonly boolean[];
}

const NO_WEIGHTS: SpeakerWeights = new Map();

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
	const known = new Map<string, string>();
	resolveSpeakers(places, names, found, english, (query, featured) => {
		const written = gold.attributions[query.attribution]?.speaker ?? null;
		const right = rightOf(featured, written, query.phrase, known, english.nouns);
		if (right.some(Boolean) && right.some((each) => !each)) {
			examples.push({
				features: featured.map(({ features: { kind, names: own } }) => own.map((name) => fullName(kind, name))),
				right,
			});
		}
		const ranked = rankBy(NO_WEIGHTS, featured);
		const best = featured[right.indexOf(true)]?.candidate;
		const key = best?.referent ? keyOf(best.referent) : query.phrase?.key;
		if (best && key !== undefined && written !== null) {
			known.set(key, written);
		}
		return best
			? [{ candidate: best, probability: 1 }, ...ranked.filter(({ candidate }) => candidate !== best)]
			: ranked;
	});
	return examples;
}

/** By what a referent was made of: it has no object of its own before it is made. */
const keyOf = (referent: Referent): string => referent.phrase?.key ?? referent.id;

/**
 * Which candidates are the annotators' speaker: by name; else whoever they were found to mean by that name before; else
 * somebody new whose noun is theirs.
 */
function rightOf(
	featured: readonly Featured[],
	written: string | null,
	phrase: Phrase | null,
	known: ReadonlyMap<string, string>,
	nouns: Nouns,
): boolean[] {
	const before = featured.map(
		({ candidate: { referent } }) => referent !== null && written !== null && known.get(keyOf(referent)) === written,
	);
	if (before.some(Boolean)) {
		return before;
	}
	const byName = featured.map(({ candidate }) => isRight(candidate, written, phrase?.text));
	if (byName.some(Boolean) || written === null || !phrase || !/^\p{Ll}/u.test(written)) {
		return byName;
	}
	const [core] = written.split(/ (?:of|from|at|in|on|for|who|by|behind) /);
	const head = singularOf(core?.split(' ').at(-1)?.toLowerCase() ?? '');
	const alike = head === phrase.head || nouns.synonymsOf(head).includes(phrase.head);
	return featured.map(({ candidate }) => alike && (candidate.fresh || candidate.referent?.phrase?.key === phrase.key));
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
