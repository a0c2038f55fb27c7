import type { FindingWords } from '../english/wordLists';
import type { Names } from '../entities/foundMention';
import type { Entity, EntityId, Finding, Mention, Span } from '../model';
import type { Spoken } from '../speakers/resolveSpeakers';
import type { Token } from '../text/document';
import { firstEndingAfter, type Places } from '../text/places';

/** Words that may stand between the verb and the one accused: *accused the chairman of the board, Ada Stone,*. */
const MOST_BETWEEN = 2;

/** A text that accuses more of them is no article. */
const MOST_ACCUSED = 30;

/** Those who are accused by name and nowhere heard, nor said to have been asked: each once. */
export function accusations(places: Places, names: Names, spoken: Spoken, words: FindingWords): Finding[] {
	const { blocks } = places.document;
	const accused = new Map<EntityId, { readonly verb: Span; readonly target: Mention }>();
	for (const { start, block } of blocks) {
		block.tokens.forEach((token, at) => {
			if (accused.size >= MOST_ACCUSED || !words.accusing.has(token.lower)) {
				return;
			}
			const target = accusedIn(block.tokens, at, start, names.mentions);
			if (target && !accused.has(target.entity)) {
				accused.set(target.entity, { verb: { start: start + token.start, end: start + token.end }, target });
			}
		});
	}
	const answers = accused.size > 0 ? answersIn(places, words) : [];
	const findings: Finding[] = [];
	for (const [id, { verb, target }] of accused) {
		const entity = names.entities.find((one) => one.id === id);
		if (entity && !isHeard(entity, names, spoken, answers)) {
			findings.push({
				code: 'accusation-without-reply',
				span: { start: Math.min(verb.start, target.start), end: Math.max(verb.end, target.end) },
				related: [],
				attribution: null,
				details: { accused: entity.name },
			});
		}
	}
	return findings;
}

/** The sentences that tell of an answer, or of none. */
function answersIn(places: Places, { answers }: FindingWords): string[] {
	const found: string[] = [];
	for (const sentence of places.sentences) {
		if (places.tokens(sentence).some(({ lower }) => answers.has(lower))) {
			found.push(places.document.text.slice(sentence.start, sentence.end));
		}
	}
	return found;
}

/** *accused Ada Stone of …*, *Ada Stone was accused of …*; people and bodies. */
function accusedIn(
	tokens: readonly Token[],
	at: number,
	start: number,
	mentions: readonly Mention[],
): Mention | undefined {
	const isWho = (mention: Mention | undefined): mention is Mention =>
		mention !== undefined && (mention.kind === 'person' || mention.kind === 'organization');
	const passive = /^(?:was|were|been|is|are|stands)$/.test(tokens[at - 1]?.lower ?? '');
	if (passive) {
		const first = tokens[at - 1]?.lower === 'been' ? at - 2 : at - 1;
		const end = start + (tokens[first - 1]?.end ?? -1);
		const before = mentions[firstEndingAfter(mentions, end - 1)];
		return isWho(before) && before.end === end ? before : undefined;
	}
	for (let next = at + 1; next <= at + 1 + MOST_BETWEEN; next++) {
		const token = tokens[next];
		if (!token || token.kind === 'mark') {
			return undefined;
		}
		const mention = mentions[firstEndingAfter(mentions, start + token.start)];
		if (mention && mention.start <= start + token.start) {
			const behind = tokens.find((one) => start + one.start >= mention.end)?.lower ?? '';
			// *accused Stone of*; *blamed Stone's driver* is about another.
			return isWho(mention) && /^(?:of|for|and|in|as|over|when|during|\.)$/.test(behind) ? mention : undefined;
		}
	}
	return undefined;
}

const SPOKESPEOPLE = /\b(?:spokes\p{L}+|lawyers?|attorneys?|counsel|solicitors?|representatives?)\b/u;

/** Whether they, or those who speak for them, say something, or are told to have been asked. */
function isHeard(
	{ id, name, aliases, related = [] }: Entity,
	{ entities }: Names,
	{ speakers }: Spoken,
	answers: readonly string[],
): boolean {
	const forms = [name, ...aliases].filter((form) => form.length > 2);
	const speaksFor = (text: string): boolean => forms.some((form) => text.includes(form));
	const theirs = new Set(
		entities.flatMap((one) =>
			one.roles.some(({ affiliation, text }) => affiliation === id || speaksFor(text)) ? [one.id] : [],
		),
	);
	const isTheirs = (speaker: EntityId): boolean => speaker === id || theirs.has(speaker) || related.includes(speaker);
	return (
		speakers.some(({ entity, name: known, role }) => isTheirs(entity) || speaksFor(`${known} ${role ?? ''}`)) ||
		answers.some((sentence) => speaksFor(sentence) || SPOKESPEOPLE.test(sentence))
	);
}
