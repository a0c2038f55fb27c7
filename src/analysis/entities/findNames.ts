import type { TokenEvidence } from '../encoder/evidence';
import type { NameData, NameModel } from '../english/nameData';
import type { NameLexicon } from '../english/nameLexicon';
import { NAME_KINDS, type NameKind } from '../model';
import type { Block } from '../text/document';
import type { DocumentEvidence } from './documentEvidence';
import { findNumberedEvents } from './findNumberedEvents';
import type { FoundMention } from './foundMention';
import { isCourtesy } from './gender';
import { NameFeatures } from './nameFeatures';
import { BEGIN, INSIDE, kindOf, placeOf, tagNames, UNIT } from './tagNames';

/** In tokens. What goes on for longer, a page in capitals, is no name. */
const LONGEST_NAME = 30;

/**
 * The proper names (and substances) of a block, in order; offsets relative to it.
 *
 * @param model one that has learned with `second`, where that is given
 */
export function findNames(
	block: Block,
	data: NameData,
	model: NameModel,
	evidence: DocumentEvidence,
	second: TokenEvidence | null,
): FoundMention[] {
	const names: FoundMention[] = [];
	const features = new NameFeatures(block, data.lexicon, evidence, second);
	for (const stretch of features.stretches) {
		const labels = tagNames(features, stretch, model);
		let first = -1;
		for (let i = 0; i < stretch.end - stretch.first; i++) {
			const label = labels[i] ?? 0;
			const kind = label === 0 ? undefined : NAME_KINDS[kindOf(label)];
			if (!kind) {
				continue;
			}
			const place = placeOf(label);
			if (place === BEGIN || place === UNIT) {
				first = stretch.first + i;
			}
			if (place !== BEGIN && place !== INSIDE && stretch.first + i - first < LONGEST_NAME) {
				names.push(nameOf(block, first, stretch.first + i, kind, data.lexicon));
			}
		}
	}
	return holding(names, findNumberedEvents(block));
}

/** Names found by their form hold every name inside them. */
function holding(names: FoundMention[], formed: readonly FoundMention[]): FoundMention[] {
	if (formed.length === 0) {
		return names;
	}
	const outside = names.filter(({ start, end }) => !formed.some((other) => start < other.end && end > other.start));
	return [...outside, ...formed].sort((a, b) => a.start - b.start);
}

const POST_NOMINAL = /^(?:QC|KC|SC|MP|MEP|MBE|OBE|CBE|PhD|Ph\.D\.|MD|M\.D\.)$/;

/** Titles are no part of a name: *Princess Anne* is *Anne*, *Ann Bell QC* is *Ann Bell*. */
function nameOf({ tokens }: Block, first: number, last: number, kind: NameKind, lexicon: NameLexicon): FoundMention {
	let from = first;
	while (kind === 'person' && from < last && isCourtesy(tokens[from]?.text ?? '', lexicon)) {
		from++;
	}
	let to = last;
	while (kind === 'person' && from < to && POST_NOMINAL.test(tokens[to]?.text ?? '')) {
		to--;
	}
	return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0, kind };
}
