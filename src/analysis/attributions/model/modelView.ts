import { hashText } from '../../learn/hash';
import { THAT, TO, WHETHER } from '../../language/english/words';
import { NAME_KINDS } from '../../model';
import type { BlockView } from '../blockView';
import { ABSENT } from '../../learn/featureTable';
import { isAlone, plainPhrase } from '../../syntax/nounPhrase';
import { wordSet } from '../../text/lists';
import { runStart, type TokenRange } from '../../text/places';
import { isFiniteVerb, isVerb, TAGS } from '../../language/tags';
import type { BlockAttribution } from '../blockAttribution';
import type { CueForm, Reading } from '../cueForms';
import { VERB_FORMS } from '../../syntax/verbGroup';
import { verbGroups, type ClauseVerbs } from '../proposals/verbGroups';

/** Stands for what is beside the block. */
const EDGE = 77;
const NOTHING: Reading = { lemma: '', hash: EDGE, stem: EDGE, classes: [], cueBits: 0 };

/** What tells that a report follows: *that* or *whether*; an opening quotation mark; *to* and a verb. */
const THAT_FOLLOWS = 1;
const QUOTE_FOLLOWS = 2;
const TO_FOLLOWS = 4;
/** So many tokens are looked through for it. */
const AHEAD = 8;

const INSIDE = 1;
export const OPENS = 2;
export const CLOSES = 3;

const KINDS = [null, ...NAME_KINDS, 'value'] as const;

/** What a token is of the clause that it stands in: of its verbs, of its subject, or what begins it, by the form of the verbs and whether a subject stands before them. */
const OF_VERBS = 1;
const OF_SUBJECT = 2;
const BEGINS_CLAUSE = 3;

const LITTLE = wordSet('WH IN CC PRP DT');
const VB = TAGS.indexOf('VB');

/** A block in numbers: what the models' features are mixed from. Tokens beside the block may be asked for too. */
export class ModelView {
	readonly length = this.view.tags.length;
	private readonly marks = this.view.tags.map(() => 0);
	private readonly ruleCues = this.view.tags.map(() => 0);
	/** Commas and semicolons. */
	readonly commasIn = counter(this.length, (i) => isPause(this.view.lower[i]));
	/** Finite verbs. */
	readonly verbsIn = counter(this.length, (i) => isFiniteVerb(this.view.tags[i]));
	/** For each token the number of its name's kind. */
	private readonly kinds = Uint8Array.from(this.view.names, (kind) => KINDS.indexOf(kind));
	/** For each token where its plain noun phrase or pronoun begins, -1 where it is of none. */
	private readonly phrases = phrasesOf(this.view);
	/** Noun phrases that begin there. */
	readonly phrasesIn = counter(this.length, (i) => this.phrases[i] === i);
	/** For each token the verb group that it stands in. */
	readonly groups = this.view.tags.map((): ClauseVerbs | undefined => undefined);
	/** For each token what it is of its clause; 0 where that is nothing. */
	readonly clauses = this.view.tags.map(() => 0);
	/** For each token where the words begin that no comma, no semicolon and no end of a sentence parts from it. */
	private readonly parts: readonly number[];

	constructor(
		readonly view: BlockView,
		readonly rules: readonly BlockAttribution[],
	) {
		const { lower, sentenceOf } = view;
		for (const group of verbGroups(view)) {
			const { form, first, end, subject } = group;
			const begin = subject?.end === first ? subject.first : first;
			this.groups.fill(group, first, end);
			this.clauses.fill(OF_SUBJECT, begin, first);
			this.clauses.fill(OF_VERBS, first, end);
			this.clauses[begin] = BEGINS_CLAUSE + 2 * VERB_FORMS.indexOf(form) + (begin < first ? 1 : 0);
		}
		let part = 0;
		this.parts = lower.map((_, i) => (part = isPause(lower[i - 1]) || sentenceOf[i] !== sentenceOf[i - 1] ? i : part));
		for (const { first, end, begun, goesOn } of view.quotes) {
			this.marks.fill(INSIDE, first, end);
			this.marks[first] = begun ? INSIDE : OPENS;
			if (!goesOn) {
				this.marks[end - 1] = CLOSES;
			}
		}
		for (const { cue, by } of rules) {
			if (cue) {
				this.ruleCues.fill(1, cue.first, cue.end);
				this.ruleCues[cue.first] = hashOf(by);
			}
		}
	}

