import type {
	Analysis,
	Attribution,
	AttributionId,
	Claim,
	Entity,
	EntityId,
	Mention,
	Span,
	Speaker,
} from '../analysis/model';
import { holds } from '../analysis/text/spans';
import { listIn } from '../analysis/text/lists';
import { drain } from '../analysis/text/drain';
import type { Correction } from './model';
import { intersection, lengthOf, sharedLength, union } from './spans';

/** A correction and where its target stands now; no spans for what holds in the whole workspace. */
export interface PlacedCorrection {
	readonly correction: Correction;
	/** In text order. */
	readonly spans: readonly Span[];
}

/** The name by which an attribution says that a person, not a rule, decided. */
export const BY_A_PERSON = 'correction';

/**
 * The analysis as a person has corrected it. Pure; the given analysis stays as it is, so that taking a correction back
 * is applying the others. Corrections are applied in the order given; those that fit nothing change nothing.
 */
export function applyCorrections(analysis: Analysis, corrections: readonly PlacedCorrection[]): Analysis {
	return drain(applyCorrectionsInSteps(analysis, corrections));
}

/** As {@link applyCorrections}, handing control back after each of them, so that a caller can let others run. */
export function* applyCorrectionsInSteps(
	analysis: Analysis,
	corrections: readonly PlacedCorrection[],
): Generator<void, Analysis> {
	if (corrections.length === 0 || !analysis.english) {
		return analysis;
	}
	let corrected = analysis;
	for (const correction of corrections) {
		corrected = applyOne(corrected, correction);
		yield;
	}
	return corrected === analysis ? analysis : { ...corrected, speakers: speakersOf(corrected) };
}

function applyOne(analysis: Analysis, { correction, spans }: PlacedCorrection): Analysis {
	switch (correction.kind) {
		case 'hide entity':
			return entitiesNamed(analysis, correction.name).reduce(withoutEntity, analysis);
		case 'rename entity':
			return changeEntities(analysis, correction.name, (entity) => ({
				...entity,
				name: correction.to,
				aliases: [...new Set([...entity.aliases, entity.name])].filter((alias) => alias !== correction.to),
			}));
		case 'retype entity':
			return changeEntities(analysis, correction.name, (entity) => ({ ...entity, kind: correction.to }));
		case 'attribute':
			// It is said of someone, not of the text.
			return analysis;
		case 'not a quotation':
			return withoutQuotation(analysis, spans);
		case 'speaker':
			return withSpeaker(analysis, spans, correction.speaker);
		case 'content':
			return withContent(analysis, spans);
		case 'merge entries':
		case 'split entry':
		case 'rename entry':
			return analysis;
	}
}

/** By the name alone: what a text calls a thing otherwise may be something else elsewhere. */
const entitiesNamed = (analysis: Analysis, name: string): Entity[] =>
	analysis.entities.filter((entity) => entity.name === name);

function changeEntities(analysis: Analysis, name: string, change: (entity: Entity) => Entity): Analysis {
	const changed = new Map(entitiesNamed(analysis, name).map((entity) => [entity.id, change(entity)]));
	if (changed.size === 0) {
		return analysis;
	}
	return {
		...analysis,
		entities: analysis.entities.map((entity) => changed.get(entity.id) ?? entity),
		mentions: analysis.mentions.map((mention) => {
			const entity = changed.get(mention.entity);
			return entity ? { ...mention, kind: entity.kind } : mention;
		}),
		speakers: analysis.speakers.map((speaker) => {
			const entity = changed.get(speaker.entity);
			return entity ? { ...speaker, name: entity.name, aliases: entity.aliases } : speaker;
		}),
	};
}

function withoutEntity(analysis: Analysis, { id }: Entity): Analysis {
	const moved = new Map<number, number>();
	const mentions: Mention[] = [];
	analysis.mentions.forEach((mention, index) => {
		if (mention.entity !== id) {
			moved.set(index, mentions.length);
			mentions.push(mention);
		}
	});
	const still = (indices: readonly number[]): number[] => indices.flatMap((index) => moved.get(index) ?? []);
	const nobody = (attribution: Attribution): Attribution =>
		attribution.speaker === id
			? {
					...attribution,
					speaker: null,
					evidence: [
						...attribution.evidence,
						{ step: 'unresolved', reason: 'no source', span: attribution.source[0] ?? null },
					],
				}
			: attribution;
	return {
		...analysis,
		mentions,
		entities: analysis.entities
			.filter((entity) => entity.id !== id)
			.map((entity) => ({
				...entity,
				mentions: still(entity.mentions),
				roles: entity.roles.map((role) => (role.affiliation === id ? { ...role, affiliation: null } : role)),
				...(entity.related && { related: entity.related.filter((related) => related !== id) }),
			})),
		speakers: analysis.speakers.map((speaker) => ({
			...speaker,
			members: speaker.members.filter((member) => member !== id),
		})),
		attributions: analysis.attributions.map(nobody).map((attribution) => ({
			...attribution,
			evidence: attribution.evidence.filter((step) => step.step !== 'rejected' || step.entity !== id),
		})),
		claims: analysis.claims.map((claim) => ({
			...claim,
			claimant: claim.claimant === id ? null : claim.claimant,
			figures: still(claim.figures),
			entities: claim.entities.filter((entity) => entity !== id),
		})),
	};
}

