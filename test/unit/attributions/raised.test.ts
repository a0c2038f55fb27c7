import assert from 'node:assert/strict';

import { proposal } from '../../../src/analysis/attributions/blockAttribution';
import { withRaised } from '../../../src/analysis/attributions/mend/raised';
import type { TokenRange } from '../../../src/analysis/text/places';
import { viewOf } from './reports';

/** Source and content of `[source] <cue> content` once it is known whom the cue tells something of; pieces joined by ` … `. */
function raised(marked: string): string {
	const text = `${marked.replace(/[[\]<>]/g, '')}.`;
	const view = viewOf(text);
	const { tokens } = view.block;
	const rangeOf = (opening: string, closing: string): TokenRange => {
		const plain = (upTo: number): number => marked.slice(0, upTo).replace(/[[\]<>]/g, '').length;
		const [start, end] = [plain(marked.indexOf(opening)), plain(marked.indexOf(closing))];
		return {
			first: tokens.findIndex((token) => token.start >= start),
			end: 1 + tokens.findLastIndex((token) => token.end <= end),
		};
	};
	const cue = rangeOf('<', '>');
	const own = marked.includes('[') ? [rangeOf('[', ']')] : [];
	const found = proposal('cue-open', own, cue, [{ first: cue.end, end: tokens.length - 1 }]);
	const words = (ranges: readonly TokenRange[]): string =>
		ranges.map(({ first, end }) => text.slice(tokens[first]?.start, tokens[end - 1]?.end)).join(' … ');
	const { source, content } = withRaised(view, found);
	return `${words(source)}: ${words(content)}`;
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
		['[Ada Stone] <was told> to leave', 'Ada Stone: to leave'],
		['[Ada Stone] <expected> to leave', 'Ada Stone: to leave'],
		['It <is believed> that the bridge leaks', ': that the bridge leaks'],
	] as const) {
		it(`is nobody where somebody speaks, or listens: ${marked}`, () => {
			assert.equal(raised(marked), expected);
		});
	}
});
