import assert from 'node:assert/strict';

import { contentEnd } from '../../../src/analysis/attributions/mend/contentEnd';
import type { Block } from '../../../src/analysis/text/document';
import { readMarked, viewOf } from './reports';

/** What is left of a content that goes on to the end of its sentence. `[source] <cue> content`: the source may stand in the cue's place. */
function contentOf(marked: string): string {
	const { view, cue, source, content, words } = readMarked(marked);
	return words({ first: content.first, end: contentEnd({ view, cue, source }, content) });
}

describe('a content ends', () => {
	for (const [marked, expected] of [
		["[The ministry's] <estimate> that exports will halve has been disputed", 'that exports will halve'],
		["[The prosecutor's] <allegation> that Pell led the gang is based on one witness", 'that Pell led the gang'],
		['[Her] <claim> that the board knew the fund was empty is false', 'that the board knew the fund was empty'],
		['[His] <promise> that those who left would be paid was broken', 'that those who left would be paid'],
		['[Her] <claim> that the board would say it leaks was false', 'that the board would say it leaks'],
		['[Her] <claim> that the board has also said it leaks was false', 'that the board has also said it leaks'],
		['[His] <opposition to> the new road was a late conversion', 'the new road'],
		['Stone said <reports of> a split were false', 'a split'],
		['Earlier <reports> that three people were missing were wrong', 'that three people were missing'],
		['[His] <claim> that he had won proved untrue', 'that he had won'],
		['Holt said <warnings> that the bridge would fall had been ignored', 'that the bridge would fall'],
		['<Early reports> that a bomb had gone off turned out to be wrong', 'that a bomb had gone off'],
	] as const) {
		it(`before the verb of the noun that it stands behind: ${marked}`, () => {
			assert.equal(contentOf(marked), expected);
		});
	}

	for (const [marked, expected] of [
		['A teacher [who] <said> she was bullied by colleagues has lost her case', 'she was bullied by colleagues'],
		['A pilot [who] <admitted> he had been drinking lost his licence', 'he had been drinking'],
		['The fire, which [Holm] <said> had started in a storeroom, destroyed the archive', 'had started in a storeroom'],
		['The firm, which [Holm] <said> was sound, filed for bankruptcy', 'was sound'],
	] as const) {
		it(`with the clause about somebody that it stands in: ${marked}`, () => {
			assert.equal(contentOf(marked), expected);
		});
	}

	for (const [marked, expected] of [
		['The claim that [Fenn] <wants> to ban bicycles is false', 'to ban bicycles'],
		['Reports that [Fenn] <said> the bridge was unsafe were wrong', 'the bridge was unsafe'],
		['[A post] <claiming> that Fenn plans to close the library is fake', 'that Fenn plans to close the library'],
	] as const) {
		it(`before the verb of what tells of the report: ${marked}`, () => {
			assert.equal(contentOf(marked), expected);
		});
	}

	it('before when it was asked for, in a clause about somebody too', () => {
		assert.equal(contentOf('Bell, [who] <declined> to comment when contacted, was held'), 'to comment');
	});

	it('before what is left out', () => {
		const said = 'it had killed two men';
		assert.equal(contentOf(`[The army] <said> ${said}, without giving details`), said);
	});

	for (const [marked, expected] of [
		['[The army] <said> it had killed two men but gave no details', 'it had killed two men'],
		['[The army] <said> it had killed two men, but did not name them', 'it had killed two men'],
		['[The army] <said> the men ran but did not fall', 'the men ran but did not fall'],
		["[Her mother] <wants> the lights and her father doesn't", 'the lights'],
		['[Farmers] <want> the dam and fishermen do not', 'the dam'],
		['[Farmers] <want> the dam and do not want the road', 'the dam and do not want the road'],
		['[Lund] <had admitted> using his phone and that the road was wet', 'using his phone'],
		['[Lund] <had admitted> that he was late and that the road was wet', 'that he was late and that the road was wet'],
	] as const) {
		it(`before what the speaker does not tell, others do not, or who reports it tells: ${marked}`, () => {
			assert.equal(contentOf(marked), expected);
		});
	}

	for (const [marked, expected] of [
		[
			'[Holt] rejected <claims> that the dam was weak and the board knew it',
			'that the dam was weak and the board knew it',
		],
		['[Holt] <says> that the dam he built was safe', 'that the dam he built was safe'],
		['[She] <pledges> that the dam will hold should the river rise', 'that the dam will hold should the river rise'],
		['The board <makes no estimate of> jobs lost', 'jobs lost'],
		['[Holt] <gave an account of> what goes on at night', 'what goes on at night'],
		['A man [who] <said> the dam was weak and the board knew it', 'the dam was weak and the board knew it'],
		['It was Holt [who] <said> the people they met were afraid', 'the people they met were afraid'],
		['Shares fell amid <reports> that the bank it bought was failing', 'that the bank it bought was failing'],
		['[Her] <claim> that the board would say it leaks', 'that the board would say it leaks'],
		["[The firm's] <claim> that what it sold was safe", 'that what it sold was safe'],
		[
			'[Holt] <said> the police took her son, without giving a reason, and beat him',
			'the police took her son, without giving a reason, and beat him',
		],
	] as const) {
		it(`with its sentence: ${marked}`, () => {
			assert.equal(contentOf(marked), expected);
		});
	}

	it('with its sentence, though a quotation inside it holds verbs', () => {
		const at = ({ tokens }: Block, word: string): number => tokens.findIndex(({ text }) => text === word);
		const view = viewOf('Her opposition to the new “what was was” road has grown.', (block) => [
			{ first: at(block, '“'), end: at(block, '”') + 1, begun: false, goesOn: false },
		]);
		const { block } = view;
		const content = { first: at(block, 'the'), end: block.tokens.length - 1 };
		assert.equal(
			contentEnd(
				{ view, cue: { first: at(block, 'opposition'), end: at(block, 'the') }, source: { first: 0, end: 1 } },
				content,
			),
			at(block, 'has'),
		);
	});
});
