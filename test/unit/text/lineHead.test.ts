import * as assert from 'node:assert/strict';
import { documentOf } from '../../../src/training/documentOf';
import { behindDateline, lineHeadOf } from '../../../src/analysis/text/lineHead';

const UNLABELLED = ['', 'The lock leaks.', 'They met at 10:30 at the lock.', ': the lock', '(()) The lock leaks.'];

describe('what a paragraph begins with', () => {
	const read = (text: string): { label: string | null; dateline: string; rest: string } => {
		const block = documentOf(text).blocks[0]?.block;
		const label = block ? lineHeadOf(block) : null;
		const behind = block ? behindDateline(block) : 0;
		const words = (first: number, end?: number): string => {
			const tokens = block?.tokens.slice(first, end) ?? [];
			return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
		};
		return {
			label: label ? words(label.first, label.end) : null,
			dateline: behind > 0 ? words(0, behind) : '',
			rest: words(label?.behind ?? behind),
		};
	};

	it('is a label: a name or a letter before a colon, in double brackets, or before a stop or a dash', () => {
		const labels = [
			['HOLT: No.', 'HOLT'],
			['Ms. Holt, the mayor: No.', 'Ms. Holt, the mayor'],
			['“HOLT: No.', 'HOLT'],
			['((Holt)) No.', 'Holt'],
			['((Holt)): No.', 'Holt'],
			['Q: No.', 'Q'],
			['Q. No.', 'Q.'],
			[
				'Holt (@holt), a columnist of the Hallam and District Herald: No.',
				'Holt (@holt), a columnist of the Hallam and District Herald',
			],
		] as const;
		for (const [text, label] of labels) {
			assert.deepEqual(read(text), { label, dateline: '', rest: 'No.' }, text);
		}
	});

	it('is no label where there is a time, nothing in the brackets, or much before the colon', () => {
		const long = `${'The lock that leaks '.repeat(4)}: it leaks.`;
		for (const text of [...UNLABELLED, long]) {
			assert.equal(read(text).label, null, text);
		}
	});

	it('is a dateline: capitals or a day before a dash', () => {
		for (const dateline of [
			'BRNO —',
			'Brno, 9 June –',
			'BRNO, Sept. 3 --',
			'Brno, Nov 7 (Wire of News):',
			'BRNO (Wire) —',
		]) {
			assert.equal(read(`${dateline} The lock leaks.`).dateline, dateline);
		}
		for (const text of [
			'The 8th China-US meeting',
			'Brno – the second city',
			'BRNO — and all around it',
			'NASA (and ESA): The lock',
		]) {
			assert.equal(read(text).dateline, '', text);
		}
	});
});
