import type { English } from '../../analysis/trained/english';
import { CLITICS, CONTRACTIONS, LITTLE, spelled } from './comparingWords';
import { FUTURE, wordsOf } from '../../analysis/language/english/words';
import { deniesClause } from '../../analysis/language/english/negation';
import { baseOfNoun, baseOfVerb } from '../../analysis/language/english/morphology';
import { hashText } from '../../analysis/learn/hash';

/** A word as words of other texts are compared with it; one object for all that are spelled alike but for typography. */
export interface WordForm {
	/** Lower case, without accents, in one spelling; a number by what it comes to: `#1200`. */
	readonly key: string;
	/** Of {@link key}; signed. */
	readonly hash: number;
	/** The base form, by which *closed* and *closes* are one. */
	readonly stem: string;
	/** Stands everywhere, and tells no passage from another. */
	readonly little: boolean;
	readonly number: boolean;
	readonly negation: boolean;
	readonly modal: boolean;
	/** The words it may be short for (*'s*). */
	readonly shortFor: readonly string[] | undefined;
	/** Among words of like use, in a thousand classes; 0 where it is in none. */
	readonly likeness: number;
	/** Classes of meaning that it is in, whatever it is there: WordNet's hypernyms, and words of like use. */
	readonly classes: readonly number[];
	/** WordNet knows it, or it is a little word: no slip of the pen. */
	readonly known: boolean;
}

/** Gives words their forms; each is read once. */
export class WordForms {
	private readonly forms = new Map<string, WordForm>();
	private readonly read = new Map<string, readonly WordForm[]>();

	constructor(private readonly english: Pick<English, 'language' | 'attributions'>) {}

	/** What a number comes to, with its sign. */
	ofNumber(amount: number, sign: string): WordForm {
		return this.of(`#${sign}${amount}`, true);
	}

	/** *⅓* says *1/3*. */
	ofFraction(sign: string): readonly WordForm[] {
		return sign
			.normalize('NFKD')
			.split('\u2044')
			.map((number) => this.of(`#${number}`, true));
	}

	/** The words a token stands for: *can't* is two. */
	ofToken(text: string, isNumber: boolean): readonly WordForm[] {
		const known = this.read.get(text);
		if (known) {
			return known;
		}
		const forms = this.wordsIn(plainly(text)).map((word) =>
			this.of(spelled(word, this.english.language.lexicon), isNumber),
		);
		this.read.set(text, forms);
		return forms;
	}

	private wordsIn(lower: string): readonly string[] {
		const whole = CONTRACTIONS.get(lower);
		if (whole) {
			return whole;
		}
		return lower.length > 3 && lower.endsWith("n't") ? [lower.slice(0, -3), NOT] : [lower];
	}

	private of(key: string, isNumber: boolean): WordForm {
		const known = this.forms.get(key);
		if (known) {
			return known;
		}
		const { lexicon } = this.english.language;
		const little = LITTLE.has(key) || key.startsWith("'");
		const verb = baseOfVerb(key, lexicon);
		const stem = isNumber || little ? key : lexicon.partsOf(verb) > 0 ? verb : baseOfNoun(key);
		const form: WordForm = {
			key,
			hash: hashText(key) | 0,
			stem,
			little,
			number: isNumber,
			negation: deniesClause(key),
			modal: MODAL.has(key) || FUTURE.has(key),
			shortFor: CLITICS.get(key),
			likeness: isNumber || little ? 0 : (lexicon.classesOf(key)?.of1000 ?? 0),
			classes: isNumber || little ? NONE : this.classesOf(key),
			known: isNumber || little || lexicon.partsOf(key) > 0 || lexicon.partsOf(stem) > 0,
		};
		this.forms.set(key, form);
		return form;
	}

	private classesOf(key: string): readonly number[] {
		const { attributions, language } = this.english;
		const { lexicon } = language;
		const { forms } = attributions;
		const like = lexicon.classesOf(key);
		return [
			...forms.classesOf(`v ${baseOfVerb(key, lexicon)}`),
			...forms.classesOf(`n ${baseOfNoun(key)}`).map((number) => NOUNS + number),
			...(like ? [OF_64 + like.of64, OF_256 + like.of256, OF_1000 + like.of1000] : NONE),
		];
	}
}

const MODAL = wordsOf('modal');
const NONE: readonly number[] = [];
/** Numbers of classes of verbs are below those of and both below those of likeness. */
const NOUNS = 20_000;
const OF_64 = 40_000;
const OF_256 = 41_000;
const OF_1000 = 42_000;

/** What *n't* stands for. */
const NOT = 'not';
const ACCENTS = /\p{M}+/gu;
/** Most words are of plain letters. */
const PLAIN = /^[a-z0-9]+$/;

/** Lower case, the apostrophe straight; without accents, the periods of abbreviations, the first mark of a handle and what is not seen. */
function plainly(text: string): string {
	const lower = text.toLowerCase();
	return PLAIN.test(lower)
		? lower
		: lower
				.normalize('NFKD')
				.replace(ACCENTS, '')
				.replaceAll('’', "'")
				.replace(/^[@#]|[.\u00ad\u200b-\u200d\u2060]/g, '');
}