function withoutQuotation(analysis: Analysis, spans: readonly Span[]): Analysis {
	const gone = mostOverlapping(analysis, spans);
	const quotations = analysis.quotations.map((quotation) =>
		sharedLength(quotation.spans, spans) > 0.5 * lengthOf(quotation.spans)
			? { ...quotation, speech: false }
			: quotation,
	);
	if (!gone) {
		return {
			...analysis,
			quotations,
			findings: analysis.findings.filter(
				({ code, span }) => code !== 'unattributed-quotation' || sharedLength([span], spans) === 0,
			),
		};
	}
	return {
		...analysis,
		quotations,
		attributions: analysis.attributions
			.filter((attribution) => attribution !== gone)
			.map((attribution) => ({
				...attribution,
				parent: attribution.parent === gone.id ? gone.parent : attribution.parent,
				evidence: attribution.evidence.filter((step) => step.step !== 'inherited' || step.from !== gone.id),
			})),
		// What it says is then said by the text itself, or by whoever the report around it belongs to.
		claims: changeClaims(analysis.claims, gone.id, (claim) => {
			const parent = analysis.attributions.find(({ id }) => id === gone.parent);
			return { ...claim, attribution: parent?.id ?? null, claimant: parent?.speaker ?? null };
		}),
		findings: analysis.findings.filter(({ attribution }) => attribution !== gone.id),
	};
}

function withSpeaker(analysis: Analysis, spans: readonly Span[], name: string | null): Analysis {
	const target = mostOverlapping(analysis, spans);
	if (!target && spans.length === 0) {
		return analysis;
	}
	const speaker = name === null ? null : idOf(analysis, name);
	const corrected: Attribution = {
		...(target ?? newAttribution(analysis, spans)),
		speaker,
		confidence: 1,
		speakerConfidence: 1,
		evidence: [
			{ step: 'found', by: BY_A_PERSON, probability: 1 },
			...(target?.evidence.filter(({ step }) => step === 'cue') ?? []),
			...(speaker === null ? [{ step: 'unresolved', reason: 'no source', span: null } as const] : []),
		],
	};
	const speakers =
		speaker === null || name === null || analysis.speakers.some(({ entity }) => entity === speaker)
			? analysis.speakers
			: [...analysis.speakers, newSpeaker(analysis, speaker, name)];
	return {
		...analysis,
		speakers,
		attributions: target
			? analysis.attributions.map((attribution) => (attribution === target ? corrected : attribution))
			: inTextOrder([...analysis.attributions, corrected]),
		claims: claimsOf(analysis, corrected),
		findings: analysis.findings.filter(
			({ code, attribution, span }) =>
				(code !== 'ambiguous-speaker' || attribution !== corrected.id) &&
				(code !== 'unattributed-quotation' || name === null || sharedLength([span], spans) === 0),
		),
	};
}

/** The claims, those of the attribution by its speaker; where it makes none, what the article says there is said by them. */
function claimsOf(analysis: Analysis, { id, speaker, content }: Attribution): Claim[] {
	if (analysis.claims.some(({ attribution }) => attribution === id)) {
		return changeClaims(analysis.claims, id, (claim) => ({ ...claim, claimant: speaker }));
	}
	return analysis.claims.map((claim) =>
		claim.attribution === null && content.every((span) => holds(claim.content, span))
			? {
					...claim,
					attribution: id,
					claimant: speaker,
					content,
					shown: content,
					figures: figuresIn(analysis, claim, content),
				}
			: claim,
	);
}

function withContent(analysis: Analysis, spans: readonly Span[]): Analysis {
	const target = mostOverlapping(analysis, spans);
	if (!target || spans.length === 0) {
		return analysis;
	}
	const claims = analysis.claims.flatMap((claim) => {
		if (claim.attribution !== target.id) {
			return [claim];
		}
		const content = intersection(claim.content, spans);
		const shown = intersection(claim.shown, spans);
		return content.length > 0
			? [{ ...claim, content, shown: shown.length > 0 ? shown : content, figures: figuresIn(analysis, claim, content) }]
			: [];
	});
	return {
		...analysis,
		claims,
		attributions: inTextOrder(
			analysis.attributions.map((attribution) =>
				attribution === target
					? {
							...target,
							content: spans,
							confidence: 1,
							evidence: [...target.evidence, { step: 'found', by: BY_A_PERSON, probability: 1 }],
						}
					: attribution,
			),
		),
	};
}

