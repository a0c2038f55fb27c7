import type { Mention } from '../model';
import type { Nouns } from '../english/nouns';
import type { Token } from '../text/document';
import { wordSet } from '../text/lists';
import { joined, joinsNone, sharesNames } from './jointSource';
import { readPhrase } from './phrase';
import type { IndexedMention, SourceForm } from './sourceForm';
import { appositive, inMedium, isGoverned, isPossessor, makerOf, modifies, placeIn, titled } from './sourceHeads';

const OWNERS = wordSet('his her their its my our');
const NOBODY = wordSet('one someone somebody anyone anybody nobody none no');
const TRAILING = wordSet('that who which also later');
const ADVERBS = wordSet('later further also then earlier however meanwhile there when how');
const LINKING = wordSet('along together as both either neither');
const OTHERS_BEHIND = /^(?:et al ?\.?|and (?:(?:his|her|their) )?(?:colleagues|co-authors|coauthors|team))$/;
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
	const first = words[0];
	if (!first || (words.length === 1 && ADVERBS.has(first.lower))) {
		return { form: 'none' };
	}
	// *Q.*, *A.*: whoever has the word.
	if (words.length === 1 && nouns.turns.has(first.lower.replace('.', '')) && first.text !== first.lower) {
		return { form: 'pronoun', word: 'i', token: first };
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
