import type { Kind, Warning } from '../model';
import type { WordWeights } from '../find/wordWeights';
import type { SourceText } from '../sourceText';
import type { Step } from '../words/align';
import type { TextWord } from '../words/readWords';
import { type Change, ChangeJudge, changesIn, type Verdict } from './changes';
import { endsOf } from './ends';
import type { Judgement } from './judgement';
import type { Quoted } from './quoted';

/** Of the words quoted so many, or such a share, may be others, in so many places, before they are called reworded. */
const FEW_ALTERED = 2;
const ALTERED_SHARE = 0.25;
const ALTERED_PLACES = 2;
/** So many words more than are quoted, at most, are given in other words. */
const MOST_MORE = 2;
/** A stretch without a telling word in common may be from elsewhere when it has so many words, so many of them telling. */
const FOREIGN_WORDS = 4;
const FOREIGN_TELLING = 1;

/**
 * What a passage is to a quotation, if the quotation is from there: how far the words agree, and what became of those that
 * do not. The caller decides whether so much agreement is enough.
 *
 * @param steps from the quotation to the passage
 * @param weights what words tell
 */
export function judgeQuotation(
	quoted: Quoted,
	source: SourceText,
	steps: readonly Step[],
	weights: WordWeights,
): Judgement | null {
	const agreed = steps.filter(({ how }) => how === 'same' || how === 'near');
	const [first, last] = [agreed[0], agreed.at(-1)];
	if (!first || !last) {
		return null;
	}
	const judge = new ChangeJudge(quoted, source);
	const ends = endsOf(quoted, source, first.source[0], last.source[1]);
	const none = [0, 0] as const;
	const cut = ends.cut
		.map((there) => ({
			change: { quoted: none, source: there },
			verdict: judge.judge({ quoted: none, source: there }),
		}))
		.filter(({ verdict }) => verdict.as === 'altered');
	// *“There is | no reason”* for *There may be | no reason*: what stands before and behind what agrees is put for it.
	const instead = ({ quoted: put, source: none }: Change): Change => {
		const there = ends.cut.find(([from, end]) =>
			put[0] === 0 ? end === first.source[0] : put[1] === quoted.words.length && from === last.source[1],
		);
		const isShort = there !== undefined && there[1] - there[0] <= put[1] - put[0] + MOST_MORE;
		return none[0] === none[1] && isShort ? { quoted: put, source: there } : { quoted: put, source: none };
	};
	const changes = changesIn(steps).map(instead);
	const verdicts = [
		...changes.map((change) => ({ change, verdict: judge.judge(change) })),
		...cut.filter(({ change: { source: there } }) => !changes.some(({ source: s }) => s === there)),
	];
	const altered = verdicts.flatMap(({ verdict }) => (verdict.as === 'altered' ? [verdict.altered] : []));
	const others = verdicts.reduce(
		(sum, { change: { quoted: q, source: s }, verdict }) =>
			sum + (verdict.as === 'altered' ? Math.max(q[1] - q[0], Math.min(s[1] - s[0], 1)) : 0),
		0,
	);
	const told = (words: readonly TextWord[]): number => words.reduce((sum, { form }) => sum + weights.alone(form), 0);
	const bits = agreed.reduce((sum, { quoted: q }) => sum + told(quoted.words.slice(...q)), 0);
	const plain = quoted.words.filter(({ bracketed }) => !bracketed);
	const kind = kindOf(
		verdicts.map(({ verdict }) => verdict),
		others,
		plain.length,
	);
	const asked = askedOtherwise(quoted, source, agreed);
	const exact =
		isExact(quoted, source, steps) && asked.length === 0 && !verdicts.some(({ verdict }) => verdict.as === 'altered');
	return {
		kind: kind ?? (ends.trimmed ? 'trimmed' : has(verdicts, 'cleaned') ? 'cleaned' : exact ? 'verbatim' : 'variant'),
		places: [{ source, from: first.source[0], end: last.source[1] }],
		altered,
		warnings: warningsIn(verdicts, [...ends.warnings, ...asked]),
		bits,
		words: plain.length,
		share: bits / Math.max(1, told(plain)),
		foreign: foreignIn(steps, quoted.words),
	};
}

const has = (verdicts: readonly { readonly verdict: Verdict }[], as: Verdict['as']): boolean =>
	verdicts.some(({ verdict }) => verdict.as === as);

