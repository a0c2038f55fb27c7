import type { CueWords } from '../attributions/cueWords';
import type { FoundAttribution } from '../attributions/foundAttribution';
import type { English } from '../english/english';
import type { Nouns } from '../english/nouns';
import { baseOfVerb } from '../language/english/morphology';
import type { Names } from '../entities/foundMention';
import type { Mention, Span } from '../model';
import type { Token } from '../text/document';
import { firstEndingAfter, type Places } from '../text/places';
import { wordSet } from '../text/lists';

const SUBJECTS = wordSet('he she they we i who');
const OWNERS = wordSet('his her their its my our whose');
const SPEAKING = wordSet('person organization location nationality work');
const DETERMINERS = wordSet('the a an this that these those some many several no his her their its our my');
const BE = /^(?:is|are|was|were|be|been|being|'s|’s)$/;
const PARTICIPLE = /(?:ed|en|wn|id|ld|ght|own|ade|aid|found|cast|set|put)$/;
/** Participles that mostly tell what nobody in particular holds: *those known to be ill*, *due as expected*. */
const HELD =
	/^(?:known|believed|expected|thought|alleged|reported|anticipated|predicted|forecast|suspected|estimated|said)$/;
/** Participles of those spoken to or of: *when asked*, *charged with*. */
const SPOKEN_TO = /^(?:asked|told|charged|identified|accused|quoted|named|called)$/;
const ADVERB = /ly$|^(?:also|then|later|first|once|again|never|often|still|now|both|all|has|have|had|who|further)$/;
const FUNCTION_WORD =
	/^(?:of|in|at|from|for|with|on|by|to|that|as|when|if|while|and|but|or|not|so|it|there|is|are|was|were|has|have|had|\p{L}+ing)$/iu;
/** What is to be known of English here. */
export type SourceEnglish = Pick<English, 'nouns' | 'cues'>;

/** How far behind its cue a source is looked for, in tokens. */
const REACH = 12;
/** How far before its cue, in tokens: in a list without a full stop each of many cues would read all before it. */
const FAR = 200;

/**
 * The words that a cue without a source names as its source: the subject of its verb (*Stone, the mayor, said*), who
 * stands behind it (*“…,” said Stone*), or whom *by* ends it with.
 *
 * @returns `null` where the cue has none: a passive, an impersonal *it is said*
 */
export function impliedSource(
	places: Places,
	names: Names,
	english: SourceEnglish,
	attribution: FoundAttribution,
): Span | null {
	const cue = attribution.cue[0];
	const last = attribution.cue.at(-1);
	const sentence = cue && places.sentences[places.sentenceAt(cue.start)];
	if (!cue || !last || !sentence) {
		return null;
	}
	const words = places.tokens({ start: cue.start, end: last.end }).map(({ lower }) => lower);
	const ahead = places.range(sentence.block, { start: sentence.start, end: cue.start });
	const before = places.tokensOf(sentence.block, { first: Math.max(ahead.first, ahead.end - FAR), end: ahead.end });
	const rest = places.range(sentence.block, { start: last.end, end: sentence.end });
	const after = places.tokensOf(sentence.block, { first: rest.first, end: Math.min(rest.end, rest.first + REACH) });
	const reader = new PhraseReader(names, english.nouns);
	if (/^(?:by|per)$/.test(words.at(-1) ?? '')) {
		return reader.beginning(after);
	}
	if (words.some((word) => BE.test(word)) && words.some((word) => PARTICIPLE.test(word))) {
		return null;
	}
	while (before.length > 0 && ADVERB.test(before.at(-1)?.lower ?? '')) {
		before.pop();
	}
	const verb = words.findLast((word) => english.cues.isVerb(baseOfVerb(word, english.cues.lexicon)));
	if (verb === undefined || hasNoSubject(english.cues, verb, words, before, after)) {
		return null;
	}
	const next = reader.ending(before);
	if (next) {
		return next;
	}
	const ascribed = (span: Span): boolean =>
		attribution.content.some((piece) => piece.start < span.end && span.start < piece.end);
	const behind = words.length === 1 ? reader.beginning(after, true) : null;
	if (behind && !ascribed(behind)) {
		return behind;
	}
	if (ahead.end - ahead.first > FAR) {
		return null;
	}
	const parts = before.length > 0 ? before : after.slice(1 + after.findIndex(({ text }) => text === ','));
	const subject = reader.subject(parts, before.at(-1)?.text === ',');
	return subject && !ascribed(subject) ? subject : null;
}

/** Whether a cue is a noun, an adverb or a passive participle. */
function hasNoSubject(
	cues: CueWords,
	verb: string,
	words: readonly string[],
	before: readonly Token[],
	after: readonly Token[],
): boolean {
	const ahead = before.at(-1)?.lower ?? '';
	const behind = after[0]?.lower ?? '';
	if (
		words.every((word) => cues.isAdverb(word)) ||
		DETERMINERS.has(ahead) ||
		ahead === 'all' ||
		words.at(-1) === 'of'
	) {
		return true;
	}
	if (words.length > 1 && /^(?:no|any|of|for)$/.test(words[0] ?? '')) {
		return true;
	}
	const active = words.some((word) => /^(?:has|have|had)$/.test(word));
	return (
		!active &&
		((HELD.test(verb) && (behind === 'to' || /^(?:as|a|an|the|total|by|next|soon)$/.test(ahead) || verb === 'known')) ||
			(SPOKEN_TO.test(verb) && (ahead === '' || /^(?:when|if|as|once|while|and|,)$/.test(ahead) || behind === 'with')))
	);
}

/** Reads one noun phrase off the tokens around a cue. */
class PhraseReader {
	constructor(
		private readonly names: Names,
		private readonly nouns: Nouns,
	) {}

	/** The pronoun, name or described speaker that the tokens end with. */
	ending(tokens: readonly Token[]): Span | null {
		const last = tokens.at(-1);
		if (!last) {
			return null;
		}
		const word = last.lower;
		if (SUBJECTS.has(word) || OWNERS.has(word)) {
			return { start: last.start, end: last.end };
		}
		const name = this.nameAt(last);
		if (!name && (last.kind !== 'word' || this.nouns.natureOf(word) === null)) {
			return null;
		}
		let { start } = name ?? last;
		for (let at = tokens.length - 1; at >= 0; at--) {
			const token = tokens[at];
			if (!token || token.start >= start) {
				continue;
			}
			if (!this.belongs(token)) {
				break;
			}
			start = token.start;
			if (DETERMINERS.has(token.lower)) {
				break;
			}
		}
		return { start, end: last.end };
	}

	/**
	 * The subject of a sentence, off what stands before the verb: the first part between commas that begins with somebody.
	 *
	 * @param apposed the verb follows a comma: *Stone, the mayor, said*
	 */
	subject(tokens: readonly Token[], apposed: boolean): Span | null {
		let from = 0;
		for (let at = 0; at <= tokens.length; at++) {
			if (at < tokens.length && tokens[at]?.text !== ',') {
				continue;
			}
			const part = tokens.slice(from, at);
			const found = apposed && at < tokens.length - 1 ? this.ending(part) : this.beginning(part);
			if (found) {
				return found;
			}
			from = at + 1;
		}
		return null;
	}

	/**
	 * The name or described speaker that the tokens begin with.
	 *
	 * @param modified words that nothing is known of may come first: *committee member Ada Stone*
	 */
	beginning(tokens: readonly Token[], modified = false): Span | null {
		const first = tokens[0];
		let end = -1;
		for (const token of tokens) {
			const name = this.nameAt(token);
			if (name) {
				end = name.end;
			} else if (token.start >= end && this.nouns.natureOf(token.lower) !== null) {
				end = token.end;
			} else if (
				token.start >= end &&
				!this.belongs(token) &&
				!(modified && end < 0 && token.kind === 'word' && !FUNCTION_WORD.test(token.text))
			) {
				break;
			}
		}
		if (first && SUBJECTS.has(first.lower)) {
			return { start: first.start, end: first.end };
		}
		return first && end > first.start ? { start: first.start, end } : null;
	}

	/** Whether the token can stand inside a noun phrase before its head. */
	private belongs(token: Token): boolean {
		const word = token.lower;
		return (
			DETERMINERS.has(word) ||
			(token.kind === 'word' && /^\p{Lu}/u.test(token.text)) ||
			this.nameAt(token) !== undefined ||
			this.nouns.natureOf(word) !== null
		);
	}

	private nameAt(token: Span): Mention | undefined {
		const mention = this.names.mentions[firstEndingAfter(this.names.mentions, token.start)];
		return mention && mention.start <= token.start && SPEAKING.has(mention.kind) ? mention : undefined;
	}
}
