import {
	ACCORDING,
	AGAINST,
	AUXILIARIES,
	NOT,
	OBJECTS,
	PERSONAL_SUBJECTS,
	PREPOSITIONS,
	RELATIVES,
	THAT,
	TO,
	isListed,
} from '../language/english/words';
import { baseOfNoun } from '../language/english/morphology';
import { isNoun } from '../language/tags';
import { WORTH_CHECKING, type Attribution, type Claim, type Span } from '../model';
import { kindsOf } from '../speakers/resolveSpeakers';
import { Cover, holds } from '../text/spans';
import { clauseWords, firstWord, isFinite, isQuestion, type KnownText, unmarked } from './claimText';
import { type Clause, cutClauses, shownSpans } from './cutClauses';
import { mainClauseOf } from './mainClause';
import { isTurnedCondition } from './modality';
import { behindCue } from './ownPart';
import { ownClauses, type Statement } from './ownVoice';
import { divide, readAttribution, type Said, viewClaim } from './viewClaim';
import { reasonsOf } from './worth';
import { wordSet } from '../text/lists';

/** Below this an attribution is more likely wrong than right: its sentence is the article's own claim, if it says more. */
const LEAST_SURE = 0.5;

/**
 * Cuts attributed content, and what the article says in its own voice, into claims that could be checked. What is said is a claim where it
 * is a proposition, and no part of a larger one; other sentences are the article's own: *the bank reported | a loss of 3 million*.
 */
export function findClaims(text: KnownText): Claim[] {
	const kinds = kindsOf(text.spoken);
	const unmade = new Set(text.spoken.attributions.filter(isUnmade).map(({ id }) => id));
	const statements = text.spoken.attributions.map((found): Statement => {
		const attribution = { ...found, content: behindCue(text, found) };
		const said = readAttribution(text, attribution, kinds);
		const clauses = cutClauses(text, withoutNoun(text, attribution)).flatMap((clause) => divide(text, clause, said));
		// *Declined to comment*, where all that is a refusal; *“Who did it?”*, where all are questions: nothing is said.
		const isSilent =
			clauses.some((clause) => isSilence(text, clause, attribution)) || clauses.every(({ words }) => isQuestion(words));
		const claims =
			isSilent || unmade.has(found.id) || unmade.has(found.parent ?? '')
				? []
				: clauses
						.filter((clause) => isProposition(text, clause, said) || isDeniedDeed(clause, attribution))
						.map((clause) => claimOf(text, clause, said));
		return { attribution, claims, isSure: attribution.confidence >= LEAST_SURE && (isSilent || claims.length > 0) };
	});
	const own = ownClauses(text, statements);
	// What no other claim holds is listed, unsure as it is.
	const held = new Cover([
		...own.flatMap(({ spans }) => spans),
		...statements.flatMap(({ attribution, isSure }) => (isSure ? attribution.content : [])),
	]);
	const isHeld = (span: Span): boolean => holds(held.meeting(span), span);
	const told = statements.filter(
		({ attribution, claims, isSure }) => claims.length > 0 && (isSure || !attribution.content.every(isHeld)),
	);
	const byId = new Map(told.map((one) => [one.attribution.id, one]));
	const claims = [
		...told.filter((one) => !repeats(one, byId.get(one.attribution.parent ?? ''))).flatMap((one) => one.claims),
		...own.flatMap((clause) => divide(text, clause, null)).map((clause) => claimOf(text, clause, null)),
	];
	// Stable: claims of one place stay in the order of their attributions.
	claims.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
	return claims.map((claim, index) => ({ id: `c${String(index + 1)}`, ...claim }));
}

/** Whether its words are in a larger statement of the speaker, *“I think | it leaks”*, or all of it, *denied claims | that it leaks*. */
function repeats(
	{ attribution: { speaker, content, act }, claims }: Statement,
	around: Statement | undefined,
): boolean {
	if (!around) {
		return false;
	}
	const { attribution, claims: larger } = around;
	// *denied | the claims | that he had made threats*, *was told | that it was safe*: whose they are is left open. What a person
	// *noticed* is told as a fact by who tells of it.
	const isOwn =
		speaker === null || speaker === attribution.speaker || (act === 'finding' && attribution.act === 'statement');
	const starts = new Set(larger.map((claim) => claim.content[0]?.start));
	return (
		(isOwn && content.every((span) => holds(attribution.content, span))) ||
		claims.every((claim) => starts.has(claim.content[0]?.start))
	);
}

const BEFORE_THAT = wordSet('NN NNS NNP VBN JJ DT PRP$ CD POS');

