import { mannerOf } from '../../analysis/attributions/join/joinBlocks';
import type { Analysis, Attribution, AttributionId, Claim, EntityId, Span, Speaker } from '../../analysis/model';
import { Cover, holds, intersection, lengthOf, sharedLength } from '../../analysis/text/spans';

// What people say of statements: that one is none, who makes it, which words it is.

/** The name by which an attribution says that a person, not a rule, decided. */
export const BY_A_PERSON = 'correction';

/** The analysis without the statement that shares most with some spans: what it said is said by the text, or by the one around it. */
export function withoutQuotation(analysis: Analysis, spans: readonly Span[]): Analysis {
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

/**
 * The analysis in which somebody else says what stands in some spans: the statement there, or one that is made.
 *
 * @param name `null` for nobody who is known
 */
export function withSpeaker(analysis: Analysis, spans: readonly Span[], name: string | null): Analysis {
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

/** The analysis in which the words of the statement that shares most with some spans are these. */
export function withContent(analysis: Analysis, spans: readonly Span[]): Analysis {
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
	return {
		id: `${BY_A_PERSON}:${spans[0]?.start ?? 0}`,
		act: 'statement',
		report: 'made',
		stance: 'affirms',
		writer: 'neutral',
		manner: mannerOf(analysis.text, spans, new Cover(analysis.quotations.flatMap((quotation) => quotation.spans))),
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

function inTextOrder(attributions: readonly Attribution[]): Attribution[] {
	const startOf = ({ content, source, cue }: Attribution): number =>
		Math.min(...[...content, ...source, ...cue].map(({ start }) => start));
	return [...attributions].sort((a, b) => startOf(a) - startOf(b));
}
