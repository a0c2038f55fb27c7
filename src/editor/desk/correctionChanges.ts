import type { Span } from '../../analysis/model';
import type { Anchor } from '../../review/anchors/anchor';
import type { Correction, CorrectionRecord, DeskRecord } from '../../review/model';
import type { PlacedRecord } from '../../review/placeRecords';
import { lengthOf, sharedLength } from '../../review/spans';
import type { RecordChange } from '../../review/store/history';

/** A correction that a person makes now. */
export interface NewCorrection {
	readonly correction: Correction;
	/** Where, and anchors for it; both empty for corrections of names. */
	readonly spans: readonly Span[];
	readonly anchors: readonly Anchor[];
}

/**
 * What a new correction does to the records: it takes the place of an earlier one of the same thing, or of the same
 * name, or is one more.
 *
 * @param placed where the corrections of the document stand
 */
export function correctionChanges(
	records: readonly DeskRecord[],
	placed: readonly PlacedRecord[],
	{ correction, spans, anchors }: NewCorrection,
	reviewer: string,
): RecordChange[] {
	const earlier = records.find(
		(record): record is CorrectionRecord =>
			record.type === 'correction' &&
			(spans.length === 0
				? isOfSameName(record.correction, correction)
				: record.correction.kind === correction.kind && isSamePlace(record, placed, spans)),
	);
	const now = new Date().toISOString();
	if (!earlier) {
		const record: CorrectionRecord = {
			type: 'correction',
			id: crypto.randomUUID(),
			target: anchors,
			correction,
			reviewer,
			created: now,
			modified: now,
			anchored: now,
			foreign: {},
		};
		return [{ before: null, after: record }];
	}
	if (earlier.correction.kind === 'rename entity' && correction.kind === 'rename entity') {
		// Named a second time, it is still the name in the text that is replaced; given back its own, nothing is left.
		const { name } = earlier.correction;
		const after = name === correction.to ? null : { ...earlier, correction: { ...correction, name }, reviewer };
		return [{ before: earlier, after }];
	}
	return [{ before: earlier, after: { ...earlier, target: anchors, correction, reviewer, anchored: now } }];
}

function isOfSameName(earlier: Correction, correction: Correction): boolean {
	if (earlier.kind === 'rename entity' && correction.kind === 'rename entity') {
		return earlier.to === correction.name || earlier.name === correction.name;
	}
	return (
		earlier.kind === correction.kind && 'name' in earlier && 'name' in correction && earlier.name === correction.name
	);
}

function isSamePlace({ id }: DeskRecord, placed: readonly PlacedRecord[], spans: readonly Span[]): boolean {
	const place = placed.find(({ record }) => record.id === id);
	return (
		place !== undefined &&
		place.outcome !== 'needs review' &&
		sharedLength(place.spans, spans) > 0.5 * Math.min(lengthOf(place.spans), lengthOf(spans))
	);
}