/** What is denied without the noun for it, if that has no verb of its own: *rejected | the claim | that it leaks*. */
function withoutNoun(text: KnownText, { content, stance }: Attribution): readonly Span[] {
	const [span, ...others] = content;
	if (!span || stance === 'affirms') {
		return content;
	}
	const words = clauseWords(text, span);
	const that = words.findIndex(({ lower }) => lower === THAT);
	const noun = baseOfNoun(words[that - 1]?.lower);
	const isTold =
		text.english.cues.noun(noun).length > 0 &&
		words.slice(0, that).every(({ tag }) => BEFORE_THAT.has(tag)) &&
		!isFinite(words[that + 1]);
	return isTold ? [{ start: words[that]?.start ?? span.start, end: span.end }, ...others] : content;
}

const SHORTEST = 3;
/** Of what may be a verb with a subject, though it be taken for another form. */
const VERB = wordSet('VB VBP VBZ VBD VBN MD');
const MAY_BE_VERB = wordSet('VB VBP VBZ VBD VBN MD POS');

/**
 * Whether a verb says something of a subject, or the words tell what somebody is to do: *the lock leaks*, *to close the lock*; not
 * *his plan to close the lock*, nor a question. Words that were spoken, or stand behind *said*, need no verb that is known to be one.
 */
function isProposition(
	{ english: { cues }, places }: KnownText,
	clause: Clause,
	{ attribution, controls }: Said,
): boolean {
	const { words } = clause;
	const first = firstWord(words);
	const begin = words[first];
	const bare = unmarked(words);
	const last = bare.at(-1);
	// *He does*, *to be*: what, is left out.
	const isLeftOut =
		(bare.length <= SHORTEST && (last?.tag === 'MD' || AUXILIARIES.has(last?.lower))) ||
		(bare.length < SHORTEST && begin?.lower === THAT);
	const [cueSpan] = attribution.cue;
	// *The trial | is expected | to last three weeks* leaves out what makes it a sentence.
	const behind = words.filter(({ start }) => start >= (cueSpan?.end ?? Infinity));
	const before = words.slice(0, words.length - behind.length);
	const isRaised = before.length > 0 && !before.some(isFinite) && behind[firstWord(behind)]?.lower === TO;
	if (!begin || isQuestion(words) || isLeftOut || isRaised) {
		return false;
	}
	const isLong = bare.length >= SHORTEST;
	const isUttered = attribution.manner === 'direct' && /^\p{Lu}/u.test(bare[0]?.text ?? '');
	// *Until then*, *she said*, *it stays shut*: what stands around its report is a sentence.
	const isAround =
		cueSpan !== undefined &&
		(clause.spans[0]?.end ?? Infinity) <= cueSpan.start &&
		(clause.spans.at(-1)?.start ?? 0) >= cueSpan.end &&
		begin.tag !== 'WH';
	const cue = attribution.cue.flatMap((span) => places.tokens(span));
	const isSaying = cue.some(({ lower }) => cues.needsWords(lower));
	// *The drug cut the risk, said Ada Stone*: whatever its verb is taken for.
	const { text: whole } = places.document;
	const isBefore =
		attribution.manner === 'indirect' &&
		isSaying &&
		whole.slice(clause.spans.at(-1)?.end, cueSpan?.start).trimStart().startsWith(',');
	// *“She sang along,”*, *“The number’s two”*, whatever their verbs are taken for; not *“On that note.”*
	const mayHaveVerb = words.some((word) => MAY_BE_VERB.has(word.tag) || PERSONAL_SUBJECTS.has(word.lower));
	const isWhole = isBefore && !/^(?:WH|TO)$/.test(begin.tag);
	if (isLong && (isWhole || (mayHaveVerb && (isAround || isUttered)))) {
		return true;
	}
	// *A bill | he thinks | will pass* has its subject outside, *which* stands for what is; *what it costs* is asked.
	const { verb } = mainClauseOf(words.slice(first));
	if (isTurnedCondition(words)) {
		return true;
	}
	// *Ordered | him held without bail*
	if (
		isFinite(begin) ||
		begin.tag === 'VB' ||
		(begin.tag === 'PRP' && OBJECTS.has(begin.lower)) ||
		RELATIVES.has(begin.lower) ||
		(begin.tag === 'WH' && verb < 0)
	) {
		return false;
	}
	// *They urged the board | to resign* does not say who is to, *they mentioned | closing the lock* not who does, and those who *warned
	// against | closing it* do not; *closing it is wrong* says something of that.
	const isGerund = begin.tag === 'VBG' && verb < 0 && !/^(?:NN|JJ)/.test(words[first + 1]?.tag ?? '');
	if (begin.tag === 'TO' || isGerund) {
		// *The council voted | to close it* is what was done, and where it is not known who hopes to, nobody is there who would.
		const isOfSomebody = controls && attribution.speaker !== null && attribution.act !== 'decree';
		return isOfSomebody && bare.length > 1 && cue.at(-1)?.lower !== AGAINST;
	}
	// *They complained of | a week without customers*
	const isSaid = cue[0]?.lower === ACCORDING || (isSaying && !PREPOSITIONS.has(cue.at(-1)?.lower));
	// *That account when reached by phone* is no clause, whatever *that* is taken for.
	const side = words.findIndex(({ tag }, at) => at > first + 1 && tag === 'WH');
	const mayBeThat = side < 0 || words.slice(0, side).some(({ tag }) => VERB.has(tag));
	// *31 written questions*
	const isBeforeNoun = (at: number): boolean => words[at]?.tag === 'VBN' && isNoun(words[at + 1]?.tag);
	const isVerbal = words.some(
		({ tag }, at) => (VERB.has(tag) && !isBeforeNoun(at)) || (tag === 'NNS' && words[at - 1]?.tag === 'NN'),
	);
	return (
		(isLong && begin.tag !== 'IN' && isSaid && isVerbal) ||
		(begin.lower === THAT && begin.tag !== 'DT' && bare.length > SHORTEST && mayBeThat) ||
		verb >= 0
	);
}

