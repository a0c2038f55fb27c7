import { bitOf } from '../english/nameClasses';
import type { TokenEvidence } from '../encoder/tokenEvidence';
import type { NameData, NameModel } from '../english/nameData';
import type { NameLexicon } from '../english/nameLexicon';
import { NAME_KINDS, type NameKind } from '../model';
import type { Block } from '../text/document';
import type { DocumentEvidence } from './documentEvidence';
import { findNumberedEvents } from './findNumberedEvents';
import { findTreaties } from './findTreaties';
import type { FoundMention } from './foundMention';
import { isCourtesy } from './gender';
import { NameFeatures } from './nameFeatures';
import { BEGIN, INSIDE, kindOf, placeOf, tagNames, UNIT } from './tagNames';
import { wordForms } from './wordForms';

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
				if (kind === 'person' && i > 0 && labels[i - 1] === 0 && isForename(block, first - 1, data)) {
					first--;
				}
			}
			if (place !== BEGIN && place !== INSIDE && stretch.first + i - first < LONGEST_NAME) {
				addNames(names, block, first, stretch.first + i, kind, data);
			}
		}
	}
	return holding(holding(names, findNumberedEvents(block)), findTreaties(block, wordForms(block, data.lexicon)));
}

const FORENAME = bitOf('firstName') | bitOf('lastName');

/** Whether a word in front of a person's name is one more forename: capital, and no word of another meaning. */
function isForename({ words, sentences }: Block, at: number, { lexicon }: NameData): boolean {
	const word = words[at];
	const classes = word?.formIn(lexicon).classes ?? 0;
	return (
		word?.kind === 'word' &&
		/^\p{Lu}\p{Ll}+$/u.test(word.text) &&
		(classes & ~FORENAME) === 0 &&
		(classes !== 0 || !sentences.some(({ firstToken }) => firstToken === at))
	);
}

const HEAD = bitOf('organizationHead');

/** A body of a body is two names: *Ministry of Roads's Bridge Safety Office*. */
function addNames(
	names: FoundMention[],
	block: Block,
	first: number,
	last: number,
	kind: NameKind,
	{ lexicon }: NameData,
): void {
	const { tokens, words } = block;
	const isHead = (at: number): boolean => ((words[at]?.formIn(lexicon).classes ?? 0) & HEAD) !== 0;
	for (let at = first + 3; kind === 'organization' && at < last - 1; at++) {
		if (/^['’]s$/.test(tokens[at]?.text ?? '') && (isHead(first) || isHead(at - 1)) && isHead(last)) {
			names.push(nameOf(block, first, at - 1, kind, lexicon), nameOf(block, at + 1, last, kind, lexicon));
			return;
		}
	}
	names.push(nameOf(block, first, last, kind, lexicon));
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
