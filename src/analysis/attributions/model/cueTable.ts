import { wordsOf } from '../../language/english/words';
import { isVerbTag } from '../../language/tags';
import { isLikelyCue, secondAnyCue, secondCue } from './secondOpinion';
import { sentenceAt } from '../blockView';
import type { CueForm, Reading } from '../cueForms';
import { type ModelView, PAD, readingAt, SIGN_QUOTE, SIGN_STOP } from './modelView';
import type { ModelSpec } from '../../learn/linearModel';
import { templatesOf, withMore } from '../../learn/templates';

/** Labels of the cue model. */
export const CUE_BEGIN = 1;
export const CUE_INSIDE = 2;

/** A token that may be part of a cue. Moved along a block. */
export class CueView {
	private i = 0;
	/** Its place in the arrays of {@link m}. */
	at = PAD;
	reading: Reading;
	/** The token before the verb group that it stands in. */
	subject = -1;

	constructor(readonly m: ModelView) {
		this.reading = readingAt(m, 0);
	}

	moveTo(i: number): this {
		this.i = i;
		this.at = i + PAD;
		this.reading = readingAt(this.m, i);
		this.subject = beforeGroup(this.m, i);
		return this;
	}

	word(by: number): number {
		return this.m.words[this.at + by] as number;
	}

	tag(by: number): number {
		return this.m.tags[this.at + by] as number;
	}

	/** Bits of the list of cue words. */
	listed(by: number): number {
		return readingAt(this.m, this.i + by).cueBits;
	}

	/** 1 where a rule sees a cue, 0 elsewhere. */
	ruled(by: number): number {
		return this.m.ruleCue[this.at + by] === 0 ? 0 : 1;
	}

	quoting(by: number): number {
		return this.m.quoting[this.at + by] as number;
	}

	/** Tokens to either edge of the sentence, few of them counted. */
	fromStart(): number {
		return Math.min(4, this.i - sentenceAt(this.m.view, this.i).firstToken);
	}

	toEnd(): number {
		return Math.min(4, sentenceAt(this.m.view, this.i).endToken - this.i);
	}

	/** What stands a little further on: *that*, a quotation, *to* and a verb; in bits. */
	ahead(): number {
		const { signs } = this.m;
		const outside = this.quoting(0) === 0;
		let ahead = 0;
		for (let k = this.at + 1; k < this.at + 9; k++) {
			const sign = signs[k] as number;
			if (sign === SIGN_STOP) {
				break;
			}
			ahead |= sign === SIGN_QUOTE && !outside ? 0 : sign;
		}
		return ahead;
	}

	/** What the second reader makes of the token and its neighbours. */
	second(by: number): number {
		return secondAnyCue(this.m, this.i + by);
	}
}

