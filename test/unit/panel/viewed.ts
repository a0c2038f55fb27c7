import type { Analysis, FindingCode } from '../../../src/analysis/model';
import { Lookup } from '../../../src/reading/lookup';
import { Assembly } from '../../../src/panel/page/assembly';
import { saidOf, saidRows, statusChoices } from '../../../src/panel/reviewModel';
import { RowMaker } from '../../../src/panel/rowMaker';
import type { PanelModel, ReviewModel } from '../../../src/panel/rows';
import { ViewModel } from '../../../src/panel/viewModel';
import { Turns } from '../../../src/editor/turns';
import type { Reviews } from '../../../src/review/reviews';

/** A view with all of its rows, as the page puts them together. */
export function viewed(
	analysis: Analysis,
	findingTitle: (code: FindingCode) => string = (code) => code,
): ViewModel & { readonly model: PanelModel } {
	const view = new ViewModel(new Lookup(analysis));
	const rows = new Assembly();
	rows.add([...new RowMaker(view, findingTitle).rows()]);
	return Object.assign(view, { model: rows.finish([]).model });
}

/** What people said, as the page puts it together. */
export async function reviewed(view: ViewModel, reviews: Reviews): Promise<ReviewModel> {
	const rows = new Assembly();
	rows.add([...saidRows(view, await saidOf(view, reviews, new Turns()))]);
	return rows.finish(statusChoices({ document: {} as never, reviews })).review;
}
