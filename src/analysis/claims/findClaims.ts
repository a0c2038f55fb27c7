import { baseOfNoun } from '../language/english/morphology';
import { ACCORDING, AGAINST, NOT, THAT, TO, isListed } from '../language/english/words';
import { isNoun } from '../language/tags';
import { WORTH_CHECKING, type Attribution, type Claim, type Span } from '../model';
import { kindsOf } from '../speakers/resolveSpeakers';
import { wordSet } from '../text/lists';
import { Cover, holds } from '../text/spans';
import type { KnownText } from './claimText';
import { clauseWords, cueWords, firstWord, isFinite, isLikely, isQuestion, needsWords, unmarked } from './claimText';
import { beginsPredicate, type Clause, cutClauses, shownSpans } from './cutClauses';
import { mainClauseOf } from './mainClause';
import { isTurnedCondition } from './modality';
import { ownClauses, type Statement } from './ownVoice';
import { divide, readAttribution, type Said, viewClaim } from './viewClaim';
import { reasonsOf } from './worth';

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
		const isNothing = isSilent || unmade.has(found.id) || unmade.has(found.parent ?? '');
		const claims = clauses
			.filter((clause) => !isNothing && (isProposition(text, clause, said) || isDeniedDeed(clause, attribution)))
			.map((clause) => claimOf(text, clause, said));
		// Of what is likely wrong the sentence is the article's own claim, if it says more.
		return { attribution, claims, isSure: isLikely(attribution) && (isSilent || claims.length > 0) };
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
function repeats({ attribution, claims }: Statement, around: Statement | undefined): boolean {
	const { speaker, content, act } = attribution;
	const larger = around?.attribution;
	// *denied | the claims | that he had made threats*, *was told | that it was safe*: whose they are is left open. What a person
	// *noticed* is told as a fact by who tells of it.
	const isOwn = speaker === null || speaker === larger?.speaker || (act === 'finding' && larger?.act === 'statement');
	const starts = new Set(around?.claims.map((claim) => claim.content[0]?.start));
	return (
		(isOwn && content.every((span) => holds(larger?.content ?? [], span))) ||
		claims.every((claim) => starts.has(claim.content[0]?.start))
	);
}

