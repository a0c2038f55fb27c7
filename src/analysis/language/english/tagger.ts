import { ABSENT, around, type FeatureTable, templatesOf } from '../../learn/featureTable';
import type { LinearModel, ModelSpec } from '../../learn/linearModel';
import type { Block, Token } from '../../text/document';
import { TAGS, tagSet } from '../tags';
import { SHAPES, type EnglishWord } from './englishWord';
import { FORMS } from './morphology';

const IS_VERB = tagSet(/^(?:VB|MD|TO)/);
const IS_FINITE = tagSet(/^(?:VB[DPZ]|MD)$/);
const ENDS_REACH = tagSet(/^(?:[.:]|W.*)$/);

/** A token among those of its sentence, left of which all is tagged. Moved along. */
export class TagView {
	at = 0;
	/** 1 where nearly all words of the sentence are capitalised, as in headlines; 2 for words in capitals. */
	readonly style = styleOf(this.words, this.first, this.end);

	/** @param tags of the tokens before {@link at} */
	constructor(
		readonly words: readonly EnglishWord[],
		private readonly tags: Uint8Array,
		readonly first: number,
		private readonly end: number,
	) {}

	/** The word so many places behind the token, before it where they are below 0; `null` outside the sentence. */
	word(by: number): EnglishWord | null {
		const at = this.at + by;
		return at >= this.first && at < this.end ? (this.words[at] as EnglishWord) : null;
	}

	/** The last verb of the sentence before the token, with what kind of word stands between; {@link ABSENT} without. */
	verbBefore(): number {
		for (let at = this.at - 1; at >= this.first && at > this.at - 8; at--) {
			const tag = this.tags[at] as number;
			if (IS_VERB[tag] === 1) {
				return tag * 2 + (at === this.at - 1 ? 1 : 0);
			}
			if (ENDS_REACH[tag] === 1) {
				return -tag;
			}
		}
		return ABSENT;
	}

	tag(by: number): number {
		const at = this.at + by;
		return at >= this.first ? (this.tags[at] as number) : ABSENT;
	}
}

/** The least words of a sentence whose style tells anything. */
const FEW = 3;

function styleOf(words: readonly EnglishWord[], first: number, end: number): number {
	const long = words.slice(first, end).filter(({ lower: text }) => text.length > 3);
	const count = (form: keyof typeof SHAPES): number => long.filter(({ shape }) => shape === SHAPES[form]).length;
	const capitals = count('capitals');
	const lower = count('lower');
	const all = capitals + count('capitalized') + count('mixed') + lower;
	return all < FEW ? 0 : capitals > 0.7 * all ? 2 : lower <= 0.25 * all ? 1 : 0;
}

const OUTSIDE = 1;

const own = (v: TagView): EnglishWord => v.words[v.at] as EnglishWord;

