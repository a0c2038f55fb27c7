import type { ModelSpec } from '../../learn/linearModel';
import { isVerbTag } from '../../language/tags';
import { secondAnyCue, secondCue } from './secondOpinion';
import { JOINS_CUE, OPENS_CUE, type Reading, type WordForm } from '../wordForms';
import { CUE_CHANCES, STEPS, type TokenEvidence } from '../../encoder/evidence';
import { PAD, readingAt, SIGN_QUOTE, SIGN_STOP, type ModelView } from './modelView';
import { wordSet } from '../../text/lists';

/** Labels of the cue model. */
export const CUE_BEGIN = 1;
export const CUE_INSIDE = 2;

/** A token that may be part of a cue. Moved along a block. */
export class CueView {
	/** Its place in the arrays of {@link m}. */
	at = PAD;
	reading: Reading;
	/** The token before the verb group that it stands in. */
	subject = -1;

	constructor(readonly m: ModelView) {
		this.reading = readingAt(m, 0);
	}

	/** @param i the token */
	moveTo(i: number): this {
		this.at = i + PAD;
		this.reading = readingAt(this.m, i);
		this.subject = beforeGroup(this.m, i);
		return this;
	}
}

const words = ({ m, at }: CueView, by: number): number => m.words[at + by] as number;
const tags = ({ m, at }: CueView, by: number): number => m.tags[at + by] as number;

export const CUE: ModelSpec<CueView> = {
	name: 'cue',
	labels: ['outside', 'begin', 'inside'],
	chained: true,
	table: {
		values: {
			always: () => 1,
			word: (v) => words(v, 0),
			'word before': (v) => words(v, -1),
			'word 2 before': (v) => words(v, -2),
			'word after': (v) => words(v, 1),
			'word 2 after': (v) => words(v, 2),
			lemma: ({ reading }) => reading.hash,
			stem: ({ reading }) => reading.stem,
			ending: ({ m, at }) => m.view.forms[at - PAD]?.suffix3 ?? 0,
			tag: (v) => tags(v, 0),
			'tag before': (v) => tags(v, -1),
			'tag 2 before': (v) => tags(v, -2),
			'tag after': (v) => tags(v, 1),
			'tag 2 after': (v) => tags(v, 2),
			listed: ({ m, at }) => m.cueWords[at] as number,
			'is listed': ({ m, at }) => (m.cueWords[at] === 0 ? 0 : 1),
			'listed before': ({ m, at }) => m.cueWords[at - 1] as number,
			rule: ({ m, at }) => m.ruleCue[at] as number,
			'rules around': ({ m: { ruleCue }, at }) =>
				(ruleCue[at] === 0 ? 0 : 1) + (ruleCue[at + 1] === 0 ? 0 : 2) + (ruleCue[at - 1] === 0 ? 0 : 4),
			quoting: ({ m, at }) => m.quoting[at] as number,
			quoted: ({ m, at }) => (m.quoting[at] === 0 ? 0 : 1),
			'quoting around': ({ m: { quoting }, at }) => (quoting[at - 1] as number) + 4 * (quoting[at + 1] as number),
			name: ({ m, at }) => m.names[at] as number,
			'name before': ({ m, at }) => m.names[at - 1] as number,
			ahead: lookAhead,
			'from start': fromStart,
			'to end': toEnd,
			'subject word': ({ m, subject }) => m.words[subject + PAD] as number,
			subject: ({ m, subject }) => (m.tags[subject + PAD] as number) + 128 * (m.names[subject + PAD] as number),
			'subject distance': ({ at, subject }) => Math.min(4, at - PAD - subject),
		},
		lists: {
			class: ({ reading }) => reading.classes,
			'class after': ({ m, at }) => readingAt(m, at - PAD + 1).classes,
			'subject class': ({ m, subject }) => readingAt(m, subject).classes,
		},
		templates: [
			'always',
			'word',
			'lemma & tag',
			'word before',
			'word after',
			'word 2 before',
			'word 2 after',
			'tag',
			'tag before & tag',
			'tag & tag after',
			'tag before & tag & tag after',
			'tag 2 before & tag before & tag',
			'tag & tag after & tag 2 after',
			'ending & tag',
			'stem',
			'lemma & tag after',
			'lemma & tag before',
			'tag & word after',
			'listed',
			'listed & tag after',
			'listed & tag before',
			'listed before & tag',
			'rule',
			'rule & listed',
			'rules around',
			'quoting & quoting around',
			'name & tag',
			'name before & tag',
			'quoted & lemma',
			'ahead & tag',
			'ahead & listed',
			'from start & tag',
			'to end & is listed & tag',
			'name before & tag before & listed',
			'quoting around & listed',
			'subject & tag & subject distance',
			'subject word & tag',
			'subject & listed',
			'subject & lemma',
			'subject class & tag',
			'subject class & listed',
			'class & tag',
			'class & word after',
			'class & tag after',
			'class & tag before',
			'class after & tag',
		],
	},
};

