import { reviewersCompared, type ReviewersCompared } from '../exports/agreement/reviewersCompared';
import { agreementJson } from '../exports/agreement/json';
import { agreementMarkdown } from '../exports/agreement/markdown';
import { agreementTable } from '../exports/agreement/table';
import { differ } from '../review/agreement/agreement';
import { judgedIn } from '../review/agreement/judged';
import { placeRecords } from '../review/placeRecords';
import { InputError, messageOf } from './inputError';
import { readText } from './readText';
import { RecordsOnDisk } from './recordsOnDisk';

type AgreementFormat = (compared: ReviewersCompared) => string;

export const AGREEMENT_FORMATS: Readonly<Record<string, AgreementFormat>> = {
	table: agreementTable,
	json: (compared) => `${JSON.stringify(agreementJson(compared), null, '\t')}\n`,
	markdown: agreementMarkdown,
};

/**
 * Compares what several people say of the same words, over all files together. With a file that cannot be read nothing is
 * compared: the figures would be of something else.
 *
 * @returns the exit status: 0 nobody differs, or it is decided between them; 1 people differ; 2 bad input
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
	for (const path of paths) {
		const say = (message: string): void => complain(`${path}: ${message}`);
		try {
			const text = readText(path);
			const { here, opinions } = await records.of(path, text, say);
			texts.push({ doc: path, text, judged: judgedIn(placeRecords(text, here), opinions) });
		} catch (error) {
			say(error instanceof InputError ? error.message : `cannot be read: ${messageOf(error)}`);
			failed = true;
		}
	}
	if (failed) {
		return 2;
	}
	await write(format(reviewersCompared(texts)));
	return texts.some(({ judged }) => judged.some((one) => differ(one) && !one.decision)) ? 1 : 0;
}
