import { combine, type Features } from '../features';
import { isVerbTag } from '../tagger';
import { JOINS_CUE, OPENS_CUE, type Reading, type WordForm } from '../wordForms';
import { PAD, readingAt, SIGN_QUOTE, SIGN_STOP, type ModelView } from './modelView';
import { wordSet } from '../../text/wordSet';

/** Labels of the cue tagger. */
export const CUE_OUTSIDE = 0;
export const CUE_BEGIN = 1;
export const CUE_INSIDE = 2;

/** Puts what token `i` looks like as part of a cue into `into`. */
export function cueFeatures(m: ModelView, i: number, into: Features): void {
	const { words, tags, cueWords, quoting, ruleCue, names, view } = m;
	const at = i + PAD;
	const { hash: lemma, stem, classes } = view.readings[i] as Reading;
	const w = words[at] as number;
	const before = words[at - 1] as number;
	const after = words[at + 1] as number;
	const tag = tags[at] as number;
	const tagBefore = tags[at - 1] as number;
	const tagAfter = tags[at + 1] as number;
	const bits = cueWords[at] as number;
	const quote = quoting[at] as number;
	const quotes = combine(quoting[at - 1] as number, quoting[at + 1] as number);
	const rule = ruleCue[at] as number;
	const ruleAround =
		((ruleCue[at] === 0 ? 0 : 1) + (ruleCue[at + 1] === 0 ? 0 : 2)) * 2 + (ruleCue[at - 1] === 0 ? 0 : 1);
	const tagPair = combine(tag, tagAfter);
	const name = names[at - 1] as number;
	const { first, second } = into;
	first[0] = 0;
	second[0] = 0;
	first[1] = w;
	second[1] = 0;
	first[2] = lemma;
	second[2] = tag;
	first[3] = before;
	second[3] = 0;
	first[4] = after;
	second[4] = 0;
	first[5] = words[at - 2] as number;
	second[5] = 0;
	first[6] = words[at + 2] as number;
	second[6] = 0;
	first[7] = tag;
	second[7] = 0;
	first[8] = tagBefore;
	second[8] = tag;
	first[9] = tagPair;
	second[9] = 0;
	first[10] = tagBefore;
	second[10] = tagPair;
	first[11] = combine(tags[at - 2] as number, tagBefore);
	second[11] = tag;
	first[12] = tagPair;
	second[12] = tags[at + 2] as number;
	first[13] = view.forms[i]?.suffix3 ?? 0;
	second[13] = tag;
	first[14] = stem;
	second[14] = 0;
	first[15] = lemma;
	second[15] = tagAfter;
	first[16] = lemma;
	second[16] = tagBefore;
	first[17] = tag;
	second[17] = after;
	first[18] = bits;
	second[18] = 0;
	first[19] = bits;
	second[19] = tagAfter;
	first[20] = bits;
	second[20] = tagBefore;
	first[21] = cueWords[at - 1] as number;
	second[21] = tag;
	first[22] = rule;
	second[22] = 0;
	first[23] = rule;
	second[23] = bits;
	first[24] = ruleAround;
	second[24] = 0;
	first[25] = quote;
	second[25] = quotes;
	first[26] = names[at] as number;
	second[26] = tag;
	first[27] = name;
	second[27] = tag;
	first[28] = quote === 0 ? 0 : 1;
	second[28] = lemma;
	const ahead = lookAhead(m, i);
	const sentence = view.block.sentences[view.sentenceOf[i] as number];
	const left = sentence ? Math.min(4, i - sentence.firstToken) : 4;
	const right = sentence ? Math.min(4, sentence.endToken - i) : 4;
	first[29] = ahead;
	second[29] = tag;
	first[30] = ahead;
	second[30] = bits;
	first[31] = left;
	second[31] = tag;
	first[32] = right * 2 + (bits === 0 ? 0 : 1);
	second[32] = tag;
	first[33] = combine(name, tagBefore);
	second[33] = bits;
	first[34] = quotes;
	second[34] = bits;
	const subject = beforeGroup(m, i);
	const subjectAt = subject + PAD;
	const subjectTag = tags[subjectAt] as number;
	const subjectName = names[subjectAt] as number;
	const nearby = i - subject < 4 ? i - subject : 4;
	first[35] = subjectTag + 128 * subjectName;
	second[35] = tag + 128 * nearby;
	first[36] = words[subjectAt] as number;
	second[36] = tag;
	first[37] = subjectTag + 128 * subjectName;
	second[37] = bits;
	first[38] = subjectTag + 128 * subjectName;
	second[38] = lemma;
	into.hash(39);
	// Counted loops: iterators would be most of the garbage of an analysis.
	const { classes: subjects } = readingAt(m, subject);
	for (let k = 0; k < subjects.length; k++) {
		into.put(110, subjects[k] as number, tag);
		into.put(111, subjects[k] as number, bits);
	}
	for (let k = 0; k < classes.length; k++) {
		const sense = classes[k] as number;
		into.put(104, sense, tag);
		into.put(105, sense, after);
		into.put(106, sense, tagAfter);
		into.put(107, sense, tagBefore);
	}
	const { classes: next } = readingAt(m, i + 1);
	for (let k = 0; k < next.length; k++) {
		into.put(109, next[k] as number, tag);
	}
}