/** By what a token is told to begin a cue, to go on with one, or to be of none. */
export const CUE: ModelSpec<CueView> = {
	name: 'cue',
	labels: ['outside', 'begin', 'inside'],
	chained: true,
	table: {
		values: {
			always: () => 1,
			word: (v) => v.word(0),
			'word before': (v) => v.word(-1),
			'word 2 before': (v) => v.word(-2),
			'word after': (v) => v.word(1),
			'word 2 after': (v) => v.word(2),
			lemma: ({ reading }) => reading.hash,
			stem: ({ reading }) => reading.stem,
			ending: ({ m, at }) => m.view.forms[at - PAD]?.suffix3 ?? 0,
			tag: (v) => v.tag(0),
			'tag before': (v) => v.tag(-1),
			'tag 2 before': (v) => v.tag(-2),
			'tag after': (v) => v.tag(1),
			'tag 2 after': (v) => v.tag(2),
			listed: (v) => v.listed(0),
			'is listed': (v) => (v.listed(0) === 0 ? 0 : 1),
			'listed before': (v) => v.listed(-1),
			rule: ({ m, at }) => m.ruleCue[at] as number,
			'rules around': (v) => v.ruled(0) + 2 * v.ruled(1) + 4 * v.ruled(-1),
			quoting: (v) => v.quoting(0),
			quoted: (v) => (v.quoting(0) === 0 ? 0 : 1),
			'quoting around': (v) => v.quoting(-1) + 4 * v.quoting(1),
			name: ({ m, at }) => m.names[at] as number,
			'name before': ({ m, at }) => m.names[at - 1] as number,
			ahead: (v) => v.ahead(),
			'from start': (v) => v.fromStart(),
			'to end': (v) => v.toEnd(),
			'subject word': ({ m, subject }) => m.words[subject + PAD] as number,
			subject: ({ m, subject }) => (m.tags[subject + PAD] as number) + 128 * (m.names[subject + PAD] as number),
			'subject distance': ({ at, subject }) => Math.min(4, at - PAD - subject),
		},
		lists: {
			class: ({ reading }) => reading.classes,
			'class after': ({ m, at }) => readingAt(m, at - PAD + 1).classes,
			'subject class': ({ m, subject }) => readingAt(m, subject).classes,
		},
		templates: templatesOf(`
			always, word, lemma & tag, word before, word after, word 2 before, word 2 after,
			tag, tag before & tag, tag & tag after, tag before & tag & tag after,
			tag 2 before & tag before & tag, tag & tag after & tag 2 after, ending & tag, stem,
			lemma & (tag after, tag before), tag & word after, listed, listed & (tag after, tag before), listed before & tag,
			rule, rule & listed, rules around, quoting & quoting around, name & tag, name before & tag, quoted & lemma,
			ahead & (tag, listed), from start & tag, to end & is listed & tag, name before & tag before & listed,
			quoting around & listed, subject & tag & subject distance, subject word & tag, subject & (listed, lemma),
			subject class & (tag, listed), class & (tag, word after, tag after, tag before), class after & tag`),
	},
};

/** With what the second reader makes of the token and its neighbours. */
export const CAREFUL_CUE = withMore(
	CUE,
	{
		second: ({ m, at }) => secondCue(m, at - PAD),
		'second before': (v) => v.second(-1),
		'second after': (v) => v.second(1),
		'second at all': (v) => v.second(0),
	},
	`second, second & (tag, rule, listed, second before, second after), second at all & second before & second after,
	second at all & (lemma, quoted, ahead, quoting & quoting around)`,
);

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

const NEVER_CUES = wordsOf('never cues');

/** Whether a token can carry a cue: a verb or a word of the list. */
const isCueHead = (m: ModelView, i: number): boolean =>
	readingAt(m, i).cueBits !== 0 || (isVerbTag(m.tags[i + PAD] as number) && !NEVER_CUES.has(m.view.lemmas[i] ?? ''));

/**
 * Which tokens can be part of a cue at all: its head, what stands next to one, and words that make a cue by themselves;
 * 1 for those. The others cost nothing.
 *
 * @param likely leaves out heads, and so what stands next to them
 */
export function possibleCues(m: ModelView, likely: (head: number) => boolean): Uint8Array {
	const { lower, tags, forms } = m.view;
	const canJoin = (i: number): boolean =>
		tags[i] !== 'NNP' &&
		tags[i] !== 'PRP' &&
		(tags[i] !== 'PUNCT' || lower[i] === ',' || lower[i] === "'" || lower[i] === '-');
	const n = tags.length;
	const possible = new Uint8Array(n);
	let since = 9;
	for (let i = 0; i < n; i++) {
		const { opensCue, joinsCue } = forms[i] as CueForm;
		if (isCueHead(m, i) && likely(i)) {
			since = 0;
			possible[i] = 1;
			for (let k = Math.max(0, i - 3); k < i; k++) {
				possible[k] ||= canJoin(k) ? 1 : 0;
			}
			continue;
		}
		since++;
		const stands = since < 2 ? canJoin(i) : opensCue || (joinsCue && since < 6);
		possible[i] = stands || isLikelyCue(m, i) ? 1 : 0;
	}
	return possible;
}
