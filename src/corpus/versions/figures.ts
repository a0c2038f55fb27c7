import { VALUE_KINDS, type Analysis } from '../../analysis/model';
import { likeness } from './likeness';
import { pairEqual, pairUp } from './pairUp';
import { isSign } from '../words/signs';
import { folded } from './sameSpeaker';
import type { Changed, FigureAt } from './versionChanges';
import { wordRow, type WordRow } from './wordRow';

/** Sentences with less in common say different things. */
const ALIKE = 0.5;

interface Figure extends FigureAt {
	/** The same for figures that come to the same: `percent 12`. */
	readonly key: string;
	/** Only figures of one family can have been put for each other. */
	readonly family: 'when' | 'how much';
}

interface Sentence {
	readonly row: WordRow;
	readonly figures: readonly Figure[];
}

const VALUES: ReadonlySet<string> = new Set(VALUE_KINDS);
const WHEN: ReadonlySet<string> = new Set(['date', 'time']);

/** Figures that came, went or became others, by the sentences they stand in. What only moved is no change. */
export function figureChanges(old: Analysis, now: Analysis): Changed<FigureAt>[] {
	const sentences = pairUp(
		sentencesOf(old),
		sentencesOf(now),
		[({ row }) => row.joined],
		({ row }) => row.words,
		(one, other) => {
			const { share } = likeness(one.row, other.row, ALIKE);
			return share >= ALIKE ? share : 0;
		},
	);
	const changed: (readonly [Figure, Figure])[] = [];
	const [gone, fresh]: [Figure[], Figure[]] = [[], []];
	for (const [one, other] of sentences.pairs) {
		const { dropped, added } = pairEqual(one.figures, other.figures, ({ key }) => key);
		// What has the same words is only read otherwise.
		const others = pairEqual(dropped, added, ({ words }) => folded(words));
		const put = pairEqual(others.dropped, others.added, ({ family }) => family);
		changed.push(...put.pairs);
		gone.push(...put.dropped);
		fresh.push(...put.added);
	}
	gone.push(...sentences.dropped.flatMap(({ figures }) => figures));
	fresh.push(...sentences.added.flatMap(({ figures }) => figures));
	const { dropped, added } = pairEqual(inOrder(gone), inOrder(fresh), ({ key }) => key);
	return [
		...changed
			.sort(([, a], [, b]) => a.span.start - b.span.start)
			.map(([one, other]): Changed<FigureAt> => ({
				change: 'changed',
				old: bare(one),
				now: bare(other),
				what: ['value'],
				replaced: [{ old: one.words, now: other.words }],
			})),
		...dropped.map((one): Changed<FigureAt> => ({
			change: 'dropped',
			old: bare(one),
			now: null,
			what: [],
			replaced: [],
		})),
		...added.map((one): Changed<FigureAt> => ({ change: 'added', old: null, now: bare(one), what: [], replaced: [] })),
	];
}

function sentencesOf(analysis: Analysis): Sentence[] {
	const figures = figuresOf(analysis);
	let next = 0;
	return analysis.sentences.map((span) => {
		const first = next;
		while ((figures[next]?.span.start ?? Infinity) < span.end) {
			next++;
		}
		return { row: wordRow(analysis.text, [span]), figures: figures.slice(first, next) };
	});
}

function figuresOf({ text, mentions, entities }: Analysis): Figure[] {
	const byId = new Map(entities.map((entity) => [entity.id, entity]));
	return mentions
		.filter(({ kind }) => VALUES.has(kind))
		.map(({ start, end, kind, entity }) => {
			const from = [start - 1, start - 2].find((at) => isSign(text, at)) ?? start;
			const words = text.slice(from, end);
			const value = byId.get(entity)?.value;
			// A day is what the text says: what *Monday* comes to hangs on the dateline, which has its own place.
			const key =
				value?.type === 'amount'
					? [value.unit ?? '', from < start ? folded(words).charAt(0) : '', value.amount, value.upTo ?? ''].join(' ')
					: folded(words);
			return { span: { start: from, end }, kind, words, key, family: WHEN.has(kind) ? 'when' : 'how much' };
		});
}

const inOrder = (figures: readonly Figure[]): Figure[] => [...figures].sort((a, b) => a.span.start - b.span.start);
const bare = ({ span, kind, words }: Figure): FigureAt => ({ span, kind, words });
