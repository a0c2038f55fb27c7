import type { Analysis } from '../analysis/model';
import { whyUnread } from '../reading/whyUnread';
import { InputError } from './inputError';

/**
 * The source of a web page is no text that could be compared or counted, whatever language its words are in.
 *
 * @throws InputError that says how to get at its words
 */
export function refuseWebPage(analysis: Analysis): void {
	if (whyUnread(analysis) === 'web page') {
		throw new InputError('is the source of a web page; copy its text from a browser into a file');
	}
}

/**
 * What was not analysed is no text without claims, in whatever format that is written.
 *
 * @param consequence of its not being English
 * @throws InputError that says why it was not
 */
export function refuseUnread(analysis: Analysis, consequence: string): void {
	refuseWebPage(analysis);
	if (!analysis.english && analysis.text.trim() !== '') {
		throw new InputError(`does not read like English; ${consequence}`);
	}
}
