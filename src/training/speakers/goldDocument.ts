import { readFileSync } from 'node:fs';

import type { FoundAttribution } from '../../analysis/attributions/blockAttribution';
import type { Act, Manner, NameKind, Span } from '../../analysis/model';

type Pair = [number, number];

/** One attribution of a hand-annotated article; pairs are UTF-16 offsets, half-open. */
export interface GoldAttribution {
	readonly id: string;
	readonly act: Act;
	readonly manner: Manner;
	readonly source: Pair[];
	readonly cue: Pair[];
	readonly content: Pair[];
	/** A full name, a description in lower case, or null. */
	readonly speaker: string | null;
	readonly checkable: boolean;
	readonly nested: boolean;
}

/** One line of `train.jsonl` or `dev.jsonl`. */
export interface GoldDocument {
	readonly doc: string;
	readonly text: string;
	readonly entities: readonly { readonly start: number; readonly end: number; readonly kind: NameKind }[];
	readonly attributions: readonly GoldAttribution[];
}

export function readGold(file: string): GoldDocument[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => JSON.parse(line) as GoldDocument);
}

const spans = (pairs: readonly Pair[]): Span[] => pairs.map(([start, end]) => ({ start, end }));
const length = (pairs: readonly Pair[]): number => pairs.reduce((sum, [start, end]) => sum + end - start, 0);

/** The annotated attributions in the form that the attributions room hands on: parents by containment. */
export function foundInGold(document: GoldDocument): FoundAttribution[] {
	const gold = document.attributions;
	return gold.map((attribution, index): FoundAttribution => {
		let parent: number | null = null;
		if (attribution.nested) {
			const at = attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0];
			gold.forEach((other, k) => {
				const around = at && k !== index && other.content.some(([start, end]) => start <= at[0] && at[1] <= end);
				const smaller = parent === null || length(other.content) < length(gold[parent]?.content ?? []);
				if (around && smaller && length(other.content) > length(attribution.content)) {
					parent = k;
				}
			});
		}
		// As `joinParagraphs` hands speech on.
		const isBare = attribution.source.length === 0 && attribution.cue.length === 0;
		const before = isBare ? gold.slice(0, index).findLastIndex(({ nested, cue }) => !nested && cue.length > 0) : -1;
		const between = document.text.slice(gold[before]?.cue[0]?.[0], (attribution.content[0]?.[0] ?? 0) + 1);
		const lines = between.split('\n').filter((line) => line.trim() !== '').length;
		const inheritedFrom = before >= 0 && lines <= 2 ? before : null;
		return {
			act: attribution.act,
			report: 'made',
			stance: 'affirms',
			manner: attribution.manner,
			source: spans(attribution.source),
			cue: spans(attribution.cue),
			content: spans(attribution.content),
			parent,
			inheritedFrom,
			confidence: 1,
			second: null,
			by: 'gold',
		};
	});
}
