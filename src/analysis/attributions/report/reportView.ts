import { runStart, type TokenRange } from '../../text/places';
import { isNegation } from '../../language/english/negation';
import { FROM, HAD, IT, NEITHER, NO, NOR, OR, THAT, UNTIL, WOULD, isListed } from '../../language/english/words';
import { IS_FALSE, NOT_TRUE } from '../../language/english/patterns';
import { type CoarseTag, isNoun, isVerb } from '../../language/tags';
import { sentenceAt, type BlockView } from '../blockView';
import type { BlockAttribution } from '../blockAttribution';
import { verbsOf } from '../proposals/verbGroups';
import { FAR, groupStart, isNegatedBefore, isNear, isOf, NOUN, NOUN_PHRASE, REACH, turnedBefore } from './cueGroup';
import { turnsDown } from './keepsFrom';
import { isAnyOfNone, isNobody, isNobodyAt, isOthers, isUnheard, saysNothing, toldNobody } from './nobody';
import { wordSet } from '../../text/lists';

/** Before *had* it is not turned round: *residents who had no homes said*. */
const SUBJECT = wordSet('NN NNS NNP PRP WH');

/** What the verb group of a report and the words around it tell; what that comes to `reportMade.ts` says. */
export class ReportView {
	private readonly lower = this.view.lower;
	private readonly tags = this.view.tags;
	private readonly lemmas = this.view.lemmas;
	/** The cue with what stands before it of its verb group and of the verb that governs it: *has so far declined* to say. */
	readonly group: TokenRange = { first: groupStart(this.view, this.cue, this.attribution.source), end: this.cue.end };
	/** The group without the last verb or noun of the cue. */
	readonly beforeHead: TokenRange = { first: this.group.first, end: this.head() };
	/** The first modal of the group, or nothing. */
	readonly modal = this.lower
		.slice(this.group.first, this.cue.end)
		.find((_, i) => this.tags[this.group.first + i] === 'MD');
	/** Whether *I* or *we* report. */
	readonly isOwn = this.attribution.source.some(({ first }) => isListed('ourselves', this.lower[first]));
	/** Where the subject begins, as far as the source is one right before the group. */
	private readonly subject: number;
	/** As {@link turnedBefore} tells. */
	readonly turned = turnedBefore(this.view, this.group.first);
	/** Whether an odd number of words negate it. */
	readonly isNegated: boolean;
	/** *refused | the application*: a no to a thing, and no silence. */
	readonly isTurnedDown = turnsDown(this.view, this.attribution, this.cue);
	/** *declined to say* */
	readonly isRefused = this.hasOneOf('report refused') && !this.isTurnedDown;
	/** Whether it tells what somebody thinks or means to do. */
	readonly isOfMind: boolean;

	constructor(
		private readonly view: BlockView,
		private readonly attribution: BlockAttribution,
		private readonly cue: TokenRange,
	) {
		const { act, source } = attribution;
		const { first } = this.group;
		this.subject = source.find(({ end }) => end <= first && first - end < 3)?.first ?? first;
		this.isNegated = this.negations() % 2 === 1;
		const isMind = act === 'belief' || act === 'intention';
		// *Does not accept that p* holds that not p, as what is believed does.
		const isAccepted = this.isNegated && this.hasOneOf('accepted') && !this.isNeither('accepted');
		// Acts rather than states of mind, negated, are not done: *did not find that p*.
		this.isOfMind = isMind ? !this.hasOneOf('done not held') : isAccepted;
	}

	/** The last verb or noun of the cue: *told* the press, *issued* a statement; of a noun alone, the *claim*. */
	private head(): number {
		const { first, end } = this.cue;
		const noun = first + this.tags.slice(first, end).findLastIndex(isNoun);
		return verbsOf(this.view, this.cue)?.head ?? Math.max(noun, first);
	}

	/** Whether a word of a range, tagged so, is in a list. */
	hasOneOf(list: string, { first, end } = this.group, tagged = /./): boolean {
		// *wrongly | reported* has no verb before the one that reports.
		const isIn = (at: number): boolean => at + 1 < end || end > this.beforeHead.end || isListed(list, this.lemmas[at]);
		return this.tags
			.slice(first, end)
			.some((tag, i) => isOf(list, this.view, first + i) && isIn(first + i) && tagged.test(tag));
	}

