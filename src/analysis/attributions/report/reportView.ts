import { HAD, IT, NEITHER, NO, NOR, OR, THAT, UNTIL, WOULD } from '../../language/english/functionWords';
import { isBe } from '../../language/english/morphology';
import { IS_FALSE, NEGATED_VERB, NOT_TRUE } from '../../language/english/patterns';
import { wordsOf } from '../../language/english/words';
import { isFiniteVerb, isVerb } from '../../language/tags';
import { sentenceAt, type BlockView } from '../blockView';
import type { TokenRange } from '../../text/places';
import type { BlockAttribution } from '../blockAttribution';
import { isNegation, NOT_NEGATED, saysNothing } from './negation';
import { isNobody, isNobodyAt } from './nobody';

// Words that tell how a report is given, by their lemmas; of two words, joined by `_`, the second as it stands.
const REFUSED = wordsOf('report refused');
/** *failed to say*, *short of saying* */
const WITHHELD = wordsOf('report withheld');
const ASKED = wordsOf('report asked');
export const DOUBTED = wordsOf('content doubted');
/** Acts rather than states of mind: negated, they are not done, *did not find that p*. */
const DONE = wordsOf('done not held');
/** What it is, or would be, to say what is not so: *a lie*, *wrong*. */
const WRONG = wordsOf('wrong to say');
/** Verbs that need a noun to report: *made no such admission*. */
export const LIGHT = wordsOf('light verbs');
/** They stand before what is supposed. */
export const CONDITIONS = wordsOf('report supposed');
/** Reported by themselves, it is made: *I would say*. */
const OURSELVES = wordsOf('ourselves');

/** They begin what is asked. */
export const QUESTION_WORDS = wordsOf('asks');
/** They may stand before the subject. */
const INVERTED = wordsOf('inverted auxiliaries');

/** So far before its cue a verb group may begin, in tokens. */
const REACH = 10;
/** So far before it the verb may stand whose negation it shares. */
const FAR = 25;
/** So many tokens may be set into a verb group, commas included. */
const LONGEST_INSERTED = 6;
/** What may stand before a clause that is turned round. */
const FRONT = /^(?:RB|CC|IN|DT|JJ|NN|NNS|NNP|UH|PRP\$)$/;
const IN_GROUP = /^(?:MD|RB|TO|VB|VBD|VBG|VBN|VBP|VBZ)$/;
const FINITE = /^VB[DPZ]$/;
/** Before *had* it is not turned round: *residents who had no homes said*. */
const SUBJECT = /^(?:WH|PRP$|NN)/;
const NOUN = /^(?:NN|NNS|NNP|JJ)$/;
const NOUN_PHRASE = /^(?:DT|JJ|CD|NN|NNS|NNP|PRP|PRP\$|POS|IN)$/;

/** Whether a word, in lower case, may stand before its subject: *did*, *won't*. */
export const isInverted = (word = ''): boolean => INVERTED.has(word.replace(NEGATED_VERB, ''));

/** What the verb group of a report and the words around it tell; what that comes to `reportMade.ts` says. */
export class ReportView {
	/** The cue with what stands before it of its verb group and of the verb that governs it: *has so far declined* to say. */
	readonly group: TokenRange;
	/** The group without the last verb or noun of the cue. */
	readonly beforeHead: TokenRange;
	/** The first modal of the group, or nothing. */
	readonly modal: string;
	/** Whether *I* or *we* report. */
	readonly isOwn: boolean;
	/** Whether an odd number of words negate it. */
	readonly isNegated: boolean;
	/** *declined to say* */
	readonly isRefused: boolean;
	/** Whether it tells what somebody thinks or means to do. */
	readonly isOfMind: boolean;
	/** Where the subject begins, as far as the source is one right before the group. */
	private readonly subject: number;
	/** An auxiliary before the subject, with what stands before it in its clause: *nor did* of *nor did she say*; mostly empty. */
	readonly turned: readonly string[];

	constructor(
		private readonly view: BlockView,
		private readonly attribution: BlockAttribution,
		private readonly cue: TokenRange,
	) {
		const { lower, tags } = view;
		const { act, source } = attribution;
		let { first } = cue;
		for (let at = this.before(first); this.isNear(at) && this.isInGroup(at, first); at = this.before(at)) {
			first = at;
		}
		this.group = { first, end: cue.end };
		// *told* the press, *issued* a statement; of a noun alone, the *claim*.
		const inCue = tags.slice(cue.first, cue.end);
		const verb = inCue.findLastIndex(isVerb);
		const head = cue.first + Math.max(verb < 0 ? inCue.findLastIndex((tag) => tag.startsWith('NN')) : verb, 0);
		this.beforeHead = { first, end: head };
		this.modal = lower.slice(first, cue.end).find((_, i) => tags[first + i] === 'MD') ?? '';
		this.isOwn = source.some((range) => OURSELVES.has(lower[range.first] ?? ''));
		this.subject = source.find((range) => range.end <= first && first - range.end < 3)?.first ?? first;
		this.turned = this.beforeSubject();
		this.isNegated = this.negations() % 2 === 1;
		this.isRefused = this.has(REFUSED);
		this.isOfMind = (act === 'belief' || act === 'intention') && !this.has(DONE);
	}