	word(i: number): number {
		return this.has(i) ? (this.view.forms[i] as CueForm).hash : EDGE;
	}

	tag(i: number): number {
		return this.has(i) ? (this.view.tagNumbers[i] as number) : EDGE;
	}

	/** The number of the kind of its name; one more for dates, amounts and numbers; 0 where there is none. */
	name(i: number): number {
		return this.kinds[i] ?? 0;
	}

	reading(i: number): Reading {
		return this.has(i) ? (this.view.readings[i] as Reading) : NOTHING;
	}

	/** The rule whose cue begins here (a hash), 1 inside a cue, 0 elsewhere. */
	ruleCue(i: number): number {
		return this.has(i) ? (this.ruleCues[i] as number) : 0;
	}

	/** 0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing one. */
	quoting(i: number): number {
		return this.has(i) ? (this.marks[i] as number) : 0;
	}

	/** With what the words begin that no comma parts from a token: a little word, *who*, *of*, *the*; of others the tag. */
	opener(i: number): number {
		const at = this.parts[i] ?? -1;
		return LITTLE.has(this.view.tags[at]) ? this.word(at) : this.tag(at);
	}

	beforePhrase(i: number): number {
		const first = this.phrases[i] ?? -1;
		return first < 0 ? ABSENT : this.word(first - 1);
	}

	/** What follows within a few tokens, up to a full stop, in bits. */
	ahead(i: number): number {
		const isOutside = this.quoting(i) === 0;
		let ahead = 0;
		const end = Math.min(this.length, i + 1 + AHEAD);
		for (let k = i + 1; k < end && this.view.lower[k] !== '.'; k++) {
			const word = this.view.lower[k];
			if (this.marks[k] === OPENS) {
				ahead |= isOutside ? QUOTE_FOLLOWS : 0;
			} else if (word === THAT || word === WHETHER) {
				ahead |= THAT_FOLLOWS;
			} else if (word === TO && this.tag(k + 1) === VB) {
				ahead |= TO_FOLLOWS;
			}
		}
		return ahead;
	}

	/** The word that a cue is known by: its last verb or word of the list. */
	headOf(cue: TokenRange): number {
		const isHead = (i: number): boolean => this.reading(i).cueBits !== 0 || isVerb(this.view.tags[i]);
		const behind = runStart(cue.end, cue.first, (i) => !isHead(i));
		return (behind > cue.first ? behind : cue.end) - 1;
	}

	private has(i: number): boolean {
		return i >= 0 && i < this.length;
	}
}

/** Tells how many tokens of a kind stand from `first` up to `end`. */
function counter(length: number, isCounted: (i: number) => boolean): (first: number, end: number) => number {
	const before = [0];
	for (let i = 0; i < length; i++) {
		before.push((before[i] as number) + (isCounted(i) ? 1 : 0));
	}
	return (first, end) => (before[end] as number) - (before[first] as number);
}

const isPause = (word: string | undefined): boolean => word === ',' || word === ';';

function phrasesOf(view: BlockView): number[] {
	const { length } = view.tags;
	const first: number[] = [];
	while (first.length < length) {
		const at = first.length;
		const { hasNoun, end } = plainPhrase(view, at, length);
		const isPhrase = hasNoun || isAlone(view, at);
		do {
			first.push(isPhrase ? at : -1);
		} while (first.length < end);
	}
	return first;
}

/** 0 where there is no text. */
export const hashOf = (text: string | undefined): number => (text === undefined ? 0 : hashText(text) | 0);
