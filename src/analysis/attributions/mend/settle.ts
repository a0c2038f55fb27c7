import { verbGroups } from '../proposals/verbGroups';
import { AUXILIARIES, NEVER, NOT, THAT, TO, TOMORROW } from '../../language/english/functionWords';
import { ENDS_IN_ING } from '../../language/english/patterns';
import { wordsOf } from '../../language/english/words';
import { isVerb } from '../../language/tags';
import { isDayAt } from '../../syntax/nounPhrase';
import { shareToken, type BlockView } from '../blockView';
import type { TokenRange } from '../../text/places';
import type { ModelView } from '../model/modelView';
import { beforeAround, beforeNext } from './beforeNext';
import { aroundInserted } from './inserted';
import { withRaised } from './raised';
import { splitMaker } from './splitMaker';
import { inOrder, nearTo, withFirst, type Beside, type BlockAttribution } from '../blockAttribution';

/**
 * The attributions of a block, once each of them is read by itself: with what only rules find, with what one takes from another that it
 * stands beside or leaves to it, without the day of the report, with the preposition of the cue in the cue, and with whom it is told of.
 *
 * @param found in order of their cues
 */
export function settle(m: ModelView, found: readonly BlockAttribution[]): BlockAttribution[] {
	const { view } = m;
	const shared: BlockAttribution[] = [];
	for (const attribution of withProposals(m, found)) {
		const report = carriedOn({ view, near: shared }, attribution);
		const source = report?.source ?? whoWrites(view, attribution);
		shared.push(source ? { ...attribution, source } : attribution);
	}
	return shared.map((attribution, i) => {
		// All that stand near it are as they were before these steps.
		const beside = { view, near: nearTo(shared, i) };
		return STEPS.reduce((settled, step) => step(beside, settled), attribution);
	});
}

/** Adds what only rules find: labels of turns, and *according to*, which nearly always is a cue. */
function withProposals({ view, rules }: ModelView, found: readonly BlockAttribution[]): BlockAttribution[] {
	const label = rules.find(
		({ by, content }) => by === 'label' || by === 'introduction' || (by === 'signature' && content.length === 0),
	);
	const from = label?.cue?.end ?? 0;
	const kept = found.filter(
		({ cue, content }, i) =>
			!cue ||
			(cue.first >= from &&
				// *An army | statement | said it left* is what the statement said.
				!nearTo(found, i).some(
					(other) => content[0]?.first === other.cue?.first && other.source.some((range) => shareToken(range, cue)),
				)),
	);
	const accorded = rules
		.filter(({ by, cue }) => by === 'according-to' && !kept.some((other) => shareToken(other.cue, cue)))
		.map((attribution) => splitMaker(view, attribution));
	return inOrder([...(label ? [label] : []), ...kept, ...accorded]);
}

/**
 * The report in the same sentence that a participle carries on (*X said …, adding …*), which has its source, and not somebody
 * whom the report names.
 */
function carriedOn({ view, near }: Beside, { cue, source }: BlockAttribution): BlockAttribution | undefined {
	const { lower, sentenceOf, quoted, tags } = view;
	if (!cue || lower[cue.first - 1] !== ',' || !ENDS_IN_ING.test(lower[cue.first] ?? '')) {
		return undefined;
	}
	const report = near.findLast(
		(other) =>
			other.cue &&
			other.source.length > 0 &&
			tags.slice(other.cue.first, other.cue.end).some(isVerb) &&
			sentenceOf[other.cue.first] === sentenceOf[cue.first] &&
			quoted[other.cue.first] === quoted[cue.first],
	);
	// Where it has no source, the report's is the one.
	return source.every((own) => report?.content.some((piece) => shareToken(piece, own))) ? report : undefined;
}

/** Who writes asks and tells, and not whom they write to: *the clerk wrote to the mayor* | *asking* | *her to resign*. */
function whoWrites(view: BlockView, { cue, source: [to] }: BlockAttribution): readonly TokenRange[] | undefined {
	const { lower, lemmas, tags, sentenceOf, quoted } = view;
	const behind = (to?.end ?? 0) + (lower[to?.end ?? 0] === ',' ? 1 : 0);
	if (!cue || !to || behind !== cue.first || tags[cue.first] !== 'VBG') {
		return undefined;
	}
	const group = verbGroups(view).findLast(
		({ end, head }) =>
			end <= to.first && sentenceOf[head] === sentenceOf[to.first] && quoted[head] === quoted[to.first],
	);
	if (!group?.subject || group.passive) {
		return undefined;
	}
	const between = lower.slice(group.end, to.first).filter((_, i) => tags[group.end + i] !== 'DT');
	const isSent = between.includes(TO) && lemmas.slice(group.end, to.first).some((word) => SENT.has(word));
	const isWritten = WRITES.has(group.lemma) && (between.length === 0 || between.at(-1) === TO);
	return isSent || isWritten ? [group.subject] : undefined;
}

