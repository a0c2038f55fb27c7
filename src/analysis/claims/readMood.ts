import {
	BEEN,
	DETERMINER,
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
import type { Act, Modality, Polarity, Report, Stance, Tense } from '../model';
import type { Clause } from './cutClauses';

export interface Mood {
	readonly modality: Modality;
	readonly tense: Tense;
	/** Of the words themselves, before any denial around them. */
	readonly polarity: Polarity;
}

/** How somebody reported it: which act, and whether they made the report. */
export interface Reported {
	readonly act: Act;
	readonly report: Report;
}

/**
 * Reads modality, tense and polarity off the words of one proposition.
 *
 * @param reported `null` for the article's own words
 */
export function readMood({ tokens, flags }: Clause, reported: Reported | null): Mood {
	const first = flags[tokens.findIndex(({ text }) => LETTER.test(text))] ?? 0;
	// *claimed to have seen it* is of what was; *declined to say why* is of what is not done.
	const isPerfect = ((flags[1] ?? 0) & HAVE) !== 0 && ((flags[2] ?? 0) & (PAST | BEEN)) !== 0;
	const infinitive = (first & TO) !== 0 && tokens.length > 1 && !isPerfect;
	const asked = tokens.at(-1)?.text === '?' || tokens.at(-2)?.text === '?' || (first & WHETHER) !== 0;
	return {
		modality: asked ? 'asked' : modalityOf({ tokens, flags }, infinitive, reported),
		tense: tenseOf(flags, infinitive),
		polarity: polarityOf(flags),
	};
}

const LETTER = /\p{L}/u;

/** The flags that any of the words has. */
function anyOf(flags: readonly number[]): number {
	let any = 0;
	for (const flag of flags) {
		any |= flag;
	}
	return any;
}

/** Index of the first word that has any of the flags; -1 for none. */
function indexOf(flags: readonly number[], flag: number): number {
	for (let at = 0; at < flags.length; at++) {
		if (((flags[at] ?? 0) & flag) !== 0) {
			return at;
		}
	}
	return -1;
}

/** *hopes* and *wants*; but not *his hopes*. */
const isWished = ({ tokens, flags }: Pick<Clause, 'tokens' | 'flags'>): boolean =>
	flags.some(
		(flag, at) =>
			(flag & WISHED) !== 0 && ((flags[at - 1] ?? 0) & DETERMINER) === 0 && !OWNER.test(tokens[at - 1]?.text ?? ''),
	);

const OWNER = /^['’]s?$/;

function modalityOf(
	clause: Pick<Clause, 'tokens' | 'flags'>,
	infinitive: boolean,
	reported: Reported | null,
): Modality {
	const { flags } = clause;
	const any = anyOf(flags);
	const isAimed = infinitive && reported?.act !== 'finding' && reported?.report !== 'refused';
	if (reported?.act === 'intention' || isAimed || isWished(clause)) {
		return 'wished';
	}
	if ((any & IF) !== 0 && ((any & WOULD) !== 0 || indexOf(flags, IF) < 3)) {
		return 'conditional';
	}
	// *is going to*, *is expected to*
	const coming =
		(any & (GOING | EXPECTED)) !== 0 &&
		flags.some((flag, at) => (flag & (GOING | EXPECTED)) !== 0 && ((flags[at + 1] ?? 0) & TO) !== 0);
	if (coming || (any & FUTURE) !== 0) {
		return 'predicted';
	}
	return (any & POSSIBLE) !== 0 ? 'possible' : 'asserted';
}

function tenseOf(flags: readonly number[], infinitive: boolean): Tense {
	const first = flags[indexOf(flags, FINITE)] ?? 0;
	if ((first & FUTURE) !== 0 || infinitive) {
		return 'future';
	}
	if ((first & PAST) !== 0) {
		return 'past';
	}
	// *has closed*: done by now.
	const perfect = indexOf(flags, HAVE);
	if (perfect < 0) {
		return 'present';
	}
	const after = flags.slice(perfect + 1, perfect + 4);
	return (anyOf(after) & PAST) !== 0 || ((after[0] ?? 0) & BEEN) !== 0 ? 'past' : 'present';
}

/** Negative where an odd number of negations stands before or beside the main verb; those behind *that* are another clause's. */
function polarityOf(flags: readonly number[]): Polarity {
	const verb = indexOf(flags, FINITE);
	const end = Math.min(flags.length, verb < 0 ? 6 : verb + 3);
	let negative = false;
	for (let at = 0; at < end; at++) {
		negative = ((flags[at] ?? 0) & NEGATION) !== 0 ? !negative : negative;
	}
	return negative ? 'negative' : 'positive';
}

/** What is left of a polarity under a denial. */
export function under(stance: Stance, polarity: Polarity): Polarity {
	if (stance !== 'denial') {
		return polarity;
	}
	return polarity === 'positive' ? 'negative' : 'positive';
}
