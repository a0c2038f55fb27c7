import type { TokenEvidence } from '../encoder/evidence';
import type { NameData } from './nameData';
import { runEnd, runStart } from '../text/places';
import { MONTHS, isListed, wordsOf } from '../language/english/words';
import { isCourtesy } from '../language/english/titles';
import type { LinearModel } from '../learn/linearModel';
import { NAME_KINDS, type NameKind } from '../model';
import type { Block, Token } from '../text/document';
import type { DocumentEvidence } from './documentEvidence';
import { withoutOverlap, type FoundMention } from './foundMention';
import type { Stretch } from './findStretches';
import { isOpen, nameLabelOf, OUTSIDE, readLabel } from './nameTable';
import { NameView } from './nameView';

/** In tokens. What goes on for longer, a page in capitals, is no name. */
const LONGEST_NAME = 30;

/** The proper names (and substances) of a block, in order; offsets relative to it. @param model has learned with `second`, if given */
export function findNames(
	block: Block,
	data: NameData,
	model: LinearModel<NameView>,
	evidence: DocumentEvidence,
	second: TokenEvidence | null,
): FoundMention[] {
	const names: FoundMention[] = [];
	const view = new NameView(block, data.lexicon, evidence, second);
	for (const stretch of view.stretches) {
		const labels = labelsOf(stretch, view, model);
		let first = stretch.first;
		labels.forEach((label, i) => {
			const at = stretch.first + i;
			const { kind, place } = readLabel(label);
			if (place === 'begin' || place === 'unit') {
				first = at;
			}
			if (kind && !isOpen(label) && at - first < LONGEST_NAME) {
				const chances = chancesOf(model, first - stretch.first + 1, i + 1);
				names.push({ ...nameOf(block, first, at, kind), chances });
			}
		});
	}
	return withoutOverlap(findEventsOfYears(block), names);
}

/** The best labels of the tokens of a stretch; no name goes on behind its end. Good until the next call. */
function labelsOf(stretch: Stretch, view: NameView, model: LinearModel<NameView>): Uint8Array {
	const { chain, spec } = model;
	const size = spec.labels.length;
	const length = stretch.end - stretch.first;
	// Before it stands what is no part of a name: what may begin follows from there.
	chain.start(length + 1);
	chain.scores.fill(-Infinity, 0, size);
	chain.scores[OUTSIDE] = 0;
	for (let i = 1; i <= length; i++) {
		model.scoreInto(view.moveTo(stretch, stretch.first + i - 1), chain.scores, i * size);
	}
	for (let label = 0; label < size; label++) {
		if (isOpen(label)) {
			chain.scores[length * size + label] = -Infinity;
		}
	}
	chain.decode();
	return chain.best.subarray(1, length + 1);
}

/** How likely what stands at these places of the chain that was decoded last is a name of each kind. */
function chancesOf({ chain: { scores }, spec }: LinearModel<NameView>, first: number, last: number): number[] {
	const sums = NAME_KINDS.map((kind) => {
		let sum = 0;
		for (let at = first; at <= last; at++) {
			const place = first === last ? 'unit' : at === first ? 'begin' : at === last ? 'last' : 'inside';
			sum += scores[at * spec.labels.length + nameLabelOf(kind, place)] as number;
		}
		return sum;
	});
	const top = Math.max(...sums);
	const all = top + Math.log(sums.reduce((total, sum) => total + Math.exp(sum - top), 0));
	return sums.map((sum) => sum - all);
}

/** Titles are no part of a name: *Princess Anne* is *Anne*, *Ann Bell QC* is *Ann Bell*. */
function nameOf({ tokens }: Block, first: number, last: number, kind: NameKind): FoundMention {
	const textOf = (at: number): string => (kind === 'person' ? (tokens[at]?.text ?? '') : '');
	const isBefore = (at: number): boolean => kind !== 'work' && isListed('before subjects', tokens[at]?.text);
	const from = runEnd(first, last, (at) => isCourtesy(textOf(at)) || (at === first && isBefore(at)));
	const end = runStart(last + 1, from + 1, (at) => isListed('post-nominals', textOf(at)));
	return { start: tokens[from]?.start ?? 0, end: tokens[end - 1]?.end ?? 0, kind };
}

const EVENT_HEADS = wordsOf('event heads');
/** Heads that are events without a capital too. */
const PLAIN_EVENT_HEADS = wordsOf('event heads in small letters');
const LONGEST_EVENT = 12;

/** Events told from others by a year: *2014 Winter Paralympics*. Offsets relative to the block. */
function findEventsOfYears({ tokens, sentences }: Block): FoundMention[] {
	const isHead = ({ text, lower }: Token): boolean => (text === lower ? PLAIN_EVENT_HEADS : EVENT_HEADS).has(lower);
	const isInside = (text = ''): boolean =>
		/^\p{Lu}/u.test(text) || isListed('inside event names', text) || PLAIN_EVENT_HEADS.has(text);
	const events: FoundMention[] = [];
	for (const { firstToken, endToken } of sentences) {
		for (let at = firstToken; at < endToken; at++) {
			const year = tokens[at];
			if (!year || !/^(?:19|20)\d\d$/.test(year.text) || MONTHS.has(tokens[at - 1]?.text)) {
				continue;
			}
			const end = runEnd(at + 1, Math.min(endToken, at + LONGEST_EVENT), (i) => isInside(tokens[i]?.text));
			const last = tokens.slice(at + 1, end).findLast(isHead);
			if (last) {
				events.push({ start: year.start, end: last.end, kind: 'event' });
			}
		}
	}
	return events;
}
