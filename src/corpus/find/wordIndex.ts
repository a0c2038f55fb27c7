import type { TextWord } from '../words/readWords';
import type { WordForm } from '../words/wordForm';
import { winnow } from '../words/winnow';
import type { Stretch } from './statements';
import { WordWeights } from './wordWeights';

/** A stretch in which words may be found. */
export interface Passage extends Stretch {
	/** The part of it in which the shared words lie. */
	readonly core: readonly [from: number, end: number];
}

interface Hit {
	/** Of a word among the words of all texts. */
	readonly at: number;
	/** Of a word asked for. */
	readonly asked: number;
	readonly weight: number;
}

/** What is kept of one place for one text asked for. */
const MOST_PASSAGES = 6;
/** A stem that stands more often leads nowhere; a row of words that does, as where many texts are copies, to the first places. */
const MOST_PLACES = 3000;
/** A passage that tells a smaller share of what the best one does is not looked at. */
const WORTH = 0.4;
/** Bits that a fingerprint tells, beside its words. */
const FINGERPRINT = 12;
/** A passage may be so many times as long as what is asked for, and so many words longer. */
const STRETCHED = 1.6;
const SLACK = 10;

/** Where the words of some texts stand, to find those that hold the same words as another. Linear in all that it holds. */
export class WordIndex {
	/** Of all texts, one after another. */
	private readonly words: TextWord[] = [];
	/** Index of the first word of each text, and of the end of the last. */
	private readonly starts: number[] = [];
	private readonly byForm = new Map<WordForm, number[]>();
	private readonly byStem = new Map<string, number[]>();
	private readonly byFingerprint = new Map<number, number[]>();
	readonly weights: WordWeights;

	constructor(texts: readonly (readonly TextWord[])[]) {
		for (const words of texts) {
			const start = this.words.length;
			this.starts.push(start);
			for (const word of words) {
				const at = this.words.push(word) - 1;
				push(this.byForm, word.form, at);
				if (!word.form.little) {
					push(this.byStem, word.form.stem, at);
				}
			}
			for (const { hash, at } of winnow(words)) {
				push(this.byFingerprint, hash, start + at);
			}
		}
		this.starts.push(this.words.length);
		this.weights = new WordWeights(Array.from(this.byForm, ([form, { length }]) => [form, length] as const));
	}

	/** Of words, in all texts. */
	get size(): number {
		return this.words.length;
	}

	/** All places where the words stand as they are, but for their typography, at most `most`. */
	exact(words: readonly TextWord[], most: number): Passage[] {
		let rarest: readonly number[] | undefined;
		let offset = 0;
		for (const [i, { form }] of words.entries()) {
			const places = this.byForm.get(form) ?? [];
			if (!rarest || places.length < rarest.length) {
				rarest = places;
				offset = i;
			}
		}
		const found: Passage[] = [];
		for (const place of rarest ?? []) {
			const from = place - offset;
			if (words.every(({ form }, i) => this.words[from + i]?.form === form)) {
				const passage = this.within(from, from + words.length);
				if (passage.end - passage.from === words.length && found.push(passage) === most) {
					break;
				}
			}
		}
		return found;
	}

	/** The passages that share most with some words, best first: first by fingerprints, then by the words that tell most. */
	passages(words: readonly TextWord[]): Passage[] {
		const hits = [...this.fingerprintHits(words), ...this.stemHits(words)].sort((a, b) => a.at - b.at);
		return this.around(words, hits);
	}

