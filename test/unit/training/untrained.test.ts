import assert from 'node:assert/strict';

import { analyze } from '../../../src/analysis/session';
import { loadEnglish } from '../../../src/analysis/trained/english';
import { ENGLISH_FILES, type EnglishFile } from '../../../src/analysis/trained/englishFiles';
import { read } from '../../../src/training/readEnglish';
import { UNTRAINED } from '../../../src/training/untrained';

const TEXT =
	'The lock leaks, Ada Stone said on Monday. “It will close,” the mayor said. He said that nobody had paid.\n';

/** English of which so many files are made. */
const english = (made: readonly EnglishFile[]): ReturnType<typeof loadEnglish> =>
	loadEnglish((file) => (made.includes(file) ? read(file) : (UNTRAINED[file] ?? read(file))));

describe('English as far as it is trained', () => {
	it('finds who says what, as likely right as wrong, before anything is learned of what is right', () => {
		const { attributions, claims } = analyze(TEXT, english(['attributions.bin']));
		assert.ok(attributions.length > 0);
		for (const { confidence, speakerConfidence } of attributions) {
			assert.deepEqual([confidence, speakerConfidence], [0.5, 0.5]);
		}
		assert.deepEqual(
			claims.filter(({ checkWorthiness }) => checkWorthiness !== 0.5),
			[],
		);
	});

	it('is read whatever is missing', () => {
		for (const missing of ENGLISH_FILES) {
			assert.equal(analyze(TEXT, english(ENGLISH_FILES.filter((file) => file !== missing))).english, true);
		}
	});
});
