import { type Block, perBlock, type Token } from '../text/document';
import { singularOf } from '../language/english/morphology';
import type { WordLists } from './wordLists';

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
export function lowerWords(text: string): readonly string[] {
	const lower = text.toLowerCase();
	// Most names are of plain letters and single spaces.
	return PLAIN.test(lower) ? lower.split(' ') : (lower.match(/[\p{L}\p{N}]+/gu) ?? []);
}

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Word forms remembered before all are forgotten. */
const MOST_FORMS = 20_000;

/** The regular plural of a noun, as {@link singularOf} undoes it. */
const pluralOf = (noun: string): string =>
	/[^aeiou]y$/.test(noun)
		? `${noun.slice(0, -1)}ies`
		: /(?:ss|x|ch|sh)$/.test(noun)
			? `${noun}es`
			: /man$/.test(noun)
				? `${noun.slice(0, -3)}men`
				: `${noun}s`;

/** What is known of common nouns that can be sources. Words are lower case. */
export class Nouns {
	private readonly natures: ReadonlyMap<string, Nature>;
	private readonly synonyms: ReadonlyMap<string, readonly string[]>;
	private readonly notPeople: ReadonlySet<string>;
	private readonly female: ReadonlySet<string>;
	private readonly male: ReadonlySet<string>;
	private readonly generic: ReadonlySet<string>;
	private readonly research: ReadonlySet<string>;
	private readonly researchers: ReadonlySet<string>;
	private readonly vague: ReadonlySet<string>;
	readonly pronouns: ReadonlySet<string>;
	readonly prepositions: ReadonlySet<string>;
	/** What begins a phrase that tells of nobody in particular. */
	readonly indefinite: ReadonlySet<string>;
	/** Words in front of them that describe. */
	readonly describing: ReadonlySet<string>;
	/** What parts the head of a phrase from what follows it. */
	readonly behindHeads: ReadonlySet<string>;
	/** Those that only count or gather what follows *of*. */
	readonly partitives: ReadonlySet<string>;
	/** Those that a place can be called by together with its name: *the city of Hallam*. */
	readonly places: ReadonlySet<string>;
	/** Those that tell whose something is in front of a name: *the government Twitter account*. */
	readonly modifying: ReadonlySet<string>;
	/** Those for what is made to be read, beside the documents. */
	readonly made: ReadonlySet<string>;
	/** Those for what publishes, and the words that may stand between its name and them. */
	readonly media: ReadonlySet<string>;
	readonly ofMedia: ReadonlySet<string>;
	/** Those of which one may be of several bodies: *a study by Orbit and Hallam*. */
	readonly together: ReadonlySet<string>;
	/** The names of a state, in lower case, by that of the capital that stands for its government. */
	readonly capitals: ReadonlyMap<string, readonly string[]>;
	/** Letters that stand for who has the word: *Q.*, *A.* */
	readonly turns: ReadonlySet<string>;
	/** What was asked before: most words of a text come again. */
	private readonly callings = new Map<string, readonly string[]>();
	private readonly byEnding = new Map<string, Nature | null>();

	/** @throws Error where a list is missing */
	constructor(lists: WordLists) {
		const persons = lists.words('persons');
		const organizations = lists.words('organizations');
		const documents = lists.words('documents');
		// Singular and plural; of a form with several natures the last one stands.
		this.natures = new Map([
			...entries(organizations, 'people', pluralOf),
			...entries(persons, 'people', pluralOf),
			...entries(documents, 'document', pluralOf),
			...entries(organizations, 'organization'),
			...entries(persons, 'person'),
			...entries(documents, 'document'),
			...entries(lists.words('people'), 'people'),
		]);
		this.synonyms = synonymsIn(lists.rows('synonyms'));
		this.notPeople = lists.words('not people');
		this.female = lists.words('female');
		this.male = lists.words('male');
		this.generic = lists.words('generic');
		this.research = lists.words('research');
		this.researchers = lists.words('researchers');
		this.vague = lists.words('vague');
		this.pronouns = lists.words('pronouns');
		this.prepositions = lists.words('prepositions');
		this.indefinite = lists.words('indefinite');
		this.describing = lists.words('describing');
		this.behindHeads = lists.words('behind heads');
		this.partitives = lists.words('partitives');
		this.places = lists.words('places');
		this.modifying = lists.words('modifying');
		this.made = lists.words('made');
		this.media = lists.words('media');
		this.ofMedia = lists.words('of media');
		this.together = lists.words('together');
		this.turns = lists.words('turns');
		this.capitals = statesIn(lists.rows('capitals'));
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
		if (known !== undefined) {
			return known;
		}
		let nature = this.byEnding.get(word);
		if (nature === undefined) {
			nature = this.natureByEnding(word);
			if (this.byEnding.size >= MOST_FORMS) {
				this.byEnding.clear();
			}
			this.byEnding.set(word, nature);
		}
		return nature;
	}

	private natureByEnding(word: string): Nature | null {
		if (!ENDING.test(word) || this.notPeople.has(word)) {
			return null;
		}
		return PEOPLE_ENDING.test(word) ? 'people' : PERSON_ENDING.test(word) ? 'person' : null;
	}

	/** As {@link natureOf}, with a guess from the form for a word nothing is known of. */
	guessNature(word: string): Nature {
		const known = this.natureOf(word);
		if (known) {
			return known;
		}
		if (singularOf(word) !== word) {
			return 'people';
		}
		return AGENT_ENDING.test(word) ? 'person' : 'organization';
	}

	/**
	 * The nouns in a role or a name that its bearer can be called by, singular: *chief*, *executive* and *officer* of one
	 * chief executive officer.
	 */
	callingsIn(text: string): readonly string[] {
		let callings = this.callings.get(text);
		if (!callings) {
			callings = lowerWords(text)
				.filter((word) => this.natureOf(word) !== null)
				.map(singularOf);
			if (this.callings.size >= MOST_FORMS) {
				this.callings.clear();
			}
			this.callings.set(text, callings);
		}
		return callings;
	}

	/** The gender that a noun or a title itself tells. */
	genderOf(word: string): 'female' | 'male' | undefined {
		return this.female.has(word) ? 'female' : this.male.has(word) ? 'male' : undefined;
	}

	/** The nouns that can stand for the same as this one, without itself. */
	synonymsOf(noun: string): readonly string[] {
		return this.synonyms.get(noun) ?? [];
	}

	/** Whether the noun tells little by itself: *the company* can be any company, *the court* no newspaper. */
	isGeneric(noun: string): boolean {
		return this.generic.has(noun);
	}

	/** A paper whose makers are researchers: *the study says* and *the researchers say* are one. */
	tellsOfResearch(noun: string): boolean {
		return this.research.has(noun);
	}

	isResearcher(noun: string): boolean {
		return this.researchers.has(noun);
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

function entries(
	nouns: ReadonlySet<string>,
	nature: Nature,
	form: (noun: string) => string = (noun) => noun,
): [string, Nature][] {
	return [...nouns].map((noun) => [form(noun), nature]);
}

/** Words of a name are joined by `_`. */
const statesIn = (rows: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> =>
	new Map(
		rows.map((row) => {
			const [capital = '', ...states] = row.map((name) => name.replaceAll('_', ' '));
			return [capital, states];
		}),
	);

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
