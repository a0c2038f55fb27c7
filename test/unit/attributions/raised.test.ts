import assert from 'node:assert/strict';

import { withRaised } from '../../../src/analysis/attributions/mend/settle';
import { readMarked } from './reports';

/** Source and content of `[source] <cue> content` once it is known whom the cue tells something of; pieces joined by ` … `. */
function raised(marked: string): string {
	const { view, cue, source, content, words } = readMarked(marked);
	const found = { source: source ? [source] : [], cue, content: [content] };
	const now = { ...found, ...withRaised({ ...found, view, near: [], piece: content }) };
	return [now.source, now.content].map((ranges) => ranges.map(words).join(' … ')).join(': ');
}

describe('whom it is told of', () => {
	for (const [marked, expected] of [
		['The new bridge <is expected> to open in May', ': The new bridge … to open in May'],
		['[Ada Stone] <was charged with> theft', ': Ada Stone … theft'],
		[
			'[The mayor of Hallam] <was described> as a friend of the bank',
			': The mayor of Hallam … as a friend of the bank',
		],
		['[The party] <reportedly> left the coalition', ': The party … left the coalition'],
		['[The party] met and <reportedly> left the coalition', ': The party … left the coalition'],
		['[The bridge] <is considered> unsafe', ': The bridge … unsafe'],
		['The party has <reportedly> left the coalition', ': The party has … left the coalition'],
	] as const) {
		it(`is part of what is said, and has not said it: ${marked}`, () => {
			assert.equal(raised(marked), expected);
		});
	}

	for (const [marked, expected] of [
		['[The court] held Ada Stone for <allegedly> looting a shop', 'The court: looting a shop'],
		['[Ada Stone] <was told> to leave', 'Ada Stone: to leave'],
		['[Ada Stone] <expected> to leave', 'Ada Stone: to leave'],
		['It <is believed> that the bridge leaks', ': that the bridge leaks'],
		['[A friend of Holt’s] <described> the bridge as unsafe', 'A friend of Holt’s: the bridge as unsafe'],
	] as const) {
		it(`is nobody where somebody speaks, or listens: ${marked}`, () => {
			assert.equal(raised(marked), expected);
		});
	}
});