	/** As {@link passages}, of some stretches alone, in which every word counts and what is like it. */
	passagesIn(stretches: readonly Stretch[], words: readonly TextWord[]): Passage[] {
		const asked = new Map<WordForm | string | number, number>();
		for (const [i, { form }] of words.entries()) {
			for (const key of [...form.classes, form.stem, form]) {
				asked.set(key, i);
			}
		}
		const hits: Hit[] = [];
		let done = 0;
		for (const { text, from, end } of stretches) {
			const start = this.starts[text] ?? 0;
			for (let at = Math.max(done, start + from); at < start + end; at++) {
				const { form } = this.words[at] as TextWord;
				const own = asked.get(form) ?? asked.get(form.stem);
				const like = own ?? form.classes.map((number) => asked.get(number)).find((i) => i !== undefined);
				if (like !== undefined) {
					const other = (words[like] as TextWord).form;
					hits.push({
						at,
						asked: like,
						weight: own === undefined ? this.weights.shared(form, other) : this.weights.of(form),
					});
				}
			}
			done = Math.max(done, start + end);
		}
		return this.around(words, hits);
	}

	private around(words: readonly TextWord[], hits: readonly Hit[]): Passage[] {
		const reach = Math.ceil(words.length * STRETCHED) + SLACK;
		const margin = Math.min(words.length, 60) + 8;
		return densest(hits, reach, words.length).map(({ from, end }) => {
			const { text, from: first, end: last } = this.within(from, end);
			const start = this.starts[text] ?? 0;
			return { ...this.within(from - margin, end + margin, start + first), core: [first, last] };
		});
	}

	private *fingerprintHits(words: readonly TextWord[]): Generator<Hit> {
		for (const { hash, at: asked } of winnow(words)) {
			const places = this.byFingerprint.get(hash) ?? [];
			for (const at of places.slice(0, MOST_PLACES)) {
				yield { at, asked: words.length + asked, weight: FINGERPRINT };
			}
		}
	}

	private *stemHits(words: readonly TextWord[]): Generator<Hit> {
		for (const [asked, { form }] of words.entries()) {
			const places = form.little ? [] : (this.byStem.get(form.stem) ?? []);
			const weight = this.weights.alone(form);
			for (const at of places.length > MOST_PLACES ? [] : places) {
				yield { at, asked, weight };
			}
		}
	}

	/** @param inside a word of the text meant; else `from` is one */
	private within(from: number, end: number, inside = from): Passage {
		let low = 0;
		let high = this.starts.length - 1;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((this.starts[middle] as number) <= inside) {
				low = middle;
			} else {
				high = middle;
			}
		}
		const start = this.starts[low] ?? 0;
		const stop = this.starts[low + 1] ?? start;
		const [first, last] = [Math.max(from, start) - start, Math.min(end, stop) - start];
		return { text: low, from: first, end: last, core: [first, last] };
	}
}

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
	const list = lists.get(key);
	if (list) {
		list.push(value);
	} else {
		lists.set(key, [value]);
	}
}

/** The stretches, no longer than `reach`, whose hits weigh most, each asked-for word once; best first, none twice. */
function densest(hits: readonly Hit[], reach: number, asked: number): { from: number; end: number }[] {
	const counts = new Uint32Array(2 * asked);
	const stretches: { from: number; end: number; weight: number }[] = [];
	let weight = 0;
	let first = 0;
	for (const hit of hits) {
		const count = counts[hit.asked] ?? 0;
		counts[hit.asked] = count + 1;
		weight += count === 0 ? hit.weight : 0;
		for (let old = hits[first]; old && old.at <= hit.at - reach; old = hits[first]) {
			const left = (counts[old.asked] ?? 0) - 1;
			counts[old.asked] = left;
			weight -= left === 0 ? old.weight : 0;
			first++;
		}
		stretches.push({ from: hits[first]?.at ?? hit.at, end: hit.at + 1, weight });
	}
	stretches.sort((a, b) => b.weight - a.weight);
	const least = WORTH * (stretches[0]?.weight ?? 0);
	const best: { from: number; end: number }[] = [];
	for (const stretch of stretches) {
		if (stretch.weight < least) {
			break;
		}
		if (
			best.every(({ from, end }) => stretch.end <= from || stretch.from >= end) &&
			best.push(stretch) === MOST_PASSAGES
		) {
			break;
		}
	}
	return best;
}
