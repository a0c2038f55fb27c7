import { ACTS } from '../../analysis/attributions/cueWords';
import type { TokenRange } from '../../analysis/text/places';
import { CUE_BEGIN, CUE_INSIDE, CueView, possibleCues } from '../../analysis/attributions/model/cueTable';
import { decodeCues } from '../../analysis/attributions/model/decodeCues';
import { decodeRoles } from '../../analysis/attributions/model/decodeRoles';
import {
	ROLE_CONTENT,
	ROLE_FIRST,
	ROLE_LAST,
	ROLE_SOURCE,
	RoleView,
} from '../../analysis/attributions/model/roleTable';
import { ACT, sharing, tokensOf, WholeView } from '../../analysis/attributions/model/wholeTables';
import { tidyRoles } from '../../analysis/attributions/mend/tidyRoles';
import type { LinearModel } from '../../analysis/learn/linearModel';
import type { SearchSpecs } from '../../analysis/trained/english';
import type { Weights } from '../../analysis/learn/weights';
import { Examples } from '../learn/examples';
import { fitOnce, type FitOptions } from '../learn/fit';
import { randomFrom } from '../random';
import type { GoldBlock } from './goldBlocks';
import { maskWords } from './maskWords';

/** What the sieve tells apart: no attribution; one, but its content is cut wrong; right. */
const SIEVED_WRONG = 0;
const SIEVED_PARTLY = 1;
const SIEVED_RIGHT = 2;

const CUE_FIT: FitOptions = {
	most: 40_000,
	epochs: 15,
	shuffles: 8,
	dropout: 0.7,
	atLeast: 2,
	rate: 0.05,
	decay: 2e-6,
	least: 0.05,
};
const ROLE_FIT: FitOptions = {
	most: 42_000,
	epochs: 6,
	shuffles: 8,
	dropout: 0.6,
	atLeast: 3,
	rate: 0.1,
	decay: 1e-6,
	least: 0.05,
};
const SIEVE_FIT: FitOptions = {
	most: 10_000,
	epochs: 15,
	shuffles: 8,
	dropout: 0.5,
	atLeast: 3,
	rate: 0.05,
	decay: 1e-4,
	least: 0,
};
const ACT_FIT: FitOptions = {
	most: 8_000,
	epochs: 15,
	shuffles: 2,
	dropout: 0.3,
	atLeast: 1,
	rate: 0.1,
	decay: 1e-5,
	least: 0.02,
};
/** Cues are learned from each block twice, once with this share of its words hidden. */
const MASKED = 0.15;

/** What a cue's own tokens look like to the role model. */
const OF_CUE = Int32Array.of(0x0c0e);

/** How often each of the models is trained and averaged where it reads what was held out, or is all there is. */
export const SHUFFLES_OF_FOLDS = 2;

/**
 * @param specs of the models, with the second reader's evidence or without
 * @param shuffles as in `FitOptions`, of the product's where left out
 */
export function trainCue(
	blocks: readonly GoldBlock[],
	{ cue: spec }: SearchSpecs,
	shuffles = CUE_FIT.shuffles,
): Weights {
	const examples = new Examples<CueView>(spec);
	const random = randomFrom(77);
	for (const { view, attributions } of blocks.flatMap((block) => [
		block,
		{ ...block, view: maskWords(block.view, MASKED, random) },
	])) {
		const labels = new Uint8Array(view.view.tags.length);
		for (const { cue } of attributions) {
			labels.fill(CUE_INSIDE, cue.first, cue.end);
			labels[cue.first] = CUE_BEGIN;
		}
		const own = new CueView(view);
		possibleCues(view, () => true).forEach((possible, i) => {
			if (possible) {
				examples.add(own.moveTo(i), labels[i] ?? 0);
			} else {
				examples.endSequence();
			}
		});
		examples.endSequence();
	}
	return fitOnce(examples, { ...CUE_FIT, shuffles });
}

/** @param shuffles as in {@link trainCue} */
export function trainRole(
	blocks: readonly GoldBlock[],
	{ role: spec }: SearchSpecs,
	shuffles = ROLE_FIT.shuffles,
): Weights {
	const examples = new Examples<RoleView>(spec);
	for (const { view, attributions } of blocks) {
		const cues = attributions.map(({ cue }) => cue);
		for (const { cue, source, content } of attributions) {
			const own = new RoleView(view, cue, cues);
			const { first, end } = own.window;
			const labels = new Uint8Array(end);
			for (const range of content) {
				const last = Math.min(range.end, end) - 1;
				if (range.first <= last) {
					labels.fill(ROLE_CONTENT, range.first, last);
					labels[last] = ROLE_LAST;
					labels[range.first] = ROLE_FIRST;
				}
			}
			for (const range of source) {
				labels.fill(ROLE_SOURCE, Math.min(range.first, end), Math.min(range.end, end));
			}
			labels.fill(0, cue.first, cue.end);
			for (let i = first; i < end; i++) {
				if (i >= cue.first && i < cue.end) {
					// A cue's own tokens have no role, which is given: one feature of their own, so that they teach nothing else.
					examples.addHashes(OF_CUE, labels[i] ?? 0);
				} else {
					examples.add(own.moveTo(i), labels[i] ?? 0);
				}
			}
			examples.endSequence();
		}
	}
	return fitOnce(examples, { ...ROLE_FIT, shuffles });
}

/** Adds what two models guess of a block that they have not seen, and whether it is right. */
export function sieveExamples(
	block: GoldBlock,
	cueModel: LinearModel<CueView>,
	roleModel: LinearModel<RoleView>,
	into: Examples<WholeView>,
): void {
	const { view, attributions } = block;
	const cues = decodeCues(view, cueModel);
	for (const guess of cues) {
		const roles = tidyRoles(view.view, guess, decodeRoles(new RoleView(view, guess, cues), roleModel));
		if (roles.content.length === 0) {
			continue;
		}
		const gold = attributions.find(({ cue }) => cue.first < guess.end && guess.first < cue.end);
		const overlap = gold ? sharing(gold.content, roles.content) : 0;
		const label =
			overlap < 0.3
				? SIEVED_WRONG
				: sameWords(block, gold?.content ?? [], roles.content)
					? SIEVED_RIGHT
					: SIEVED_PARTLY;
		into.add(new WholeView(view, { ...roles, cue: guess }, { ...roles, cue: guess.probability }), label);
		into.endSequence();
	}
}

function sameWords({ view }: GoldBlock, a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
	const words = (ranges: readonly TokenRange[]): string =>
		tokensOf(ranges)
			.filter((i) => view.view.block.tokens[i]?.kind !== 'mark')
			.join(' ');
	return words(a) === words(b);
}

export function trainAct(blocks: readonly GoldBlock[]): Weights {
	const examples = new Examples<WholeView>(ACT);
	for (const { view, attributions } of blocks) {
		for (const attribution of attributions) {
			examples.add(new WholeView(view, attribution, null), ACTS.indexOf(attribution.act));
			examples.endSequence();
		}
	}
	return fitOnce(examples, ACT_FIT);
}

export const trainSieve = (guesses: Examples<WholeView>): Weights => fitOnce(guesses, SIEVE_FIT);