	/** Whether a word of a range, tagged so, is in a list. */
	has(list: ReadonlySet<string>, { first, end } = this.group, tagged = /./): boolean {
		const { tags } = this.view;
		return tags.slice(first, end).some((tag, i) => this.isOf(list, first + i) && tagged.test(tag));
	}

	/** Of some lists the one that the last known word of the group is in; what somebody has *questions about* is not held. */
	lastOf(lists: readonly ReadonlySet<string>[]): ReadonlySet<string> | undefined {
		for (let at = this.group.end - 1; at >= this.group.first; at--) {
			const list = lists.find((list) => this.isOf(list, at));
			if (list && !(this.isOf(ASKED, at) && this.isTagged(at, /^NN/))) {
				return list;
			}
		}
		return undefined;
	}

	/** How many words negate it; *neither … nor* and *stopped short of* are one. */
	private negations(): number {
		const { lower } = this.view;
		const { first, end } = this.group;
		const words = lower.slice(first, end);
		const negations = words.filter((word, i) => {
			const isJoined = word === NOR && words.slice(0, i).includes(NEITHER);
			return isNegation(word) && !isJoined && !NOT_NEGATED.has(lower[first + i + 1] ?? '');
		});
		const saysNone = lower[this.cue.end] === NO && this.has(LIGHT, { first: this.beforeHead.end, end });
		// *at no time has she said*; not *not only did she*, *not until Friday did she*
		const isTurned = this.turned.some((word, i) => {
			const behind = this.turned[i + 1] ?? '';
			return isNegation(word) && behind !== UNTIL && !NOT_NEGATED.has(behind);
		});
		const others = [this.has(WITHHELD), saysNone || saysNothing(this.view, this.cue), isTurned, this.isNegatedBefore()];
		return negations.length + others.filter(Boolean).length;
	}

	/** Whether the negation of a verb before holds behind *or*: *has not named anyone or | announced | a date*. */
	private isNegatedBefore(): boolean {
		const { lower, tags } = this.view;
		const { first } = this.group;
		let not = first - 2;
		while (lower[first - 1] === OR && this.isNear(not, first, FAR) && !isNegation(lower[not] ?? '')) {
			not--;
		}
		const verbs = tags.slice(not + 1, first - 1).filter((tag) => tag !== 'RB');
		return (
			lower[first - 1] === OR &&
			this.isNear(not, first, FAR) &&
			isVerb(tags[first]) &&
			!isInverted(lower[first]) &&
			isVerb(verbs[0]) &&
			!verbs.slice(1).some(isFiniteVerb)
		);
	}

	/** Whether the source, or what stands in its place, is nobody: *no one has claimed*, *so far not one donor has pledged*. */
	isNobodys(): boolean {
		const { lower, tags } = this.view;
		const { source, content } = this.attribution;
		const isOne = (at: number): boolean => isNobodyAt(this.view, at) && tags[at - 1] !== 'IN';
		if (source.length > 0) {
			// *Neither | side said*
			return source.some((range) => isNobody(this.view, range) || isOne(range.first - 1));
		}
		const { first } = this.group;
		let at = first - 1;
		while (
			this.isNear(at, first) &&
			this.isTagged(at, NOUN_PHRASE) &&
			lower[at] !== THAT &&
			!isNobodyAt(this.view, at)
		) {
			at--;
		}
		// *No fault | was found* says itself that there is none.
		return this.isNear(at, first) && isOne(at) && !content.some((piece) => piece.first <= at && at < piece.end);
	}

	/**
	 * *It is not true that she said p*, *nothing shows that she said p*, *the claim that she said p is false*, *it would be a lie to say that
	 * p*; not *it was wrong to say that p*, which somebody did.
	 */
	isUntrue(): boolean {
		const { lower, tags } = this.view;
		const to = this.group.first + tags.slice(this.group.first, this.cue.end).indexOf('TO');
		const it = tags[to] === 'TO' && WRONG.has(lower[to - 1] ?? '') ? lower.lastIndexOf(IT, to) : -1;
		const isOpen = it >= 0 && to - it < REACH && !tags.slice(it, to).includes('VBD');
		const that = this.subject - 1;
		const { firstToken } = sentenceAt(this.view, this.subject);
		const before = lower.slice(Math.max(firstToken, that - REACH), Math.max(that, 0)).join(' ');
		const end = this.attribution.content.at(-1)?.end ?? 0;
		const behind = lower.slice(end, end + REACH).join(' ');
		const isClause =
			lower[that] === THAT && (NOT_TRUE.test(before) || (this.isTagged(that - 1, NOUN) && IS_FALSE.test(behind)));
		return isClause || (isOpen && !lower.slice(it, to).some(isNegation));
	}

