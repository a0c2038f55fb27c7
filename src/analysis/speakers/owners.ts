import type { Names } from '../entities/foundMention';
import type { Span } from '../model';
import type { Places } from '../text/places';
import type { Discourse } from './discourse';
import { mentionsIn } from './mentionsIn';
import { possessive, POSSESSIVE, readPhrase, renamed, withOwner, type Phrase } from './phrase';
import { shortName, type Referent } from './referent';
import type { SourceForm } from './sourceForm';

/** A description under the name of whoever owns its head, and who that is. */
interface Owned {
	readonly phrase: Phrase;
	readonly owner: Referent | null;
}

/**
 * Puts a name for whoever owns the head of a description: for *his*, for a short form, for *the senator's*.
 *
 * @param source where the description stands
 * @param ask who is meant by a pronoun or a description in it
 */
export function withOwnersName(
	places: Places,
	names: Names,
	discourse: Discourse,
	phrase: Phrase,
	source: Span,
	ask: (form: Extract<SourceForm, { form: 'pronoun' | 'description' }>, span: Span) => Referent | null,
): Owned {
	const tokens = places.tokens(source);
	const pronoun = phrase.possessed ? tokens.find(({ lower }) => POSSESSIVE.has(lower)) : undefined;
	if (pronoun) {
		const owner = ask({ form: 'pronoun', word: pronoun.lower, token: pronoun }, pronoun);
		return { phrase: owner ? withOwner(phrase, owner.name, shortName(owner)) : phrase, owner };
	}
	const mention = mentionsIn(names.mentions, source).find((each) =>
		/^['’]s?$/.test(places.after(each.end, 1)[0]?.text ?? ''),
	);
	if (mention) {
		const owner = discourse.referents.get(mention.entity);
		if (!owner || mention.end > phrase.headSpan.start) {
			return { phrase, owner: null };
		}
		const words = places.document.text.slice(mention.start, mention.end);
		const at = owner.nature === 'person' ? phrase.text.indexOf(words) : -1;
		const text =
			at < 0 ? phrase.text : possessive(owner.name) + phrase.text.slice(at + words.length).replace(/^['’]s?/, '');
		return { phrase: { ...renamed(phrase, text), possessed: true }, owner };
	}
	const mark = tokens.findIndex(({ text, end }) => /^['’]s?$/.test(text) && end < phrase.headSpan.start);
	const described = mark > 0 ? readPhrase(discourse.nouns, tokens.slice(0, mark), []) : null;
	const [first] = tokens;
	const last = tokens[mark - 1];
	if (!described?.definite || !first || !last || !phrase.text.startsWith(described.text)) {
		return { phrase, owner: null };
	}
	const owner = ask({ form: 'description', phrase: described }, { start: first.start, end: last.end });
	return owner?.entity
		? { phrase: withOwner(phrase, owner.name, shortName(owner), described.text), owner }
		: { phrase, owner: null };
}
