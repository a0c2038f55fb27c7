import type { Mention } from '../model';
import type { Token } from '../text/document';
import type { Nouns } from '../english/nouns';
import { readPhrase, type Phrase } from './phrase';
import { wordSet } from '../text/wordSet';

/** What kind of expression a source is. Numbers are indices into the mentions of the analysis. */
export type SourceForm =
	| { readonly form: 'none' }
	/** *no one*, *someone*: words of nobody in particular. */
	| { readonly form: 'nobody'; readonly token: Token }
	| { readonly form: 'pronoun'; readonly word: string; readonly token: Token }
	/** `others`: *Stone et al*, *Stone and colleagues*. */
	| { readonly form: 'name'; readonly mention: number; readonly others?: boolean }
	| { readonly form: 'joint'; readonly members: readonly (number | Phrase)[] }
	| { readonly form: 'description'; readonly phrase: Phrase };

/** A mention with its index. */
export interface IndexedMention extends Mention {
	readonly index: number;
}

const OWNERS = wordSet('his her their its my our');
const NOBODY = wordSet('one someone somebody anyone anybody nobody none no');
const TRAILING = wordSet('that who which also later');
const SUBJECTS = wordSet('he she they I we');
const ADVERBS = wordSet('later further also then earlier however meanwhile there when how');
const SUBORDINATE = wordSet('who whom whose which that including such like where when while as');
const JOINING = wordSet('and or nor &');
/** Names that can speak; dates and amounts cannot. */
const SPEAKING = wordSet('person organization location nationality event work product substance');

/** Whether there is nothing but the name. */
const isWhole = ({ start, end }: Mention, tokens: readonly Token[]): boolean =>
	tokens[0]?.start === start && tokens.at(-1)?.end === end;

