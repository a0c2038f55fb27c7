import {
	BEEN,
	EXPECTED,
	FINITE,
	FUTURE,
	GOING,
	HAVE,
	IF,
	NEGATION,
	PAST,
	POSSIBLE,
	TO,
	WHETHER,
	WISHED,
	WOULD,
} from '../english/wordFlags';
import type { Act, Modality, Polarity, Stance, Tense } from '../model';
import type { Clause } from './cutClauses';

export interface Mood {
	readonly modality: Modality;
	readonly tense: Tense;
	/** Of the words themselves, before any denial around them. */
	readonly polarity: Polarity;
}

/** Reads modality, tense and polarity off the words of one proposition. */
export function readMood({ tokens, flags }: Clause, act: Act | null): Mood {
	const first = flags[tokens.findIndex(({ text }) => /\p{L}/u.test(text))] ?? 0;
	const infinitive = (first & TO) !== 0 && tokens.length > 1;
	const asked = tokens.at(-1)?.text === '?' || tokens.at(-2)?.text === '?' || (first & WHETHER) !== 0;
	return {
		modality: asked ? 'asked' : modalityOf(flags, infinitive, act),
		tense: tenseOf(flags, infinitive),
		polarity: polarityOf(flags),
	};
}

const isAny = (flags: readonly number[], flag: number): boolean => flags.some((each) => (each & flag) !== 0);

function modalityOf(flags: readonly number[], infinitive: boolean, act: Act | null): Modality {
	if (act === 'intention' || (infinitive && act !== 'finding') || isAny(flags, WISHED)) {
		return 'wished';
	}
	const condition = flags.findIndex((flag) => (flag & IF) !== 0);
	if (condition >= 0 && (condition < 3 || isAny(flags, WOULD))) {
		return 'conditional';
	}
	// *is going to*, *is expected to*
	const coming = flags.some((flag, at) => (flag & (GOING | EXPECTED)) !== 0 && ((flags[at + 1] ?? 0) & TO) !== 0);
	if (coming || isAny(flags, FUTURE)) {
		return 'predicted';
	}
	return isAny(flags, POSSIBLE) ? 'possible' : 'asserted';
}

function tenseOf(flags: readonly number[], infinitive: boolean): Tense {
	const first = flags.find((flag) => (flag & FINITE) !== 0) ?? 0;
	if ((first & FUTURE) !== 0 || infinitive) {
		return 'future';
	}
	if ((first & PAST) !== 0) {
		return 'past';
	}
	// *has closed*: done by now.
	const perfect = flags.findIndex((flag) => (flag & HAVE) !== 0);
	const after = flags.slice(perfect + 1, perfect + 4);
	return perfect >= 0 && (isAny(after, PAST) || ((after[0] ?? 0) & BEEN) !== 0) ? 'past' : 'present';
}

/** Negative where an odd number of negations stands before or beside the main verb; those behind *that* are another clause's. */
function polarityOf(flags: readonly number[]): Polarity {
	const verb = flags.findIndex((flag) => (flag & FINITE) !== 0);
	const end = verb < 0 ? 6 : verb + 3;
	return flags.slice(0, end).filter((flag) => (flag & NEGATION) !== 0).length % 2 === 1 ? 'negative' : 'positive';
}

/** What is left of a polarity under a denial. */
export function under(stance: Stance, polarity: Polarity): Polarity {
	if (stance !== 'denial') {
		return polarity;
	}
	return polarity === 'positive' ? 'negative' : 'positive';
}
