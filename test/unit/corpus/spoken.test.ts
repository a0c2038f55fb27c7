import assert from 'node:assert/strict';
import type { Source } from '../../../src/corpus/model';
import { isSpokenOnly } from '../../../src/corpus/judge/spoken';
import { readWords } from '../../../src/corpus/words/readWords';
import { WordForms } from '../../../src/corpus/words/wordForm';
import { english } from '../analysis/english';
import { checked, sourceOf } from './checking';

/** Whether what stands between two bars is dropped where speech is written down. */
function isDropped(text: string): boolean {
	const [before = '', between = '', behind = ''] = text.split('|');
	const forms = new WordForms(english());
	const count = (words: string): number => readWords(words, forms, english().known).words.length;
	const { words } = readWords(before + between + behind, forms, english().known);
	const from = count(before);
	return isSpokenOnly(words, from, from + count(between));
}

const TEN = ['I', 'said', 'the', 'old', 'mine', 'will', 'close', 'by', 'next', 'June'];
const TWICE = TEN.map((word) => `${word} ${word}`).join(' ');

describe('Words that are there because somebody spoke', () => {
	const cases: readonly (readonly [isIt: boolean, text: string])[] = [
		[true, 'we will |we will |close the mine'],
		[true, 'we |um, will we |will close the mine'],
		[true, 'close the mine |close the mine close the mine |by June'],
		[true, 'the old |old bridge, before bridge, before |bridge, before the frost'],
		[true, '|no no no no no no no no no no no no |no, we will close the mine'],
		[false, 'we will |not |close the mine'],
		[false, 'we will |will never |close the mine'],
		[false, 'close the mine |by June the mine |by the river'],
	];
	for (const [isIt, text] of cases) {
		it(`${isIt ? 'dropped' : 'kept'}: ${text}`, () => assert.equal(isDropped(text), isIt));
	}

	// Each order of what is said once was tried: minutes, or far longer than anybody waits.
	const within = (milliseconds: number, work: () => void): void => {
		const start = performance.now();
		work();
		assert.ok(performance.now() - start < milliseconds);
	};

	it('ten that are said twice cost no time where they are not all there is', () => {
		within(1000, () =>
			assert.equal(isDropped(`we ${TEN.toReversed().join(' ')} so |${TWICE} |we have said so`), false),
		);
		within(1000, () => assert.equal(isDropped(`so |${TWICE} |${TEN.join(' ')}, and so on`), true));
	});

	it('nor does one that is said again and again', () => {
		const noes = 'no '.repeat(30);
		within(1000, () => assert.equal(isDropped(`no, we said, and I |said ${noes}|we will close the mine`), false));
	});

	it('a quotation that begins behind such words is told apart from its sentence', () => {
		const sourceWith = (noes: number): Source =>
			sourceOf(
				`No, they said, and so did I.\n\n“I said ${'no '.repeat(noes)}we will close the mine,” Ada Stone said.\n`,
			);
		const article = 'The board met in Ardley on Monday.\n\n“We will close the mine,” said Ada Stone.\n';
		const kind = (noes: number): string | undefined => checked(article, sourceWith(noes))[0]?.kind;
		const told = kind(2);
		assert.notEqual(told, 'cleaned');
		within(5000, () => assert.equal(kind(12), told));
	});
});
