import assert from 'node:assert/strict';

import { analyze } from '../../../src/analysis/session';
import { lineFormOf } from '../../../src/analysis/text/lineForm';
import { english } from '../analysis/english';

describe('The form of a line', () => {
	for (const [form, ...lines] of [
		[
			'address',
			'https://a.example/b?c=d',
			'Source: https://a.example',
			'ada@lindqvist.example',
			'E-mail: ada@a.example.',
			'(www.a.example)',
		],
		[
			'menu',
			'Home | News | Sport',
			'Share · Print · Save this article',
			'• Politics • Money • Life',
			'13th May 2023, 6:02 am | Updated 9:40 am',
		],
		[
			'prose',
			'She wrote to ada@a.example and never got an answer.',
			'The dam leaks.',
			'It rained | it snowed and the wind blew all night | it rained.',
			'',
		],
	] as const) {
		for (const line of lines) {
			it(`${form}: ${line}`, () => assert.equal(lineFormOf(line), form));
		}
	}
});

describe('Lines that are nobody’s claims', () => {
	const claimed = (text: string): string[] =>
		analyze(text, english()).claims.flatMap(({ content }) => content.map(({ start, end }) => text.slice(start, end)));

	for (const line of [
		'Follow us on https://news.example/that-is-where-it-was',
		'Home | Who we are | What is new | Contact',
		'The dam was closed on Monday Photo: Ada Lindqvist/Reuters',
		'The dam as it was in 1931. Picture by Ada Lindqvist',
		'© The Harbour Mail 2023, all that is here was written by us',
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
