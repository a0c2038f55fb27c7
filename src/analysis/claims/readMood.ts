import type { VerbForm, VerbForms } from '../english/verbForms';
import type { Act, Modality, Polarity, Stance, Tense } from '../model';
import type { Token } from '../text/document';

export interface Mood {
	readonly modality: Modality;
	readonly tense: Tense;
	/** Of the words themselves, before any denial around them. */
	readonly polarity: Polarity;
}

const NEGATIONS = new Set([
	'not',
	'no',
	'never',
	'none',
	'nobody',
	'nothing',
	'neither',
	'nor',
	'cannot',
	'hardly',
	'barely',
]);
const POSSIBLE = new Set(
	'may might could perhaps possibly maybe probably likely unlikely apparently seemingly potentially'.split(' '),
);
const WISHED = new Set('should must ought shall hope hopes hoped wish wishes let needs'.split(' '));

/** Reads modality, tense and polarity off the words of one proposition. */
export function readMood(verbs: VerbForms, tokens: readonly Token[], act: Act | null): Mood {
	const lower = tokens.map((token) => token.text.toLowerCase().replace(/’/g, "'"));
	const first = lower.find((word) => /\p{L}/u.test(word)) ?? '';
	const forms = tokens.map((token) => verbs.of(token));
	const infinitive = first === 'to' && tokens.length > 1;
	return {
		modality: modalityOf(lower, first, infinitive, forms.includes('future'), act),
		tense: tenseOf(forms, lower, infinitive),
		polarity: polarityOf(forms, lower),
	};
}

function modalityOf(
	lower: readonly string[],
	first: string,
	infinitive: boolean,
	future: boolean,
	act: Act | null,
): Modality {
	if (lower.at(-1) === '?' || lower.at(-2) === '?' || first === 'whether') {
		return 'asked';
	}
	if (act === 'intention' || (infinitive && act !== 'finding') || lower.some((word) => WISHED.has(word))) {
		return 'wished';
	}
	const condition = lower.indexOf('if');
	if (condition >= 0 && (condition < 3 || lower.some((word) => /^(?:would|could|will)/.test(word)))) {
		return 'conditional';
	}
	const going = lower.some((word, at) => word === 'going' && lower[at + 1] === 'to');
	const expected = lower.some(
		(word, at) => /^(?:expected|due|set|scheduled|likely)$/.test(word) && lower[at + 1] === 'to',
	);
	if (future || going || expected) {
		return 'predicted';
	}
	return lower.some((word) => POSSIBLE.has(word)) ? 'possible' : 'asserted';
}

function tenseOf(forms: readonly (string | undefined)[], lower: readonly string[], infinitive: boolean): Tense {
	const first = forms.find((form) => form !== undefined);
	if (first === 'future' || infinitive) {
		return 'future';
	}
	if (first === 'past') {
		return 'past';
	}
	// *has closed*: done by now.
	const perfect = lower.findIndex((word) => word === 'has' || word === 'have' || word === "'ve");
	const after = forms.slice(perfect + 1, perfect + 4);
	return perfect >= 0 && (after.includes('past') || lower[perfect + 1] === 'been') ? 'past' : 'present';
}

/** Negative where an odd number of negations stands before or beside the main verb; those behind *that* are another clause's. */
function polarityOf(forms: readonly (VerbForm | undefined)[], lower: readonly string[]): Polarity {
	const verb = forms.findIndex((form) => form !== undefined);
	const end = verb < 0 ? 6 : verb + 3;
	const negations = lower.slice(0, end).filter((word) => NEGATIONS.has(word) || word.endsWith("n't")).length;
	return negations % 2 === 1 ? 'negative' : 'positive';
}

/** What is left of a polarity under a denial. */
export function under(stance: Stance, polarity: Polarity): Polarity {
	if (stance !== 'denial') {
		return polarity;
	}
	return polarity === 'positive' ? 'negative' : 'positive';
}
