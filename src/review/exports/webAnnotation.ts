import { makeAnchors } from '../anchors/makeAnchors';
import { toAnnotation } from '../store/recordFormat';
import type { Reviewed } from './reviewed';

/**
 * Attributions and records as one page of the W3C Web Annotation Data Model (JSON-LD), ready for `JSON.stringify`.
 * Positions are UTF-16 code units, as browsers count them.
 */
export function toWebAnnotations(reviewed: readonly Reviewed[]): Record<string, unknown> {
	return {
		'@context': ['http://www.w3.org/ns/anno.jsonld', { sr: 'urn:source-review:' }],
		type: 'AnnotationPage',
		items: reviewed.flatMap((one) => [
			...attributions(one),
			...one.records.map(({ record }) => toAnnotation(record, one.doc)),
		]),
	};
}

function attributions({ doc, analysis }: Reviewed): Record<string, unknown>[] {
	const names = new Map(analysis.speakers.map(({ entity, name }) => [entity, name]));
	const anchors = makeAnchors(
		analysis.text,
		analysis.attributions.flatMap(({ content }) => content),
	);
	let next = 0;
	return analysis.attributions.map((attribution) => {
		const own = anchors.slice(next, next + attribution.content.length);
		next += attribution.content.length;
		return {
			id: `urn:source-review:attribution:${encodeURIComponent(doc)}:${encodeURIComponent(attribution.id)}`,
			type: 'Annotation',
			motivation: 'identifying',
			body: [
				...(attribution.speaker === null
					? []
					: [{ type: 'TextualBody', purpose: 'identifying', value: names.get(attribution.speaker) ?? '' }]),
				{ type: 'TextualBody', purpose: 'classifying', value: `${attribution.manner} ${attribution.act}` },
			],
			target: own.map(({ exact, prefix, suffix, start, end }) => ({
				source: doc,
				selector: [
					{ type: 'TextQuoteSelector', exact, prefix, suffix },
					{ type: 'TextPositionSelector', start, end },
				],
			})),
		};
	});
}