const figuresIn = (analysis: Analysis, claim: Claim, content: readonly Span[]): number[] =>
	claim.figures.filter((index) => {
		const mention = analysis.mentions[index];
		return mention !== undefined && content.some(({ start, end }) => mention.start >= start && mention.end <= end);
	});

const changeClaims = (claims: readonly Claim[], id: AttributionId, change: (claim: Claim) => Claim): Claim[] =>
	claims.map((claim) => (claim.attribution === id ? change(claim) : claim));

/** The attribution a correction is about: the one whose content shares most with it, at least half of the shorter. */
function mostOverlapping(analysis: Analysis, spans: readonly Span[]): Attribution | undefined {
	let best: { attribution: Attribution; score: number } | undefined;
	for (const attribution of analysis.attributions) {
		const common = sharedLength(attribution.content, spans);
		if (common < 0.5 * Math.min(lengthOf(attribution.content), lengthOf(spans)) || common === 0) {
			continue;
		}
		const score = (2 * common) / (lengthOf(attribution.content) + lengthOf(spans));
		if (!best || score > best.score) {
			best = { attribution, score };
		}
	}
	return best?.attribution;
}

function newAttribution(analysis: Analysis, spans: readonly Span[]): Attribution {
	const quoted = sharedLength(
		analysis.quotations.flatMap((quotation) => quotation.spans),
		spans,
	);
	return {
		id: `${BY_A_PERSON}:${spans[0]?.start ?? 0}`,
		act: 'statement',
		report: 'made',
		stance: 'affirms',
		writer: 'neutral',
		manner: quoted === 0 ? 'indirect' : quoted >= 0.95 * lengthOf(spans) ? 'direct' : 'mixed',
		source: [],
		cue: [],
		content: spans,
		speaker: null,
		parent: null,
		confidence: 1,
		speakerConfidence: 1,
		evidence: [],
	};
}

/** The speaker or entity of that name, or an id for someone the text does not name. */
function idOf(analysis: Analysis, name: string): EntityId {
	const known = [...analysis.speakers.map((speaker) => ({ ...speaker, id: speaker.entity })), ...analysis.entities];
	return (
		known.find((one) => one.name === name)?.id ??
		known.find(({ aliases }) => aliases.includes(name))?.id ??
		`${BY_A_PERSON}:${name}`
	);
}

function newSpeaker(analysis: Analysis, id: EntityId, name: string): Speaker {
	const entity = analysis.entities.find((entity) => entity.id === id);
	return {
		entity: id,
		name: entity?.name ?? name,
		aliases: entity?.aliases ?? [],
		role: entity?.roles[0]?.text ?? null,
		members: [],
		kind: entity?.kind === 'organization' ? 'collective' : 'named',
		attributions: [],
		words: 0,
	};
}

/** The speakers with what is theirs counted anew; those who say nothing any more are gone. */
function speakersOf(analysis: Analysis): Speaker[] {
	const firstOf = new Map(analysis.attributions.map(({ id }, index) => [id, index]));
	const placeOf = ({ attributions }: Speaker): number =>
		firstOf.get(attributions[0] ?? '') ?? analysis.attributions.length;
	// What is answered in an interview nobody reports.
	const answers = new Map<string, Span[]>();
	for (const { attribution, claimant, content } of analysis.claims) {
		if (attribution === null && claimant !== null) {
			listIn(answers, claimant).push(...content);
		}
	}
	return analysis.speakers
		.map((speaker) => {
			const own = analysis.attributions.filter((attribution) => attribution.speaker === speaker.entity);
			const same =
				own.map(({ id }) => id).join(' ') === speaker.attributions.join(' ') &&
				!own.some(({ evidence }) => evidence.some((step) => step.step === 'found' && step.by === BY_A_PERSON));
			return same
				? speaker
				: {
						...speaker,
						attributions: own.map(({ id }) => id),
						words: countWords(analysis.text, [
							...own.flatMap(({ content }) => content),
							...(answers.get(speaker.entity) ?? []),
						]),
					};
		})
		.filter((speaker) => speaker.attributions.length > 0 || answers.has(speaker.entity))
		.sort((a, b) => placeOf(a) - placeOf(b));
}

function countWords(text: string, spans: readonly Span[]): number {
	return union(spans).reduce(
		(sum, { start, end }) =>
			sum + (text.slice(start, end).match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? []).length,
		0,
	);
}

function inTextOrder(attributions: readonly Attribution[]): Attribution[] {
	const startOf = ({ content, source, cue }: Attribution): number =>
		Math.min(...[...content, ...source, ...cue].map(({ start }) => start));
	return [...attributions].sort((a, b) => startOf(a) - startOf(b));
}
