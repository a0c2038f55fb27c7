import type { Attribution, Claim, Quotation, Span } from '../analysis/model';
import { hullOf } from '../review/spans';
import type { Lookup } from './lookup';
import { voiceOfClaim } from './voice';
import { speakerName } from './words/speakerWords';

/** What *Next* and *Previous* go through. */
export type StopKind = 'quotation' | 'statement' | 'claim';

/** A place where *Next* and *Previous* stop: UTF-16 offsets, half-open. */
interface Stop extends Span {
	/** What ascribes the words there to somebody; `null` where nothing does. */
	readonly attribution: Attribution | null;
	/** The claim they are, if they are one. */
	readonly claim: Claim | null;
}

/** The places of a kind, in the order of their starts; where several begin at once, the widest alone. */
export function stopsOf(kind: StopKind, lookup: Lookup): readonly Stop[] {
	switch (kind) {
		case 'quotation':
			return inOrder(quotations(lookup));
		case 'statement':
			return inOrder(statements(lookup));
		case 'claim':
			return inOrder(lookup.analysis.claims.map((claim) => stopAt(claim, lookup)));
	}
}

/** Speech, and quoted fragments: a few of somebody's words inside a sentence. Titles and nicknames are neither. */
function quotations({ analysis, speech }: Lookup): Stop[] {
	const known = new Map(speech.map(({ quotation, attribution }) => [quotation, attribution]));
	return analysis.quotations
		.filter((quotation) => quotation.speech || isFragment(quotation, analysis.text))
		.map((quotation) => ascribed(quotation.spans, known.get(quotation) ?? null));
}

/** All that anybody says, direct or not, and quotations that are not themselves what an attribution gives. */
function statements(lookup: Lookup): Stop[] {
	const { attributions } = lookup.analysis;
	const begun = new Set(attributions.flatMap(({ content }) => content.map(({ start }) => start)));
	return [
		...attributions.map((attribution) => ascribed(attribution.content, attribution)),
		...quotations(lookup).filter(({ start }) => !begun.has(start)),
	];
}

const ascribed = (spans: readonly Span[], attribution: Attribution | null): Stop => ({
	...hullOf(spans),
	attribution,
	claim: null,
});

const stopAt = (claim: Claim, lookup: Lookup): Stop => ({
	...hullOf(claim.content),
	attribution: lookup.attribution(claim.attribution) ?? null,
	claim,
});

/** Whose words stand at a place, for showing. */
export const voiceAt = ({ attribution, claim }: Stop, lookup: Lookup): string =>
	claim ? voiceOfClaim(claim, lookup).name : speakerName(attribution, lookup);

/** Titles and terms that are named begin with a capital. */
const isFragment = ({ spans: [first] }: Quotation, text: string): boolean =>
	first !== undefined && /^\p{Ll}/u.test(text.slice(first.start + 1, first.start + 3));

const inOrder = (stops: readonly Stop[]): readonly Stop[] =>
	[...stops]
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.filter(({ start }, i, all) => start !== all[i - 1]?.start);
