import type { Attribution, Finding, Speaker, Span } from '../../model';
import type { Places } from '../../text/places';

/** Why a source is not named, in the words that newsrooms use for it. */
const ANONYMITY =
	/\b(?:on (?:the )?condition of (?:strict )?anonymity|(?:asked|asking|requested|wished|preferred) (?:not to be (?:named|identified)|to remain (?:anonymous|unnamed)|that (?:his|her|their) names? not be)|(?:declined|refused|did not want) to be (?:named|identified)|(?:was|were|is|are) not (?:authori[sz]ed|permitted|allowed|cleared) to (?:speak|talk|comment|discuss)|spoke anonymously)\b[^.;”"]{0,200}/i;
const GROUND =
	/\b(?:because|since|as|for fear|due to|citing|in order to|not (?:authori[sz]ed|permitted|allowed|cleared))\b/i;

/** Sources that are not named, reports within reports, and speakers who could be someone else. */
export function* sourceFindings(
	places: Places,
	attributions: readonly Attribution[],
	speakers: readonly Speaker[],
): Generator<void, Finding[]> {
	const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
	const bySpeaker = new Map(speakers.map((speaker) => [speaker.entity, speaker]));
	const told = new Set<string>();
	const findings: Finding[] = [];
	for (let index = 0; index < attributions.length; index++) {
		const attribution = attributions[index] as Attribution;
		if (index % 200 === 199) {
			yield;
		}
		const place = attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0];
		const speaker = attribution.speaker === null ? undefined : bySpeaker.get(attribution.speaker);
		if (!place) {
			continue;
		}
		if (speaker && speaker.kind !== 'named' && !told.has(speaker.entity)) {
			const words = anonymityAround(places, place);
			if (speaker.kind === 'anonymous' || (words && speaker.kind === 'collective')) {
				told.add(speaker.entity);
				findings.push(anonymous(attribution, place, speaker, words));
			}
		}
		const parent = attribution.parent === null ? undefined : byId.get(attribution.parent);
		const reporter = parent?.speaker ? bySpeaker.get(parent.speaker) : undefined;
		const spoken = attribution.act === 'statement' || attribution.act === 'finding';
		if (
			parent &&
			reporter &&
			spoken &&
			parent.act !== 'belief' &&
			parent.speaker !== attribution.speaker &&
			attribution.source.length > 0
		) {
			findings.push({
				code: 'second-hand-report',
				span: place,
				related: parent.source.slice(0, 1),
				attribution: attribution.id,
				details: { speaker: speaker?.name ?? '', reporter: reporter.name },
			});
		}
		if (attribution.evidence.some((step) => step.step === 'unresolved' && step.reason === 'ambiguous')) {
			const rejected = attribution.evidence.flatMap((step) => (step.step === 'rejected' ? [step.span] : []));
			findings.push({
				code: 'ambiguous-speaker',
				span: place,
				related: rejected,
				attribution: attribution.id,
				details: { speaker: speaker?.name ?? '' },
			});
		}
	}
	return findings;
}

function anonymous(attribution: Attribution, span: Span, speaker: Speaker, words: string | null): Finding {
	const reason = words && GROUND.test(words) ? 'given' : words ? 'anonymity said, no reason' : 'none';
	return {
		code: 'anonymous-source',
		span,
		related: [],
		attribution: attribution.id,
		details: { source: speaker.name, reason, words: words ?? '' },
	};
}

/** What the sentence of the source, and the one behind it, say of the source's anonymity. */
function anonymityAround(places: Places, span: Span): string | null {
	const at = places.sentenceAt(span.start);
	const here = places.sentences[at];
	const next = places.sentences[at + 1];
	const end = next && here && next.block === here.block ? next.end : here?.end;
	const match =
		here && end !== undefined
			? ANONYMITY.exec(places.document.text.slice(here.start, Math.min(end, here.start + 2000)))
			: null;
	return match ? match[0].trim() : null;
}
