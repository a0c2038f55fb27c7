import type * as vscode from 'vscode';
import { verdictsNowInSteps, type VerdictNow } from '../../corpus/versions/verdicts';
import type { VersionChanges } from '../../corpus/versions/versionChanges';
import type { DeskRecord } from '../../review/model';
import { placeRecordsInSteps, type PlacedRecord } from '../../review/placeRecords';
import { areSpacedAlike } from '../../review/spacedAlike';
import { wordsOf } from '../../review/spans';
import type { OpenArticles } from '../openArticles';
import type { Turns } from '../turns';
import type { TakenTexts, TwoVersions } from './twoVersions';

/** What becomes of the verdicts that were given on the older version; of use while the texts are those that were taken. */
export async function verdictsOn(
	articles: OpenArticles,
	versions: TwoVersions,
	{ old, now, areThere }: TakenTexts,
	changes: VersionChanges,
	turns: Turns,
	token: vscode.CancellationToken,
): Promise<readonly VerdictNow[]> {
	const { older, newer, isSameFile } = versions;
	const article = articles.of((isSameFile ? newer : older).document);
	const reviews = await article?.whenPlaced(token);
	if (!reviews || !areThere()) {
		return [];
	}
	const records = isSameFile
		? await givenOn(
				old,
				reviews.records.map(({ record }) => record),
				turns,
			)
		: reviews.records;
	return turns.through(verdictsNowInSteps(old, now, records, changes));
}

/** Of the records of a file those that were made on an earlier text of it: their words then were those that they judge. */
async function givenOn(old: string, records: readonly DeskRecord[], turns: Turns): Promise<PlacedRecord[]> {
	const placed = await turns.through(placeRecordsInSteps(old, records));
	return placed.filter(
		({ record, outcome, spans }) =>
			outcome !== 'needs review' &&
			record.type === 'review' &&
			(record.judged === '' || areSpacedAlike(record.judged, wordsOf(old, spans))),
	);
}