	/** Of some lists the one that the last known word of the group is in; what somebody has *questions about* is not held. */
	lastOf<T extends { readonly list: string }>(lists: readonly T[]): T | undefined {
		for (let at = this.group.end - 1; at >= this.group.first; at--) {
			const found = lists.find(({ list }) => isOf(list, this.view, at));
			if (found && !(isOf('report asked', this.view, at) && isNoun(this.tags[at]))) {
				return found;
			}
		}
		return undefined;
	}

	/** How many words negate it; *neither … nor* and *stopped short of* are one. */
	private negations(): number {
		const { first, end } = this.group;
		const words = this.lower.slice(first, end);
		const negations = words.filter((word, i) => {
			const isJoined = word === NOR && words.slice(0, i).includes(NEITHER);
			const isOne = isNegation(word) || (isListed('almost', word) && isVerb(this.tags[first + i + 1]));
			return isOne && !isJoined && !isListed('no negation behind', this.lower[first + i + 1]);
		});
		const last = { first: this.beforeHead.end, end };
		const saysNone =
			this.lower[this.cue.end] === NO &&
			(this.hasOneOf('light verbs', last) || this.hasOneOf('not done with no', last));
		// *at no time has she said*; not *not only did she*, *not until Friday did she*
		const isTurned = this.turned.some((word, i) => {
			const behind = this.turned[i + 1] ?? '';
			return isNegation(word) && behind !== UNTIL && !isListed('no negation behind', behind);
		});
		const isKept = this.lower[first - 1] === FROM && this.isGoverned('report withheld', first - 1);
		const others = [
			this.hasOneOf('report withheld') || this.hasOneOf('report kept', this.beforeHead) || isKept,
			saysNone || saysNothing(this.view, this.cue) || toldNobody(this.view, this.attribution, this.cue),
			isTurned,
			isNegatedBefore(this.view, this.group),
			isUnheard(this.view, first),
		];
		return negations.length + others.filter(Boolean).length;
	}

	/** *urged, called on, challenged | them | to admit* */
	isDemanded(): boolean {
		return this.tags[this.group.first] === 'TO' && this.isGoverned('demanding', this.group.first);
	}

	/** Whether a verb of a list stands before a source that ends where a word begins: *prevents | nurses | from telling*. */
	private isGoverned(list: string, word: number): boolean {
		const source = this.attribution.source.find(({ end }) => end === word);
		const before = source ? [source.first - 1, source.first - 2] : [];
		return before.some(
			(at) => isOf(list, this.view, at) || isListed(list, `${this.lemmas[at] ?? ''}_${this.lower[word] ?? ''}`),
		);
	}

	/** Whether the source, or what stands in its place, is nobody: *no one has claimed*, *so far not one donor has pledged*. */
	isNobodys(): boolean {
		const { source, content } = this.attribution;
		const isOne = (at: number): boolean =>
			isNobodyAt(this.view, at) && (this.tags[at - 1] !== 'IN' || this.lower[at] === NEITHER);
		if (source.length > 0) {
			// *Neither | side said*
			return source.some(
				({ first, end }) =>
					isNobody(this.view, { first, end }) ||
					isOne(first - 1) ||
					// *Neither Brandt nor | her lawyer denied*
					(this.lower[first - 1] === NOR && isNear(this.view, this.lower.lastIndexOf(NEITHER, first), first)) ||
					isAnyOfNone(this.view, first),
			);
		}
		const { first } = this.group;
		const isOther = (at: number): boolean =>
			NOUN_PHRASE.has(this.tags[at]) && this.lower[at] !== THAT && !isNobodyAt(this.view, at);
		const at = runStart(first, 0, (i) => isNear(this.view, i, first) && isOther(i)) - 1;
		// *No fault | was found* says itself that there is none.
		return isNear(this.view, at, first) && isOne(at) && !content.some((piece) => piece.first <= at && at < piece.end);
	}

