import type * as vscode from 'vscode';
import { verdictsNowInSteps, type VerdictNow } from '../../corpus/versions/verdicts';
import type { VersionChanges } from '../../corpus/versions/versionChanges';
import { placeRecordsInSteps, type PlacedRecord } from '../../review/placeRecords';
import { areSpacedAlike } from '../../review/spacedAlike';
import { wordsOf } from '../../review/spans';
import type { OpenArticles } from '../openArticles';
import { Turns } from '../turns';
import type { TakenTexts, TwoVersions } from './twoVersions';

/** What becomes of the verdicts that were given on the older version; of use while the texts are those that were taken. */
export async function verdictsOn(
	articles: OpenArticles,
	versions: TwoVersions,
	{ old, now, areThere }: TakenTexts,
	changes: VersionChanges,
	token: vscode.CancellationToken,
): Promise<readonly VerdictNow[]> {
	const { older, newer, isSameFile } = versions;
	const article = articles.of((isSameFile ? newer : older).document);
	const reviews = await article?.whenPlaced(token);
	if (!reviews || !areThere()) {
		return [];
	}
	const given = isSameFile ? await givenOn(old, reviews.records) : reviews.records;
	return new Turns().through(verdictsNowInSteps(old, now, given, changes));
}

/** Of the records of a file those that were made on an earlier text of it: their words then were those that they judge. */
async function givenOn(old: string, now: readonly PlacedRecord[]): Promise<PlacedRecord[]> {
	const records = now.map(({ record }) => record);
	const placed = await new Turns().through(placeRecordsInSteps(old, records));
	return placed.filter(
		({ record, outcome, spans }) =>
			outcome !== 'needs review' &&
			record.type === 'review' &&
			(record.judged === '' || areSpacedAlike(record.judged, wordsOf(old, spans))),
	);
}
