import { documentOf } from '../documentOf';
import { type EvidenceByBlock, NO_EVIDENCE, tokenEvidence } from '../../analysis/encoder/evidence';
import type { NameLexicon } from '../../analysis/entities/nameLexicon';
import { DocumentEvidence } from '../../analysis/entities/documentEvidence';
import type { Stretch } from '../../analysis/entities/findStretches';
import { nameLabelOf, NAME_LABELS, NAME_PLACES, OUTSIDE } from '../../analysis/entities/nameTable';
import { NameView } from '../../analysis/entities/nameView';
import { FeatureHasher, Features } from '../../analysis/learn/featureTable';
import type { ModelSpec } from '../../analysis/learn/linearModel';
import { NAME_KINDS, type NameKind } from '../../analysis/model';
import type { Block } from '../../analysis/text/document';
import type { Corpus, NamedSpan, NamedText } from './readCorpora';

/** One stretch to learn from. */
export interface Chain {
	/** For each token, the hashes of its features. */
	readonly features: readonly Int32Array[];
	/** For each token and label, 1 where the annotation allows it; row-major. */
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
	spec: ModelSpec<NameView>,
	corpus: Corpus,
	number: number,
	lexicon: NameLexicon,
	evidenceOf: (text: NamedText) => EvidenceByBlock = () => NO_EVIDENCE,
): { chains: Chain[]; missed: number } {
	const hasher = new FeatureHasher(spec.table);
	const made = new Features();
	const hashesOf = (view: NameView): Int32Array => {
		hasher.read(view, made);
		return made.hashes.slice(0, made.count);
	};
	const unknown = NAME_KINDS.filter((kind) => !corpus.annotated.includes(kind));
	const chains: Chain[] = [];
	let missed = 0;
	for (const text of corpus.texts) {
		const { names, part } = text;
		const document = documentOf(text.text);
		const evidence = DocumentEvidence.of(document, lexicon);
		const secondByBlock = evidenceOf(text);
		missed += names.filter((name) => !part || name.start < part.end).length;
		for (const [index, { start, block }] of document.blocks.entries()) {
			if (part && (start < part.start || start >= part.end)) {
				continue;
			}
			const second = secondByBlock[index] ?? null;
			const view = new NameView(block, lexicon, evidence, second && tokenEvidence(block.tokens, second));
			const inside = names
				.filter((name) => name.start < start + block.text.length && name.end > start)
				.map(({ kinds, ...span }) => ({ kinds, start: span.start - start, end: span.end - start }));
			for (const stretch of view.stretches) {
				const { allowed, found } = allowedIn(stretch, block, inside, unknown);
				missed -= found;
				chains.push({
					features: Array.from({ length: stretch.end - stretch.first }, (_, i) =>
						hashesOf(view.moveTo(stretch, stretch.first + i)),
					),
					allowed,
					corpus: number,
					// A line that is learned from once more in another make counts half.
					weight: part ? corpus.weight / 2 : corpus.weight,
				});
			}
		}
	}
	return { chains, missed };
}

/**
 * The labels that the annotation allows each token of a stretch, and how many of the names lie in it.
 *
 * @param names of the block; offsets relative to it
 * @param unknown kinds that the corpus does not annotate
 */
function allowedIn(
	{ first, end }: Stretch,
	{ tokens }: Block,
	names: readonly NamedSpan[],
	unknown: readonly NameKind[],
): { allowed: Uint8Array; found: number } {
	const allowed = new Uint8Array((end - first) * NAME_LABELS);
	const allow = (at: number, label: number): void => {
		allowed[(at - first) * NAME_LABELS + label] = 1;
	};
	const placesOf = (kind: NameKind): number[] => NAME_PLACES.map((place) => nameLabelOf(kind, place));
	for (let at = first; at < end; at++) {
		[OUTSIDE, ...unknown.flatMap(placesOf)].forEach((label) => {
			allow(at, label);
		});
	}
	let found = 0;
	for (const name of names) {
		const own: number[] = [];
		for (let at = first; at < end; at++) {
			const token = tokens[at];
			if (token && token.start < name.end && token.end > name.start) {
				own.push(at);
			}
		}
		const from = tokens[own[0] ?? -1];
		const to = tokens[own.at(-1) ?? -1];
		if (!from || !to) {
			continue;
		}
		const whole = from.start === name.start && to.end >= name.end;
		// Where it ends inside a token or beyond the stretch, nothing can be learned.
		const clear = whole && to.end - name.end <= 1;
		found += whole ? 1 : 0;
		own.forEach((at, i) => {
			const row = (at - first) * NAME_LABELS;
			allowed.fill(clear ? 0 : 1, row, row + NAME_LABELS);
			const place = own.length === 1 ? 'unit' : i === 0 ? 'begin' : i === own.length - 1 ? 'last' : 'inside';
			for (const kind of name.kinds) {
				allow(at, nameLabelOf(kind, place));
			}
		});
	}
	return { allowed, found };
}
