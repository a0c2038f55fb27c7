import { possessiveOf } from '../language/english/morphology';
import { OWNER_END } from '../language/english/patterns';
import type { Span } from '../model';
import { inWords, POSSESSIVE, readPhrase, type Phrase } from '../syntax/phrase';
import { isPossessive } from '../syntax/use';
import type { Discourse } from './discourse';
import { shortName, type Referent } from './referents';
import type { OpenForm } from './readSource';

/**
 * Puts a name for whoever owns the head of a description: for *his*, for a short form, for *the senator's*.
 *
 * @param source where the description stands
 * @param ask who is meant by a pronoun or a description in it
 */
export function withOwnersName(
	discourse: Discourse,
	phrase: Phrase,
	source: Span,
	ask: (form: OpenForm, span: Span) => Referent | null,
): Phrase {
	const words = discourse.words([source]);
	const { tokens, names } = words;
	const pronoun = phrase.possessed ? tokens.find(({ lower }) => POSSESSIVE.has(lower)) : undefined;
	if (pronoun) {
		const owner = ask({ form: 'pronoun', word: pronoun.lower, token: pronoun }, pronoun);
		return owner ? withOwner(phrase, owner, pronoun.text.length) : phrase;
	}
	const mark = tokens.findIndex(({ text, end }) => isPossessive(text) && end < phrase.headSpan.start);
	const mention = names[mark - 1];
	if (mention) {
		const owner = discourse.referents.get(mention.entity);
		const called = discourse.places.textOf(mention);
		const at = owner?.nature === 'person' ? phrase.text.indexOf(called) : -1;
		return { ...(owner && at >= 0 ? withOwner(phrase, owner, at + called.length) : phrase), possessed: true };
	}
	const described = mark > 0 ? readPhrase(words, 0, mark) : null;
	if (!described?.definite || !phrase.text.startsWith(described.text)) {
		return phrase;
	}
	const { end } = tokens[mark - 1] ?? source;
	const owner = ask({ form: 'description', phrase: described }, { start: source.start, end });
	return owner?.entity ? withOwner(phrase, owner, described.text.length) : phrase;
}

/** The same phrase under the owner's own name: *his sister* as *Ada Stone's sister*, also *Stone's sister*. */
function withOwner(phrase: Phrase, owner: Referent, called: number): Phrase {
	const rest = phrase.text.slice(called).replace(OWNER_END, '');
	return inWords(phrase, `${possessiveOf(owner.name)} ${rest}`, `${possessiveOf(shortName(owner))} ${rest}`);
}
