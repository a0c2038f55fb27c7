import type { Analysis } from '../../../src/analysis/model';
import { Lookup } from '../../../src/reading/lookup';
import { Assembly } from '../../../src/panel/page/assembly';
import { saidOf, saidRows, statusChoices } from '../../../src/panel/reviewModel';
import { RowMaker } from '../../../src/panel/rowMaker';
import type { PanelModel, ReviewModel } from '../../../src/panel/rows';
import { SpeakerMarks } from '../../../src/reading/speakerMarks';
import { Certainty } from '../../../src/reading/thresholds';
import { ViewModel } from '../../../src/panel/viewModel';
import { Turns } from '../../../src/editor/turns';
import { Statuses } from '../../../src/reading/statuses';
import type { Reviews } from '../../../src/review/reviews';

/** A view with all of its rows, as the page puts them together. */
export function viewed(analysis: Analysis): ViewModel & { readonly model: PanelModel } {
	const lookup = new Lookup(analysis);
	const view = new ViewModel(lookup);
	const rows = new Assembly();
	const certainty = new Certainty(0);
	rows.add([...new RowMaker(view, SpeakerMarks.NONE.next(lookup, certainty), certainty).rows()]);
	return Object.assign(view, { model: rows.finish([]).model });
}

/** What people said, as the page puts it together. */
export async function reviewed(view: ViewModel, reviews: Reviews): Promise<ReviewModel> {
	const rows = new Assembly();
	const statuses = new Statuses(undefined);
	rows.add([...saidRows(view, await saidOf(view, reviews, new Turns()), statuses)]);
	return rows.finish(statusChoices({ statuses, reviews })).review;
}