function kindOf(verdicts: readonly Verdict[], others: number, words: number): Kind | null {
	const is = (as: Verdict['as']): boolean => verdicts.some((verdict) => verdict.as === as);
	if (is('altered')) {
		const places = verdicts.filter(({ as }) => as === 'altered').length;
		return places <= ALTERED_PLACES && others <= Math.max(FEW_ALTERED, ALTERED_SHARE * words) ? 'altered' : 'reworded';
	}
	return is('parted') ? 'spliced' : is('bracketed') ? 'bracketed' : is('trimmed') ? 'trimmed' : null;
}

function warningsIn(verdicts: readonly { readonly verdict: Verdict }[], ends: readonly Warning[]): Warning[] {
	const all = [...verdicts.flatMap(({ verdict }) => (verdict.as === 'trimmed' ? verdict.warnings : [])), ...ends];
	return all.filter(({ about }, i) => all.findIndex((other) => other.about === about) === i);
}

/** *You knew?* given as *You knew.*, or the reverse; a comma ends a quotation as a period does. */
function askedOtherwise(quoted: Quoted, source: SourceText, agreed: readonly Step[]): Warning[] {
	const last = quoted.words.at(-1);
	return agreed.flatMap((step) => {
		const [own, there] = [quoted.words[step.quoted[1] - 1], source.words[step.source[1] - 1]];
		const isTold = own?.closes === 'telling' || (own === last && quoted.text.charAt(own?.end ?? 0) === ',');
		const isOther =
			there?.closes === 'asking' ? own?.closes !== 'asking' && isTold : there?.closes && own?.closes === 'asking';
		return there && isOther
			? [{ about: 'question' as const, words: source.text.slice(there.start, there.end + 1) }]
			: [];
	});
}

/** Whether what stands on both sides of each stretch of equal words is the same to the character, but for white space. */
function isExact(quoted: Quoted, source: SourceText, steps: readonly Step[]): boolean {
	const same = (from: number, end: number): boolean => {
		const [a, b] = [steps[from], steps[end - 1]];
		return (
			!a ||
			!b ||
			unspaced(quoted.text, quoted.words[a.quoted[0]], quoted.words[b.quoted[1] - 1]) ===
				unspaced(source.text, source.words[a.source[0]], source.words[b.source[1] - 1])
		);
	};
	let begin = 0;
	for (let at = 0; at <= steps.length; at++) {
		const how = steps[at]?.how;
		if (how !== 'same' && how !== 'near') {
			if (at > begin && !same(begin, at)) {
				return false;
			}
			begin = at + 1;
		}
	}
	return true;
}

/** White space is one space; a quotation's new paragraphs begin with a mark. */
const unspaced = (text: string, first: TextWord | undefined, last: TextWord | undefined): string =>
	text
		.slice(first?.start, last?.end)
		.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
		.replace(/\s+/g, ' ')
		.replace(/(?<=[.!?,…:;]) ?[“"‘«](?=\p{Lu})/gu, ' ');

/** The longest stretch of a quotation in which no telling word agrees, nor any other right beside one that does. */
function foreignIn(steps: readonly Step[], words: readonly TextWord[]): Judgement['foreign'] {
	const own = steps.filter(({ quoted }) => quoted[0] < quoted[1]);
	const isAgreed = (at: number): boolean => own[at]?.how === 'same' || own[at]?.how === 'near';
	const isTelling = (at: number): boolean =>
		words.slice(...(own[at]?.quoted ?? [0, 0])).some(({ form }) => !form.little);
	const meet = (at: number): boolean => own[at]?.source[1] === own[at + 1]?.source[0];
	let best: [number, number] | null = null;
	const close = (begin: number, end: number): void => {
		let [first, last] = [begin, end];
		while (first > 0 && first < last && isAgreed(first) && meet(first - 1)) {
			first++;
		}
		while (last < own.length && last > first && isAgreed(last - 1) && meet(last - 1)) {
			last--;
		}
		const stretch: [number, number] =
			first < last ? [own[first]?.quoted[0] ?? 0, own[last - 1]?.quoted[1] ?? 0] : [0, 0];
		const plain = words.slice(...stretch).filter(({ bracketed }) => !bracketed);
		const telling = plain.filter(({ form }) => !form.little).length;
		if (
			plain.length >= FOREIGN_WORDS &&
			telling >= FOREIGN_TELLING &&
			(!best || stretch[1] - stretch[0] > best[1] - best[0])
		) {
			best = stretch;
		}
	};
	let begin = 0;
	for (let at = 0; at < own.length; at++) {
		if (isTelling(at) && isAgreed(at)) {
			close(begin, at);
			begin = at + 1;
		}
	}
	close(begin, own.length);
	return best;
}