/** With what the second reader makes of the token and its neighbours. */
export const CAREFUL_CUE: ModelSpec<CueView> = {
	...CUE,
	table: {
		values: {
			...CUE.table.values,
			second: ({ m, at }) => secondCue(m, at - PAD),
			'second before': ({ m, at }) => secondAnyCue(m, at - PAD - 1),
			'second after': ({ m, at }) => secondAnyCue(m, at - PAD + 1),
			'second at all': ({ m, at }) => secondAnyCue(m, at - PAD),
		},
		lists: CUE.table.lists ?? {},
		templates: [
			...CUE.table.templates,
			'second',
			'second & tag',
			'second & rule',
			'second & listed',
			'second & second before',
			'second & second after',
			'second at all & second before & second after',
			'second at all & lemma',
			'second at all & quoted',
			'second at all & ahead',
			'second at all & quoting & quoting around',
		],
	},
};

/** Tokens to either edge of the sentence, few of them counted. */
function fromStart({ m: { view }, at }: CueView): number {
	const i = at - PAD;
	return Math.min(4, i - (view.block.sentences[view.sentenceOf[i] as number]?.firstToken ?? 0));
}

function toEnd({ m: { view }, at }: CueView): number {
	const i = at - PAD;
	return Math.min(4, (view.block.sentences[view.sentenceOf[i] as number]?.endToken ?? i + 4) - i);
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
function lookAhead({ m: { signs, quoting }, at }: CueView): number {
	const outside = quoting[at] === 0;
	let ahead = 0;
	for (let k = at + 1; k < at + 9; k++) {
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
		const { flags } = forms[i] as WordForm;
		const head = isCueHead(m, i) && likely(i);
		since = head ? 0 : since + 1;
		if (head) {
			possible[i] = 1;
			for (let k = Math.max(0, i - 3); k < i; k++) {
				possible[k] = canJoin(tags[k], lower[k]) ? 1 : (possible[k] as number);
			}
		} else if (
			since < 2 ? canJoin(tags[i], lower[i]) : (flags & OPENS_CUE) !== 0 || (since < 6 && (flags & JOINS_CUE) !== 0)
		) {
			possible[i] = 1;
		}
		if (m.view.second && isLikelyCue(m.view.second, i)) {
			possible[i] = 1;
		}
	}
	return possible;
}

/** What the second reader takes for part of a cue may be one, whatever word it is. */
const isLikelyCue = ({ cues }: TokenEvidence, i: number): boolean =>
	(cues[i * CUE_CHANCES] ?? 0) + (cues[i * CUE_CHANCES + 1] ?? 0) > STEPS / 4;

function canJoin(tag: string | undefined, word: string | undefined): boolean {
	return tag !== 'NNP' && tag !== 'PRP' && (tag !== 'PUNCT' || word === ',' || word === "'" || word === '-');
}
