import { ABSENT } from '../../learn/featureTable';
import { mix } from '../../learn/hash';
import { shareToken, quoteAt, sentenceAt } from '../blockView';
import type { TokenRange } from '../../text/places';
import { CLOSES, hashOf, OPENS, type ModelView } from './modelView';
import { verbsOf } from '../proposals/verbGroups';
import { opinionOf } from './secondOpinion';

/** So far from its cue, in tokens, a source or content is looked for. */
const LONGEST = 150;

/** The tokens in which source and content of a cue are sought: its sentence, and quotations that touch it or follow it. */
function windowOf({ view }: ModelView, cue: TokenRange): TokenRange {
	let first = sentenceAt(view, cue.first).firstToken;
	let end = sentenceAt(view, cue.end - 1).endToken;
	if (!quoteAt(view, cue.first)) {
		// The quotation that this sentence ends, and the one that it begins, with the sentences that they stand in.
		const opening = quoteAt(view, first - 1);
		const closing = quoteAt(view, end);
		first = opening ? sentenceAt(view, opening.first).firstToken : first;
		end = closing ? sentenceAt(view, closing.end - 1).endToken : end;
	}
	return { first: Math.max(first, cue.first - LONGEST), end: Math.min(end, cue.end + LONGEST) };
}

/** A cue, and a token of its window which is not of the cue itself. Moved along the window. */
export class RoleView {
	readonly window = windowOf(this.m, this.cue);
	/** The word that the cue is known by. */
	readonly head = this.m.headOf(this.cue);
	/** Hash of the last rule whose cue shares a token with this one. */
	readonly ruleOfCue: number = 0;
	/** Where quotation marks stand at the cue: behind it, before it, around it. */
	readonly marksOfCue: number;
	/** The last verbs of the cue. */
	private readonly verbs = verbsOf(this.m.view, this.cue);
	/** What the second reader makes of the cue. */
	readonly opinion = opinionOf(this.m, this.cue);
	/** 0 none, 1 source, 2 content, by the rule with the same cue; by token of the window, with one more at either end. */
	private readonly own = new Uint8Array(this.window.end - this.window.first + 2);
	/** The same by rules with other cues; 3 for another cue itself. */
	private readonly others = new Uint8Array(this.own.length);

	i = 0;
	/** 1 before the cue, 2 behind it. */
	side = 1;
	/** Tokens to the cue. */
	distance = 1;
	/** The tokens `[low, high)` between the token and the cue; behind the cue without the token, before it with it. */
	private low = 0;
	private high = 0;
	/** Commas and finite verbs between, few of them counted. */
	commas = 0;
	clauses = 0;
	/** What the rules make of the token and its neighbours. */
	rule = 0;
	otherRules = 0;

	/** @param cues all of the block */
	constructor(
		readonly m: ModelView,
		readonly cue: TokenRange,
		cues: readonly TokenRange[],
	) {
		for (const attribution of m.rules) {
			const same = shareToken(attribution.cue, cue);
			if (same) {
				this.ruleOfCue = hashOf(attribution.by);
			}
			const into = same ? this.own : this.others;
			this.paint(into, attribution.content, 2);
			this.paint(into, attribution.source, 1);
		}
		const otherCues = cues.filter(({ first }) => first !== cue.first);
		this.paint(this.others, otherCues, 3);
		const opens = [cue.end, cue.end + 1].some((at) => m.quoting(at) === OPENS);
		const closes = m.quoting(cue.first - 1) === CLOSES;
		this.marksOfCue = (opens ? 1 : 0) + (closes ? 2 : 0) + (m.quoting(this.head) === 0 ? 0 : 4);
	}

	private paint(into: Uint8Array, ranges: readonly TokenRange[], value: number): void {
		const { window } = this;
		for (const { first, end } of ranges) {
			if (first < window.end && end > window.first) {
				into.fill(value, Math.max(0, first - window.first) + 1, Math.min(end, window.end) - window.first + 1);
			}
		}
	}

	moveTo(i: number): this {
		const { m, cue, window } = this;
		const here = i - window.first + 1;
		this.i = i;
		this.side = i < cue.first ? 1 : 2;
		this.distance = i < cue.first ? cue.first - i : i - cue.end + 1;
		this.low = Math.min(i, cue.end);
		this.high = Math.max(i, cue.first);
		this.commas = Math.min(3, m.commasIn(this.low, this.high));
		this.clauses = Math.min(3, m.verbsIn(this.low, this.high));
		this.rule = withNeighbours(this.own, here);
		this.otherRules = withNeighbours(this.others, here);
		return this;
	}

	/** With the side: what stands on different sides of a cue differs. */
	wordHere(by: number): number {
		return mix(this.side, this.m.word(this.i + by));
	}

	tagHere(by: number): number {
		return this.side + 3 * this.m.tag(this.i + by);
	}

	/** Inside quotation marks or at them, in the cue's quotation, in its sentence. */
	marks(): number {
		const { m, cue, i, side } = this;
		const { quoted, sentenceOf } = m.view;
		const inQuotation = quoted[i] === quoted[cue.first] ? 1 : 0;
		const outsideSentence = sentenceOf[i] === sentenceOf[cue.first] ? 0 : 1;
		return side + 3 * (m.quoting(i) + 4 * (inQuotation + 2 * outsideSentence));
	}

	/** Noun phrases that begin between, few of them counted, with the side. */
	phrases(): number {
		const { m, side } = this;
		return side + 3 * Math.min(4, m.phrasesIn(this.low, this.high));
	}

	/** Where the token stands to the subject of the cue's verbs, and whether those are passive. */
	subject(): number {
		const { verbs, i } = this;
		if (!verbs?.subject) {
			return verbs?.passive ? 1 : 0;
		}
		const { first, end } = verbs.subject;
		const place = i < first ? 1 : i === first ? 2 : i < end - 1 ? 3 : i === end - 1 ? 4 : 5;
		return 2 * place + (verbs.passive ? 1 : 0);
	}

	/** The tags between, where they are few. */
	path(): number {
		const { m, side, distance, low, high } = this;
		if (distance > 5) {
			return ABSENT;
		}
		let path = side;
		for (let k = low; k < high; k++) {
			path = mix(path, m.tag(k));
		}
		return path;
	}
}

const withNeighbours = (roles: Uint8Array, here: number): number =>
	(roles[here] as number) + 4 * (roles[here - 1] as number) + 16 * (roles[here + 1] as number);
