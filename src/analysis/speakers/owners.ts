import { possessiveOf } from '../language/english/morphology';
import { OWNER_END } from '../language/english/patterns';
import type { Span } from '../model';
import { POSSESSIVE, type Phrase } from '../syntax/phrase';
import { isPossessive } from '../syntax/use';
import { normalText } from '../text/word';
import type { Discourse } from './discourse';
import { shortName, type Referent } from './referents';
import type { PronounForm } from './readSource';

/**
 * Puts a name for whoever owns the head of a description: for *his*, for a short form.
 *
 * @param source where the description stands
 * @param ask who is meant by a pronoun in it
 */
export function withOwnersName(
	discourse: Discourse,
	phrase: Phrase,
	source: Span,
	ask: (pronoun: PronounForm) => Referent | null,
): Phrase {
	const { tokens, names } = discourse.words([source]);
	const pronoun = phrase.possessed ? tokens.find(({ lower }) => POSSESSIVE.has(lower)) : undefined;
	if (pronoun) {
		const owner = ask({ form: 'pronoun', word: pronoun.lower, token: pronoun });
		return owner ? withOwner(phrase, owner, pronoun.text.length) : phrase;
	}
	const mark = tokens.findIndex(({ text, end }) => isPossessive(text) && end < phrase.headSpan.start);
	const mention = names[mark - 1];
	if (!mention) {
		return phrase;
	}
	const owner = discourse.referents.get(mention.entity);
	const called = discourse.places.textOf(mention);
	const at = owner?.nature === 'person' ? phrase.text.indexOf(called) : -1;
	return { ...(owner && at >= 0 ? withOwner(phrase, owner, at + called.length) : phrase), possessed: true };
}

/** The same phrase under the owner's own name: *his sister* as *Ada Stone's sister*, also *Stone's sister*. */
function withOwner(phrase: Phrase, owner: Referent, called: number): Phrase {
	const rest = phrase.text.slice(called).replace(OWNER_END, '');
	const text = `${possessiveOf(owner.name)} ${rest}`;
	return { ...phrase, text, key: normalText(text), core: `${possessiveOf(shortName(owner))} ${rest}` };
}
