import type { Analysis } from '../analysis/model';
import { pairs } from './pairs';
import { rounded } from './rounded';

/**
 * An analysis as the command line prints it, ready for `JSON.stringify`: the nouns of the model by their names, lists in
 * their order, each span a pair `[start, end]` of UTF-16 offsets, half-open. Entities are mentions, each with what it names.
 *
 * @param doc the name of the text: a path, or whatever the caller calls it
 */
export function toJson(doc: string, analysis: Analysis): object {
	const names = new Map(analysis.entities.map((entity) => [entity.id, entity.name]));
	const byId = new Map(analysis.attributions.map((attribution) => [attribution.id, attribution]));
	// Whether it was said at all, and is affirmed, denied or doubted: the claim alone may read as the opposite.
	const told = (id: string | null): object => {
		const { report = null, stance = null } = byId.get(id ?? '') ?? {};
		return { report, position: stance };
	};
	const sure = new Map(analysis.attributions.map(({ id, confidence }) => [id, rounded(confidence)]));
	return {
		doc,
		english: analysis.english,
		entities: analysis.mentions.map(({ start, end, kind, entity }) => ({
			start,
			end,
			kind,
			entity,
			name: names.get(entity) ?? analysis.text.slice(start, end),
		})),
		attributions: analysis.attributions.map((attribution) => ({
			id: attribution.id,
			act: attribution.act,
			manner: attribution.manner,
			report: attribution.report,
			stance: attribution.stance,
			writer: attribution.writer,
			source: pairs(attribution.source),
			cue: pairs(attribution.cue),
			content: pairs(attribution.content),
			speaker: attribution.speaker,
			speakerConfidence: rounded(attribution.speakerConfidence),
			parent: attribution.parent,
			confidence: rounded(attribution.confidence),
		})),
		speakers: analysis.speakers.map(({ entity, name, aliases, members, role, kind, words }) => ({
			entity,
			name,
			aliases,
			members,
			role,
			kind,
			words,
		})),
		claims: analysis.claims.map((claim) => ({
			id: claim.id,
			content: pairs(claim.content),
			claimant: claim.claimant,
			subject: claim.subject,
			attribution: claim.attribution,
			...told(claim.attribution),
			stance: claim.stance,
			polarity: claim.polarity,
			modality: claim.modality,
			// Of the article's own words nobody asks whose they are.
			confidence: sure.get(claim.attribution ?? '') ?? null,
			checkWorthiness: rounded(claim.checkWorthiness),
			reasons: claim.reasons,
		})),
		findings: analysis.findings.map((finding) => ({
			code: finding.code,
			start: finding.span.start,
			end: finding.span.end,
			related: pairs(finding.related),
			attribution: finding.attribution,
			details: finding.details,
		})),
	};
}
