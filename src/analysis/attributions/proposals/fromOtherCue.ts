import type { BlockView, TokenRange } from '../blockView';
import type { Candidate } from '../candidate';
import { clauseEnd, isReportNoun, sentenceEnd, wholeObjectOf } from './clauseEnds';
import { phraseEnding, phraseStarting } from '../../syntax/nounPhrase';
import { sentenceStart } from './subjects';
import type { VerbGroup } from './verbGroups';

/** The attribution without a verb that token `i` begins: *according to*, *Trump's claim that*, *reportedly*. */
export function fromOtherCue(view: BlockView, i: number, groups: readonly VerbGroup[]): Candidate | null {
	// Most words are neither on the list of cue words nor *according*.
	return view.readings[i]?.cueBits === 0 && view.lower[i] !== 'according'
		? null
		: (fromPhrase(view, i, groups) ?? fromNoun(view, i, groups) ?? fromAdverb(view, i));
}

function fromPhrase(view: BlockView, i: number, groups: readonly VerbGroup[]): Candidate | null {
	const { lower } = view;
	if (lower[i] !== 'according' || lower[i + 1] !== 'to') {
		return null;
	}
	const start = sentenceStart(view, i);
	const end = sentenceEnd(view, i);
	const source = phraseStarting(view, i + 2, end);
	const cue = { first: i, end: i + 2 };
	if (!source) {
		return null;
	}
	if (i <= start + 1) {
		const comma = lower.indexOf(',', source.end);
		const first = comma >= 0 && comma < end ? comma + 1 : source.end;
		return first < end
			? {
					act: 'statement',
					source: [{ first: i + 2, end: comma >= 0 && comma < end && comma - i < 25 ? comma : source.end }],
					cue,
					content: [{ first, end: clauseEnd(view, first, groups) }],
					by: 'according-to',
					signs: null,
				}
			: null;
	}
	const before = lower[i - 1] === ',' ? i - 1 : i;
	const content = [{ first: start, end: before }];
	if (lower[source.end] === ',' && source.end + 1 < end && lower[i - 1] === ',') {
		content.push({ first: source.end + 1, end });
	}
	return {
		act: 'statement',
		source: [{ first: i + 2, end: source.end }],
		cue,
		content,
		by: 'according-to',
		signs: null,
	};
}

function fromNoun(view: BlockView, i: number, groups: readonly VerbGroup[]): Candidate | null {
	const { lower, tags } = view;
	if (isReportNoun(view, i) && lower[i + 1] === 'of') {
		return fromNounOf(view, i);
	}
	if (
		!isReportNoun(view, i) ||
		(lower[i + 1] !== 'that' && !(lower[i + 1] === 'to' && tags[i + 1] === 'TO' && tags[i + 2] === 'VB'))
	) {
		return null;
	}
	const act = view.cues.noun(view.lemmas[i] ?? '')[0]?.act ?? 'statement';
	const source = ownerOf(view, i);
	const start = sentenceStart(view, i);
	const end = clauseEnd(view, i + 1, groups);
	const comma = lower.indexOf(',', i);
	// In an opening phrase (*In response to …'s claim that …, he said*) the content ends with the phrase.
	const stop = tags[start] === 'IN' && comma > 0 && comma < end ? comma : end;
	return (
		source && {
			act,
			source: [source],
			cue: { first: source.end, end: i + 1 },
			content: [{ first: i + 1, end: stop }],
			by: 'noun',
			signs: null,
		}
	);
}

/** *The town's announcement of a new ferry*: whose announcement it is, and of what. */
function fromNounOf(view: BlockView, i: number): Candidate | null {
	const source = ownerOf(view, i);
	const object = source && wholeObjectOf(view, i + 2, sentenceEnd(view, i));
	return (
		object && {
			act: view.cues.noun(view.lemmas[i] ?? '')[0]?.act ?? 'statement',
			source: [source],
			cue: { first: source.end, end: i + 2 },
			content: [object],
			by: 'noun-of',
			signs: null,
		}
	);
}

/** Whose the noun at `i` is: `Trump's`, `his`; over what stands between. */
function ownerOf(view: BlockView, i: number): TokenRange | null {
	const { tags } = view;
	let owner = i;
	while (owner > 0 && /^(?:JJ|NN|NNP|VBN|CD|VBG)$/.test(tags[owner - 1] ?? '')) {
		owner--;
	}
	return tags[owner - 1] === 'PRP$'
		? { first: owner - 1, end: owner }
		: tags[owner - 1] === 'POS'
			? ownerEnding(view, owner, sentenceStart(view, i))
			: null;
}

function ownerEnding(view: BlockView, end: number, limit: number): TokenRange | null {
	const before = phraseEnding(view, end - 1, limit);
	return before && { first: before.first, end };
}

function fromAdverb(view: BlockView, i: number): Candidate | null {
	if (!view.cues.isAdverb(view.lower[i] ?? '') || (view.quoted[i] ?? -1) >= 0) {
		return null;
	}
	const start = sentenceStart(view, i);
	const end = sentenceEnd(view, i);
	const pieces = [
		{ first: start, end: i },
		{ first: i + 1, end },
	].filter((piece) => piece.end > piece.first);
	return {
		act: 'statement',
		source: [],
		cue: { first: i, end: i + 1 },
		content: pieces,
		by: 'adverb',
		signs: null,
	};
}
