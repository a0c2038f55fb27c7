import { large, small, wordsOf, type Word, type WordTables } from '../words';
import type { Change, Changed } from './change';

/** Words dropped, always within a sentence: whole sentences left away alter nothing, and many would call that verbatim. */

/** So many words stay, at least, and so many go. */
const KEPT = 8;
const DROPPED = 3;
const AT_EACH_SIDE = 4;

const endsSentence = (words: string, from: Word | undefined, to: Word | undefined): boolean =>
	/[.!?]/.test(words.slice(from?.end, to?.start));

/** What the dropped words held that changes what is said: a negation, a condition, a *but*. */
function dropped(words: readonly Word[], tables: WordTables): string {
	const told = words.flatMap(({ key }) => tables.of('telling', key));
	return ['negation', 'condition', 'but'].find((what) => told.includes(what)) ?? '';
}

const atEnd =
	(mark: string): Change =>
	({ words }, chance, tables): Changed | undefined => {
		const all = wordsOf(words);
		const cuts = all
			.map((_, i) => i)
			.filter(
				(i) =>
					i >= KEPT &&
					i <= all.length - DROPPED &&
					!endsSentence(words, all[i - 1], all[i]) &&
					tables.of('small', all[i - 1]?.key ?? '').length === 0,
			);
		const cut = chance.pick(cuts);
		const last = cut === undefined ? undefined : all[cut - 1];
		return last && { words: words.slice(0, last.end) + mark, what: dropped(all.slice(cut), tables) };
	};

const atStart =
	(mark: string): Change =>
	({ words }, chance, tables): Changed | undefined => {
		const all = wordsOf(words);
		const cuts = all
			.map((_, i) => i)
			.filter((i) => i >= DROPPED && i <= all.length - KEPT && !endsSentence(words, all[i - 1], all[i]));
		const cut = chance.pick(cuts);
		const first = cut === undefined ? undefined : all[cut];
		if (!first) {
			return undefined;
		}
		const rest = words.slice(first.start);
		return { words: mark === '' ? large(rest) : mark + rest, what: dropped(all.slice(0, cut), tables) };
	};

const inside =
	(mark: string): Change =>
	({ words }, chance, tables): Changed | undefined => {
		const all = wordsOf(words);
		const spans = all.flatMap((_, from) =>
			all
				.map((__, to) => ({ from, to }))
				.filter(({ to }) => to - from >= DROPPED && from >= AT_EACH_SIDE && to <= all.length - AT_EACH_SIDE)
				.filter(({ to }) => all.length - (to - from) >= KEPT)
				.filter(({ to }) => {
					const gone = all.slice(from, to);
					const crosses = /[.!?]/.test(words.slice(all[from - 1]?.end, all[to]?.start));
					// Without a mark, a negation, a number or a modal gone would be an alteration.
					const tells = gone.some(({ key }) => tables.of('telling', key).length > 0 || isNumber(key, tables));
					return !crosses && (mark !== ' ' || !tells);
				}),
		);
		const span = chance.pick(spans);
		const before = all[(span?.from ?? 0) - 1];
		const after = span && all[span.to];
		return span && before && after
			? {
					words: words.slice(0, before.end) + mark + words.slice(after.start),
					what: dropped(all.slice(span.from, span.to), tables),
				}
			: undefined;
	};

const isNumber = (key: string, tables: WordTables): boolean => /\d/.test(key) || tables.of('number', key).length > 0;

export const trimmings: Readonly<Record<string, Change>> = {
	end: atEnd(''),
	'end …': atEnd(' …'),
	start: atStart(''),
	'start …': (quoted, chance, tables) => {
		const changed = atStart('… ')(quoted, chance, tables);
		return changed && { ...changed, words: `… ${small(changed.words.slice(2))}` };
	},
	'inside …': inside(' … '),
	'inside ...': inside('... '),
	'inside [...]': inside(' [...] '),
	inside: (quoted, chance, tables) => {
		const changed = inside(' ')(quoted, chance, tables);
		// No mark says that words are gone: who calls that altered is right as well.
		return changed && { ...changed, alsoRight: 'altered' };
	},
};
