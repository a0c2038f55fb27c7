import type { Span } from '../analysis/model';
import { foundWords, type CheckView } from '../reading/elsewhere/checkView';
import { l10n } from '../reading/words/l10n';
import type { ArticleCheck } from './host';
import type { CheckedModel, CheckedRow, Key } from './rows';
import type { ViewModel } from './viewModel';
import { nearestContent } from '../reading/nearestContent';
import { Keyed } from './keyed';

/** What became of the quotations of an article, as rows of a view of it; and what each of them shows, by its key. */
export interface Checked {
	readonly model: CheckedModel;
	readonly views: ReadonlyMap<Key, CheckView>;
}

/**
 * Makes the rows of a check. It may be of an earlier version of the text than the view.
 *
 * @param carry where a span of the checked text stands in that of the view; `undefined` where it is torn
 */
export function checkedRows(
	{ views, sources, isOld }: ArticleCheck,
	view: ViewModel,
	carry: (span: Span) => Span | undefined,
): Checked {
	const nearest = nearestContent(view.analysis.attributions);
	const others = new Keyed<CheckView>('checked');
	const byKey = new Map<Key, CheckView>();
	const rows = views.map((one): CheckedRow => {
		const now = carry(one.row.span);
		const attribution = now && nearest(now);
		const statement = attribution && view.statements.keyOf(attribution);
		// Of two quotations in one statement the first stands for it.
		const isStatement = statement !== undefined && !byKey.has(statement);
		const key = isStatement ? statement : others.add(one, one.words);
		byKey.set(key, one);
		const { row, kind, meaning, isFault, words, remarks, found, find } = one;
		return {
			key,
			isStatement,
			kind: row.kind,
			word: kind,
			meaning,
			isFault,
			text: words,
			remarks: remarks.join(' · '),
			found: found.map((place) => ({
				where: l10n.t('{0}:{1}', place.file.split('/').at(-1) ?? place.file, place.line),
				text: foundWords(place),
			})),
			place: now ? view.place(now) : null,
			find,
		};
	});
	return { model: { rows, sources, isOld }, views: byKey };
}
