import {
	A,
	ACCORDING,
	AGAINST,
	AN,
	AUXILIARIES,
	BE,
	IF,
	NOT,
	PERSONAL_SUBJECTS,
	PREPOSITIONS,
	RELATIVES,
	THAN,
	THAT,
	TO,
} from '../language/english/functionWords';
import { baseOfNoun } from '../language/english/morphology';
import { wordsOf } from '../language/english/words';
import { WORTH_CHECKING, type Attribution, type Claim } from '../model';
import { kindsOf } from '../speakers/resolveSpeakers';
import { Cover } from '../text/cover';
import { holds } from '../text/spans';
import { firstWord, isFinite, isQuestion, type KnownText } from './claimText';
import { type Clause, cutClauses, wordCount } from './cutClauses';
import { mainClauseOf } from './mainClause';
import { reasonsOf } from './worth';
import { ownClauses } from './ownVoice';
import { shownSpans } from './shownSpans';
import { readAttribution, type Said, viewClaim } from './viewClaim';
import { withoutNoun } from './withoutNoun';

/** Below this an attribution is more likely wrong than right: its sentence is the article's own claim, if it says more. */
const LEAST_SURE = 0.5;

/** What an attribution says, in claims to be. */
interface Statement {
	readonly attribution: Attribution;
	readonly claims: readonly Omit<Claim, 'id'>[];
	/** *Declined to comment*, where all that is a refusal; *“Who did it?”*, where all are questions: nothing is said. */
	readonly isSilent: boolean;
}

/**
 * Cuts attributed content, and what the article says in its own voice, into claims that could be checked. What an
 * attribution says is a claim where it is a proposition, and where nobody says it in a larger one; the sentences of all
 * others are the article's own: *two of the five voted for | independence*, *the bank reported | a loss of 3 million*.
 */
export function findClaims(text: KnownText): Claim[] {
	const kinds = kindsOf(text.spoken);
	const statements = text.spoken.attributions.map((attribution): Statement => {
		const said = readAttribution(text, attribution, kinds);
		const clauses = cutClauses(text, withoutNoun(text, said));
		const isSilent =
			clauses.some((clause) => isSilence(text, clause, attribution)) || clauses.every(({ words }) => isQuestion(words));
		const claims = clauses
			.filter((clause) => isProposition(text, clause, said) || isDeniedDeed(text, clause, attribution))
			.map((clause) => claimOf(text, clause, said));
		return { attribution, claims: isSilent || isKept(attribution) ? [] : claims, isSilent };
	});
	const isSure = ({ attribution, claims, isSilent }: Statement): boolean =>
		(claims.length > 0 || isSilent) && attribution.confidence >= LEAST_SURE;
	const sure = statements.filter(isSure);
	const own = ownClauses(
		text,
		sure,
		statements.filter((statement) => !isSure(statement)),
	);
	// What no other claim holds is listed, unsure as it is.
	const held = new Cover([
		...own.flatMap(({ spans }) => spans),
		...sure.flatMap(({ attribution }) => attribution.content),
	]);
	const isHeld = ({ attribution: { content } }: Statement): boolean =>
		content.every((span) => holds(held.meeting(span), span));
	const told = statements.filter((one) => one.claims.length > 0 && (isSure(one) || !isHeld(one)));
	const byId = new Map(told.map((one) => [one.attribution.id, one]));
	const claims = [
		...told.filter((one) => !repeats(one, byId.get(one.attribution.parent ?? ''))).flatMap((one) => one.claims),
		...own.map((clause) => claimOf(text, clause, null)),
	];
	// Stable: claims of one place stay in the order of their attributions.
	claims.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
	return claims.map((claim, index) => ({ id: `c${String(index + 1)}`, ...claim }));
}

/**
 * Whether its words are those of a larger statement of the same speaker, *“I think | it leaks”*, or all that this says, *denied the
 * claim | that it leaks*.
 */
