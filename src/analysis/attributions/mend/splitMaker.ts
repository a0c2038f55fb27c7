import { runEnd, runStart } from '../../text/places';
import { isNoun } from '../../language/tags';
import { natureOf } from '../../language/english/nouns';
import { A, ACCORDING, AN, BY, FROM } from '../../language/english/words';
import { shareToken, type BlockView } from '../blockView';
import type { Parts } from '../blockAttribution';
import { phraseStarting } from '../../syntax/nounPhrase';
import { readsOnly } from '../../syntax/use';
import { wordSet } from '../../text/lists';

const BEFORE_DOCUMENT = wordSet('NN NNS VBN JJ CD');
/** How long a description of a document is, at most. */
const LONG = 10;

/** Who speaks through a document is the source, and the document of the cue (guideline): *according to a survey by* | *the town*. */
export function splitMaker<T extends Parts>(view: BlockView, parts: T): T {
	const { tags, lower, names } = view;
	const { cue } = parts;
	const source = parts.source[0];
	if (!source || !cue) {
		return parts;
	}
	const isDocument = (at: number): boolean => names[at] === null && natureOf(lower[at]) === 'document';
	const accords = lower[cue.first] === ACCORDING;
	const by = accords ? madeBy(view, isDocument, cue.first + 2) : -1;
	const maker = by < 0 ? null : phraseStarting(view, by + 1, Math.max(source.end, by + 1) + LONG);
	// What is ascribed may name somebody behind *by* as well: *according to the report the bridge was shut by the town*.
	if (maker && !parts.content.some((range) => shareToken(range, { first: cue.first, end: maker.end }))) {
		const end = Math.max(maker.end, source.end);
		return { ...parts, cue: { first: cue.first, end: by + 1 }, source: [{ first: maker.first, end }] };
	}
	const last = source.end - 1;
	// *The ministry's | public announcement of*; not *the minister's first | said*.
	const isOfCue = !accords && tags[last] === 'JJ' && isNoun(tags[cue.first]);
	if ((source.end !== cue.first && !accords) || !(isDocument(last) || isOfCue)) {
		return parts;
	}
	const end = runStart(last, source.first + 1, (at) => BEFORE_DOCUMENT.has(tags[at]));
	const begins = lower[source.first];
	const isMaker = !isOfCue && names[end - 1] === 'organization' && begins !== A && begins !== AN;
	const isOwner = tags[end - 1] === 'POS' || tags[end - 1] === 'PRP$';
	return isOwner || isMaker
		? { ...parts, cue: accords ? cue : { first: end, end: cue.end }, source: [{ first: source.first, end }] }
		: parts;
}

/** The *by* or *from* behind a document that begins at `at`: *a memo posted online by*; -1 where there is none. */
function madeBy({ tags, lower }: BlockView, isDocument: (at: number) => boolean, at: number): number {
	const end = runEnd(at, at + LONG, (i) => tags[i] !== 'PUNCT');
	const document = runEnd(at, end, (i) => !isDocument(i));
	const by = runEnd(document + 1, end, (i) => lower[i] !== BY && lower[i] !== FROM);
	return by < end && !readsOnly(lower, by) ? by : -1;
}
