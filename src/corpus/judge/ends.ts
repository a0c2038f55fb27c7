import { CONDITIONS, CONTRASTS } from '../words/comparingWords';
import type { Warning } from '../model';
import type { SourceText } from '../sourceText';
import type { TextWord } from '../words/readWords';
import { beforeKept, lostOf, NEAR, turns, warningsOf } from './changes';
import type { Quoted } from './quoted';
import { isSpokenOnly } from './spoken';

/** What is left out before a quotation and behind it. */
interface Ends {
	readonly trimmed: boolean;
	readonly warnings: readonly Warning[];
	/** What is left out of sentences that are given as whole, by indices of the source's words, half-open. */
	readonly cut: readonly (readonly [from: number, end: number])[];
}

/** So far the words beside a sentence are looked at. */
const REACH = 40;
/** Ends a sentence; the second also where the clause behind it can do without. */
const STOP = /[.!?…"“”«»\n]/;
const LOOSE_STOP = /[;:—–]/;

/**
 * Looks at what the source's sentences have before and behind the words quoted. Who gives a sentence as whole has trimmed
 * it; a phrase may be taken out of its sentence, but not from under a negation.
 *
 * @param from index of the first word found among the source's, `end` of the first behind the last
 */
export function endsOf(quoted: Quoted, source: SourceText, from: number, end: number): Ends {
	const before = sentenceBefore(source, from);
	const behind = sentenceBehind(source, end);
	const hasGap = quoted.words[0]?.afterGap === true && source.words[from]?.afterGap !== true;
	const isGapAtEnd = quoted.endsInGap && source.words[end - 1]?.broken !== true;
	const startsLate = quoted.begins && !isSpokenOnly(source.words, from - before.length, from);
	const stopsEarly = quoted.ends && !isSpokenOnly(source.words, end, end + behind.length);
	const { text } = source;
	const warnings = [
		...(startsLate || hasGap
			? [...warningsOf(before, text), ...beforeKept(before, source.words[from], text)]
			: lostOf(before.slice(-NEAR), text, 'negation', turns)),
		...(stopsEarly || isGapAtEnd ? warningsOf(behind, text) : []),
	].filter(({ about }) => !(quoted.denied && about === 'negation'));
	const cut = [
		...(startsLate && !hasGap ? [[from - before.length, from] as const] : []),
		...(stopsEarly && !isGapAtEnd ? [[end, end + behind.length] as const] : []),
	];
	return { cut, trimmed: hasGap || isGapAtEnd || startsLate || stopsEarly, warnings };
}

function sentenceBefore(source: SourceText, from: number): readonly TextWord[] {
	const { words, text } = source;
	let at = from;
	for (; at > 0 && from - at < REACH; at--) {
		const between = text.slice(words[at - 1]?.end, words[at]?.start);
		if (STOP.test(between) || LOOSE_STOP.test(between) || !areTogether(source, words[from], words[at - 1])) {
			break;
		}
	}
	return words.slice(at, from);
}

function sentenceBehind(source: SourceText, end: number): readonly TextWord[] {
	const { words, text } = source;
	let at = end;
	for (; at < words.length && at - end < REACH; at++) {
		const [word, next] = [words[at - 1], words[at]];
		if (!word || !next || !areTogether(source, words[end - 1], next)) {
			break;
		}
		const between = text.slice(word.end, next.start);
		const key = next.form.key;
		const turns = next.form.negation || CONDITIONS.has(key) || CONTRASTS.has(key);
		if (STOP.test(between) || text.charAt(word.end - 1) === '.' || (LOOSE_STOP.test(between) && !turns)) {
			break;
		}
	}
	return words.slice(end, at);
}

/** Whether two words stand in the same quotation, or both in none. */
const areTogether = (source: SourceText, a: TextWord | undefined, b: TextWord | undefined): boolean =>
	a !== undefined && b !== undefined && source.quotationOf(a) === source.quotationOf(b);
