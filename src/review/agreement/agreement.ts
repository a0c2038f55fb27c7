import { cohensKappa, krippendorffsAlpha } from './coefficients';
import type { Judged } from './judged';

/** How far two people agree. */
export interface PairAgreement {
	readonly people: readonly [string, string];
	/** How many things both have judged. */
	readonly both: number;
	/** Of how many of those they say the same. */
	readonly alike: number;
	/** Cohen's kappa; `null` where it is not defined. */
	readonly kappa: number | null;
}

export interface Agreement {
	/** Everybody who judged something, by name. */
	readonly people: readonly string[];
	/** Those with the most in common first; pairs with nothing in common are left out. */
	readonly pairs: readonly PairAgreement[];
	/** How many things two or more people have judged. */
	readonly shared: number;
	/** Krippendorff's alpha of all of them, nominal; `null` where it is not defined. */
	readonly alpha: number | null;
}

/** How far people agree on what they judged; decisions between them count for nobody. */
export function agreementOn(judged: readonly Judged[]): Agreement {
	const people = [...new Set(judged.flatMap(({ opinions }) => [...opinions.keys()]))].sort();
	const pairs = people.flatMap((one, i) => people.slice(i + 1).map((other) => pairOf(one, other, judged)));
	const values = judged.map(({ opinions }) => Array.from(opinions.values(), ({ status }) => status));
	return {
		people,
		pairs: pairs.filter(({ both }) => both > 0).sort((a, b) => b.both - a.both),
		shared: values.filter(({ length }) => length > 1).length,
		alpha: krippendorffsAlpha(values),
	};
}

function pairOf(one: string, other: string, judged: readonly Judged[]): PairAgreement {
	const both = judged.flatMap(({ opinions }): (readonly [string, string])[] => {
		const [a, b] = [opinions.get(one), opinions.get(other)];
		return a && b ? [[a.status, b.status]] : [];
	});
	return {
		people: [one, other],
		both: both.length,
		alike: both.filter(([a, b]) => a === b).length,
		kappa: cohensKappa(both),
	};
}

/** Whether people say different things of it. */
export const differ = ({ opinions }: Judged): boolean =>
	new Set(Array.from(opinions.values(), ({ status }) => status)).size > 1;