const TABLE: FeatureTable<TagView> = {
	values: {
		...around<TagView>('word', [-2, -1, 0, 1, 2], (v, by) => v.word(by)?.hash ?? OUTSIDE),
		...around<TagView>('tag', [-3, -2, -1], (v, by) => v.tag(by)),
		'last letter': (v) => own(v).suffix1,
		'last 2 letters': (v) => own(v).suffix2,
		'last 3 letters': (v) => own(v).suffix3,
		'last 4 letters': (v) => own(v).suffix4,
		'first 2 letters': (v) => own(v).prefix2,
		'first 3 letters': (v) => own(v).prefix3,
		...around<TagView>('last 3 letters', [-1, 1], (v, by) => v.word(by)?.suffix3 ?? ABSENT),
		shape: (v) => own(v).shape * 2 + (v.at === v.first ? 1 : 0),
		...around<TagView>('shape', [-1, 1, 2], (v, by) => v.word(by)?.shape ?? ABSENT),
		style: (v) => v.style,
		...around<TagView>('tags', [0, 1, 2, 3], (v, by) => v.word(by)?.tagSet ?? ABSENT),
		'tags in lower case': (v) => own(v).lowerTagSet,
		...around<TagView>('class of 64', [0, 1], (v, by) => v.word(by)?.classes.of64 ?? ABSENT),
		...around<TagView>('class of 256', [-1, 0, 1], (v, by) => v.word(by)?.classes.of256 ?? ABSENT),
		'class of 1000': (v) => own(v).classes.of1000,
		'verb before': (v) => v.verbBefore(),
		...around<TagView>('form', [-1, 0, 1, 2], (v, by) => v.word(by)?.form ?? ABSENT),
		always: () => 0,
	},
	templates: templatesOf(`
		always, word, word & shape, tag before, tag before & (tag 2 before, word), tag 2 before & word,
		tag before & (tags, tag 2 before & tags), tags, tags & shape, tags in lower case & shape,
		tags & (tags after, tags after & tag before), tags after & (tag before, tags 2 after),
		tags & tags 2 after, word before, word after, word 2 before, word 2 after,
		word & (word after, word before), word before & word after, tags & (word before, word after),
		tag before & word after, last letter & shape, last 2 letters, last 2 letters & shape, last 3 letters,
		last 3 letters & (shape, tag before), last 4 letters, first 2 letters, first 3 letters,
		last 3 letters after & tag before, last 3 letters & last 3 letters after, last 3 letters before & tags,
		shape, shape & (style, style & tags in lower case), tag before & shape,
		shape before & shape & shape after, shape & shape after & tag before,
		verb before & (tags, form, tag before & form, last 2 letters, word),
		tag before & tag 2 before & (tag 3 before, form, last 2 letters, word),
		form & form after & form 2 after, form after & form 2 after, tags after & tags 2 after & tags 3 after,
		tags & tags after & tags 2 after, shape & shape after & shape 2 after, form & shape & style, form,
		form & (shape, tag before, last 2 letters, form after, form before), form after & tag before & form,
		form & tags after, class of 64, class of 256, class of 1000, class of 64 & tag before,
		class of 256 & tag before, class of 64 & last 2 letters, class of 256 & last 2 letters,
		class of 256 before & tags, class of 256 after & tags, class of 64 after & class of 64
	`),
};

export const TAGGER: ModelSpec<TagView> = { name: 'tagger', labels: TAGS, table: TABLE };

