import type { Mention, Span } from '../model';
import type { Token } from '../text/document';
import type { Nature, Nouns } from '../english/nouns';
import { singularOf } from '../language/english/morphology';
import { wordSet } from '../text/lists';

/** A noun phrase that names nobody by itself: *a senior official*, *the ministry*, *local media*. */
export interface Phrase {
	/** What is left of the words without a leading *the*; the first word in lower case unless it is a name. */
	readonly text: string;
	/** The text in lower case: equal keys are one description. */
	readonly key: string;
	/** The text up to its head, *the mayor* of *the mayor of Velden*, or with its owner's short name. */
	readonly core: string;
	/** The head noun, lower case, singular. */
	readonly head: string;
	readonly headSpan: Span;
	readonly nature: Nature;
	readonly definite: boolean;
	readonly indefinite: boolean;
	/** *both*, *the two*: so many were spoken of before. */
	readonly both: boolean;
	/** *his*, *their*: somebody else's something. */
	readonly possessed: boolean;
	readonly plural: boolean;
	/** The words before the head, lower case, determiners left out. */
	readonly modifiers: readonly string[];
	/** Those of the modifiers that tell where somebody is from, lower case: *Chinese*. */
	readonly origins: readonly string[];
	/** Any further words behind the head (*of the committee*). */
	readonly complement: boolean;
	/** Whether the text holds a name behind the head: *of Velden*, *at Hallam University*. */
	readonly identified: boolean;
	/** Whether a name stands before the head: *the Velden diocese*. */
	readonly told: boolean;
}

const DEFINITE = wordSet('the this that these those both such');
export const POSSESSIVE: ReadonlySet<string> = wordSet('his her its their our my your whose');

const NO_TOKEN: Token = { start: -1, end: -1, text: '', lower: '', kind: 'mark' };

/**
 * Reads the head and the rest of a noun phrase.
 *
 * @param tokens the words of the phrase, in text order
 * @param mentions names inside it: they are never split, and never the head by themselves
 * @returns null where there is no word that could be a head
 */
export function readPhrase(nouns: Nouns, tokens: readonly Token[], mentions: readonly Mention[]): Phrase | null {
	if (tokens.every((token) => token.kind === 'mark' && token.text !== '-')) {
		return null;
	}
	const inName = (token: Token): boolean =>
		mentions.length > 0 && mentions.some((m) => m.start <= token.start && token.end <= m.end);
	let first = 0;
	let definite = false;
	let indefinite = false;
	let possessed = false;
	const lowerAt = (at: number): string => tokens[at]?.lower ?? '';
	while (first < tokens.length - 1 && !inName(tokens[first] ?? NO_TOKEN)) {
		const word = lowerAt(first);
		if (DEFINITE.has(word)) {
			definite = true;
		} else if (
			(nouns.indefinite.has(word) || tokens[first]?.kind === 'number') &&
			!nouns.behindHeads.has(lowerAt(first + 1)) &&
			// *three-judge court*
			lowerAt(first + 1) !== '-'
		) {
			indefinite ||= !definite;
		} else if (POSSESSIVE.has(word)) {
			possessed = true;
		} else if (tokens[first]?.kind !== 'mark') {
			break;
		}
		first++;
	}
	let head = -1;
	let end = first;
	for (; end < tokens.length; end++) {
		const token = tokens[end];
		if (!token) {
			break;
		}
		const word = token.lower;
		if (token.kind === 'mark' && !((token.text === "'" || token.text === '’') && end + 1 < tokens.length)) {
			// Hyphens join, brackets and commas end.
			if (token.text === '-' || token.text === '[' || token.text === ']' || token.text === '"') {
				continue;
			}
			break;
		}
		if (word === 'and' && head >= 0 && end + 2 < tokens.length && isModifier(nouns, tokens[head], inName)) {
			continue;
		}
		// *protesters Orbit News spoke to*: a clause without *whom*.
		if (head >= 0 && inName(token) && !inName(tokens[head] ?? NO_TOKEN) && nouns.natureOf(lowerAt(head)) === 'people') {
			break;
		}
		if (!inName(token) && nouns.behindHeads.has(word)) {
			const partitive = word === 'of' && head >= 0 && nouns.partitives.has(lowerAt(head)) && end + 1 < tokens.length;
			if (!partitive || lowerAt(head) === 'members') {
				break;
			}
			indefinite = true;
			while (DEFINITE.has(lowerAt(end + 1)) || POSSESSIVE.has(lowerAt(end + 1))) {
				end++;
			}
			head = -1;
			continue;
		}
		if (
			!inName(token) &&
			head >= 0 &&
			(isParticiple(word) || TRAILING.has(word)) &&
			(nouns.natureOf(lowerAt(head)) !== null || singularOf(lowerAt(head)) !== lowerAt(head))
		) {
			break;
		}
		if (isPossessive(token.text)) {
			if (end + 1 >= tokens.length) {
				break;
			}
			continue;
		}
		// *Velden deeply*: an adverb of the cue.
		if (
			head < 0 ||
			!word.endsWith('ly') ||
			inName(token) ||
			!/^\p{Ll}+$/u.test(token.text) ||
			nouns.natureOf(word) !== null
		) {
			head = end;
		}
	}
	const headToken = tokens[head] ?? tokens[first];
	if (!headToken) {
		return null;
	}
	const word = headToken.lower;
	const singular = singularOf(word);
	const nature = nouns.guessNature(word);
	const from = definite && !indefinite && lowerAt(0) === 'the' ? 1 : 0;
	const told = tokens.slice(first, end).some(inName);
	const nameEnd = endOfName(tokens, end, mentions, told);
	const text = spell(tokens.slice(from, nameEnd), mentions) || spell(tokens, mentions) || headToken.text;
	return {
		text,
		key: text.toLowerCase(),
		core: nameEnd === end ? text : spell(tokens.slice(from, end), mentions) || headToken.text,
		head: singular,
		headSpan: { start: headToken.start, end: headToken.end },
		nature,
		definite,
		indefinite,
		both: lowerAt(0) === 'both' || (definite && (lowerAt(1) === 'two' || lowerAt(1) === 'three')),
		possessed,
		plural: nature === 'people' || (singular !== word && nature !== 'document'),
		modifiers: tokens
			.slice(first, Math.max(first, head))
			.filter((token) => token.kind !== 'mark' && !isPossessive(token.text))
			.map((token) => token.lower),
		origins:
			mentions.length === 0
				? []
				: mentions
						.filter((mention) => mention.kind === 'nationality')
						.flatMap((mention) => tokens.filter((each) => mention.start <= each.start && each.end <= mention.end))
						.map((token) => token.lower),
		complement: end < tokens.length,
		identified: tokens.slice(end, nameEnd).some(inName),
		told,
	};
}

