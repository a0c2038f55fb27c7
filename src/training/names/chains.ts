import { type EvidenceByBlock, NO_EVIDENCE, tokenEvidence } from '../../analysis/encoder/evidence';
import { NAME_LABELS } from '../../analysis/english/nameData';
import type { NameLexicon } from '../../analysis/english/nameLexicon';
import { DocumentEvidence } from '../../analysis/entities/documentEvidence';
import { FeatureList } from '../../analysis/entities/featureList';
import { NameFeatures } from '../../analysis/entities/nameFeatures';
import { NAME_KINDS } from '../../analysis/model';
import { cutDocument } from '../../analysis/text/cutDocument';
import type { Document } from '../../analysis/text/document';
import { Memo } from '../../analysis/text/memo';
import type { Corpus, NamedText } from './readCorpora';

/** One stretch to learn from. */
export interface Chain {
	/** For each token, the hashes of its features. */
	readonly features: readonly Uint32Array[];
	/** For each token and label, 1 where the annotation allows it; tokens × `NAME_LABELS`. */
	readonly allowed: Uint8Array;
	readonly corpus: number;
	readonly weight: number;
}

/**
 * Cuts the texts of a corpus into chains; says how many names lie outside every stretch.
 *
 * @param evidenceOf what a second reader that has not seen a text makes of its blocks
 */
export function chainsOf(
	corpus: Corpus,
	number: number,
	lexicon: NameLexicon,
	evidenceOf: (text: NamedText) => EvidenceByBlock = () => NO_EVIDENCE,
): { chains: Chain[]; missed: number } {
	const chains: Chain[] = [];
	let missed = 0;
	for (const text of corpus.texts) {
		missed += addChains(text, corpus, number, lexicon, chains, evidenceOf(text));
	}
	return { chains, missed };
}

/** A text cut into blocks. */
export function documentOf(text: string): Document {
	const steps = cutDocument(text, new Memo());
	for (;;) {
		const step = steps.next();
		if (step.done) {
			return step.value;
		}
	}
}

const list = new FeatureList();

function hashesOf(features: NameFeatures, at: number): Uint32Array {
	list.clear();
	features.addAll(list, at);
	return list.hashed().slice(0, list.count);
}

function addChains(
	{ text, names, part }: NamedText,
	corpus: Corpus,
	number: number,
	lexicon: NameLexicon,
	chains: Chain[],
	secondOf: EvidenceByBlock,
): number {
	const document = documentOf(text);
	const evidence = DocumentEvidence.of(document, lexicon);
	const unknown = NAME_KINDS.flatMap((kind, index) => (corpus.annotated.includes(kind) ? [] : [index]));
	let found = 0;
	for (const [index, { start, block }] of document.blocks.entries()) {
		if (part && (start < part.start || start >= part.end)) {
			continue;
		}
		const second = secondOf(index);
		const features = new NameFeatures(block, lexicon, evidence, second && tokenEvidence(block.tokens, second));
		const inside = names.filter((name) => name.start < start + block.text.length && name.end > start);
		for (const { first, end } of features.stretches) {
			const length = end - first;
			const allowed = new Uint8Array(length * NAME_LABELS);
			for (let i = 0; i < length; i++) {
				allowed[i * NAME_LABELS] = 1;
				for (const kind of unknown) {
					allowed.fill(1, i * NAME_LABELS + 1 + 4 * kind, i * NAME_LABELS + 5 + 4 * kind);
				}
			}
			for (const name of inside) {
				const tokens: number[] = [];
				for (let at = first; at < end; at++) {
					const token = block.tokens[at];
					if (token && token.start + start < name.end && token.end + start > name.start) {
						tokens.push(at);
					}
				}
				const from = block.tokens[tokens[0] ?? -1];
				const to = block.tokens[tokens.at(-1) ?? -1];
				if (!from || !to) {
					continue;
				}
				const whole = from.start + start === name.start && to.end + start >= name.end;
				const ends = to.end + start - name.end;
				found += whole ? 1 : 0;
				tokens.forEach((at, i) => {
					const row = (at - first) * NAME_LABELS;
					if (!whole || ends > 1) {
						// The annotation ends inside a token or beyond the stretch: nothing can be learned there.
						allowed.fill(1, row, row + NAME_LABELS);
						return;
					}
					allowed.fill(0, row, row + NAME_LABELS);
					const place = tokens.length === 1 ? 3 : i === 0 ? 0 : i === tokens.length - 1 ? 2 : 1;
					for (const kind of name.kinds) {
						allowed[row + 1 + 4 * NAME_KINDS.indexOf(kind) + place] = 1;
					}
				});
			}
			chains.push({
				features: Array.from({ length }, (_, i) => hashesOf(features, first + i)),
				allowed,
				corpus: number,
				// A line that is learned from once more in another make counts half.
				weight: part ? corpus.weight / 2 : corpus.weight,
			});
		}
	}
	return names.filter((name) => !part || name.start < part.end).length - found;
}
