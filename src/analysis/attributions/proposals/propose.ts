import { sentenceEnd, verbGroups } from './verbGroups';
import { isNegation } from '../../language/english/negation';
import { ACCORDING, LIGHT_VERBS } from '../../language/english/words';
import { isFiniteVerb } from '../../language/tags';
import { sentenceAt, type BlockView, type QuotedRange } from '../blockView';
import { claims, inOrder, proposal, type BlockAttribution } from '../blockAttribution';
import type { ModelView } from '../model/modelView';
import { clauseEnd, fromVerb } from './fromVerb';
import { labelLine, signatureOf } from './labelLines';
import { phraseStarting } from '../../syntax/nounPhrase';

/** Quotations of fewer words are speech only where a cue claims them. */
const LEAST_SPEECH = 5;
/** As is one sentence or more of so many. */
const LEAST_SENTENCE = 2;

/** What rules take for attributions, by their cues: evidence for the models, but for labels and lone speech (`mend/settle.ts`). */
export function propose(view: BlockView): BlockAttribution[] {
	const label = labelLine(view);
	const from = label ? (label.content[0]?.first ?? view.tags.length) : 0;
	const ofVerbs = verbGroups(view).flatMap((group) => (group.first < from ? null : fromVerb(view, group)) ?? []);
	const accorded = view.tags.flatMap((_, i) => accordingTo(view, i) ?? []);
	const found = [...(label ? [label] : []), ...ofVerbs, ...accorded];
	const alone = view.quotes.flatMap((quote) => (isClaimed(quote, found) ? [] : (speechAlone(view, quote) ?? [])));
	return inOrder([...found, ...alone]);
}

/** Speech in quotation marks that nothing claims, with the verb beside it that a rule takes for its cue, or alone: it is somebody's. */
export function speechLeft({ view, rules }: ModelView, found: readonly BlockAttribution[]): BlockAttribution[] {
	const left = view.quotes.filter((quote) => !isClaimed(quote, found));
	return left.flatMap((quote) => rules.find((rule) => isCueOf(view, rule, quote)) ?? announced(view, quote) ?? []);
}

/** Speech alone, with whose sentence the colon before it closes for its source: *Wei defended the strike on Friday: “…”*. */
function announced(view: BlockView, quote: QuotedRange): BlockAttribution | null {
	const { lower, quoted, sentenceOf } = view;
	const alone = speechAlone(view, quote);
	const colon = quote.first - 1;
	const told = verbGroups(view).find(
		({ head, form, subject }) =>
			subject && form === 'finite' && quoted[head] === -1 && sentenceOf[head] === sentenceOf[colon],
	);
	if (alone?.by !== 'speech-alone' || lower[colon] !== ':' || !told?.subject) {
		return alone;
	}
	// *She never used the words: “…”*
	const isDenied =
		lower.slice(told.first, told.end).some(isNegation) && (LIGHT_VERBS.has(told.lemma) || view.cues.isVerb(told.lemma));
	const cue = isDenied ? { first: told.first, end: colon } : null;
	return { ...alone, source: [told.subject], cue };
}

const isClaimed = (quote: QuotedRange, found: readonly BlockAttribution[]): boolean =>
	found.some((attribution) => claims(attribution, quote));

/** *“…,” laughed Wei*; not *“….” Wei laughed.*, which is a sentence of its own, nor *“Boats”, which Wei had written*. */
function isCueOf({ lower, sentenceOf }: BlockView, rule: BlockAttribution, { first, end }: QuotedRange): boolean {
	return (
		rule.by === 'quotation-cue' &&
		rule.source.length > 0 &&
		sentenceOf[rule.cue?.first ?? -1] === sentenceOf[end - 1] &&
		/^[,!?]$/.test(lower[end - 2] ?? '') &&
		rule.content.some((piece) => piece.first === first)
	);
}

/** *According to the board, …*; *…, according to the board*. */
function accordingTo(view: BlockView, i: number): BlockAttribution | null {
	const { lower } = view;
	if (lower[i] !== ACCORDING) {
		return null;
	}
	const start = sentenceAt(view, i).firstToken;
	const end = sentenceEnd(view, i);
	const source = phraseStarting(view, i + 2, end);
	if (!source) {
		return null;
	}
	const comma = lower.indexOf(',', source.end - 1);
	const behind = comma >= 0 && comma + 1 < end ? comma + 1 : source.end;
	const before = { first: start, end: lower[i - 1] === ',' ? i - 1 : i };
	const content = i > start + 1 ? before : behind < end ? { first: behind, end: clauseEnd(view, behind) } : null;
	return content && proposal('according-to', [source], { first: i, end: i + 2 }, [content]);
}

const BEGINS = /^[.!?:]$/;
const ENDS = /^[.!?]$/;

/** A quotation that begins as a sentence does, or ends as one behind a comma, is speech if it is long: of whoever a dash after it names. */
function speechAlone(view: BlockView, { first, end }: QuotedRange): BlockAttribution | null {
	const { block, lower, tags } = view;
	const words = block.tokens.slice(first, end).filter(({ kind }) => kind === 'word').length;
	const before = lower[first - 1] ?? '';
	const opens = sentenceAt(view, first).firstToken === first;
	const closes = ENDS.test(lower[end - 2] ?? '');
	// *He shrugged. “Nobody came.”*; *He did not hold back: “It leaks.”*, not *her book: “The End.”*
	const hasVerb = tags.slice(first, end).some(isFiniteVerb);
	const isSentence = (opens || (before === ':' && hasVerb)) && closes && words >= LEAST_SENTENCE;
	if (!isSentence && (words < LEAST_SPEECH || !(opens || BEGINS.test(before) || (before === ',' && closes)))) {
		return null;
	}
	const signature = signatureOf(view, end);
	return signature
		? proposal('signature', [signature], { first: end, end: end + 1 }, [{ first, end }])
		: proposal('speech-alone', [], null, [{ first, end }]);
}