/** The content up to where the article goes on with who said it: *denied | fraud | and was jailed*. */
const behindCue = (text: KnownText, { source, content }: Attribution): Span[] =>
	content.map((span) => {
		const words = source.length > 0 ? clauseWords(text, span) : [];
		const and = words.findIndex((_, at) => at > 0 && beginsPredicate(words, at));
		const goesOn = !words.slice(0, and).some((word) => isFinite(word) || /^["“”„«»]$/.test(word.text));
		return and > 0 && goesOn ? { start: span.start, end: words[and - 1]?.end ?? span.end } : span;
	});

/** What is denied without the noun for it, if that has no verb of its own: *rejected | the claim | that it leaks*. */
function withoutNoun(text: KnownText, { content, stance }: Attribution): readonly Span[] {
	const [span, ...others] = content;
	const words = span && stance !== 'affirms' ? clauseWords(text, span) : [];
	const that = words.findIndex(({ lower }) => lower === THAT);
	const noun = baseOfNoun(words[that - 1]?.lower);
	const isTold =
		text.english.cues.noun(noun).length > 0 &&
		words.slice(0, that).every(({ tag }) => /^(?:NN[SP]?|VBN|JJ|DT|PRP\$|CD|POS)$/.test(tag)) &&
		!isFinite(words[that + 1]);
	return span && isTold ? [{ start: words[that]?.start ?? span.start, end: span.end }, ...others] : content;
}

const SHORTEST = 3;
/** Of what may be a verb with a subject, though it be taken for another form. */
const VERB = wordSet('VB VBP VBZ VBD VBN MD');

/**
 * Whether a verb says something of a subject, or the words tell what somebody is to do: *the lock leaks*, *to close the lock*; not
 * *his plan to close the lock*, nor a question. Words that were spoken, or stand behind *said*, need no verb that is known to be one.
 */
function isProposition(text: KnownText, { spans, words }: Clause, { attribution, controls }: Said): boolean {
	const { cue, manner, speaker, act } = attribution;
	const first = firstWord(words);
	const begin = words[first];
	const bare = unmarked(words);
	const last = bare.at(-1);
	// *He does*, *to be*: what, is left out.
	const isLeftOut =
		(bare.length <= SHORTEST && (last?.tag === 'MD' || isListed('auxiliaries', last?.lower))) ||
		(bare.length < SHORTEST && begin?.lower === THAT);
	// *The trial | is expected | to last three weeks* leaves out what makes it a sentence.
	const cueEnd = cue[0]?.end ?? Infinity;
	const behind = words.filter(({ start }) => start >= cueEnd);
	const before = words.slice(0, words.length - behind.length);
	const isRaised = before.length > 0 && !before.some(isFinite) && behind[firstWord(behind)]?.lower === TO;
	if (!begin || isQuestion(words) || isLeftOut || isRaised) {
		return false;
	}
	const isUttered = manner === 'direct' && /^\p{Lu}/u.test(bare[0]?.text ?? '');
	// *Until then*, *she said*, *it stays shut*: what stands around its report is a sentence.
	const cueStart = cue[0]?.start ?? 0;
	const isAround = (spans[0]?.end ?? 0) <= cueStart && (spans.at(-1)?.start ?? 0) >= cueEnd && begin.tag !== 'WH';
	// *The drug cut the risk, said Ada Stone*: whatever its verb is taken for.
	const isSaying = needsWords(text, attribution);
	const isBefore = /^\s*,/.test(text.places.textOf({ start: spans.at(-1)?.end ?? 0, end: cueStart }));
	const isWhole = manner === 'indirect' && isSaying && isBefore && begin.tag !== 'WH' && begin.tag !== 'TO';
	// *“She sang along,”*, *“The number’s two”*, whatever their verbs are taken for; not *“On that note.”*
	const mayHaveVerb = words.some(
		({ tag, lower }) => VERB.has(tag) || tag === 'POS' || isListed('personal subject', lower),
	);
	const isLong = bare.length >= SHORTEST;
	if (isTurnedCondition(words) || (isLong && (isWhole || (mayHaveVerb && (isAround || isUttered))))) {
		return true;
	}
	// *A bill | he thinks | will pass* has its subject outside, *which* stands for what is; *what it costs* is asked.
	const { verb } = mainClauseOf(words.slice(first));
	const isRest =
		isFinite(begin) || begin.tag === 'VB' || isListed('relatives', begin.lower) || (begin.tag === 'WH' && verb < 0);
	// *Ordered | him held without bail*
	if (isRest || (begin.tag === 'PRP' && isListed('objects', begin.lower))) {
		return false;
	}
	const said = cueWords(text, attribution);
	// *They urged the board | to resign* does not say who is to, *they mentioned | closing the lock* not who does, and those who *warned
	// against | closing it* do not; *closing it is wrong* says something of that.
	const isGerund = begin.tag === 'VBG' && verb < 0 && !/^(?:NN|JJ)/.test(words[first + 1]?.tag ?? '');
	if (begin.tag === 'TO' || isGerund) {
		// *The council voted | to close it* is what was done, and where it is not known who hopes to, nobody is there who would.
		return controls && speaker !== null && act !== 'decree' && bare.length > 1 && said.at(-1) !== AGAINST;
	}
	// *They complained of | a week without customers*
	const isSaid = said[0] === ACCORDING || (isSaying && !isListed('prepositions', said.at(-1)));
	// *That account when reached by phone* is no clause, whatever *that* is taken for.
	const side = words.findIndex(({ tag }, at) => at > first + 1 && tag === 'WH');
	const mayBeThat = side < 0 || words.slice(0, side).some(({ tag }) => VERB.has(tag));
	// *31 written questions*
	const isBeforeNoun = (at: number): boolean => words[at]?.tag === 'VBN' && isNoun(words[at + 1]?.tag);
	const isVerbal = words.some(
		({ tag }, at) => (VERB.has(tag) && !isBeforeNoun(at)) || (tag === 'NNS' && words[at - 1]?.tag === 'NN'),
	);
	return (
		verb >= 0 ||
		(isLong && begin.tag !== 'IN' && isSaid && isVerbal) ||
		(begin.lower === THAT && begin.tag !== 'DT' && bare.length > SHORTEST && mayBeThat)
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
		(words.length < 2 || words.every(({ tag }) => /^(?:NN[SP]?|JJ|CD|POS|PUNCT)$/.test(tag)));
	return writer === 'denial' && stance === 'denies' && speaker !== null && !isTold;
};

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
	const { stance, writer = 'neutral' } = said?.attribution ?? {};
	const view = viewClaim(names.mentions, clause, said);
	const worth = english.claims.chance(view);
	return {
		content: clause.spans,
		shown: shownSpans(clause),
		claimant,
		subject: said && isOfSpeaker(clause, said) ? claimant : null,
		attribution: said?.attribution.id ?? null,
		stance: stance === 'denies' ? 'denial' : stance === 'doubts' ? 'doubtful' : writer,
		...view.told,
		checkWorthiness: worth,
		reasons: reasonsOf(view, worth >= WORTH_CHECKING),
	};
}
