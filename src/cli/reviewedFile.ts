import { sep } from 'node:path';
import type { Analysis } from '../analysis/model';
import { HouseProfile } from '../reading/houseProfile';
import { applyCorrections } from '../review/corrections/applyCorrections';
import { correctionsIn } from '../review/corrections/correctionsIn';
import type { Reviewed } from '../exports/reviewed';
import { DEFAULT_STATUSES } from '../review/model';
import { placeRecords } from '../review/placeRecords';
import { settleOldFindings } from '../review/settleOldFindings';
import { readText } from './readText';
import type { RecordsOnDisk } from './recordsOnDisk';

/**
 * What the text of a file says and what reviewers say of it: their records lie in `.source-review` in the folder of the
 * text or one above it. The analysis is as they have corrected it.
 *
 * @param analyze reads the text
 * @param complain is told of records that cannot be read; the text is analysed without them
 * @throws InputError where the file is no text that can be read
 */
export async function reviewedFile(
	path: string,
	analyze: (text: string) => Analysis | Promise<Analysis>,
	records: RecordsOnDisk,
	complain: (message: string) => void,
): Promise<Reviewed> {
	const text = await readText(path);
	const whole = await analyze(text);
	const found = await records.of(path, text, complain);
	const here = placeRecords(text, found.here);
	const everywhere = placeRecords(text, found.everywhere);
	const analysis = applyCorrections(whole, correctionsIn(found.everywhere, here));
	return {
		doc: path.split(sep).join('/'),
		analysis: new HouseProfile().shown(analysis),
		records: settleOldFindings(analysis, [...here, ...everywhere]),
		statuses: DEFAULT_STATUSES,
	};
}
