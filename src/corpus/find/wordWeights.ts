import type { TextWord } from '../words/readWords';
import type { WordForm } from '../words/wordForm';

/** What words tell, and what two have in common, in bits. */
export interface Weights {
	of(form: WordForm): number;
	shared(a: WordForm, b: WordForm): number;
}

/** Bits that words tell at least and at most; what little words tell of which text it is, and in a row of words. */
const LEAST = 6;
const MOST = 13;
const LITTLE = 2.5;
const LEAST_LITTLE = 2;
const MOST_LITTLE = 7;
/** As if so many more words had been read: few texts do not make their words rare. */
const ROOM = 20_000;
/** Of those a class of meaning has as many. */
const ROOM_OF_CLASS = ROOM / 100;
/** How much of what is said in a text is of that text's own words. */
const LOCAL = 0.5;

/** How much words tell of where they stand, in bits: the rarer in the texts, the more. */
export class WordWeights implements Weights {
	private readonly byStem = new Map<string, number>();
	private readonly byClass = new Map<number, number>();
	private readonly inTexts = new Map<readonly TextWord[], Weights>();
	private count = 0;

	/** @param forms how often each stands in the texts */
	constructor(forms: Iterable<readonly [form: WordForm, often: number]>) {
		for (const [form, often] of forms) {
			this.count += often;
			add(this.byStem, form.stem, often);
			form.classes.forEach((number) => add(this.byClass, number, often));
		}
	}

	/** What a word tells of which of the texts it is from, whatever stands beside it: little words next to nothing. */
	alone(form: WordForm): number {
		return form.little ? LITTLE : this.of(form);
	}

	/** What a word tells in its row. */
	of({ little, stem }: WordForm): number {
		const often = this.byStem.get(stem) ?? 0;
		return little
			? clamp(Math.log2((this.count + 1) / (often + 1)), LEAST_LITTLE, MOST_LITTLE)
			: clamp(Math.log2((this.count + ROOM) / (often + 1)), LEAST, MOST);
	}

	/** What the rarest class of meaning tells that both are in (Resnik, IJCAI 1995); 0 where they share none. */
	shared(a: WordForm, b: WordForm): number {
		let least = Number.POSITIVE_INFINITY;
		for (const number of a.classes) {
			if (b.classes.includes(number)) {
				least = Math.min(least, this.byClass.get(number) ?? 0);
			}
		}
		return least === Number.POSITIVE_INFINITY
			? 0
			: Math.min(Math.log2((this.count + ROOM) / (least + ROOM_OF_CLASS)), this.of(a), this.of(b));
	}

	/** As {@link of}, of a place in one of the texts: what stands all over it tells little (Jelinek and Mercer 1980). */
	in(text: readonly TextWord[]): Weights {
		const known = this.inTexts.get(text);
		if (known) {
			return known;
		}
		const often = new Map<string, number>();
		text.forEach(({ form }) => add(often, form.stem, 1));
		const weights: Weights = {
			of: (form) => {
				const elsewhere = Math.max(0, (often.get(form.stem) ?? 0) - 1) / text.length;
				return -Math.log2(LOCAL * elsewhere + (1 - LOCAL) * 2 ** -this.of(form));
			},
			shared: (a, b) => this.shared(a, b),
		};
		this.inTexts.set(text, weights);
		return weights;
	}
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

function add<K>(counts: Map<K, number>, key: K, by: number): void {
	counts.set(key, (counts.get(key) ?? 0) + by);
}
