import { Cover } from '../../analysis/text/spans';
import type { Analysis, Attribution, Manner, Span } from '../../analysis/model';
import { hullOf } from '../../review/spans';
import { headlineOf } from '../headings';
import { likeness, replacedWords } from './likeness';
import { pairUp } from './pairUp';
import { folded, isSameSpeaker } from './sameSpeaker';
import type { Aspect, Changed, StatementAt } from './versionChanges';
import { allWords, wordRow, type WordRow } from './wordRow';

/** Most of the words are the same: it is the same statement, whoever is said to have made it. */
const MOST = 0.6;
const MOST_WORDS = 4;
/** The same speaker says something near. */
const NEAR = 0.4;
const NEAR_WORDS = 2;

interface Statement extends StatementAt {
	readonly words: WordRow;
	/** Everything from the first word of source, cue and content to the last. */
	readonly whole: WordRow;
	readonly source: WordRow;
}

/**
 * Statements added, dropped or changed: in their words, whose they are, whether they were made and meant, or whether they are
 * quoted. What the article says in its own voice counts as well, its headline too.
 */
export function statementChanges(old: Analysis, now: Analysis): Changed<StatementAt>[] {
	const [before, after] = [statementsOf(old), statementsOf(now)];
	const { pairs, dropped, added } = pairUp(
		before,
		after,
		[(statement) => `${statement.words.joined}\n${voiceOf(statement)}`, ({ words }) => words.joined],
		({ words }) => words.words,
		alike,
	);
	const [oldWords, nowWords] = [allWords(old.text), allWords(now.text)];
	// What stands there with source and cue, word for word and as often, is only read otherwise: nobody has changed it.
	const standsInNow = ({ whole: { joined } }: Statement): boolean => isAsOftenIn(nowWords, oldWords, joined);
	const stoodInOld = ({ whole: { joined } }: Statement): boolean => isAsOftenIn(oldWords, nowWords, joined);
	const changed = pairs.flatMap(([one, other]): Changed<StatementAt>[] => {
		const what = aspects(one, other, standsInNow(one) && stoodInOld(other));
		return what.length > 0
			? [{ change: 'changed', old: bare(one), now: bare(other), what, replaced: replacedWords(one.words, other.words) }]
			: [];
	});
	return [
		...changed.sort((a, b) => startOf(a.now) - startOf(b.now)),
		...dropped
			.filter((one) => !standsInNow(one))
			.map((one): Changed<StatementAt> => ({ change: 'dropped', old: bare(one), now: null, what: [], replaced: [] })),
		...added
			.filter((one) => !stoodInOld(one))
			.map((one): Changed<StatementAt> => ({ change: 'added', old: null, now: bare(one), what: [], replaced: [] })),
	];
}

/** Whether some words stand in a text, and no less often than in the one that they are from. */
function isAsOftenIn(text: string, own: string, words: string): boolean {
	const times = timesIn(text, words);
	return times > 0 && times >= timesIn(own, words);
}

/** Words that follow each other share the space between them. */
function timesIn(text: string, words: string): number {
	let times = 0;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length - 1)) {
		times++;
	}
	return times;
}

function statementsOf({ text, paragraphs, attributions, claims, speakers }: Analysis): Statement[] {
	const byId = new Map(speakers.map((speaker) => [speaker.entity, speaker]));
	const told = attributions.map((attribution): StatementAt => ({
		content: attribution.content,
		attribution,
		speaker: attribution.speaker === null ? null : (byId.get(attribution.speaker) ?? null),
	}));
	// A sentence that holds what somebody says is theirs here: it would be told twice.
	const contents = new Cover(attributions.flatMap(({ content }) => content));
	const headline = headlineOf({ text, paragraphs });
	const stated = claims.filter(({ attribution }) => attribution === null);
	const isClaim = stated.some(({ content: [first] }) => first?.start === headline?.start);
	const own = [...(headline && !isClaim ? [{ content: [headline], claimant: null }] : []), ...stated]
		.filter(({ content }) => !content.some((span) => contents.meets(span)))
		.map(({ content, claimant }): StatementAt => ({
			content,
			attribution: null,
			speaker: byId.get(claimant ?? '') ?? null,
		}));
	return [...told, ...own]
		.map((statement) => ({
			...statement,
			words: wordRow(text, statement.content),
			whole: wordRow(text, [placeOf(statement)]),
			source: wordRow(text, statement.attribution?.source ?? []),
		}))
		.sort((a, b) => startOf(a) - startOf(b));
}

/** The place of a statement: from its first word to its last, source and cue included. */
export const placeOf = ({ attribution, content }: Pick<StatementAt, 'attribution' | 'content'>): Span =>
	hullOf([...(attribution?.source ?? []), ...(attribution?.cue ?? []), ...content]);

const isOwn = ({ attribution, speaker }: StatementAt): boolean => attribution === null && speaker === null;

/** The same for statements of the same voice; no name begins with a mark. */
const voiceOf = (statement: Statement): string => (isOwn(statement) ? '#' : folded(statement.speaker?.name ?? ''));

function alike(old: Statement, now: Statement): number {
	const { share, common } = likeness(old.words, now.words, NEAR);
	const isSame = old.speaker && now.speaker ? isSameSpeaker(old.speaker, now.speaker) : isOwn(old) && isOwn(now);
	const isNear = isSame ? share >= NEAR && common >= NEAR_WORDS : share >= MOST && common >= MOST_WORDS;
	return isNear ? share : 0;
}

/** @param bothStand each is in the other version word for word, source and cue included */
function aspects(old: Statement, now: Statement, bothStand: boolean): Aspect[] {
	const what: Aspect[] = [];
	if (old.words.joined !== now.words.joined && !bothStand) {
		what.push('words');
	}
	if (isOtherSpeaker(old, now, bothStand)) {
		what.push('speaker');
	}
	const [one, other] = [old.attribution, now.attribution];
	if (one && other && !bothStand && isToldOtherwise(one, other)) {
		what.push('report');
	}
	if (one && other && areQuotedOtherwise(one.manner, other.manner)) {
		what.push('marks');
	}
	return what;
}

/** *Denied* for *said*, *claimed* for *said*. */
const isToldOtherwise = (one: Attribution, other: Attribution): boolean =>
	one.report !== other.report || one.stance !== other.stance || one.writer !== other.writer;

/** In quotation marks here and without any there; where some of the words are, it may be read otherwise alone. */
const areQuotedOtherwise = (one: Manner, other: Manner): boolean =>
	one !== other && one !== 'mixed' && other !== 'mixed';

/**
 * Two known speakers are compared, whoever *he* is now. Where one version has none, only words tell whether somebody has
 * changed that: what stands in both is only read otherwise.
 */
function isOtherSpeaker(old: Statement, now: Statement, bothStand: boolean): boolean {
	if (old.speaker && now.speaker) {
		return !isSameSpeaker(old.speaker, now.speaker);
	}
	const isOther = old.speaker !== now.speaker || isOwn(old) !== isOwn(now);
	return isOther && !bothStand && old.source.joined !== now.source.joined;
}

const startOf = (statement: StatementAt | null): number => (statement === null ? 0 : placeOf(statement).start);
const bare = ({ content, attribution, speaker }: Statement): StatementAt => ({ content, attribution, speaker });