	/** *It is not true that she said p*, *the claim that she said p is false*; not *it was wrong to say that p*, which somebody did. */
	isUntrue(): boolean {
		const to = this.group.first + this.tags.slice(this.group.first, this.cue.end).indexOf('TO');
		const it =
			this.tags[to] === 'TO' && isListed('wrong to say', this.lower[to - 1]) ? this.lower.lastIndexOf(IT, to) : -1;
		const isOpen = it >= 0 && to - it < REACH && !this.tags.slice(it, to).includes('VBD');
		const that = this.thatBefore();
		const { firstToken } = sentenceAt(this.view, this.subject);
		const before = this.lower.slice(Math.max(firstToken, that - REACH), Math.max(that, 0)).join(' ');
		const end = this.attribution.content.at(-1)?.end ?? 0;
		const behind = this.lower.slice(end, end + REACH).join(' ');
		const isClause =
			this.lower[that] === THAT && (NOT_TRUE.test(before) || (NOUN.has(this.tags[that - 1]) && IS_FALSE.test(behind)));
		return isClause || isOthers(this.view, this.group.first) || (isOpen && !this.lower.slice(it, to).some(isNegation));
	}

	/** The token before the subject; where that goes on behind *or*, the *that* of the clause before: *no evidence that he wrote it, or that | he said so*. */
	private thatBefore(): number {
		const before = this.lower[this.subject] === THAT ? this.subject : this.subject - 1;
		const or = this.lower[before] === THAT && this.lower[before - 1] === OR ? before - 1 : before;
		const that = this.lower[or] === OR ? this.lower.lastIndexOf(THAT, or) : -1;
		return isNear(this.view, that, or, FAR) ? that : before;
	}

	/** Whether it stands in a condition: *if officials confirm*, *unless he says*, *had she said*, *until she says*. */
	isSupposed(): boolean {
		const before = this.lower[this.subject - 1] ?? '';
		return (
			(this.turned.at(-1) === HAD &&
				!this.turned.some(isNegation) &&
				!SUBJECT.has(this.tags[this.lower.lastIndexOf(HAD, this.group.first - 1) - 1])) ||
			isListed('report wished', this.lemmas[this.subject - 1]) ||
			[this.subject - 1, this.subject, this.group.first].some((at) => isListed('report supposed', this.lower[at])) ||
			([before, `${this.lower[this.subject - 2] ?? ''}_${before}`].some((word) => isListed('report awaited', word)) &&
				/^VB[PZ]?$/.test(this.tags[this.group.first] ?? ''))
		);
	}

	/** Whether it tells what somebody would always say: what is quoted was said, *“Birds,” she would say, “come back.”* */
	isHabit(): boolean {
		const { quoted } = this.view;
		const { firstToken, endToken } = sentenceAt(this.view, this.group.first);
		return (
			this.modal === WOULD &&
			this.attribution.content.some(({ first }) => first < this.group.first && (quoted[first] ?? -1) >= 0) &&
			!this.lower
				.slice(firstToken, endToken)
				.some((word, i) => isListed('report supposed', word) && (quoted[firstToken + i] ?? -1) < 0)
		);
	}

	/** *withdrew | her claim that p* */
	isTakenBack(): boolean {
		const [own] = this.attribution.source;
		return (
			own?.end === this.cue.first && this.tags[own.end - 1] === 'PRP$' && isOf('takes back', this.view, own.first - 1)
		);
	}

	/** *Neither confirmed nor denied* */
	isNeither(list: string): boolean {
		const words = this.lower.slice(this.group.first, this.group.end);
		return this.hasOneOf(list) && [NEITHER, NOR].every((word) => words.includes(word));
	}

	/** Whether the whole is what somebody is asked: *was asked whether she intended*. */
	isWhatIsAsked(): boolean {
		return (
			isListed('asks', this.lower[this.subject - 1]) &&
			this.lemmas
				.slice(Math.max(0, this.subject - 4), this.subject - 1)
				.some((lemma) => isListed('report asked', lemma))
		);
	}

	/** *asked whether p*; who *questions whether p* doubts it. */
	asks(): boolean {
		const { first, end } = this.group;
		const isAsking = (tag: CoarseTag, at: number): boolean =>
			isOf('report asked', this.view, at) && !(isVerb(tag) && isOf('content doubted', this.view, at));
		return this.tags.slice(first, end).some((tag, i) => isAsking(tag, first + i));
	}
}