/** Tells a pronoun, a name, several joined, or a description. */
export function readSource(
	nouns: Nouns,
	written: readonly Token[],
	everyMention: readonly IndexedMention[],
): SourceForm {
	const [mention] = everyMention;
	if (mention?.kind === 'person' && isWhole(mention, written)) {
		return { form: 'name', mention: mention.index };
	}
	const open = withoutBrackets(written);
	const tokens = withPlainLinks(open);
	const mentions =
		open.length === written.length
			? everyMention
			: everyMention.filter((mention) => open.some((token) => token.start === mention.start));
	const words = tokens.filter((token) => token.kind !== 'mark');
	while (words.length > 1 && TRAILING.has(words.at(-1)?.lower ?? '')) {
		words.pop();
	}
	const last = words.at(-1);
	// A source that was cut too wide: a subject pronoun right before the cue is the whole of it.
	if (words.length > 2 && last && SUBJECTS.has(last.text)) {
		return { form: 'pronoun', word: last.lower, token: last };
	}
	const first = words[0];
	if (!first || (words.length === 1 && ADVERBS.has(first.lower))) {
		return { form: 'none' };
	}
	const bare = words.filter((token) => !/^['’](?:s|re|ve|ll|d|m)?$/i.test(token.text));
	const pronoun = first.lower;
	if (
		nouns.pronouns.has(pronoun) &&
		!isNamed(first, mentions) &&
		(bare.length === 1 ||
			(bare.length === 2 && /^(?:all|both|himself|herself|themselves|each|two|also|own)$/i.test(bare[1]?.text ?? '')))
	) {
		return { form: 'pronoun', word: pronoun, token: first };
	}
	const speaking = mentions.filter((mention) => SPEAKING.has(mention.kind));
	const people = speaking.filter(
		(mention) =>
			mention.kind === 'person' &&
			!isGoverned(nouns, tokens, mention, speaking) &&
			!isPossessor(tokens, mention) &&
			!modifies(nouns, tokens, mention),
	);
	const phrase = readPhrase(nouns, tokens, speaking);
	const behind = people.length === 1 ? tokens.filter(({ start }) => start >= (people[0]?.end ?? 0)) : [];
	if (people[0] && OTHERS_BEHIND.test(behind.map(({ lower }) => lower).join(' '))) {
		return { form: 'name', mention: people[0].index, others: true };
	}
	const joint =
		people.length === 0 && phrase && sharesNames(nouns, tokens, speaking, phrase)
			? null
			: joined(nouns, tokens, speaking, people);
	if (joint) {
		return joint;
	}
	const person = people[0] ?? (joinsNone(tokens) ? titled(nouns, tokens, speaking) : undefined);
	if (person) {
		return { form: 'name', mention: person.index };
	}
	if (!phrase) {
		return { form: 'none' };
	}
	// *their statement*: they say it.
	if (phrase.possessed && OWNERS.has(pronoun) && (phrase.nature === 'document' || nouns.made.has(phrase.head))) {
		return { form: 'pronoun', word: pronoun, token: first };
	}
	if (NOBODY.has(phrase.head) || words[0]?.lower === 'no') {
		return { form: 'nobody', token: first };
	}
	const inside = speaking.find((m) => m.start <= phrase.headSpan.start && phrase.headSpan.end <= m.end);
	// *231 Democrats* are not the Democrats.
	if (inside?.kind === 'nationality' && phrase.indefinite) {
		return { form: 'description', phrase };
	}
	const head =
		inside ??
		inMedium(nouns, tokens, speaking, phrase) ??
		placeIn(nouns, tokens, speaking, phrase) ??
		makerOf(nouns, tokens, speaking, phrase) ??
		appositive(tokens, speaking, phrase);
	return head ? { form: 'name', mention: head.index } : { form: 'description', phrase };
}

/** *US*, *WHO* and *IT* are names where they are written as such. */
const isNamed = (token: Token, mentions: readonly Mention[]): boolean =>
	token.text.length > 1 &&
	token.text === token.text.toUpperCase() &&
	mentions.some((each) => each.start <= token.start && token.end <= each.end);

/** *One news site, Orbit.test*; *the legislature of Velden, the Grand Council*. */
function appositive(
	tokens: readonly Token[],
	speaking: readonly IndexedMention[],
	phrase: Phrase,
): IndexedMention | undefined {
	const comma = tokens.findIndex((token) => token.text === ',' && token.start > phrase.headSpan.start);
	if (comma < 0 || phrase.nature === 'person' || phrase.plural) {
		return undefined;
	}
	const next = tokens[comma + 1]?.lower === 'the' ? tokens[comma + 2] : tokens[comma + 1];
	const named = speaking.find((mention) => mention.start === next?.start);
	const behind = named && tokens.find((token) => token.start >= named.end);
	return named && (!behind || behind.text === ',') && named.kind !== 'location' ? named : undefined;
}

/** Behind a preposition, its titles between: *a spokesman for President Ada Stone*. */
function isGoverned(nouns: Nouns, tokens: readonly Token[], mention: Mention, mentions: readonly Mention[]): boolean {
	let at = tokens.findIndex((token) => token.start >= mention.start) - 1;
	if (endsTitle(nouns, tokens[at], mentions)) {
		return false;
	}
	for (let steps = 0; at >= 0 && steps < 5; at--, steps++) {
		const token = tokens[at];
		if (!token) {
			return false;
		}
		const word = token.lower;
		if (nouns.prepositions.has(word)) {
			return true;
		}
		const title = nouns.natureOf(word) === 'person' || /^\p{Lu}/u.test(token.text) || token.text === '-';
		if (!title && !/^(?:the|a|an|then|former|late|current|incoming|acting|new)$/.test(word)) {
			return false;
		}
	}
	return false;
}

const joinsNone = (tokens: readonly Token[]): boolean => tokens.every(({ lower }) => !JOINING.has(lower));

/** *Secretary of Justice Ada Stone*, *Undersecretary for Roads Mr. Stone*: a title with a complement, then its holder. */
function titled(
	nouns: Nouns,
	tokens: readonly Token[],
	mentions: readonly IndexedMention[],
): IndexedMention | undefined {
	const last = mentions.at(-1);
	const [first] = tokens;
	if (last?.kind !== 'person' || last.end !== tokens.at(-1)?.end || !first || !/^\p{Lu}/u.test(first.text)) {
		return undefined;
	}
	let at = tokens.findIndex(({ start }) => start >= last.start) - 1;
	while (HONORIFIC.test(tokens[at]?.text ?? '') || tokens[at]?.text === '.') {
		at--;
	}
	const complement = tokens[at]?.text ?? '';
	const link = tokens.findIndex(({ text }) => text === 'of' || text === 'for');
	const title = tokens[link - 1]?.text ?? '';
	return link < at &&
		/^\p{Lu}/u.test(title) &&
		/^\p{Lu}/u.test(complement) &&
		nouns.natureOf(title.toLowerCase()) === 'person' &&
		// *Spokesman for Mayor Ada Stone*
		(tokens[link]?.text === 'of' || nouns.natureOf(complement.toLowerCase()) !== 'person')
		? last
		: undefined;
}

/** *the Stone administration*: the name tells whose. */
function modifies(nouns: Nouns, tokens: readonly Token[], mention: Mention): boolean {
	const next = tokens.find((token) => token.start >= mention.end);
	return next !== undefined && next.kind === 'word' && next.text !== 'chair' && nouns.natureOf(next.text) !== null;
}

/** Whoever made the document speaks in it: *a report by Orbit*, *a message from Ada Stone*, *Orbit data*. */
function makerOf(
	nouns: Nouns,
	tokens: readonly Token[],
	mentions: readonly IndexedMention[],
	phrase: Phrase,
): IndexedMention | undefined {
	const makers = mentions.filter(({ kind }) => kind === 'person' || kind === 'organization');
	const behind = (words: RegExp, straight: boolean): IndexedMention | undefined =>
		makers.find((maker) => {
			const at = tokens.findIndex((token) => token.start >= maker.start);
			const last = tokens[at - 1]?.lower ?? '';
			const link = last === 'the' || nouns.natureOf(last) === 'person' ? at - 2 : at - 1;
			const head = tokens[link - 1];
			return (
				maker.start > phrase.headSpan.end &&
				words.test(tokens[link]?.text ?? '') &&
				(!straight || head?.start === phrase.headSpan.start)
			);
		});
	if (phrase.nature !== 'document' && !nouns.made.has(phrase.head)) {
		// *a banner from Orbit*: nothing that is known to speak.
		return nouns.natureOf(phrase.head) === null ? behind(/^(?:by|from)$/, true) : undefined;
	}
	const owner = makers.find((maker) => isPossessor(tokens, maker));
	const before = makers.find(
		(maker) =>
			maker.end < phrase.headSpan.start &&
			tokens.every(
				({ start, text }) =>
					start < maker.end || start >= phrase.headSpan.start || /^(?:press|news|official|public)$/i.test(text),
			),
	);
	return owner ?? behind(/^by$/, false) ?? before ?? behind(/^(?:from|of)$/, false);
}

/** *Orbit magazine* is Orbit, *Orbit news agency* is Orbit. */
function inMedium(
	nouns: Nouns,
	tokens: readonly Token[],
	mentions: readonly IndexedMention[],
	phrase: Phrase,
): IndexedMention | undefined {
	const modified = phrase.modifiers.at(-1) === 'news' && phrase.head === 'agency';
	return nouns.media.has(phrase.head) || modified
		? mentions.find(
				(each) =>
					each.kind === 'organization' &&
					each.end < phrase.headSpan.start &&
					tokens.every(
						({ start, lower }) => start < each.end || start >= phrase.headSpan.start || nouns.ofMedia.has(lower),
					),
			)
		: undefined;
}

/** *the city of Hallam* is Hallam. */
function placeIn(
	nouns: Nouns,
	tokens: readonly Token[],
	mentions: readonly IndexedMention[],
	phrase: Phrase,
): IndexedMention | undefined {
	const of = tokens.findIndex(({ start }) => start >= phrase.headSpan.end);
	return nouns.places.has(phrase.head) && tokens[of]?.text === 'of'
		? mentions.find((each) => each.kind === 'location' && each.start === tokens[of + 1]?.start)
		: undefined;
}

/** The last word of a title with a complement: *President of Velden Ada Stone*, *Secretary of State Ada Stone*. */
function endsTitle(nouns: Nouns, before: Token | undefined, mentions: readonly Mention[]): boolean {
	if (!before || !/^\p{Lu}[\p{L}-]+$/u.test(before.text) || nouns.natureOf(before.lower) === 'person') {
		return false;
	}
	const named = mentions.find((each) => each.start <= before.start && before.end <= each.end);
	return named ? named.kind === 'location' || named.kind === 'organization' : !HONORIFIC.test(before.text);
}

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Sen|Rep|Gov|Gen|Lady|Lord|Saint|St|Prime|Vice|Deputy|Chief)\.?$/;

/** *Ada Stone's lawyer* speaks for the lawyer. */
function isPossessor(tokens: readonly Token[], mention: Mention): boolean {
	const at = tokens.findIndex((token) => token.start >= mention.end);
	const token = tokens[at];
	return (
		token !== undefined && /^['’]s?$/.test(token.text) && tokens.slice(at + 1).some((next) => next.kind === 'word')
	);
}

/** Without what stands in brackets, unless nothing else does. */
export function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
	if (!tokens.some(({ text }) => text === '(')) {
		return tokens;
	}
	let depth = 0;
	const open = tokens.filter(({ text }) => {
		depth += text === '(' ? 1 : 0;
		const keep = depth === 0;
		depth -= text === ')' && depth > 0 ? 1 : 0;
		return keep;
	});
	return open.length > 0 ? open : tokens;
}

const OTHERS_BEHIND = /^(?:et al ?\.?|and (?:(?:his|her|their) )?(?:colleagues|co-authors|coauthors|team))$/;
const OTHERS = wordSet('other colleague co-author');

const LINKING = wordSet('along together as both either neither');

/** *along with*, *as well as* and the like as *and*; without *both* and *neither* in front. */
function withPlainLinks(tokens: readonly Token[]): readonly Token[] {
	if (!tokens.some(({ lower }) => LINKING.has(lower))) {
		return tokens;
	}
	const plain: Token[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		const words = tokens.slice(at, at + 3).map(({ lower }) => lower);
		const length = /^(?:along|together) with/.test(words.join(' ')) ? 2 : words.join(' ') === 'as well as' ? 3 : 0;
		if (!token || (at === 0 && /^(?:both|either|neither)$/i.test(token.text))) {
			continue;
		}
		plain.push(length > 0 ? { ...token, text: 'and', lower: 'and' } : token);
		at += Math.max(0, length - 1);
	}
	return plain;
}

/** *researchers from Hallam University and Orbit College*: two names behind one noun, and no two speakers. */
function sharesNames(nouns: Nouns, tokens: readonly Token[], speaking: readonly Mention[], phrase: Phrase): boolean {
	const from = tokens.findIndex((token) => token.start >= phrase.headSpan.end);
	if (
		!(phrase.plural || nouns.together.has(phrase.head)) ||
		!/^(?:of|from|at|in|by|for)$/.test(tokens[from]?.text ?? '')
	) {
		return false;
	}
	return tokens.slice(from + 1).every((token) => {
		const named = speaking.some((m) => m.start <= token.start && token.end <= m.end && m.kind !== 'person');
		return named || /^(?:the|and|,|in|at|of)$/.test(token.text);
	});
}

function joined(
	nouns: Nouns,
	every: readonly Token[],
	speaking: readonly IndexedMention[],
	people: readonly IndexedMention[],
): SourceForm | null {
	const clause = every.find((token) => SUBORDINATE.has(token.lower))?.start ?? Infinity;
	const tokens = every.filter((token) => token.start < clause);
	const heads = (
		people.length > 0 ? people : speaking.filter((mention) => !isGoverned(nouns, tokens, mention, speaking))
	).filter((mention) => mention.start < clause);
	const members: (number | Phrase)[] = [];
	if (joinsNone(tokens)) {
		return null;
	}
	// Only what stands on the top level counts: nothing behind a preposition, nothing that owns the next word.
	let from = 0;
	for (let i = 0; i <= tokens.length; i++) {
		const token = tokens[i];
		const inside = token && speaking.some((m) => m.start <= token.start && token.end <= m.end);
		if (token && (inside || !JOINING.has(token.lower))) {
			continue;
		}
		const part = tokens.slice(from, i);
		from = i + 1;
		const start = part[0]?.start;
		const end = part.at(-1)?.end;
		if (start === undefined || end === undefined) {
			continue;
		}
		const named = heads.filter((m) => m.start >= start && m.end <= end && !isPossessor(part, m));
		const ownHead = readPhrase(nouns, part, speaking);
		if (named.length > 1 && (people.length > 0 || part.some((each) => each.text === ','))) {
			members.push(...named.map((m) => m.index));
		} else if (
			named[0] &&
			(people.length > 0 ||
				(ownHead && named[0].start <= ownHead.headSpan.start && ownHead.headSpan.end <= named[0].end))
		) {
			members.push(named[0].index);
		} else if (ownHead && (nouns.natureOf(ownHead.head) !== null || OTHERS.has(ownHead.head))) {
			members.push(ownHead);
		} else {
			return null;
		}
	}
	const names = members.filter((member) => typeof member === 'number').length;
	const phraseless = (all: readonly (number | Phrase)[]): boolean =>
		all.every(
			(member) =>
				typeof member !== 'number' &&
				member.nature !== 'document' &&
				(member.plural || member.definite || member.indefinite || member.possessed),
		);
	// *Ada Stone, founder and director*: one person with two callings.
	const described = members.some(
		(member) => typeof member !== 'number' && !member.plural && !member.definite && !member.possessed,
	);
	return members.length > 1 && (names > 0 || phraseless(members)) && !described ? { form: 'joint', members } : null;
}
