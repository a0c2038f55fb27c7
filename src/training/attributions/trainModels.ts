import { ACTS } from '../../analysis/attributions/cueWords';
import { Features } from '../../analysis/attributions/features';
import type { LinearModel } from '../../analysis/attributions/linearModel';
import { actFeatures } from '../../analysis/attributions/model/actFeatures';
import { CUE_BEGIN, CUE_INSIDE, cueFeatures, possibleCues } from '../../analysis/attributions/model/cueFeatures';
import { guessCues, guessRoles } from '../../analysis/attributions/model/decode';
import {
	JUDGED_PARTLY,
	JUDGED_RIGHT,
	JUDGED_WRONG,
	judgeFeatures,
	sharing,
} from '../../analysis/attributions/model/judgeFeatures';
import {
	factsOf,
	ROLE_CONTENT,
	ROLE_FIRST,
	ROLE_LAST,
	ROLE_SOURCE,
	ROLES,
	roleFeatures,
} from '../../analysis/attributions/model/roleFeatures';
import { tidyRoles } from '../../analysis/attributions/model/tidyRoles';
import { Examples } from './examples';
import { randomFrom } from '../random';
import type { GoldBlock } from './goldBlocks';
import { maskWords } from './maskWords';
import { trainLinear, type LinearOptions } from './trainLinear';

const CUE: LinearOptions = {
	labels: 3,
	chained: true,
	bits: 16,
	epochs: 15,
	shuffles: 4,
	dropout: 0.7,
	atLeast: 2,
	rate: 0.05,
	decay: 2e-6,
	least: 0.05,
};
const ROLE: LinearOptions = {
	labels: ROLES,
	chained: true,
	bits: 16,
	epochs: 6,
	shuffles: 4,
	dropout: 0.6,
	atLeast: 3,
	rate: 0.1,
	decay: 1e-6,
	least: 0.05,
};
const SIEVE: LinearOptions = {
	labels: 3,
	chained: false,
	bits: 16,
	epochs: 15,
	shuffles: 4,
	dropout: 0.5,
	atLeast: 3,
	rate: 0.05,
	decay: 1e-4,
	least: 0,
};
const ACT: LinearOptions = {
	labels: ACTS.length,
	chained: false,
	bits: 14,
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

/** How often each of the models is trained and averaged where it reads what was held out, or is all there is. */
export const SHUFFLES_OF_FOLDS = 2;

/** @param shuffles as in `LinearOptions`, of the product's where left out */
export function trainCue(blocks: readonly GoldBlock[], shuffles = CUE.shuffles): LinearModel {
	const examples = new Examples();
	const features = new Features();
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
		possibleCues(view, () => true).forEach((possible, i) => {
			if (possible) {
				cueFeatures(view, i, features);
				examples.add(features, labels[i] ?? 0);
			} else {
				examples.endSequence();
			}
		});
		examples.endSequence();
	}
	return trainLinear(examples, { ...CUE, shuffles });
}

/** @param shuffles as in {@link trainCue} */
export function trainRole(blocks: readonly GoldBlock[], shuffles = ROLE.shuffles): LinearModel {
	const examples = new Examples();
	const features = new Features();
	for (const { view, attributions } of blocks) {
		const cues = attributions.map(({ cue }) => cue);
		for (const { cue, source, content } of attributions) {
			const facts = factsOf(view, cue, cues);
			const { first, end } = facts.window;
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
					features.hash(0);
					features.put(65, 0, 0);
				} else {
					roleFeatures(view, facts, i, features);
				}
				examples.add(features, labels[i] ?? 0);
			}
			examples.endSequence();
		}
	}
	return trainLinear(examples, { ...ROLE, shuffles });
}

/** Adds what two models guess of a block that they have not seen, and whether it is right. */
export function sieveExamples(block: GoldBlock, cueModel: LinearModel, roleModel: LinearModel, into: Examples): void {
	const { view, attributions } = block;
	const features = new Features();
	const cues = guessCues(view, cueModel, features);
	for (const guess of cues) {
		const roles = tidyRoles(view.view, guess, guessRoles(view, guess, cues, roleModel, features));
		if (roles.content.length === 0) {
			continue;
		}
		const gold = attributions.find(({ cue }) => cue.first < guess.end && guess.first < cue.end);
		const overlap = gold ? sharing(gold.content, roles.content) : 0;
		const label =
			overlap < 0.3
				? JUDGED_WRONG
				: sameWords(block, gold?.content ?? [], roles.content)
					? JUDGED_RIGHT
					: JUDGED_PARTLY;
		judgeFeatures(view, guess, roles, features);
		into.add(features, label);
		into.endSequence();
	}
}

function sameWords(
	{ view }: GoldBlock,
	a: readonly { first: number; end: number }[],
	b: readonly { first: number; end: number }[],
): boolean {
	const words = (ranges: readonly { first: number; end: number }[]): string =>
		ranges
			.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i))
			.filter((i) => view.view.block.tokens[i]?.kind !== 'mark')
			.join(' ');
	return words(a) === words(b);
}

export function trainAct(blocks: readonly GoldBlock[]): LinearModel {
	const examples = new Examples();
	const features = new Features();
	for (const { view, attributions } of blocks) {
		for (const { cue, content, act } of attributions) {
			actFeatures(view, cue, content, features);
			examples.add(features, ACTS.indexOf(act));
			examples.endSequence();
		}
	}
	return trainLinear(examples, ACT);
}

export const trainSieve = (judged: Examples): LinearModel => trainLinear(judged, SIEVE);