	/** Whether it stands in a condition: *if officials confirm*, *unless he says*, *had she said*. */
	isSupposed(): boolean {
		const { lower } = this.view;
		return (
			(this.turned.at(-1) === HAD && !this.isTagged(lower.lastIndexOf(HAD, this.group.first - 1) - 1, SUBJECT)) ||
			[this.subject - 1, this.subject, this.group.first].some((at) => CONDITIONS.has(lower[at] ?? ''))
		);
	}

	/** Whether it tells what somebody would always say: what is quoted was said, *“Birds,” she would say, “come back.”* */
	isHabit(): boolean {
		const { lower, quoted } = this.view;
		const { firstToken, endToken } = sentenceAt(this.view, this.group.first);
		return (
			this.modal === WOULD &&
			this.attribution.content.some(({ first }) => first < this.group.first && (quoted[first] ?? -1) >= 0) &&
			!lower.slice(firstToken, endToken).some((word, i) => CONDITIONS.has(word) && (quoted[firstToken + i] ?? -1) < 0)
		);
	}

	/** *Neither confirmed nor denied* */
	isNeither(list: ReadonlySet<string>): boolean {
		const words = this.view.lower.slice(this.group.first, this.group.end);
		return this.has(list) && [NEITHER, NOR].every((word) => words.includes(word));
	}

	/** Whether the whole is what somebody is asked: *was asked whether she intended*. */
	isWhatIsAsked(): boolean {
		const { lower, lemmas } = this.view;
		return (
			QUESTION_WORDS.has(lower[this.subject - 1] ?? '') &&
			lemmas.slice(Math.max(0, this.subject - 4), this.subject - 1).some((lemma) => ASKED.has(lemma))
		);
	}

	/** *asked whether p*; who *questions whether p* doubts it. */
	asks(): boolean {
		const { first, end } = this.group;
		const tags = this.view.tags.slice(first, end);
		return tags.some((tag, i) => this.isOf(ASKED, first + i) && !(isVerb(tag) && this.isOf(DOUBTED, first + i)));
	}

	/** The token before one, over what is set in between commas, without a verb: *did not | , at first, | appear*. */
	private before(at: number): number {
		const { lower, tags } = this.view;
		const comma = lower[at - 1] === ',' ? lower.lastIndexOf(',', at - 2) : -1;
		const isNear = comma > 0 && at - comma <= LONGEST_INSERTED;
		return (isNear && !tags.slice(comma, at).some(isVerb) ? comma : at) - 1;
	}

	/** Whether a token is of the verb group that goes on with another one; not *who asked not to be named | said*. */
	private isInGroup(at: number, next: number): boolean {
		const { lemmas, lower } = this.view;
		const isMain = isVerb(this.view.tags[at]) && !isInverted(lower[at]) && !isBe(lower[at] ?? '');
		if (isMain && this.isTagged(next, FINITE)) {
			return false;
		}
		const isVerbal =
			this.isTagged(at, IN_GROUP) ||
			this.isOf(WITHHELD, at) ||
			WITHHELD.has(`${lemmas[at - 1] ?? ''}_${lower[at] ?? ''}`);
		return isNegation(lemmas[at] ?? '') || (isVerbal && !this.isTagged(this.cue.first, NOUN));
	}

	private beforeSubject(): readonly string[] {
		const { lower } = this.view;
		const { first } = this.group;
		let at = first - 1;
		while (this.isNear(at, first) && !isInverted(lower[at]) && this.isTagged(at, NOUN_PHRASE)) {
			at--;
		}
		if (!this.isNear(at, first) || !isInverted(lower[at])) {
			return [];
		}
		// A negation is one, whatever it was tagged as.
		let front = at;
		while (this.isNear(front - 1, first) && (this.isTagged(front - 1, FRONT) || isNegation(lower[front - 1] ?? ''))) {
			front--;
		}
		return lower.slice(front, at + 1);
	}

	/** Whether a token stands not far before another one in its sentence. */
	private isNear(at: number, before = this.cue.first, reach = REACH): boolean {
		const { sentenceOf } = this.view;
		return at >= 0 && before - at <= reach && sentenceOf[at] === sentenceOf[before];
	}

	private isOf(list: ReadonlySet<string>, at: number): boolean {
		const { lemmas, lower } = this.view;
		return list.has(lemmas[at] ?? '') || list.has(`${lemmas[at] ?? ''}_${lower[at + 1] ?? ''}`);
	}

	private isTagged(at: number, tags: RegExp): boolean {
		return tags.test(this.view.tags[at] ?? '');
	}
}