/** *Refused | to pay*, *did not say | how much it was*, *denied | him bail*: what nobody says, or does not get, is told by the article. */
const isUnmade = ({ report, act, writer }: Attribution): boolean =>
	report === 'refused' || report === 'not made' || (act === 'decree' && writer === 'denial');

/** *Denied | any part in it* is as much as that they had none; not so *denied | the report*, nor *rejected | any change*. */
const isDeniedDeed = ({ words: [begin, ...words] }: Clause, { writer, stance, speaker }: Attribution): boolean => {
	// *That estimate*, whatever its noun is taken for.
	const isTold =
		isListed('begins what was told', begin?.lower) &&
		(words.length < 2 || words.every(({ tag }) => IN_PHRASE.has(tag)));
	return writer === 'denial' && stance === 'denies' && speaker !== null && !isTold;
};

const IN_PHRASE = wordSet('NN NNS NNP JJ CD POS PUNCT');

/** *Declined | to comment*, *asked | not to be named*, *did not wish | to be named*: that they are silent is no claim of theirs. */
const isSilence = ({ english }: KnownText, { words }: Clause, { report, stance }: Attribution): boolean => {
	const [to, verb = '', done = ''] = words.slice(firstWord(words)).map(({ lower }) => lower);
	const isRefused = report === 'refused';
	const isUnwilling = isRefused || stance === 'denies';
	// *Declined to say*, *did not want to speculate*; *declined to be interviewed*, *asked not to be named*
	const isNotGiven = (isUnwilling && isListed('not given', verb)) || (isRefused && english.cues.isVerb(verb));
	const isApart = (isUnwilling || words.some(({ lower }) => lower === NOT)) && isListed('asked not to be', done);
	return to === TO && (isNotGiven || isApart);
};

/** Whether the words leave out that the speaker does it: *promised | to close it*, *denied | closing it*. */
function isOfSpeaker({ words }: Clause, { attribution, controls }: Said): boolean {
	const own = words.slice(Math.max(firstWord(words), 0));
	const isDeed = mainClauseOf(own).verb < 0;
	return (controls && own[0]?.lower === TO) || (attribution.stance === 'denies' && isDeed);
}

function claimOf(text: KnownText, clause: Clause, said: Said | null): Omit<Claim, 'id'> {
	const { places, names, spoken, english } = text;
	const voice = spoken.voices[places.blockAt(clause.spans[0]?.start ?? 0)] ?? null;
	const claimant = said ? said.attribution.speaker : voice;
	const view = viewClaim(names.mentions, clause, said);
	const worth = english.claims.chance(view);
	const { polarity, modality, tense, figures, entities } = view;
	return {
		content: clause.spans,
		shown: shownSpans(clause),
		claimant,
		subject: said && isOfSpeaker(clause, said) ? claimant : null,
		attribution: said?.attribution.id ?? null,
		stance: stanceOf(said),
		polarity,
		modality,
		tense,
		figures,
		entities,
		checkWorthiness: worth,
		reasons: reasonsOf(view, worth >= WORTH_CHECKING),
	};
}

function stanceOf(said: Said | null): Claim['stance'] {
	const { stance, writer = 'neutral' } = said?.attribution ?? {};
	return stance === 'denies' ? 'denial' : stance === 'doubts' ? 'doubtful' : writer;
}
