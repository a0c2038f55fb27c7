import type { AttributionModels, Judges } from '../english/models';
import type { English } from '../english/english';
import type { Nouns } from '../english/nouns';
import type { BlockEvidence } from '../encoder/evidence';
import type { Block } from '../text/document';
import { type BlockView, meet, type NameInBlock, type TokenRange, viewBlock } from './blockView';
import { afterTime } from './mend/afterTime';
import { addProposals } from './mend/addProposals';
import { aroundInserted } from './mend/aroundInserted';
import type { Candidate, JudgedCandidate } from './candidate';
import { ACTS } from './cueWords';
import { type CueGuess, guessCues } from './model/guessCues';
import { guessRoles, type RoleGuess } from './model/guessRoles';
import { secondOf } from './model/secondOpinion';
import { SIEVED_PARTLY, SIEVED_RIGHT } from './model/wholeTables';
import { WholeView } from './model/wholeView';
import { splitMaker } from './mend/splitMaker';
import { modelView, type ModelView } from './model/modelView';
import { tidyRoles } from './mend/tidyRoles';
import { propose } from './proposals/propose';
import type { Judge } from '../learn/judge';
import { JudgeView } from './judge/judgeTable';
import { MADE, readReport } from './report/reportMade';
import { shareSources } from './mend/shareSources';

/** A quotation's part in a block; offsets relative to it. */
export interface QuotedPiece {
	readonly start: number;
	readonly end: number;
	readonly begun: boolean;
	readonly goesOn: boolean;
}

/** A block to be read, and what is known of it already. */
export interface UnreadBlock {
	readonly block: Block;
	readonly quotes: readonly QuotedPiece[];
	readonly names: readonly NameInBlock[];
	readonly evidence: BlockEvidence | null;
}

/** Sources and contents of so many cues are sought before control is handed back. */
const TURN = 8;

/** A guess is kept from this probability on that it is an attribution at all. */
const KEEP = 0.25;

/** What is less likely to be right is not shown. */
const SHOWN = 0.25;
/** So many others before and behind an attribution are looked at to judge it. */
const NEAR = 30;
/** Where no judge is trained yet. */
const UNJUDGED = 0.5;

/** A cue that may be one, in its block. */
interface Guess {
	readonly block: number;
	readonly m: ModelView;
	readonly cue: CueGuess;
	readonly cues: readonly CueGuess[];
}

/**
 * Attributions of some blocks, each in order of its cues; of each block a pure function of it alone. In this order:
 *
 * 1. `proposals/`: what rules make of the block, as evidence; without trained models they are all there is;
 * 2. `model/guessCues`: which tokens are cues; `model/guessRoles`: where source and content of each begin and end; what they
 *    go by stands in `cueTable` and `roleTable`, and is learned;
 * 3. `mend/tidyRoles`: quotations whole, no stray marks, one source; `mend/onlySpeech`;
 * 4. `model/sieveTable`: whether it is an attribution at all; `mend/splitMaker`: *a survey by* | *the town*; `model/actTable`;
 * 5. `mend/addProposals`: labels of turns and speech without a cue; `mend/shareSources`: *said …, adding …*;
 *    `mend/aroundInserted`: *X, she said, will close*; `mend/afterTime`: *said Friday* | *that …*;
 * 6. `report/reportMade`: whether it was said at all; `judge/`: how sure all that is.
 *
 * What runs over several blocks is joined afterwards (`join/`). Hands control back on the way: a block of nothing but cues
 * takes long. Each step is taken in all blocks before the next one: blocks are short, and to a processor all steps in turn for
 * each of them are so much code, that it would wait for the code more than for anything else.
 */
