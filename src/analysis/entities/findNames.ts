import { bitOf } from '../english/nameClasses';
import type { NameData } from '../english/nameData';
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

/** The proper names (and substances) of a block, in order; offsets relative to it. */
export function findNames(block: Block, data: NameData, evidence: DocumentEvidence): FoundMention[] {
	const names: FoundMention[] = [];
	const features = new NameFeatures(block, data.lexicon, evidence);
	for (const stretch of features.stretches) {
		const labels = tagNames(features, stretch, data.model);
		let first = -1;
		for (let i = 0; i < labels.length; i++) {
			const label = labels[i] ?? 0;
			const kind = NAME_KINDS[kindOf(label)];
			if (label === 0 || !kind) {
				continue;
			}
			const place = placeOf(label);
			if (place === BEGIN || place === UNIT) {
				first = stretch.first + i;
			}
			if (place !== BEGIN && place !== INSIDE && stretch.first + i - first < LONGEST_NAME) {
				names.push(...namesIn(block, first, stretch.first + i, kind, data));
			}
		}
	}
	return withEvents(names, findNumberedEvents(block));
}

const HEAD = bitOf('organizationHead');

/** A body of a body is two names: *Ministry of Roads's Bridge Safety Office*. */
function namesIn(block: Block, first: number, last: number, kind: NameKind, { lexicon }: NameData): FoundMention[] {
	const { tokens } = block;
	const isHead = (at: number): boolean => (lexicon.word(tokens[at]?.text ?? '').classes & HEAD) !== 0;
	for (let at = first + 3; kind === 'organization' && at < last - 1; at++) {
		if (/^['’]s$/.test(tokens[at]?.text ?? '') && (isHead(first) || isHead(at - 1)) && isHead(last)) {
			return [nameOf(block, first, at - 1, kind), nameOf(block, at + 1, last, kind)];
		}
	}
	return [nameOf(block, first, last, kind)];
}

/** A numbered event holds every name inside it. */
function withEvents(names: readonly FoundMention[], events: readonly FoundMention[]): FoundMention[] {
	if (events.length === 0) {
		return [...names];
	}
	const outside = names.filter(({ start, end }) => !events.some((event) => start < event.end && end > event.start));
	return [...outside, ...events].sort((a, b) => a.start - b.start);
}

const POST_NOMINAL = /^(?:QC|KC|SC|MP|MEP|MBE|OBE|CBE|PhD|Ph\.D\.|MD|M\.D\.)$/;

/** Titles are no part of a name: *Princess Anne* is *Anne*, *Ann Bell QC* is *Ann Bell*. */
function nameOf({ tokens }: Block, first: number, last: number, kind: NameKind): FoundMention {
	let from = first;
	while (kind === 'person' && from < last && isCourtesy(tokens[from]?.text ?? '')) {
		from++;
	}
	let to = last;
	while (kind === 'person' && from < to && POST_NOMINAL.test(tokens[to]?.text ?? '')) {
		to--;
	}
	return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0, kind };
}
