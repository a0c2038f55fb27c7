import type { NameData } from '../english/nameData';
import { NAME_KINDS } from '../model';
import type { Block } from '../text/document';
import type { DocumentEvidence } from './documentEvidence';
import type { FoundMention } from './foundMention';
import { NameFeatures } from './nameFeatures';
import { BEGIN, INSIDE, kindOf, placeOf, tagNames, UNIT } from './tagNames';

/** The proper names (and substances) of a block, in order; offsets relative to it. */
export function findNames(block: Block, data: NameData, evidence: DocumentEvidence): FoundMention[] {
	const names: FoundMention[] = [];
	const features = new NameFeatures(block, data.lexicon, evidence);
	for (const stretch of features.stretches) {
		const labels = tagNames(features, stretch, data.model);
		let start = -1;
		for (let i = 0; i < labels.length; i++) {
			const label = labels[i] ?? 0;
			const token = block.tokens[stretch.first + i];
			const kind = NAME_KINDS[kindOf(label)];
			if (label === 0 || !token || !kind) {
				continue;
			}
			const place = placeOf(label);
			if (place === BEGIN || place === UNIT) {
				start = token.start;
			}
			if (place !== BEGIN && place !== INSIDE) {
				names.push({ start, end: token.end, kind });
			}
		}
	}
	return names;
}
