import type { Key, ListedRow, PanelModel, ReviewModel, SaidRow, SpeakerRow, StatusChoice } from '../rows';

type Growing<T> = { [K in keyof T]: T[K] extends readonly (infer Row)[] ? Row[] : T[K] };

/** Puts together what the extension sends row by row. */
export class Assembly {
	private readonly model: Growing<PanelModel> = { claims: [], speakers: [], findings: [], dated: [] };
	private readonly said: SaidRow[] = [];

	add(rows: readonly ListedRow[]): void {
		for (const listed of rows) {
			switch (listed.of) {
				case 'claims':
					this.model.claims.push(listed.row);
					break;
				case 'speakers':
					this.model.speakers.push({ ...listed.row, statements: [] });
					break;
				case 'statements':
					(this.model.speakers.at(-1) as Growing<SpeakerRow> | undefined)?.statements.push(listed.row);
					break;
				case 'findings':
					this.model.findings.push(listed.row);
					break;
				case 'dated':
					this.model.dated.push(listed.row);
					break;
				default:
					this.said.push(listed);
			}
		}
	}

	/** What has come, as a whole. */
	finish(statuses: readonly StatusChoice[]): { readonly model: PanelModel; readonly review: ReviewModel } {
		return { model: this.model, review: changed(NOTHING_SAID, this.said, [], statuses) };
	}
}

export const NOTHING_SAID: ReviewModel = { statuses: [], rows: [], lost: [], dealt: [] };

/** The same with rows put, in place of those of the same key, and rows gone. */
export function changed(
	{ rows, lost, dealt }: ReviewModel,
	put: readonly SaidRow[],
	gone: readonly Key[],
	statuses: readonly StatusChoice[],
): ReviewModel {
	const byKey = <T extends { readonly key: Key }>(before: readonly T[], news: readonly T[]): readonly T[] => {
		const after = new Map([...before, ...news].map((row) => [row.key, row]));
		gone.forEach((key) => after.delete(key));
		return [...after.values()];
	};
	return {
		statuses,
		rows: byKey(
			rows,
			put.flatMap((said) => (said.of === 'reviews' ? [said.row] : [])),
		),
		lost: byKey(
			lost,
			put.flatMap((said) => (said.of === 'lost' ? [said.row] : [])),
		),
		dealt: byKey(
			dealt.map((key) => ({ key })),
			put.flatMap((said) => (said.of === 'dealt' ? [said.row] : [])),
		).map(({ key }) => key),
	};
}