export function* attributeBlocks(
	blocks: readonly UnreadBlock[],
	{ attributions: data, nouns, judges, careful }: English,
): Generator<void, readonly (readonly JudgedCandidate[])[]> {
	const views = blocks.map(({ block, quotes, names, evidence }) => viewBlock(block, quotes, names, data, evidence));
	const rules = views.map(propose);
	const trained = data.models;
	if (!trained) {
		return rules.map((found) =>
			found.map((candidate) => ({ ...candidate, reported: MADE, confidence: UNJUDGED, second: null })),
		);
	}
	/** What the second reader has read is read with its evidence. */
	const modelsOf = (view: BlockView): AttributionModels => (view.second && careful?.attributions) || trained;
	const judgesOf = (view: BlockView): Judges | null => (view.second && careful ? careful.judges : judges);
	const guesses: Guess[] = [];
	const models = views.map((view, block) => {
		const m = modelView(view, rules[block] ?? []);
		const cues = guessCues(m, modelsOf(view).cue);
		guesses.push(...cues.map((guess) => ({ block, m, cue: guess, cues })));
		return m;
	});
	const roles: RoleGuess[] = [];
	for (const { m, cue, cues } of guesses) {
		roles.push(guessRoles(m, cue, cues, modelsOf(m.view).role));
		if (roles.length % TURN === 0) {
			yield;
		}
	}
	const found: Candidate[][] = views.map(() => []);
	guesses.forEach(({ block, m, cue }, i) => {
		const candidate = sieved(m, nouns, cue, roles[i] as RoleGuess, modelsOf(m.view));
		if (candidate) {
			found[block]?.push(candidate);
		}
	});
	return views.map((view, block) => {
		const ofRules = rules[block] ?? [];
		const made = afterTime(
			view,
			aroundInserted(view, shareSources(view, ofRules, addProposals(ofRules, found[block] ?? []))),
		);
		return judged(models[block] as ModelView, made, judgesOf(view)?.attribution ?? null);
	});
}

function judged(m: ModelView, all: readonly Candidate[], judge: Judge<JudgeView> | null): JudgedCandidate[] {
	return all.flatMap((candidate, i) => {
		const { act, source, cue, content } = candidate;
		const reported = readReport(m.view, act, source, cue, content);
		const confidence =
			judge?.chance(new JudgeView(m, candidate, reported, all.slice(Math.max(0, i - NEAR), i + NEAR))) ?? UNJUDGED;
		return confidence < SHOWN && content.length > 0
			? []
			: [{ ...candidate, reported, confidence, second: secondOf(m, candidate) }];
	});
}

function sieved(
	m: ModelView,
	nouns: Nouns,
	cue: CueGuess,
	guess: RoleGuess,
	{ sieve, act }: AttributionModels,
): Candidate | null {
	const roles = tidyRoles(m.view, cue, guess);
	const open = roles.content.length === 0;
	const rule = m.rules.find((other) => meet(other.cue, cue));
	if (open && rule?.content.length !== 0) {
		return null;
	}
	const view = new WholeView(m, { ...roles, cue }, { ...roles, cue: cue.probability });
	const chances = sieve.chances(view);
	const right = chances[SIEVED_RIGHT] ?? 0;
	const partly = chances[SIEVED_PARTLY] ?? 0;
	if (!open && right + partly < KEEP) {
		return null;
	}
	const split = splitMaker(m.view, nouns, cue, roles);
	return {
		act: (open ? undefined : ACTS[act.best(view)]) ?? 'statement',
		source: open && rule ? rule.source : split.roles.source,
		cue: withoutOverlap(split.cue, split.roles),
		content: roles.content,
		by: 'model',
		signs: {
			cue: cue.probability,
			mean: roles.mean,
			least: roles.least,
			right,
			partly,
			source: guess.source,
			content: guess.content,
		},
	};
}

/** Source and cue never overlap, nor do cue and content. */
function withoutOverlap(cue: TokenRange, { source, content }: RoleGuess): TokenRange {
	return { first: Math.max(lastEndIn(cue, source), lastEndIn(cue, content)), end: cue.end };
}

/** Where the last of the ranges that reach into the cue ends, or where the cue begins. */
function lastEndIn(cue: TokenRange, ranges: readonly TokenRange[]): number {
	let last = cue.first;
	for (const { end } of ranges) {
		last = end > last && end < cue.end ? end : last;
	}
	return last;
}