/** The token before the verb group that token `i` stands in: auxiliaries and adverbs are passed. */
function beforeGroup({ view, tags }: ModelView, i: number): number {
	let at = i - 1;
	while (
		at >= 0 &&
		i - at < 6 &&
		(isVerbTag(tags[at + PAD] as number) || view.tags[at] === 'RB' || view.tags[at] === 'MD')
	) {
		at--;
	}
	return at;
}

/** What stands a little further on: *that*, a quotation, *to* and a verb; in bits. */
function lookAhead({ signs, quoting }: ModelView, i: number): number {
	const outside = quoting[i + PAD] === 0;
	let ahead = 0;
	for (let k = i + 1 + PAD; k < i + 9 + PAD; k++) {
		const sign = signs[k] as number;
		if (sign === SIGN_STOP) {
			break;
		}
		ahead |= sign === SIGN_QUOTE && !outside ? 0 : sign;
	}
	return ahead;
}

const AUXILIARY = wordSet('be have do can will may shall');

/** Whether a token can carry a cue: a verb or a word of the list. */
export function isCueHead({ view, cueWords, tags }: ModelView, i: number): boolean {
	return cueWords[i + PAD] !== 0 || (isVerbTag(tags[i + PAD] as number) && !AUXILIARY.has(view.lemmas[i] ?? ''));
}

/**
 * Which tokens can be part of a cue at all: its head, what stands next to one, and words that make a cue by themselves;
 * 1 for those. The others cost nothing.
 *
 * @param likely leaves out heads, and so what stands next to them
 */
export function possibleCues(m: ModelView, likely: (head: number) => boolean): Uint8Array {
	const { lower, tags, forms } = m.view;
	const n = tags.length;
	const possible = new Uint8Array(n);
	let since = 9;
	for (let i = 0; i < n; i++) {
		const { lists } = forms[i] as WordForm;
		const head = isCueHead(m, i) && likely(i);
		since = head ? 0 : since + 1;
		if (head) {
			possible[i] = 1;
			for (let k = Math.max(0, i - 3); k < i; k++) {
				possible[k] = canJoin(tags[k], lower[k]) ? 1 : (possible[k] as number);
			}
		} else if (
			since < 2 ? canJoin(tags[i], lower[i]) : (lists & OPENS_CUE) !== 0 || (since < 6 && (lists & JOINS_CUE) !== 0)
		) {
			possible[i] = 1;
		}
	}
	return possible;
}

function canJoin(tag: string | undefined, word: string | undefined): boolean {
	return tag !== 'NNP' && tag !== 'PRP' && (tag !== 'PUNCT' || word === ',' || word === "'" || word === '-');
}
