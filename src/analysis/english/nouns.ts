import { type Block, perBlock, type Token } from '../text/document';
import { singularOf } from '../language/english/morphology';
import { isCourtesy, withoutPeriod } from '../language/english/titles';
import { rowsOf, wordsOf } from '../language/english/words';

/**
 * What a common noun can stand for when it is a source.
 *
 * person: one human being; people: several; organization: a body; document: something written or shown.
 */
export type Nature = 'person' | 'people' | 'organization' | 'document';

const PERSON_ENDING = /(?:[^u]man|woman|person|ist|ian|crat)$/;
const PEOPLE_ENDING = /(?:men|women|people|ists|ians|crats)$/;
/** Ends as either of the two does. */
const ENDING = /(?:m[ae]n|person|people|ists?|ians?|crats?)$/;
const AGENT_ENDING = /(?:[^aeiou]er|or|ant|ee)$/;

/** The words of a text, in lower case. */
export const lowerWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The regular plural of a noun, as {@link singularOf} undoes it. */
const pluralOf = (noun: string): string =>
	/[^aeiou]y$/.test(noun)
		? `${noun.slice(0, -1)}ies`
		: /(?:ss|x|ch|sh)$/.test(noun)
			? `${noun}es`
			: /man$/.test(noun)
				? `${noun.slice(0, -3)}men`
				: `${noun}s`;

/**
 * What is known of common nouns that can be sources. Words are lower case; what each list holds is said in `words.txt`.
 */
export class Nouns {
	private readonly natures: ReadonlyMap<string, Nature>;
	private readonly synonyms: ReadonlyMap<string, readonly string[]>;
	/** The names of a state, in lower case, by that of the capital that stands for its government. */
	readonly capitals: ReadonlyMap<string, readonly string[]>;
	private readonly notPeople = wordsOf('not people');
	private readonly female = wordsOf('female');
	private readonly male = wordsOf('male');
	private readonly generic = wordsOf('generic');
	private readonly vague = wordsOf('vague');

	constructor() {
		const nouns = (list: string, nature: Nature, form = (noun: string) => noun): readonly [string, Nature][] =>
			[...wordsOf(list)].map((noun) => [form(noun), nature]);
		// Singular and plural; of a form with several natures the last one stands.
		this.natures = new Map([
			...nouns('organizations', 'people', pluralOf),
			...nouns('persons', 'people', pluralOf),
			...nouns('documents', 'document', pluralOf),
			...nouns('organizations', 'organization'),
			...nouns('persons', 'person'),
			...nouns('documents', 'document'),
			...nouns('people', 'people'),
		]);
		this.synonyms = synonymsIn(rowsOf('synonyms'));
		// Words of a name are joined by `_`.
		const states = rowsOf('capitals').map((row) => row.map((name) => name.replaceAll('_', ' ')));
		this.capitals = new Map(states.map(([capital = '', ...names]) => [capital, names]));
	}

	/** Where in a block nouns stand that can be sources by themselves: indices of tokens. */
	in(block: Block): readonly number[] {
		return sourcesIn(block, this);
	}

	/** Whether the word can be a source by itself. */
	isSource({ kind, text }: Pick<Token, 'kind' | 'text'>): boolean {
		const word = text.toLowerCase();
		return kind === 'word' && this.natureOf(word) !== null && !this.vague.has(word);
	}

	/** What the noun can stand for, or `null` where nothing is known of it. */
	natureOf(word: string): Nature | null {
		const known = this.natures.get(word);
		if (known !== undefined || !ENDING.test(word) || this.notPeople.has(word)) {
			return known ?? null;
		}
		return PEOPLE_ENDING.test(word) ? 'people' : PERSON_ENDING.test(word) ? 'person' : null;
	}

	/** As {@link natureOf}, with a guess from the form for a word nothing is known of. */
	guessNature(word: string): Nature {
		const guess = singularOf(word) !== word ? 'people' : AGENT_ENDING.test(word) ? 'person' : 'organization';
		return this.natureOf(word) ?? guess;
	}

	/**
	 * The nouns in a role or a name that its bearer can be called by, singular: *chief*, *executive* and *officer* of one
	 * chief executive officer.
	 */
	callingsIn(text: string): readonly string[] {
		return lowerWords(text)
			.filter((word) => this.natureOf(word) !== null)
			.map(singularOf);
	}

	/** The gender that a noun or a title itself tells. */
	genderOf(word: string): 'female' | 'male' | undefined {
		return this.female.has(word) ? 'female' : this.male.has(word) ? 'male' : undefined;
	}

	/** Whether a word, in lower case, is a title that stands before names alone: *Mrs.*, *Sen.*; *president* is none. */
	isTitle(word: string): boolean {
		return isCourtesy(word) && this.natureOf(withoutPeriod(word)) !== 'person';
	}

	/** The nouns that can stand for the same as this one, without itself. */
	synonymsOf(noun: string): readonly string[] {
		return this.synonyms.get(noun) ?? [];
	}

	/** Whether the noun tells little by itself: *the company* can be any company, *the court* no newspaper. */
	isGeneric(noun: string): boolean {
		return this.generic.has(noun);
	}
}

const sourcesIn = perBlock(({ words }, nouns: Nouns): readonly number[] => {
	const places: number[] = [];
	words.forEach((word, at) => {
		if (nouns.isSource(word)) {
			places.push(at);
		}
	});
	return places;
});

function synonymsIn(rows: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
	const synonyms = new Map<string, string[]>();
	for (const row of rows) {
		for (const noun of row) {
			const known = synonyms.get(noun) ?? [];
			synonyms.set(noun, known);
			known.push(...row.filter((other) => other !== noun && !known.includes(other)));
		}
	}
	return synonyms;
}
