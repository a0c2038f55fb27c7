import { ACCORDING, AS, OF, PER, THAT, TO } from '../../language/english/functionWords';
import type { BlockView, QuotedRange } from '../blockView';
import { claims, inOrder, proposal, type BlockAttribution } from '../blockAttribution';
import { clauseEnd, sentenceEnd } from './clauses';
import { sentenceStart, verbGroups, type VerbGroup } from './verbGroups';
import { fromVerb } from './fromVerb';
import { labelLine, signatureOf } from './labelLines';
import { phraseEnding, phraseStarting } from '../../syntax/nounPhrase';

/** Quotations of fewer words are speech only where a cue claims them. */
const LEAST_SPEECH = 5;

/**
 * What rules take for attributions, in the order of their cues: evidence for the models, which decide; what they say of
 * speech without a cue and of labels of turns goes past the models for cues and roles (`mend/settle.ts`), and to the judge.
 */
export function propose(view: BlockView): BlockAttribution[] {
	const label = labelLine(view);
	const from = label ? (label.content[0]?.first ?? view.tags.length) : 0;
	const groups = verbGroups(view);
	const behindLabel = groups.filter(({ first }) => first >= from);
	const ofVerbs = behindLabel.flatMap((group) => fromVerb(view, group, groups) ?? []);
	const found = [...(label ? [label] : []), ...ofVerbs];
	for (let i = from; i < view.tags.length; i++) {
		const attribution = accordingTo(view, i, groups) ?? fromNoun(view, i, groups);
		if (attribution) {
			found.push(attribution);
		}
	}
	const alone = view.quotes.flatMap((quote) => speechAlone(view, quote, found) ?? []);
	return inOrder([...found, ...alone]);
}

/** *According to the board, …*; *…, according to the board*; *as per the board*. */
function accordingTo(view: BlockView, i: number, groups: readonly VerbGroup[]): BlockAttribution | null {
	const { lower } = view;
	const isCue = (lower[i] === ACCORDING && lower[i + 1] === TO) || (lower[i] === AS && lower[i + 1] === PER);
	if (!isCue) {
		return null;
	}
	const start = sentenceStart(view, i);
	const end = sentenceEnd(view, i);
	const cue = { first: i, end: i + 2 };
	const source = phraseStarting(view, i + 2, end);
	if (!source) {
		return null;
	}
	if (i > start + 1) {
		const content = { first: start, end: lower[i - 1] === ',' ? i - 1 : i };
		return proposal('according-to', [source], cue, [content]);
	}
	const behindComma = lower.indexOf(',', source.end - 1) + 1;
	const first = behindComma > 0 && behindComma < end ? behindComma : source.end;
	return first < end ? proposal('according-to', [source], cue, [{ first, end: clauseEnd(view, first, groups) }]) : null;
}

/** *Wei's claim that …*; *the town's announcement of a new ferry*. */
function fromNoun(view: BlockView, i: number, groups: readonly VerbGroup[]): BlockAttribution | null {
	const { lower, tags, lemmas, cues } = view;
	const of = lower[i + 1] === OF;
	if ((!of && lower[i + 1] !== THAT) || cues.noun(lemmas[i] ?? '').length === 0) {
		return null;
	}
	const first = phraseEnding(view, i + 1, sentenceStart(view, i))?.first ?? i;
	const owner = first + 1 + tags.slice(first, i).findLastIndex((tag) => tag === 'POS' || tag === 'PRP$');
	const from = of ? i + 2 : i + 1;
	const content = { first: from, end: clauseEnd(view, i + 1, groups) };
	return owner > first && from < content.end
		? proposal(of ? 'noun-of' : 'noun', [{ first, end: owner }], { first: owner, end: from }, [content])
		: null;
}

/** A quotation that no cue claims: a long one is speech all the same, of whoever a dash after it names. */
function speechAlone(view: BlockView, quote: QuotedRange, found: readonly BlockAttribution[]): BlockAttribution | null {
	const { first, end } = quote;
	const words = view.block.tokens.slice(first, end).filter(({ kind }) => kind === 'word').length;
	const whole = sentenceStart(view, first) === first || /^[.!?:]$/.test(view.lower[first - 1] ?? '');
	if (words < LEAST_SPEECH || !whole || found.some((attribution) => claims(attribution, quote))) {
		return null;
	}
	const signature = signatureOf(view, end);
	return signature
		? proposal('signature', [signature], { first: end, end: end + 1 }, [{ first, end }])
		: proposal('speech-alone', [], null, [{ first, end }]);
}
