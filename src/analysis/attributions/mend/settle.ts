import { ENDS_IN_ING } from '../../language/english/patterns';
import { shareToken, sentenceAt, type BlockView } from '../blockView';
import { splitMaker } from './splitMaker';
import { claims, inOrder, type BlockAttribution } from '../blockAttribution';

/**
 * The attributions of a block, once each of them is read by itself: with what only rules find, and with what one takes from
 * another that it stands beside.
 *
 * @param found in order of their cues
 */
export function settle(
	view: BlockView,
	rules: readonly BlockAttribution[],
	found: readonly BlockAttribution[],
): BlockAttribution[] {
	const shared: BlockAttribution[] = [];
	for (const attribution of withProposals(view, rules, found)) {
		const report = carriedOn(view, attribution, shared);
		shared.push(report ? { ...attribution, source: report.source } : attribution);
	}
	return shared.map((attribution) => aroundInserted(view, attribution));
}

/** Adds what only rules find: labels of turns, speech that no cue claims, and *according to*, which hardly ever is no cue. */
function withProposals(
	view: BlockView,
	rules: readonly BlockAttribution[],
	found: readonly BlockAttribution[],
): BlockAttribution[] {
	const label = rules.find(
		({ by, content }) => by === 'label' || by === 'introduction' || (by === 'signature' && content.length === 0),
	);
	const from = label?.cue?.end ?? 0;
	const kept = found.filter(({ cue }) => !cue || cue.first >= from);
	const alone = rules.filter(
		({ by, content }) =>
			(by === 'speech-alone' || (by === 'signature' && content.length > 0)) &&
			!content.some((range) => kept.some((other) => claims(other, range))),
	);
	const accorded = rules
		.filter(({ by, cue }) => by === 'according-to' && !kept.some((other) => shareToken(other.cue, cue)))
		.map((attribution) => splitMaker(view, attribution));
	return inOrder([...(label ? [label] : []), ...kept, ...alone, ...accorded]);
}

/**
 * The report in the same sentence that a participle carries on (*X said …, adding …*), which has its source, and not somebody
 * whom the report names.
 */
function carriedOn(
	{ lower, sentenceOf, quoted }: BlockView,
	{ cue, source }: BlockAttribution,
	found: readonly BlockAttribution[],
): BlockAttribution | undefined {
	if (!cue || lower[cue.first - 1] !== ',' || !ENDS_IN_ING.test(lower[cue.first] ?? '')) {
		return undefined;
	}
	const report = found.findLast(
		(other) =>
			other.cue &&
			other.source.length > 0 &&
			sentenceOf[other.cue.first] === sentenceOf[cue.first] &&
			quoted[other.cue.first] === quoted[cue.first],
	);
	return source.every((own) => report?.content.some((piece) => shareToken(piece, own))) ? report : undefined;
}

const BREAK = /^[;:()[\]—–]$/;

/**
 * A report set into a sentence (*The bridge, the mayor said, will not open.*) ascribes what stands before it too, from where
 * the sentence or the part of it begins.
 */
function aroundInserted(view: BlockView, attribution: BlockAttribution): BlockAttribution {
	const { lower, quoted } = view;
	const { source, cue, content } = attribution;
	const who = source[0];
	const piece = content[0];
	if (!cue || !who || !piece || content.length > 1 || (who.end !== cue.first && cue.end !== who.first)) {
		return attribution;
	}
	const end = Math.min(who.first, cue.first) - 1;
	const behind = Math.max(who.end, cue.end);
	if (lower[end] !== ',' || lower[behind] !== ',' || piece.first !== behind + 1) {
		return attribution;
	}
	let first = sentenceAt(view, end).firstToken;
	first += lower.slice(first, end).findLastIndex((word) => BREAK.test(word)) + 1;
	// Speech behind a comma stands for itself: *In a letter, she wrote, "…"*.
	return first < end && quoted[piece.first] === quoted[first]
		? { ...attribution, content: [{ first, end }, piece] }
		: attribution;
}