function repeats({ attribution, claims }: Statement, around: Statement | undefined): boolean {
	const { speaker, content } = attribution;
	// *denied | the claims | that he had made threats*: whose they are is left open.
	const isDenied = speaker === null && around?.attribution.stance === 'denies';
	const isOwn =
		around !== undefined &&
		((speaker !== null && speaker === around.attribution.speaker) || isDenied) &&
		content.every((span) => holds(around.attribution.content, span));
	const starts = new Set(around?.claims.map((claim) => claim.content[0]?.start));
	return isOwn || (around !== undefined && claims.every((claim) => starts.has(claim.content[0]?.start)));
}

const SHORTEST = 3;
/** Of what may be a verb with a subject, though it be taken for another form. */
const VERB = /^(?:MD|VB[DNPZ]?)$/;
const MAY_BE_VERB = /^(?:MD|VB[DNPZ]?|POS)$/;

/**
 * Whether a verb says something of a subject, or the words begin with what somebody is to do: *the lock leaks*, *to close the
 * lock*; but not *his plan to close the lock*, nor a question. Words that were spoken need no verb that is known to be one, nor do
 * those behind *said*, if any may be one.
 */
function isProposition({ places, english }: KnownText, clause: Clause, { attribution, controls }: Said): boolean {
	const { cues } = english;
	const { words } = clause;
	const first = firstWord(words);
	const begin = words[first];
	// *He does*, *to be*, *it is weaker than | the bank admits*: what, is left out.
	const last = words.findLast(({ kind }) => kind !== 'mark');
	const isLeftOut =
		last?.lower === THAN ||
		(wordCount(clause) <= SHORTEST && (last?.tag === 'MD' || AUXILIARIES.has(last?.lower ?? '')));
	if (!begin || isQuestion(words) || isLeftOut) {
		return false;
	}
	const isUttered =
		attribution.manner === 'direct' && /^\p{Lu}/u.test(words.find(({ kind }) => kind !== 'mark')?.text ?? '');
	const isLong = wordCount(clause) >= SHORTEST;
	// *Until then*, *she said*, *it stays shut*: what stands around its report is a sentence.
	const [cueSpan] = attribution.cue;
	const isAround =
		cueSpan !== undefined &&
		(clause.spans[0]?.end ?? Infinity) <= cueSpan.start &&
		(clause.spans.at(-1)?.start ?? 0) >= cueSpan.end &&
		begin.tag !== 'WH';
	// *“She sang along,”*, *“The number’s two”*, whatever their verbs are taken for; not *“On that note.”*
	const mayHaveVerb = words.some((word) => MAY_BE_VERB.test(word.tag) || PERSONAL_SUBJECTS.has(word.lower));
	if (isLong && mayHaveVerb && (isAround || isUttered)) {
		return true;
	}
	// *A bill | he thinks | will pass* has its subject outside, *which* stands for what is; *what it costs*, *if it leaks* are asked.
	const { verb } = mainClauseOf(words.slice(first));
	const isOnlyAsked = (begin.tag === 'WH' || begin.lower === IF) && verb < 0;
	const cue = attribution.cue.flatMap((span) => places.tokens(span));
	// *Two men who allegedly | make bad locks*; *Stone, who reportedly owns it* holds its subject.
	const isBehindAdverb =
		cues.adverb(cue[0]?.lower ?? '').length > 0 && RELATIVES.has(places.before(cue[0]?.start ?? 0, 1)[0]?.lower ?? '');
	if (isFinite(begin) || begin.tag === 'VB' || RELATIVES.has(begin.lower) || isOnlyAsked || isBehindAdverb) {
		return false;
	}
	// *They urged the board | to resign* does not say who is to, *they mentioned | closing the lock* not who does, and those who *warned
	// against | closing it* do not; *closing it is wrong* says something of that.
	const isGerund = begin.tag === 'VBG' && verb < 0 && !/^(?:NN|JJ)/.test(words[first + 1]?.tag ?? '');
	if (begin.tag === 'TO' || isGerund) {
		return controls && wordCount(clause) > 1 && cue.at(-1)?.lower !== AGAINST;
	}
	// *They complained of | a week without customers*
	const isSaid =
		cue[0]?.lower === ACCORDING ||
		(cue.some(({ lower }) => cues.needsWords(lower)) && !PREPOSITIONS.has(cue.at(-1)?.lower ?? ''));
	const isVerbal = words.some(({ tag }, at) => VERB.test(tag) || (tag === 'NNS' && words[at - 1]?.tag === 'NN'));
	return (
		(isLong && begin.tag !== 'IN' && isSaid && isVerbal) ||
		(begin.lower === THAT && begin.tag !== 'DT' && wordCount(clause) > SHORTEST) ||
		verb >= 0
	);
}

