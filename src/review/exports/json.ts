import type {
	Act,
	Analysis,
	EntityId,
	EntityKind,
	FindingCode,
	Manner,
	Modality,
	Polarity,
	Position,
	Reason,
	Report,
	Span,
	SpeakerKind,
	Stance,
} from '../../analysis/model';

/** `[start, end]`: UTF-16 offsets into the text, half-open. */
export type JsonSpan = readonly [start: number, end: number];

/** What the command line prints for one text. Lists keep the order of the {@link Analysis} they come from. */
export interface JsonAnalysis {
	readonly doc: string;
	readonly english: boolean;
	/** Mentions, each with the entity it names. */
	readonly entities: readonly {
		readonly start: number;
		readonly end: number;
		readonly kind: EntityKind;
		readonly entity: EntityId;
		readonly name: string;
	}[];
	readonly attributions: readonly {
		readonly id: string;
		readonly act: Act;
		readonly manner: Manner;
		readonly report: Report;
		readonly stance: Position;
		readonly source: readonly JsonSpan[];
		readonly cue: readonly JsonSpan[];
		readonly content: readonly JsonSpan[];
		readonly speaker: EntityId | null;
		readonly speakerConfidence: number;
		readonly parent: string | null;
		readonly confidence: number;
	}[];
	readonly speakers: readonly {
		readonly entity: EntityId;
		readonly name: string;
		readonly aliases: readonly string[];
		readonly role: string | null;
		readonly kind: SpeakerKind;
		readonly words: number;
	}[];
	readonly claims: readonly {
		readonly id: string;
		readonly content: readonly JsonSpan[];
		readonly claimant: EntityId | null;
		readonly attribution: string | null;
		readonly stance: Stance;
		readonly polarity: Polarity;
		readonly modality: Modality;
		readonly checkWorthiness: number;
		readonly reasons: readonly Reason[];
	}[];
	readonly findings: readonly {
		readonly code: FindingCode;
		readonly start: number;
		readonly end: number;
		readonly related: readonly JsonSpan[];
		readonly attribution: string | null;
		readonly details: Readonly<Record<string, string>>;
	}[];
}

/**
 * An analysis as the command line prints it, ready for `JSON.stringify`.
 *
 * @param doc the name of the text: a path, or whatever the caller calls it
 */
export function toJson(doc: string, analysis: Analysis): JsonAnalysis {
	const names = new Map(analysis.entities.map((entity) => [entity.id, entity.name]));
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
			source: pairs(attribution.source),
			cue: pairs(attribution.cue),
			content: pairs(attribution.content),
			speaker: attribution.speaker,
			speakerConfidence: rounded(attribution.speakerConfidence),
			parent: attribution.parent,
			confidence: rounded(attribution.confidence),
		})),
		speakers: analysis.speakers.map(({ entity, name, aliases, role, kind, words }) => ({
			entity,
			name,
			aliases,
			role,
			kind,
			words,
		})),
		claims: analysis.claims.map((claim) => ({
			id: claim.id,
			content: pairs(claim.content),
			claimant: claim.claimant,
			attribution: claim.attribution,
			stance: claim.stance,
			polarity: claim.polarity,
			modality: claim.modality,
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

const pairs = (spans: readonly Span[]): JsonSpan[] => spans.map(({ start, end }) => [start, end]);

/** Four digits: more would only be noise of floating-point arithmetic. */
const rounded = (probability: number): number => Math.round(probability * 1e4) / 1e4;
