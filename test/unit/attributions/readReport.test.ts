import assert from 'node:assert/strict';

import { toRead } from '../../../src/analysis/attributions/attribute';
import { viewBlock } from '../../../src/analysis/attributions/blockView';
import { readReports } from '../../../src/analysis/attributions/report/reportMade';
import { analyze } from '../../../src/analysis/session';
import { documentOf } from '../../../src/training/documentOf';
import { english } from '../analysis/english';

/**
 * How the report of a sentence with the content that is looked for is given, the inner one of two that somebody gives: `report,
 * stance`.
 */
function reportOf(sentence: string, content: string): string {
	const text = `The council met in Harrow on Monday.\n\n${sentence}\n`;
	const all = analyze(text, english()).attributions.filter((attribution) =>
		attribution.content.some(({ start, end }) => text.slice(start, end).includes(content)),
	);
	// *Brushed aside | concerns that p* holds concerns that are nobody's.
	const found = all.findLast(({ source }) => source.length > 0) ?? all.at(-1);
	return found ? `${found.report}, ${found.stance}` : 'nothing';
}

const SENTENCES: readonly (readonly [sentence: string, content: string, expected: string])[] = [
	['Mayor Ada Stone said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone has not said whether the bridge is unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone did not say that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone declined to say whether the bridge was unsafe.', 'bridge', 'refused, affirms'],
	['Mayor Ada Stone refused to say when the bridge would open.', 'bridge', 'refused, affirms'],
	['Mayor Ada Stone refused an interview about the bridge.', 'bridge', 'refused, affirms'],
	['The committee voted to refuse the application for the bridge.', 'bridge', 'made, denies'],
	['Officers had recommended refusing the application for the bridge.', 'bridge', 'made, denies'],
	['It was not the mayor who said that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['It wasn’t Tomas Holt who said that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['It was Ada Stone who said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['It was not only the mayor who said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['It was not clear who said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['“I wish I could say that the bridge was unsafe,” Ada Stone said.', 'that the bridge', 'conditional, affirms'],
	['Mayor Ada Stone does not recognise the result in Norden.', 'the result', 'made, denies'],
	['Mayor Ada Stone would not say whether the bridge was unsafe.', 'bridge', 'refused, affirms'],
	['Neither company would say whether the bridge was unsafe.', 'bridge', 'refused, affirms'],
	['The ministry had no comment on the report that the bridge was closed.', 'bridge', 'refused, affirms'],
	['“The bridge is unsafe,” Mayor Ada Stone would say if she were asked.', 'bridge', 'conditional, affirms'],
	['Mayor Ada Stone denied that the bridge was unsafe.', 'bridge', 'made, denies'],
	['Mayor Ada Stone did not deny that the bridge was unsafe.', 'bridge', 'not made, denies'],
	['Mayor Ada Stone neither confirmed nor denied that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone did not announce that the bridge would close.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone will announce on Friday that the bridge will close.', 'bridge', 'not made, affirms'],
	['No one has claimed that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone asked whether the bridge was unsafe.', 'bridge', 'asked, affirms'],
	['Mayor Ada Stone would say that the bridge was unsafe if she were asked.', 'bridge', 'conditional, affirms'],
	['Mayor Ada Stone does not believe that the bridge is unsafe.', 'bridge', 'made, denies'],
	['Mayor Ada Stone could not believe that the bridge was gone.', 'bridge', 'made, affirms'],
	['“I can’t believe they closed the bridge,” Mayor Ada Stone said.', 'they closed', 'made, affirms'],
	['“I still cannot believe that the bridge is gone,” Mayor Ada Stone said.', 'that the bridge', 'made, affirms'],
	['Mayor Ada Stone does not care that the bridge is unsafe.', 'bridge', 'made, affirms'],
	['The bridge was unsafe, the head of planning said.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone was not ashamed of admitting that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone was afraid to say that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone does not accept that the bridge is unsafe.', 'bridge', 'made, denies'],
	['Nothing in the report says that the bridge is unsafe.', 'bridge', 'not made, affirms'],
	['Little in the report suggests that the bridge is unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone took issue with the plan for the bridge.', 'bridge', 'made, denies'],
	['Mayor Ada Stone objected to the proposed bridge.', 'bridge', 'made, denies'],
	['Pressed by reporters on whether the bridge was safe, Ada Stone left.', 'bridge', 'asked, affirms'],
	['Nor, Mayor Ada Stone said, had the board thought that the bridge was unsafe.', 'unsafe', 'made, denies'],
	['Mayor Ada Stone expects nothing less than a bridge for all.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone withdrew her claim that the bridge was unsafe.', 'bridge', 'made, denies'],
	['Mayor Ada Stone repeated her claim that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Prosecutors must prove that Ada Stone knew the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Prosecutors proved that Ada Stone knew the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone belied claims that the bridge was unsafe.', 'bridge', 'made, denies'],
	[
		'It was late, as neither the mayor nor the board had said that the bridge was unsafe.',
		'bridge',
		'not made, affirms',
	],
	['Mayor Ada Stone doubts that the bridge is unsafe.', 'bridge', 'made, doubts'],
	['Mayor Ada Stone not only said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone said that the bridge was not unsafe.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone has yet to say whether the bridge is unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone has not met the board, nor said that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone is expected to announce that the bridge will close.', 'bridge', 'not made, affirms'],
	['She omitted to say that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone later would say that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['“The bridge is unsafe,” Mayor Ada Stone could be heard saying.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone does not know whether the bridge is unsafe.', 'bridge', 'made, doubts'],
	['Mayor Ada Stone wanted to know whether the bridge was unsafe.', 'bridge', 'asked, affirms'],
	['Mayor Ada Stone ruled out that the bridge was unsafe.', 'bridge', 'made, denies'],
	['Nor did Mayor Ada Stone say that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['A senior official who asked not to be named said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Those who asked not to be named said that the bridge was unsafe.', 'bridge was', 'made, affirms'],
	['Mayor Ada Stone has not met the board or said that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone never wrote or said that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone has not met the board but said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone did not come or she said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Tomas Holt denied reports that Mayor Ada Stone had said the bridge was unsafe.', 'the bridge', 'not made, affirms'],
	['Tomas Holt denied Ada Stone’s claim that the bridge was unsafe.', 'that the bridge', 'made, affirms'],
	['The inquiry did not believe that Ada Stone had said the bridge was unsafe.', 'the bridge', 'not made, affirms'],
	['The No campaign said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Residents who had no homes said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['A former student of hers called to say that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Pressed on whether the bridge was unsafe, Mayor Ada Stone left.', 'bridge', 'asked, affirms'],
	['“The bridge,” Mayor Ada Stone would say, “is not for boats.”', 'bridge', 'made, affirms'],
	['So far not one member of the council has said that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Not until Friday did Mayor Ada Stone say that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Not only the mayor said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['An official not named by the paper said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	[
		'Mayor Ada Stone did not, at first, appear to have noticed that the bridge was unsafe.',
		'bridge',
		'not made, affirms',
	],
	['It is wrong to say that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['It would not be a lie to claim that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone did not, however, say that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['You knew that the bridge was unsafe?', 'bridge', 'asked, affirms'],
	['Remember when Mayor Ada Stone promised that the bridge would stay?', 'bridge', 'made, affirms'],
	['Why did Mayor Ada Stone say that the bridge was unsafe?', 'bridge', 'made, affirms'],
	['“The bridge is not unsafe,” Mayor Ada Stone said.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone brushed aside concerns that the bridge was unsafe.', 'bridge', 'made, denies'],
	['Mayor Ada Stone scoffed at the notion that the bridge was unsafe.', 'bridge', 'made, denies'],
	['The judge threw out the argument that the bridge was unsafe.', 'bridge', 'made, denies'],
	['Mayor Ada Stone downplayed fears that the bridge was unsafe.', 'bridge', 'made, doubts'],
	['Few engineers believe that the bridge is unsafe.', 'bridge', 'not made, affirms'],
	['Very few engineers said that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Hardly any engineers said that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Barely half of the engineers said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone never used the words: “The bridge is unsafe and old.”', 'bridge', 'not made, affirms'],
	['A few engineers said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['No fewer than three engineers said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['No less an authority than Ada Stone has said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['The first few engineers said that the bridge was unsafe.', 'bridge', 'made, affirms'],
	['Mayor Ada Stone refrained from claiming that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone was barred from saying that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone seldom says that the bridge is unsafe.', 'bridge', 'not made, affirms'],
	['Mayor Ada Stone did not hold back: “The bridge is unsafe.”', 'bridge', 'made, affirms'],
	['“The bridge,” Mayor Ada Stone laughed, “is not for boats.”', 'bridge', 'made, affirms'],
	['Mayor Ada Stone warned against closing the bridge.', 'bridge', 'made, denies'],
	['The judge overruled an objection that the bridge was unsafe.', 'bridge', 'made, denies'],
	['Mayor Ada Stone disagreed: the bridge was safe.', 'bridge', 'made, affirms'],
	['There is no credible evidence that Mayor Ada Stone said the bridge was unsafe.', 'the bridge', 'not made, affirms'],
	['It is false that Mayor Ada Stone told the board to close the bridge.', 'close the bridge', 'not made, affirms'],
	['It is not false that Mayor Ada Stone said the bridge was unsafe.', 'the bridge', 'made, affirms'],
	['There is no doubt that Mayor Ada Stone said the bridge was unsafe.', 'the bridge', 'made, affirms'],
	['The claim that Mayor Ada Stone wants to close the bridge is false.', 'to close the bridge', 'not made, affirms'],
	['Mayor Ada Stone now says no such thing about the bridge.', 'no such thing', 'not made, affirms'],
	['Mayor Ada Stone cautioned that nothing in the bridge was new.', 'nothing in the bridge', 'made, affirms'],
	['The report does not mean that Mayor Ada Stone said the bridge was unsafe.', 'the bridge', 'not made, affirms'],
	['Mayor Ada Stone announced no date for the bridge.', 'no date', 'not made, affirms'],
	['Mayor Ada Stone said no such bridge had been built.', 'no such bridge', 'made, affirms'],
	['Who told the board that the bridge was unsafe?', 'bridge', 'asked, affirms'],
	['Would Mayor Ada Stone have said that the bridge was unsafe?', 'bridge', 'asked, affirms'],
	['No damage to the bridge has been reported.', 'No damage', 'made, affirms'],
	['We have yet to hear Mayor Ada Stone admit that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['We have never heard Mayor Ada Stone deny that the bridge was unsafe.', 'bridge', 'not made, denies'],
	['The council heard Mayor Ada Stone say that the bridge was unsafe.', 'bridge was', 'made, affirms'],
	['There is no record of any engineer saying that the bridge was unsafe.', 'bridge', 'not made, affirms'],
	['The residents want nothing more than a new bridge.', 'bridge', 'made, affirms'],
	['The inquiry will no doubt conclude that the bridge was unsafe.', 'bridge', 'nothing'],
	['Ada Stone has no doubt that the bridge is unsafe.', 'bridge', 'made, affirms'],
	["Ask Ada Stone and she'd tell you that the bridge was unsafe.", 'bridge', 'conditional, affirms'],
];

describe('how a report is given', () => {
	for (const [sentence, content, expected] of SENTENCES) {
		it(sentence, () => {
			assert.equal(reportOf(sentence, content), expected);
		});
	}

	it('what somebody would have said is asked, whether or not it is likely enough to be shown', () => {
		const [block] = toRead(documentOf('What would Mayor Ada Stone have said about the bridge?'), [], [], []);
		assert.ok(block);
		const [read] = readReports(viewBlock(block, english().attributions), [
			{
				source: [{ first: 2, end: 5 }],
				cue: { first: 5, end: 8 },
				content: [{ first: 8, end: 10 }],
				act: 'statement',
				by: 'model',
				signs: null,
			},
		]);
		assert.equal(read?.report, 'asked');
	});

	it('inside another report it is given as that one has it', () => {
		const within = (report: string): string | undefined => {
			const text = `The council met in Harrow on Monday.\n\n${report} that the bridge was unsafe.\n`;
			return analyze(text, english()).attributions.find(({ parent }) => parent !== null)?.report;
		};
		assert.equal(within('Mayor Ada Stone denied that she had told the council'), 'not made');
		assert.equal(within('Mayor Ada Stone asked whether the board had promised'), 'asked');
		assert.equal(within('No one denies that the board had warned'), 'made');
		assert.equal(within('Mayor Ada Stone did not explain why the board had claimed'), 'made');
		assert.equal(within('Mayor Ada Stone denied that the board had been warned'), 'not made');
		assert.equal(within('A post falsely claimed that the board had warned'), 'not made');
		assert.equal(within('Mayor Ada Stone said that she had told the council'), 'made');
	});

	it('what others say was found is no fact to the writer', () => {
		const writers = analyze('Ada Stone said the memo showed that the bridge was unsafe.', english()).attributions;
		assert.deepEqual(
			writers.map(({ writer }) => writer),
			['neutral', 'neutral'],
		);
	});
});
