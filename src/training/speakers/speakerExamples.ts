import type { FoundAttribution } from '../../analysis/attributions/blockAttribution';
import type { English } from '../../analysis/trained/english';
import type { Names } from '../../analysis/entities/foundMention';
import { FeatureHasher, Features } from '../../analysis/learn/featureTable';
import { singularOf } from '../../analysis/language/english/morphology';
import type { Phrase } from '../../analysis/syntax/phrase';
import type { Referent } from '../../analysis/speakers/referents';
import type { Antecedent } from '../../analysis/speakers/gatherAntecedents';
import { ANTECEDENT, type Ranker } from '../../analysis/speakers/rankAntecedents';
import { resolveSpeakers } from '../../analysis/speakers/resolveSpeakers';
import { drain } from '../../analysis/text/drain';
import type { Places } from '../../analysis/text/places';
import type { GoldDocument } from './goldDocument';
import { isSpeaker } from './plainName';

/** Nouns by which one and the same can be called, a line for each. */
const SYNONYMS = `
	researcher scientist team author investigator study expert
	police officer policeman authority
	government administration cabinet regime authority
	company firm corporation business manufacturer maker group giant
	agency bureau office department authority ministry
	court judge jury tribunal
	report study paper research survey analysis finding result
	group organization organisation association union body
	parliament legislature assembly
	team club side squad
	country nation state
	website site outlet newspaper paper publication magazine
	statement announcement release letter message post tweet
	spokesman spokeswoman spokesperson official representative
	chairman chairwoman chair chairperson head chief leader president
	lawyer attorney solicitor
	politician lawmaker legislator senator representative congressman congresswoman
	protester demonstrator activist
	agreement treaty accord deal pact`
	.trim()
	.split('\n')
	.map((line) => line.trim().split(' '));

/** One source to learn from: the hashes of the features of every candidate, and which of them are right. */
export interface Example {
	readonly features: readonly Int32Array[];
	readonly right: readonly boolean[];
}

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
	const hasher = new FeatureHasher(ANTECEDENT.table);
	const features = new Features();
	const examples: Example[] = [];
	const known = new Map<string, string>();
	const choose: Ranker = (query, candidates) => {
		const written = gold.attributions[query.attribution]?.speaker ?? null;
		const right = rightOf(candidates, written, query.phrase, known);
		if (right.some(Boolean) && right.some((each) => !each)) {
			const hashes = candidates.map((candidate) => {
				hasher.read({ query, candidate }, features);
				return features.hashes.slice(0, features.count);
			});
			examples.push({ features: hashes, right });
		}
		const best = candidates[right.indexOf(true)];
		const key = best?.referent ? keyOf(best.referent) : query.phrase?.key;
		if (best && key !== undefined && written !== null) {
			known.set(key, written);
		}
		const others = candidates.map((candidate) => ({ candidate, probability: 0 }));
		return best
			? [{ candidate: best, probability: 1 }, ...others.filter(({ candidate }) => candidate !== best)]
			: others;
	};
	drain(resolveSpeakers(places, names, found, { ...english, speakers: choose }));
	return examples;
}

/** By what a referent was made of: it has no object of its own before it is made. */
const keyOf = (referent: Referent): string => referent.phrase?.key ?? referent.id;

/**
 * Which candidates are the annotators' speaker: by name; else whoever they were found to mean by that name before; else
 * somebody new whose noun is theirs.
 */
function rightOf(
	candidates: readonly Antecedent[],
	written: string | null,
	phrase: Phrase | null,
	known: ReadonlyMap<string, string>,
): boolean[] {
	const before = candidates.map(
		({ referent }) => referent !== null && written !== null && known.get(keyOf(referent)) === written,
	);
	if (before.some(Boolean)) {
		return before;
	}
	const byName = candidates.map((candidate) => isRight(candidate, written, phrase));
	if (byName.some(Boolean) || written === null || !phrase || !/^\p{Ll}/u.test(written)) {
		return byName;
	}
	const [core] = written.split(/ (?:of|from|at|in|on|for|who|by|behind) /);
	const head = singularOf(core?.split(' ').at(-1)?.toLowerCase() ?? '');
	const alike = head === phrase.head || SYNONYMS.some((row) => row.includes(head) && row.includes(phrase.head));
	return candidates.map((candidate) => alike && (!candidate.referent || candidate.referent.phrase?.key === phrase.key));
}

function isRight({ referent }: Antecedent, written: string | null, phrase: Phrase | null): boolean {
	if (!referent && !phrase) {
		return written === null;
	}
	if (written === null) {
		return false;
	}
	const names = referent ? [referent.name, ...referent.aliases] : [phrase?.text ?? ''];
	return isSpeaker(written, Boolean(referent?.entity), names);
}
