import assert from 'node:assert/strict';

import { analyze } from '../../../src/analysis/session';
import { english } from '../analysis/english';

const BEFORE = 'The harbour of Holmavik opened its new lock in 1987.';
const BEHIND = 'The lock was closed in 1990.';
const CLOSED = 'The dam was closed on Monday.';

describe('Lines that are nobody’s claims', () => {
	const claimed = (text: string): string[] =>
		analyze(text, english()).claims.map(({ content }) =>
			content.map(({ start, end }) => text.slice(start, end)).join(),
		);

	it('what is going to be checked is told as what others say', () => {
		const { claims, attributions } = analyze(
			`${BEFORE}\n\nCLAIM: The board has banned oars in Holmavik.\n\n${BEHIND}`,
			english(),
		);
		assert.deepEqual(
			claims.map(({ stance, claimant }) => [stance, claimant]),
			[
				['neutral', null],
				['doubtful', null],
				['neutral', null],
			],
		);
		assert.equal(claims[1]?.attribution, attributions[0]?.id);
	});

	for (const [line, claims] of [
		['Follow us on https://news.example/that-is-where-it-was', []],
		['Home | Who we are | What is new | Contact', []],
		['The dam was closed on Monday Photo: Ada Lindqvist/Reuters', []],
		['The dam was closed on Monday', []],
		['Was the dam closed on Monday?', []],
		['Stand at the top of the dam and push off.', []],
		// Of a line that is a statement, or holds one, that is claimed, and nothing else of it.
		[CLOSED, [CLOSED]],
		[`${CLOSED} Picture by Ada Lindqvist`, [CLOSED]],
		[`${CLOSED} Photo: Ada Lindqvist/Reuters`, [CLOSED]],
		[`HIGH WATER AT THE DAM ${CLOSED}`, [CLOSED]],
	] as const) {
		it(line, () => {
			assert.deepEqual(claimed([BEFORE, line, BEHIND].join('\n\n')), [BEFORE, ...claims, BEHIND]);
		});
	}
});
