import type { English } from '../english/english';
import type { Names } from '../entities/foundMention';
import { baseOfVerb } from '../language/english/morphology';
import type { Attribution, Finding, Speaker } from '../model';
import type { Spoken } from '../speakers/resolveSpeakers';
import type { Places } from '../text/places';
import { isLikely } from './isLikely';

/**
 * What somebody is said to have said: words that come through somebody else alone. Who speaks in the text in their own
 * right is heard at first hand too; those are for a strict house.
 */
export function secondHand(
	places: Places,
	names: Names,
	{ attributions, speakers }: Spoken,
	english: English,
): Finding[] {
	const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
	const bySpeaker = new Map(speakers.map((speaker) => [speaker.entity, speaker]));
	const firstHand = new Set(attributions.flatMap(({ parent, speaker }) => (parent === null ? [speaker] : [])));
	const people = new Set(names.entities.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])));
	const told = new Set<string>();
	const findings: Finding[] = [];
	for (const attribution of attributions) {
		const parent = byId.get(attribution.parent ?? '');
		const [span] = attribution.source;
		const reporter = bySpeaker.get(parent?.speaker ?? '');
		if (
			!parent ||
			!span ||
			!reporter ||
			!isReport(attribution) ||
			!isReport(parent) ||
			!isToldByVerb(places, parent, english)
		) {
			continue;
		}
		const speaker = bySpeaker.get(attribution.speaker ?? '');
		const pair = `${reporter.entity} ${speaker?.entity ?? ''}`;
		if (!speaker || speaker === reporter || told.has(pair) || !isToldByVerb(places, attribution, english)) {
			continue;
		}
		told.add(pair);
		findings.push({
			code: 'second-hand-report',
			span,
			related: parent.source.slice(0, 1),
			attribution: attribution.id,
			...((firstHand.has(speaker.entity) || isOnRecord(reporter) || !people.has(speaker.entity)) && { strict: true }),
			details: { speaker: speaker.name, reporter: reporter.name },
		});
	}
	return findings;
}

const isReport = (attribution: Attribution): boolean =>
	attribution.act === 'statement' && attribution.report === 'made' && isLikely(attribution);

/** A paper that can be looked up. */
const isOnRecord = ({ kind }: Speaker): boolean => kind === 'document';

/** *Stone said*, not *Stone's claims*, nor *STONE:* in front of what is said. */
function isToldByVerb(places: Places, { cue, source }: Attribution, { cues }: English): boolean {
	const last = source.flatMap((span) => places.tokens(span)).at(-1)?.lower ?? '';
	return (
		!/^(?:['’]s?|his|her|their|its)$/.test(last) &&
		cue.some((span) => places.tokens(span).some(({ lower }) => cues.isVerb(baseOfVerb(lower, cues.lexicon))))
	);
}