/** A quotation with a cue in its own sentence is not what somebody in the sentence before went on to say: *“…,” said A. “…,” added B.* */
function withoutOthers({ view, near }: Beside, attribution: BlockAttribution): BlockAttribution {
	const { sentenceOf, quoted } = view;
	const { cue, content } = attribution;
	const isOthers = ({ first, end }: TokenRange): boolean =>
		(quoted[first] ?? -1) >= 0 &&
		sentenceOf[cue?.first ?? -1] !== sentenceOf[end - 1] &&
		near.some(
			(other) =>
				other.cue !== null &&
				sentenceOf[other.cue.first] === sentenceOf[end - 1] &&
				quoted[other.cue.first] !== quoted[first] &&
				other.content.some((piece) => piece.first === first),
		);
	const own = cue ? content.filter((piece) => !isOthers(piece)) : content;
	return own.length > 0 && own.length < content.length ? { ...attribution, content: own } : attribution;
}

/** A source is as long as it is before another verb: *the head of a firm that lost | said nothing and refused to go*. */
function asBefore({ view: { tags }, near }: Beside, attribution: BlockAttribution): BlockAttribution {
	const { source, cue } = attribution;
	const [own] = source;
	const whole = near
		.flatMap((other) => other.source)
		.find(
			({ first, end }) =>
				own &&
				cue &&
				first === own.first &&
				end > own.end &&
				end <= cue.first &&
				GOES_ON.test(tags[own.end] ?? '') &&
				ENDS_PHRASE.test(tags[end - 1] ?? ''),
		);
	return whole ? { ...attribution, source: [whole] } : attribution;
}

const GOES_ON = /^(?:PUNCT|IN|WH|VB[DZP])$/;
const ENDS_PHRASE = /^(?:NN|NNS|NNP|CD|PRP|RB|JJ)$/;

const WRITES = wordsOf('writing to somebody');
const SENT = wordsOf('sent to somebody');
const BEFORE_DAYS = wordsOf('before days');
/** What can begin a clause or an infinitive: before a verb or a noun, the day is part of what is said. */
const BEGINS = /^(?:DT|EX|PRP\$?|NNP|CD|WH|TO)$/;

/** The day of a report, which is past, is no part of what is reported: *said Friday that the bridge is shut*. */
function afterTime({ view }: Beside, attribution: BlockAttribution): BlockAttribution {
	const { lower, tags } = view;
	const [piece] = attribution.content;
	if (!piece || attribution.cue?.end !== piece.first) {
		return attribution;
	}
	let first = piece.first + (BEFORE_DAYS.has(lower[piece.first] ?? '') ? 1 : 0);
	if (!isDayAt(view, first) || lower[first] === TOMORROW) {
		return attribution;
	}
	first++;
	return first < piece.end && (lower[first] === THAT || BEGINS.test(tags[first] ?? ''))
		? withFirst(attribution, first, piece.end)
		: attribution;
}

/** A negation behind a verb is of what is said: *pleaded | not guilty*, *promised | never to return*. */
function withNegation({ view: { lower, tags } }: Beside, attribution: BlockAttribution): BlockAttribution {
	const {
		cue,
		content: [piece],
	} = attribution;
	const not = (cue?.end ?? 0) - 1;
	const isBehind = cue && piece?.first === cue.end && not > cue.first && (lower[not] === NOT || lower[not] === NEVER);
	return isBehind && isVerb(tags[not - 1]) && !AUXILIARIES.has(lower[not - 1] ?? '')
		? { ...withFirst(attribution, not, piece.end), cue: { first: cue.first, end: not } }
		: attribution;
}

/** The preposition that a verb takes is of the cue: *did not respond* | *to* | *requests*; not the *to* of an infinitive. */
function withPreposition({ view }: Beside, attribution: BlockAttribution): BlockAttribution {
	const { lower, lemmas, tags, cues } = view;
	const {
		cue,
		content: [piece],
	} = attribution;
	if (!cue || !piece || piece.first !== cue.end || piece.end < cue.end + 2 || tags[cue.end + 1] === 'VB') {
		return attribution;
	}
	const entries = cues.verb(lemmas[cue.end - 1] ?? '');
	return entries.some(({ prepositions }) => prepositions.has(lower[cue.end] ?? ''))
		? { ...withFirst(attribution, cue.end + 1, piece.end), cue: { first: cue.first, end: cue.end + 1 } }
		: attribution;
}

const STEPS: readonly ((beside: Beside, attribution: BlockAttribution) => BlockAttribution)[] = [
	asBefore,
	withoutOthers,
	beforeAround,
	beforeNext,
	aroundInserted,
	afterTime,
	withNegation,
	withPreposition,
	withRaised,
];
