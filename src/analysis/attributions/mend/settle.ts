import { AND, BUT, ON, THAT, TOMORROW } from '../../language/english/functionWords';
import { ENDS_IN_ING } from '../../language/english/patterns';
import { wordsOf } from '../../language/english/words';
import { isVerbTag } from '../../language/tags';
import { isDayAt } from '../../syntax/nounPhrase';
import { meet, sentenceAt, type BlockView } from '../blockView';
import { claims, inOrder, type Candidate } from '../candidate';

/**
 * The attributions of a block, once each of them is read by itself: with what only rules find, and with what one takes from
 * another that it stands beside.
 *
 * @param found in order of their cues
 */
export function settle(view: BlockView, rules: readonly Candidate[], found: readonly Candidate[]): Candidate[] {
	const shared: Candidate[] = [];
	for (const candidate of withProposals(rules, found)) {
		const report = carriedOn(view, candidate, shared);
		shared.push(report ? { ...candidate, source: report.source } : candidate);
	}
	return shared.map((candidate) =>
		afterTime(view, aroundInserted(view, shared, fromItsBeginning(view, rules, shared, candidate))),
	);
}

/** Adds what only rules find: labels of turns, and speech that no cue claims. */
function withProposals(rules: readonly Candidate[], found: readonly Candidate[]): Candidate[] {
	const label = rules.find(
		({ by, content }) => by === 'label' || by === 'introduction' || (by === 'signature' && content.length === 0),
	);
	const from = label?.cue?.end ?? 0;
	const kept = found
		.filter(({ cue }) => !cue || cue.first >= from)
		.map((candidate) => withSpeech(rules, candidate, found));
	const alone = rules.filter(
		({ by, content }) =>
			(by === 'speech-alone' || (by === 'signature' && content.length > 0)) &&
			!content.some((range) => kept.some((other) => claims(other, range))),
	);
	return inOrder([...(label ? [label] : []), ...kept, ...alone]);
}

/**
 * Adds the speech that goes on behind a cue (*"…," she said. "…"*) where a rule sees it, nobody claims it, and the model
 * took what stands before the cue alone.
 */
function withSpeech(rules: readonly Candidate[], candidate: Candidate, found: readonly Candidate[]): Candidate {
	const rule = rules.find(({ by, cue }) => by === 'quotation-cue' && meet(cue, candidate.cue));
	const [before, ...behind] = rule?.content ?? [];
	return before && claims(candidate, before)
		? {
				...candidate,
				content: [...candidate.content, ...behind.filter((piece) => !found.some((other) => claims(other, piece)))],
			}
		: candidate;
}

/**
 * The report in the same sentence that a participle carries on (*X said …, adding …*), which has its source, and not somebody
 * whom the report names.
 */
function carriedOn(
	{ lower, sentenceOf, quoted, tagNumbers }: BlockView,
	{ cue, source }: Candidate,
	found: readonly Candidate[],
): Candidate | undefined {
	if (!cue || lower[cue.first - 1] !== ',' || !ENDS_IN_ING.test(lower[cue.first] ?? '')) {
		return undefined;
	}
	const report = found.findLast(
		(other) =>
			other.cue &&
			other.source.length > 0 &&
			tagNumbers.subarray(other.cue.first, other.cue.end).some(isVerbTag) &&
			sentenceOf[other.cue.first] === sentenceOf[cue.first] &&
			quoted[other.cue.first] === quoted[cue.first],
	);
	return source.every((own) => report?.content.some((piece) => meet(piece, own))) ? report : undefined;
}

const RELATIVES = wordsOf('relatives');
const BREAK = /^[;:()[\]—–]$/;

/**
 * A report set into a sentence (*The bridge, the mayor said, will not open.*) ascribes what stands before it too, from where
 * the sentence, the part of it, or the relative clause begins.
 */
function aroundInserted(view: BlockView, found: readonly Candidate[], candidate: Candidate): Candidate {
	const { lower, quoted } = view;
	const { source, cue, content } = candidate;
	const who = source[0];
	const piece = content[0];
	if (!cue || !who || !piece || content.length > 1 || (who.end !== cue.first && cue.end !== who.first)) {
		return candidate;
	}
	const end = Math.min(who.first, cue.first) - 1;
	const behind = Math.max(who.end, cue.end);
	if (lower[end] !== ',' || lower[behind] !== ',' || piece.first !== behind + 1) {
		return candidate;
	}
	let first = sentenceAt(view, end).firstToken;
	first += lower[first] === BUT || lower[first] === AND ? 1 : 0;
	for (let i = end - 1; i >= first; i--) {
		const word = lower[i] ?? '';
		if (BREAK.test(word)) {
			first = i + 1;
		} else if (RELATIVES.has(word) && lower[i - 1] === ',') {
			first = i;
		}
	}
	// Speech behind a comma stands for itself (*In a letter, she wrote, "…"*), and another report for what it says.
	return first < end && quoted[piece.first] === quoted[first] && !found.some((other) => meet(other.cue, { first, end }))
		? { ...candidate, content: [{ first, end }, piece] }
		: candidate;
}

/** A report that closes a sentence has all of it: *On Monday, the board sold two cranes, papers reported*. */
function fromItsBeginning(
	{ lower }: BlockView,
	rules: readonly Candidate[],
	found: readonly Candidate[],
	candidate: Candidate,
): Candidate {
	const [piece, ...others] = candidate.content;
	const whole = rules.find(({ by, cue }) => by === 'clause-cue' && meet(cue, candidate.cue))?.content[0];
	if (!piece || !whole || others.length > 0 || whole.end !== piece.end || lower[piece.first - 1] !== ',') {
		return candidate;
	}
	const before = { first: whole.first, end: piece.first };
	return before.first < before.end &&
		!found.some(({ cue, source }) => [cue, ...source].some((part) => meet(part, before)))
		? { ...candidate, content: [{ first: whole.first, end: piece.end }] }
		: candidate;
}

const BEFORE_DAYS = wordsOf('before days');
/** What can begin a clause or an infinitive: before a verb or a noun, the day is part of what is said. */
const BEGINS = /^(?:DT|EX|PRP\$?|NNP|CD|WH|TO)$/;

/** The day of a report, which is past, is no part of what is reported: *said Friday that the bridge is shut*. */
function afterTime(view: BlockView, candidate: Candidate): Candidate {
	const { lower, tags } = view;
	const [piece, ...others] = candidate.content;
	if (!piece || candidate.cue?.end !== piece.first) {
		return candidate;
	}
	let first = piece.first + (lower[piece.first] === ON ? 1 : 0);
	first += BEFORE_DAYS.has(lower[first] ?? '') ? 1 : 0;
	if (!isDayAt(view, first) || lower[first] === TOMORROW) {
		return candidate;
	}
	first++;
	return first < piece.end && (lower[first] === THAT || BEGINS.test(tags[first] ?? ''))
		? { ...candidate, content: [{ first, end: piece.end }, ...others] }
		: candidate;
}