/**
 * How far the words identify: a complement does, clauses do not, nor does the place of somebody who is told by a name.
 *
 * @param told whether a name stands before the head
 */
function endOfName(tokens: readonly Token[], end: number, mentions: readonly Mention[], told: boolean): number {
	const link = tokens[end]?.lower ?? '';
	if (
		!/^(?:of|for|from|at|in|with|on|to|within|inside|behind|close)$/.test(link) ||
		/^(?:across|around)$/.test(tokens[end + 1]?.text ?? '')
	) {
		return end;
	}
	let known = told;
	let stop = end;
	while (stop < tokens.length) {
		const token = tokens[stop];
		const next = tokens[stop + 1];
		const mention = token && mentions.find((m) => m.start <= token.start && token.end <= m.end);
		// *in Hallam, Velden*
		const goesOn = token?.text === ',' && mentions.some((m) => m.kind === 'location' && m.start === next?.start);
		const word = token?.lower ?? '';
		if (!token || (!mention && !goesOn && (token.text === ',' || CLAUSE.has(word)))) {
			break;
		}
		if (known && !mention && word === 'in' && isPlaceAlone(tokens, stop + 1, mentions)) {
			break;
		}
		known ||= mention !== undefined;
		stop++;
	}
	return stop;
}

/** Whether a place, and nothing that belongs to its name, stands from here to the end, or to an *and*. */
function isPlaceAlone(tokens: readonly Token[], from: number, mentions: readonly Mention[]): boolean {
	const at = tokens[from]?.text === 'the' ? from + 1 : from;
	const place = mentions.find((m) => m.kind === 'location' && m.start === tokens[at]?.start);
	const next = place && tokens.find(({ start }) => start >= place.end);
	return place !== undefined && next === undefined;
}

const CLAUSE = wordSet(
	'who whom whose which that where when while as after before since during because including such',
);

/** A word that shares its head with what follows *and*: *state and federal officials*, *legal and religious groups*. */
function isModifier(nouns: Nouns, token: Token | undefined, inName: (token: Token) => boolean): boolean {
	const word = token?.lower ?? '';
	return (
		token !== undefined &&
		(SHARED_ADJECTIVES.has(word) || (!inName(token) && nouns.natureOf(word) === null && singularOf(word) === word))
	);
}

const SHARED_ADJECTIVES = wordSet(
	'state federal local national city county public private foreign military police medical',
);
const TRAILING = wordSet('there here itself themselves himself herself alone alike');
const isParticiple = (word: string): boolean => word.length > 5 && (word.endsWith('ing') || word.endsWith('ed'));
export const isPossessive = (word: string | undefined): boolean =>
	word === "'s" || word === '’s' || word === "'" || word === '’';

/** *the owners’*, *Fields's* */
export const possessive = (owner: string): string =>
	`${owner}${owner.endsWith('s') && !/^\p{Lu}/u.test(owner) ? '’' : "'s"}`;

/** The same phrase in other words. */
export const renamed = (phrase: Phrase, text: string): Phrase => ({ ...phrase, text, key: text.toLowerCase() });

/**
 * The same phrase under the owner's own name: *his sister* as *Ada Stone's sister*, also *Stone's sister*.
 *
 * @param called what the phrase calls the owner: its first words, by default the first
 */
export function withOwner(phrase: Phrase, owner: string, short: string, called?: string): Phrase {
	const behind = called === undefined ? phrase.text.replace(/^\S+/, '') : phrase.text.slice(called.length);
	const rest = behind.replace(/^['’]?s?\s+(?:own\s+)?/, '');
	return { ...renamed(phrase, `${possessive(owner)} ${rest}`), core: `${possessive(short)} ${rest}` };
}

/** The words as they stand, joined as in the text where they touch. */
function spell(tokens: readonly Token[], mentions: readonly Mention[]): string {
	let text = '';
	let at = -1;
	for (const token of tokens) {
		text += (at >= 0 && token.start > at ? ' ' : '') + token.text;
		at = token.end;
	}
	if (/[^\p{L}\p{N}]$/u.test(text) || text.endsWith("'s") || text.endsWith('’s')) {
		text = text
			.replace(/['’]s?$/u, '')
			.replace(/[,;:]$/u, '')
			.trim();
	}
	const first = tokens[0];
	const named = first !== undefined && mentions.some((m) => m.start <= first.start && first.end <= m.end);
	return named || /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
