import { reviewersCompared, type ReviewersCompared } from '../exports/agreement/reviewersCompared';
import { agreementJson } from '../exports/agreement/json';
import { agreementMarkdown } from '../exports/agreement/markdown';
import { agreementTable } from '../exports/agreement/table';
import { differ } from '../review/agreement/agreement';
import { judgedIn } from '../review/agreement/judged';
import { placeRecords } from '../review/placeRecords';
import { faultIn } from './inputError';
import { readText } from './readText';
import { RecordsOnDisk } from './recordsOnDisk';

type AgreementFormat = (compared: ReviewersCompared) => string;

export const AGREEMENT_FORMATS: Readonly<Record<string, AgreementFormat>> = {
	table: agreementTable,
	json: (compared) => `${JSON.stringify(agreementJson(compared), null, '\t')}\n`,
	markdown: agreementMarkdown,
};

/**
 * Compares what several people say of the same words, over all files together. With a file, or records, that cannot be read
 * nothing is compared: the figures would be of something else.
 *
 * @returns the exit status: 0 nobody differs, or it is decided between them; 1 people differ, or may, where what they judged is
 * not found any more; 2 bad input
 */
export async function compareReviewers(
	paths: readonly string[],
	format: AgreementFormat,
	write: (text: string) => Promise<void>,
	complain: (message: string) => void,
): Promise<number> {
	const records = new RecordsOnDisk();
	const texts = [];
	let failed = false;
	let lost = 0;
	for (const path of paths) {
		const fail = (message: string): void => {
			complain(`${path}: ${message}`);
			failed = true;
		};
		try {
			const text = await readText(path);
			const { here, opinions } = await records.of(path, text, fail);
			const placed = placeRecords(text, here);
			texts.push({ doc: path, text, judged: judgedIn(placed, opinions) });
			const own = placed.filter(({ record, outcome }) => record.type === 'review' && outcome === 'needs review').length;
			if (own > 0) {
				complain(`${path}: ${own} of the places that were judged cannot be found any more, and are not compared`);
				lost += own;
			}
		} catch (error) {
			fail(faultIn(error, 'cannot be read'));
		}
	}
	if (failed) {
		return 2;
	}
	await write(format(reviewersCompared(texts)));
	return lost > 0 || texts.some(({ judged }) => judged.some((one) => differ(one) && !one.decision)) ? 1 : 0;
}
