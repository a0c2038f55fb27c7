import assert from 'node:assert/strict';

import { analyze } from '../../../src/analysis/session';
import { english } from '../analysis/english';

describe('Lines that are nobody’s claims', () => {
	const claimed = (text: string): string[] =>
		analyze(text, english()).claims.flatMap(({ content }) => content.map(({ start, end }) => text.slice(start, end)));

	for (const line of [
		'Follow us on https://news.example/that-is-where-it-was',
		'Home | Who we are | What is new | Contact',
		'The dam was closed on Monday Photo: Ada Lindqvist/Reuters',
		'The dam as it was in 1931. Picture by Ada Lindqvist',
	]) {
		it(line, () => {
			const found = claimed(
				`The harbour of Holmavik opened its new lock in 1987.\n\n${line}\n\nThe lock was closed in 1990.`,
			);
			assert.ok(found.some((claim) => claim.includes('1987')) && found.some((claim) => claim.includes('1990')));
			assert.deepEqual(
				found.filter((claim) => line.includes(claim) && !claim.startsWith('The dam as it was')),
				[],
			);
		});
	}
});
