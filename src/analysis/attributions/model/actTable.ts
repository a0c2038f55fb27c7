import type { ModelSpec } from '../../learn/linearModel';
import type { TokenRange } from '../blockView';
import { ACTS } from '../cueWords';
import { PAD, readingAt, type ModelView } from './modelView';

/** An attribution whose act is asked. */
export interface ActView {
	readonly m: ModelView;
	readonly cue: TokenRange;
	readonly content: readonly TokenRange[];
}

const first = ({ content }: ActView): number => (content[0]?.first ?? 0) + PAD;

/** What each word of the cue gives. */
const ofCue = ({ cue }: ActView, read: (token: number) => readonly number[]): number[] => {
	const all: number[] = [];
	for (let i = cue.first; i < cue.end; i++) {
		all.push(...read(i));
	}
	return all;
};

/** What tells the act of an attribution: the words of its cue, and how its content begins. */
export const ACT: ModelSpec<ActView> = {
	name: 'act',
	labels: ACTS,
	table: {
		values: {
			always: () => 1,
			opens: (v) => (v.m.tags[first(v)] ?? 0) * 2 + (v.m.quoting[first(v)] === 2 ? 1 : 0),
			'first word': (v) => v.m.words[first(v)] ?? 0,
			'word behind cue': ({ m, cue }) => m.words[cue.end + PAD] ?? 0,
		},
		lists: {
			lemma: (v) => ofCue(v, (i) => [readingAt(v.m, i).hash]),
			listed: (v) => ofCue(v, (i) => [readingAt(v.m, i).cueBits]),
			stem: (v) => ofCue(v, (i) => [readingAt(v.m, i).stem]),
			class: (v) => ofCue(v, (i) => readingAt(v.m, i).classes),
		},
		templates: [
			'always',
			'lemma',
			'listed',
			'stem',
			'lemma & opens',
			'class',
			'opens',
			'first word',
			'word behind cue',
		],
	},
};
