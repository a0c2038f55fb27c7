import { Lookup } from '../reading/lookup';
import { statementView } from '../reading/statementView';
import { flagWord } from '../reading/words/flagWords';
import { makeAnchors } from '../review/anchors/makeAnchors';
import { addressOf } from './links';
import { recordAnnotations } from './recordAnnotations';
import type { Reviewed } from './reviewed';

/** How the ids of attributions begin: those are the analysis, not what a reviewer wrote. */
export const ATTRIBUTION_ID = 'urn:source-review:attribution:';
export const ANNOTATION_CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { sr: 'urn:source-review:' }];

/**
 * Attributions and records as one page of the W3C Web Annotation Data Model (JSON-LD), ready for `JSON.stringify`.
 * Positions are UTF-16 code units, as browsers count them.
 */
export function toWebAnnotations(reviewed: readonly Reviewed[]): Record<string, unknown> {
	return { '@context': ANNOTATION_CONTEXT, type: 'AnnotationPage', items: reviewed.flatMap(webAnnotations) };
}

/** The items of one text. */
export function webAnnotations(reviewed: Reviewed): Record<string, unknown>[] {
	const source = addressOf(reviewed.doc);
	return [...attributions(reviewed, source), ...recordAnnotations(reviewed, source)];
}

function attributions({ doc, analysis }: Reviewed, source: string): Record<string, unknown>[] {
	const lookup = new Lookup(analysis);
	const anchors = makeAnchors(
		analysis.text,
		analysis.attributions.flatMap(({ content }) => content),
	);
	let next = 0;
	return analysis.attributions.map((attribution) => {
		const own = anchors.slice(next, next + attribution.content.length);
		next += attribution.content.length;
		const { voice, flags } = statementView(attribution, lookup);
		return {
			id: `${ATTRIBUTION_ID}${encodeURIComponent(doc)}:${encodeURIComponent(attribution.id)}`,
			type: 'Annotation',
			motivation: 'identifying',
			body: [
				...(voice.speaker ? [{ type: 'TextualBody', purpose: 'identifying', value: voice.speaker.name }] : []),
				{ type: 'TextualBody', purpose: 'classifying', value: `${attribution.manner} ${attribution.act}` },
				...flags.map((flag) => ({ type: 'TextualBody', purpose: 'tagging', value: flagWord(flag) })),
			],
			target: own.map(({ exact, prefix, suffix, start, end }) => ({
				source,
				selector: [
					{ type: 'TextQuoteSelector', exact, prefix, suffix },
					{ type: 'TextPositionSelector', start, end },
				],
			})),
		};
	});
}
