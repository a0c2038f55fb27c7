import { BY, FROM, I, NO, SECOND_PERSON, isListed, wordsOf } from '../language/english/words';
import { isCourtesy, turnLetterOf } from '../language/english/titles';
import { isFiniteVerb } from '../language/tags';
import type { EntityId } from '../model';
import { namesOf, type NamedRange } from '../syntax/words';
import type { Placed } from '../text/document';
import { lineHeadOf } from '../text/lineHead';
import type { Discourse } from './discourse';
import type { Referent } from './referents';

const INTERVIEW = wordsOf('interview');
const ANSWERING = wordsOf('answering in interviews');
const SAYS_I = new Set([I]);
/** So many letters in the first person make a page of them. */
const LETTERS = 2;
/** A question is no longer, in UTF-16 units. */
const LONGEST_QUESTION = 900;
/** So many turns of both sides make an interview; fewer where its head says that it is one. */
const TURNS = { announced: { questions: 1, answers: 2 }, told: { questions: 3, answers: 3 } };
/** At least one paragraph in so many asks. */
const MOST_BETWEEN = 12;
/** What stands before the first question, in paragraphs. */
const LEAST_HEAD = 3;
const MOST_HEAD = 8;

/** In UTF-16 units: *…, having been duly sworn by the clerk of the court, testified:*. */
const LONGEST_LINE = 250;

/** What a paragraph does in an interview; `null` for what is not part of its turns. */
type Part = 'asks' | 'answers' | 'is of others' | null;

/** Who asks, and who answers, from a line on; `null` where it is told that it is somebody else than is known. */
interface Roles {
	readonly asks?: Referent | null;
	readonly answers?: Referent | null;
}

/** Who has the word in a paragraph, and who listens, as far as it is known. */
export interface Voice {
	readonly speaks: Referent | null;
	readonly listens: Referent | null;
	/** Whether it asks, or may be what the asker puts to somebody. */
	readonly asks: boolean;
}

/** What paragraphs do, and what lines of their own tell, by paragraph. */
interface Interview {
	readonly parts: readonly Part[];
	readonly lines: readonly (Roles | null)[];
	/** Who answers as far as no line tells. */
	readonly answering: Referent | null;
}

/**
 * Who *I* and *you* are in each block of an interview, or a page of letters; empty for other texts. Lines between turns tell it from there
 * on; *Interviewed by Ann Holt* may stand below them all; *Q. Ann Holt, Orbit News. When …?* tells who puts that one question.
 */
export function findVoices(discourse: Discourse): readonly (Voice | undefined)[] {
	const interview = letteredInterview(discourse) ?? askedInterview(discourse);
	if (!interview) {
		return writersOf(discourse);
	}
	const { parts, lines, answering } = interview;
	const last = parts.findLastIndex((part) => part === 'asks' || part === 'answers');
	let { asks = null } = lines.slice(last).find((line) => line?.asks) ?? {};
	let answers = answering;
	let voice: Voice | undefined;
	return parts.map((part, at) => {
		const line = lines[at];
		({ asks, answers } = { asks, answers, ...line });
		const placed = discourse.places.placed(at);
		if (part === 'asks') {
			const asker = introducedIn(discourse, placed) ?? asks;
			voice = { speaks: asker === answers ? null : asker, listens: answers, asks: true };
		} else if (part === 'answers') {
			// *You have turned down a seat.* may be what is put to somebody.
			const isPut = parts[at - 1] !== 'asks' && says(placed, SECOND_PERSON) && !says(placed, ANSWERING);
			voice = { speaks: answers, listens: asks === answers ? null : asks, asks: isPut };
		} else if (part || line || at > last) {
			voice = undefined;
		}
		return voice;
	});
}

/**
 * Whose the letter is that a paragraph is of, on a page of several: who signs below it. What stands above the first *I*, or below the last
 * name, may be the editor's; a page with a name above that, or an *I* below, has names above what they say.
 */