const OPENS = TAGS.indexOf('``');
const CLOSES = TAGS.indexOf("''");
const COMMA = TAGS.indexOf(',');
const JOINS = TAGS.indexOf('HYPH');
const PAUSE = TAGS.indexOf(':');
const OWNS = TAGS.indexOf('POS');
const SIGN = TAGS.indexOf('SYM');
const HYPHEN = /^[-‐‑−]$/;
const OPENING_MARK = /^(?:["'‘`]|``)$/;

/** The tag of a word that has but one, or of a mark. `null` for others, and for apostrophes that may stand for *is* or own something. */
export function sureTag(word: EnglishWord, tokens: readonly Token[], at: number): number | null {
	const { text, start, end, kind } = tokens[at] as Token;
	if (kind !== 'mark' || word.tags) {
		return kind === 'mark' || word.tags?.length === 1 ? (word.tags?.[0] ?? SIGN) : null;
	}
	const before = tokens[at - 1];
	const joinedBefore = before?.end === start;
	const joinedAfter = tokens[at + 1]?.start === end;
	if (HYPHEN.test(text)) {
		return joinedBefore && joinedAfter ? JOINS : PAUSE;
	}
	if (text === "'" || text === '’') {
		return joinedBefore && !joinedAfter ? (before.lower.endsWith('s') ? OWNS : CLOSES) : joinedAfter ? OPENS : CLOSES;
	}
	return OPENING_MARK.test(text) ? (joinedBefore || !joinedAfter ? CLOSES : OPENS) : SIGN;
}

/** So much less likely than what it was taken for a verb may be, as log-odds, where its sentence has no other; behind speech any. */
const LEAST_LIKELY = -60;
/** What may be a finite verb though it was taken for something else, what stands before one, and what does before an infinitive. */
const MAY_BE_FINITE = tagSet(/^(?:NNS?|JJ|VBN?)$/);
const BEFORE_FINITE = tagSet(/^(?:NN|PRP$|RB)/);
const BEFORE_INFINITIVE = tagSet(/^(?:TO$|NN|PRP$)/);
const BASE = TAGS.indexOf('VB');
const PRESENT = TAGS.indexOf('VBP');
const PRESENT_S = TAGS.indexOf('VBZ');
const PAST = TAGS.indexOf('VBD');

/** The finite verbs that a word may be: *cut*, *cuts*, *closed*. */
const finiteTagsOf = ({ tags, form }: EnglishWord): readonly number[] =>
	tags?.filter((tag) => IS_FINITE[tag] === 1) ??
	(form & FORMS.verb ? [PRESENT, PAST] : form & FORMS.verbInS ? [PRESENT_S] : form & FORMS.verbInEd ? [PAST] : []);

/** Where the clause begins that tells whose words its sentence begins with, *“…,” | the letter read*; else `first`. */
function behindSpeech(tokens: readonly Token[], tags: Uint8Array, first: number, end: number): number {
	const isMark = (tag: number): boolean => tag === OPENS || tag === CLOSES;
	const closing = first + 1 + tags.subarray(first + 1, end).findIndex(isMark);
	const isLast = !tags.subarray(closing + 1, end).some(isMark);
	const isClosing = tags[closing - 1] === COMMA && tokens[closing - 1]?.end === tokens[closing]?.start;
	return closing > first && isLast && isClosing ? closing + 1 : first;
}

/**
 * Tags a block, left to right, greedily. A whole sentence without a finite verb is given the likeliest, *The bank | cut | its rate.*, and so is
 * what tells whose words stand in quotation marks before it.
 */
export class Tagger {
	constructor(private readonly model: Pick<LinearModel<TagView>, 'best' | 'scoreInto'>) {}

	/** Indices into `TAGS`. */
	tag({ tokens, sentences }: Pick<Block, 'tokens' | 'sentences'>, words: readonly EnglishWord[]): Uint8Array {
		const tags = new Uint8Array(words.length);
		for (const { firstToken, endToken } of sentences) {
			const view = new TagView(words, tags, firstToken, endToken);
			for (let at = firstToken; at < endToken; at++) {
				view.at = at;
				const word = words[at] as EnglishWord;
				tags[at] = sureTag(word, tokens, at) ?? this.model.best(view, word.likelyTags);
			}
			const from = behindSpeech(tokens, tags, firstToken, endToken);
			if (tokens[endToken - 1]?.text === '.' && !tags.subarray(from, endToken).some((tag) => IS_FINITE[tag] === 1)) {
				this.giveVerb(view, tags, from, endToken, from > firstToken ? -Infinity : LEAST_LIKELY);
			}
		}
		return tags;
	}

	private giveVerb(view: TagView, tags: Uint8Array, first: number, end: number, least: number): void {
		const scores = new Float64Array(TAGS.length);
		let likeliest = least;
		let verb: { readonly at: number; readonly tag: number } | null = null;
		for (let at = first; at < end; at++) {
			const own = tags[at] as number;
			const before = at > first ? (tags[at - 1] as number) : PAUSE;
			// *Close the lock*
			if (own === BASE && BEFORE_INFINITIVE[before] === 0) {
				return;
			}
			const finite = MAY_BE_FINITE[own] && BEFORE_FINITE[before] ? finiteTagsOf(view.words[at] as EnglishWord) : [];
			if (finite.length > 0) {
				view.at = at;
				this.model.scoreInto(view, scores, 0);
			}
			for (const tag of finite) {
				const likelier = (scores[tag] as number) - (scores[own] as number);
				if (likelier > likeliest) {
					likeliest = likelier;
					verb = { at, tag };
				}
			}
		}
		if (verb) {
			tags[verb.at] = verb.tag;
		}
	}
}
