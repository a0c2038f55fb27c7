import { AUXILIARIES, NEVER, NOT } from '../../language/english/functionWords';
import { ENDS_IN_ING } from '../../language/english/patterns';
import { isVerb } from '../../language/tags';
import { runEnd, runStart } from '../../text/runs';
import { shareToken, type BlockView } from '../blockView';
import type { TokenRange } from '../../text/places';
import type { ModelView } from '../model/modelView';
import { aroundInserted, hasVerb } from './inserted';
import { withRaised } from './raised';
import { splitMaker } from './splitMaker';
import { inOrder, nearTo, withFirst, type Beside, type BlockAttribution } from '../blockAttribution';

/**
 * The attributions of a block, once each of them is read by itself: with what only rules find, with what one takes from another that it
 * stands beside or leaves to it, with the preposition of the cue in the cue, and with whom it is told of.
 *
 * @param found in order of their cues
 */
export function settle(m: ModelView, found: readonly BlockAttribution[]): BlockAttribution[] {
	const { view } = m;
	const shared: BlockAttribution[] = [];
	for (const attribution of withProposals(m, found)) {
		const report = carriedOn({ view, near: shared }, attribution);
		shared.push(report ? { ...attribution, source: report.source } : attribution);
	}
	return shared.map((attribution, i) => {
		// All that stand near it are as they were before these steps.
		const beside = { view, near: nearTo(shared, i) };
		let settled = asBefore(beside, attribution);
		settled = withoutOthers(beside, settled);
		settled = beforeNext(beside, settled);
		settled = aroundInserted(beside, settled);
		settled = withNegation(view, settled);
		settled = withPreposition(view, settled);
		return withRaised(view, settled);
	});
}

/** Adds what only rules find: labels of turns, and *according to*, which nearly always is a cue. */
function withProposals({ view, rules }: ModelView, found: readonly BlockAttribution[]): BlockAttribution[] {
	const label = rules.find(
		({ by, content }) => by === 'label' || by === 'introduction' || (by === 'signature' && content.length === 0),
	);
	const from = label?.cue?.end ?? 0;
	const kept = found.filter(({ cue }) => !cue || cue.first >= from);
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
	const { lower, sentenceOf, tags } = view;
	if (!cue || lower[cue.first - 1] !== ',' || !ENDS_IN_ING.test(lower[cue.first] ?? '')) {
		return undefined;
	}
	const report = near.findLast(
		(other) =>
			other.cue &&
			other.source.length > 0 &&
			tags.slice(other.cue.first, other.cue.end).some(isVerb) &&
			sentenceOf[other.cue.first] === sentenceOf[cue.first],
	);
	// Where it has no source, the report's is the one.
	return source.every((own) => report?.content.some((piece) => shareToken(piece, own))) ? report : undefined;
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
				other.cue &&
				sentenceOf[other.cue.first] === sentenceOf[end - 1] &&
				other.content.some((piece) => piece.first === first),
		);
	const own = cue ? content.filter((piece) => !isOthers(piece)) : content;
	return own.length > 0 ? { ...attribution, content: own } : attribution;
}

/** A source is as long as it is before another verb: *the head of a firm that lost | said nothing and refused to go*. */
function asBefore({ near }: Beside, attribution: BlockAttribution): BlockAttribution {
	const { cue, source } = attribution;
	const [own] = source;
	const whole = near
		.flatMap((other) => other.source)
		.find(({ first, end }) => own && cue && first === own.first && end > own.end && end <= cue.first);
	return whole ? { ...attribution, source: [whole] } : attribution;
}

/**
 * A content ends where its source goes on with another report: what is no clause, *disputed | the bill* | *and accused the town of greed*,
 * and a clause where that report has a tense of its own, *said | the dam will hold* | *and denied that it leaks*.
 */
function beforeNext({ view, near }: Beside, attribution: BlockAttribution): BlockAttribution {
	const { lower, tags } = view;
	const { source, content } = attribution;
	const [piece] = content;
	const next = near.find(
		({ cue, source: [who] }) =>
			cue && who && who.first === source[0]?.first && piece && piece.first < cue.first && cue.end <= piece.end,
	)?.cue;
	if (!piece || !next) {
		return attribution;
	}
	// Adverbs before the verb are left out.
	const join = runStart(next.first, 0, (at) => tags[at] === 'RB') - 1;
	const end = lower[join - 1] === ',' ? join - 1 : join;
	const tense = tags[next.first];
	const isTold = (at: number): boolean =>
		(tense === 'VBD' || tense === 'VBZ') && tags[at] === tense && !AUXILIARIES.has(lower[at] ?? '');
	const isAnother = isTold(next.first) && runEnd(piece.first, end, (at) => !isTold(at)) >= end;
	return tags[join] === 'CC' && end > piece.first && (isAnother || !hasVerb(view, piece.first, end))
		? withFirst(attribution, piece.first, end)
		: attribution;
}

/** A negation behind a verb is of what is said: *pleaded | not guilty*, *promised | never to return*. */
function withNegation({ lower, tags }: BlockView, attribution: BlockAttribution): BlockAttribution {
	const { cue, content } = attribution;
	const [piece] = content;
	const not = (cue?.end ?? 0) - 1;
	const isBehind = cue && piece?.first === cue.end && not > cue.first && (lower[not] === NOT || lower[not] === NEVER);
	return isBehind && isVerb(tags[not - 1]) && !AUXILIARIES.has(lower[not - 1] ?? '')
		? { ...withFirst(attribution, not, piece.end), cue: { first: cue.first, end: not } }
		: attribution;
}

/** The preposition that a verb takes is of the cue: *did not respond* | *to* | *requests*; not the *to* of an infinitive. */
function withPreposition({ lower, lemmas, tags, cues }: BlockView, attribution: BlockAttribution): BlockAttribution {
	const { cue, content } = attribution;
	const [piece] = content;
	if (!cue || !piece || piece.first !== cue.end || piece.end < cue.end + 2 || tags[cue.end + 1] === 'VB') {
		return attribution;
	}
	const entries = cues.verb(lemmas[cue.end - 1] ?? '');
	return entries.some(({ prepositions }) => prepositions.has(lower[cue.end] ?? ''))
		? { ...withFirst(attribution, cue.end + 1, piece.end), cue: { first: cue.first, end: cue.end + 1 } }
		: attribution;
}