/** *Denied | him bail*: what somebody does not get is said by the article. */
const isKept = ({ act, writer }: Attribution): boolean => act === 'decree' && writer === 'denial';

/** *Denied | any part in it* is as much as that they had no part in it; not so *denied | the report*, whatever that is, nor *rejected | any change*. */
const isDeniedDeed = ({ english }: KnownText, { words }: Clause, { writer, stance }: Attribution): boolean => {
	const isPhrase = words.slice(1).every(({ tag }) => IN_PHRASE.test(tag));
	const [begin] = words;
	const isOne = begin?.lower === A || begin?.lower === AN;
	const isTold =
		POINTING.has(begin?.lower ?? '') || (isOne && english.cues.noun(baseOfNoun(words.at(-1)?.lower ?? '')).length > 0);
	return writer === 'denial' && stance === 'denies' && !(isTold && isPhrase);
};

/** A phrase for what was told before: *that account*, *the report*, *it*, *a charge*. */
const POINTING = wordsOf('begins what was told');
const IN_PHRASE = /^(?:JJ|CD|NN|NNS|NNP|POS|PUNCT)$/;

/** *Declined | to comment*, *asked | not to be named*, *did not wish | to be named*: that they are silent is no claim of theirs. */
const isSilence = ({ english }: KnownText, { words }: Clause, { act, report, stance }: Attribution): boolean => {
	const first = firstWord(words);
	const [to, verb, done] = words.slice(first).map(({ lower }) => lower);
	// *Declined to say*, *did not want to speculate*
	const isRefused =
		report === 'refused'
			? NOT_GIVEN.has(verb ?? '') || english.cues.isVerb(verb ?? '')
			: stance === 'denies' && NOT_GIVEN.has(verb ?? '');
	// *Declined to be interviewed*, *asked not to be named*
	const isKept = report === 'refused' || stance === 'denies' || words.some(({ lower }) => lower === NOT);
	const isApart = isKept && verb === BE && NOT_TO_BE.has(done ?? '');
	return (act === 'statement' || act === 'intention') && to === TO && (isRefused || isApart);
};

/** Whether the words leave out that the speaker does it: *promised | to close it*, *denied | closing it*. */
function isOfSpeaker({ words }: Clause, { attribution, controls, follows }: Said): boolean {
	const own = words.slice(Math.max(firstWord(words), 0));
	const isDoing = own[0]?.tag === 'VBG' && mainClauseOf(own).verb < 0;
	return (controls && own[0]?.lower === TO) || (follows && attribution.stance === 'denies' && isDoing);
}

const NOT_GIVEN = wordsOf('not given');
const NOT_TO_BE = wordsOf('asked not to be');

function claimOf(text: KnownText, clause: Clause, said: Said | null): Omit<Claim, 'id'> {
	const { places, names, spoken, english } = text;
	const voice = spoken.voices[places.blockAt(clause.spans[0]?.start ?? 0)] ?? null;
	const claimant = said ? said.attribution.speaker : voice;
	const view = viewClaim(names.mentions, clause, said);
	const worth = english.claims.chance(view);
	const { polarity, modality, tense, figures, entities } = view;
	return {
		content: clause.spans,
		shown: shownSpans(clause, said !== null),
		claimant,
		subject: said && isOfSpeaker(clause, said) ? claimant : null,
		attribution: said?.attribution.id ?? null,
		stance: said?.attribution.writer ?? 'neutral',
		polarity,
		modality,
		tense,
		figures,
		entities,
		checkWorthiness: worth,
		reasons: reasonsOf(view, worth >= WORTH_CHECKING),
	};
}