function writersOf(discourse: Discourse): readonly (Voice | undefined)[] {
	const { blocks } = discourse.places.document;
	const isOwn = blocks.map(saysOwnI);
	if (isOwn.filter(Boolean).length < LETTERS) {
		return [];
	}
	// *“I saw it.”*, *Ann Holt, teacher* below it: these words alone are hers.
	const isQuoted = (at: number): boolean => /^["“]/.test(blocks[at]?.block.text ?? '');
	const signers = blocks.map((placed, at) => {
		const person = isQuoted(at - 1)
			? undefined
			: discourse.itemsIn(placed).find(({ referent }) => referent.entity?.kind === 'person');
		return person && discourse.signs(person) ? person.referent : undefined;
	});
	const ends = [...signers.keys()].filter((at) => signers[at]);
	const letters = ends.filter((end, at) => isOwn.slice(ends[at - 1] ?? 0, end).includes(true));
	const first = isOwn.indexOf(true);
	const [begin = 0] = ends;
	if (letters.length < LETTERS || begin < first || isOwn.lastIndexOf(true) > (ends.at(-1) ?? 0)) {
		return [];
	}
	const voices = blocks.map((): Voice | undefined => undefined);
	let writer: Referent | undefined;
	for (let at = blocks.length - 1; at >= first; at--) {
		writer = signers[at] ?? writer;
		voices[at] = writer && { speaks: writer, listens: null, asks: false };
	}
	return voices;
}

/** Whether somebody says *I* outside quotation marks. */
function saysOwnI({ block }: Placed): boolean {
	let open = false;
	return block.tokens.some(({ text, lower }) => {
		open = text === '"' ? !open : text === '“' || (open && text !== '”');
		return !open && lower === I;
	});
}

const says = ({ block }: Placed, words: ReadonlySet<string>): boolean =>
	block.tokens.some(({ lower }) => words.has(lower));

const isAnnounced = (blocks: readonly Placed[], head: number): boolean =>
	blocks.slice(0, head).some((placed) => says(placed, INTERVIEW));

/** Turns that letters mark, *Q.*, *A.*. Whom the head of an interview names most answers; nobody in other questions and answers. */
function letteredInterview(discourse: Discourse): Interview | null {
	const { blocks } = discourse.places.document;
	const parts = blocks.map(letteredPart);
	const first = parts.indexOf('asks');
	if (first < 0) {
		return null;
	}
	const head = Math.min(first, MOST_HEAD);
	const announced = isAnnounced(blocks, head);
	// A name alone over what is called an interview may be that of who wrote it.
	const lines = blocks.map((line, at) => (announced && at < first ? null : toldBy(discourse, line, parts[at] ?? null)));
	const own = blocks.filter((placed, at) => parts[at] === 'answers' && says(placed, SAYS_I));
	const isInterview = announced || own.length >= TURNS.announced.answers;
	const askers = lines.flatMap((line) => line?.asks ?? []);
	return { parts, lines, answering: isInterview ? mostNamed(discourse, blocks[head], askers) : null };
}

/** Turns that are told by themselves: questions answered by paragraphs in the first person, of whom the head of the text names most. */
function askedInterview(discourse: Discourse): Interview | null {
	const { blocks } = discourse.places.document;
	const asks = blocks.map(({ block: { text } }) => text.length < LONGEST_QUESTION && /\?["”’)]*$/.test(text));
	const isOwn = blocks.map((placed) => says(placed, ANSWERING));
	const begin = asks.indexOf(true);
	const head = Math.min(MOST_HEAD, Math.max(LEAST_HEAD, begin));
	const announced = isAnnounced(blocks, head);
	const least = announced ? TURNS.announced : TURNS.told;
	// Who answers is spoken to: questions that nobody is asked make an essay.
	const questions = blocks.filter((placed, at) => asks[at] && (announced || says(placed, SECOND_PERSON))).length;
	const answers = blocks.filter(({ block }, at) => isOwn[at] && !asks[at] && !/^["“]/.test(block.text)).length;
	if (questions < least.questions || answers < least.answers || questions * MOST_BETWEEN < blocks.length) {
		return null;
	}
	const answering = mostNamed(discourse, blocks[head], []);
	// What introduces who answers is not theirs.
	const first = isOwn.indexOf(true, LEAST_HEAD);
	const from = announced && first >= 0 ? Math.min(begin, first) : begin;
	// What stands below the last answer is the editor's.
	const last = Math.max(asks.lastIndexOf(true) + 1, isOwn.lastIndexOf(true));
	const parts = asks.map((isAsked, at): Part => (at < from || at > last ? null : isAsked ? 'asks' : 'answers'));
	return answering && { parts, lines: [], answering };
}

/** The person whom the head of an interview names most, up to a block, beside who is said to ask, or to have written it. */
function mostNamed(
	{ names, referents, places }: Discourse,
	headEnd: Placed | undefined,
	askers: readonly Referent[],
): Referent | null {
	const inHead = names.mentions.filter(({ kind, start }) => kind === 'person' && start < (headEnd?.start ?? Infinity));
	const asker = inHead.find(({ end }) => isListed('asking in interviews', places.after(end, 1)[0]?.lower))?.entity;
	const author = inHead.find(({ start }) => places.before(start, 1)[0]?.lower === BY)?.entity;
	const others = new Set([asker, author, ...askers.map(({ id }) => id)]);
	const counts = new Map<EntityId, number>();
	for (const { entity } of inHead.filter((mention) => !others.has(mention.entity))) {
		counts.set(entity, (counts.get(entity) ?? 0) + 1);
	}
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return (most && referents.get(most[0])) ?? null;
}

/** What the letter that a paragraph begins with says that it does. */
function letteredPart({ block, labelled }: Placed): Part {
	const head = lineHeadOf(block);
	const label = head && head.end - head.first === 1 ? block.tokens[head.first]?.text : '';
	return labelled === 'again' ? (turnLetterOf(label ?? '') ?? 'is of others') : null;
}

/** What a line between turns tells, *Examination by Ms. Holt*, *Ben Stone (sworn)*; not a sentence, *Ben Stone testified in March.* */
function toldBy(discourse: Discourse, placed: Placed, part: Part): Roles | null {
	const { block } = placed;
	// Nothing stands behind the colon of *Ben Stone, having been sworn, testified:*.
	const isSpoken = part && (lineHeadOf(block)?.behind ?? 0) < block.tokens.length;
	if (isSpoken || block.text.length > LONGEST_LINE) {
		return null;
	}
	const words = discourse.words([placed]);
	const { tokens, tags, lower } = words;
	if (/^[.!?]$/.test(lower.at(-1) ?? '') && tags.some(isFiniteVerb)) {
		return null;
	}
	const people = namesOf(words).filter(({ mention }) => mention.kind === 'person');
	const [person] = people;
	const meant = (named: NamedRange | undefined): Referent | null =>
		discourse.referents.get(named?.mention.entity ?? '') ?? null;
	// *MR BEN STONE*, *Ben Stone:*
	const isAlone = tokens.every(
		(token, at) => words.names[at] === person?.mention || token.kind === 'mark' || isCourtesy(token.text),
	);
	if (lower.some((word) => isListed('answering lines', word)) || (person && isAlone)) {
		return { answers: meant(person) };
	}
	const by = lower.findLastIndex((word) => word === BY || word === FROM);
	const before = lower.slice(0, by);
	// Not *No questions from Mr. Holt*.
	const isAsking =
		by === 0 ? lower.at(-1) === ':' : before.some((word) => isListed('asking lines', word)) && !before.includes(NO);
	return by >= 0 && isAsking ? { asks: meant(people.find(({ first }) => first > by)) } : null;
}

/** Who says their name and whom they work for before they ask: *Ann Holt, Orbit News. When …?*; not *Ann Holt, did you …?* */
function introducedIn(discourse: Discourse, { start, block }: Placed): Referent | undefined {
	const behind = lineHeadOf(block)?.behind ?? 0;
	const sentences = block.sentences.slice(0, -1).slice(0, 2);
	const [asker] = sentences.flatMap((sentence) => {
		const from = block.tokens[Math.max(sentence.firstToken, behind)]?.start ?? 0;
		const { names, tags, tokens, lower } = discourse.words([{ start: start + from, end: start + sentence.end }]);
		const [name] = names;
		const end = names.findIndex((other) => other !== name);
		const isOf = (lower[end] === ',' || lower[end] === FROM) && /^\p{Lu}/u.test(tokens[end + 1]?.text ?? '');
		const isTold = name?.kind === 'person' && end > 1 && isOf && lower.at(-1) === '.' && !tags.some(isFiniteVerb);
		return (isTold && discourse.referents.get(name.entity)) || [];
	});
	return asker;
}
