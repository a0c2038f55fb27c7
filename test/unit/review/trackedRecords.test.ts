import { expect } from 'chai';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { drain } from '../../../src/analysis/text/drain';
import { lookForTorn } from '../../../src/review/lookForTorn';
import { wordsOf } from '../../../src/review/spans';
import { TrackedRecords } from '../../../src/review/trackedRecords';
import { someRecord } from './someRecord';

const TEXT = [
	'The ferry to Holmavik left the old quay an hour late, its captain said on Monday.',
	'Ada Lindqvist, the harbour master, said that the new quay is safe again.',
	'Nobody has measured the depth of the channel since the winter storms, a pilot said.',
].join('\n\n');
const spanOf = (text: string, words: string): { start: number; end: number } => {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
};
const recordOn = (id: string, words: string, text = TEXT): ReturnType<typeof someRecord> =>
	someRecord(id, { target: makeAnchors(text, [spanOf(text, words)]), judged: words });
const wordsIn = (text: string, tracked: TrackedRecords): string[] =>
	tracked.placed.map(
		({ outcome, spans }) => `${outcome}: ${spans.map(({ start, end }) => text.slice(start, end)).join()}`,
	);

/** Replaces some words in a text, and tells the records. */
function edit(text: string, tracked: TrackedRecords, words: string, by: string): string {
	const { start, end } = spanOf(text, words);
	tracked.edit([{ start, length: end - start, text: by }]);
	return text.slice(0, start) + by + text.slice(end);
}

describe('records while a text is edited', () => {
	let tracked: TrackedRecords;
	beforeEach(() => {
		tracked = new TrackedRecords();
		tracked.update(TEXT, [recordOn('a', 'the new quay is safe again'), recordOn('b', 'an hour late')]);
	});

	it('are carried along by what is typed before them, and grow with what is typed inside', () => {
		let text = edit(TEXT, tracked, 'The ferry', 'Last night the ferry');
		text = edit(text, tracked, 'is safe', 'is quite safe');
		expect(wordsIn(text, tracked)).to.deep.equal(['moved: the new quay is quite safe again', 'moved: an hour late']);
	});

	it('stay exact where only what follows is edited', () => {
		edit(TEXT, tracked, 'a pilot', 'one pilot');
		expect(tracked.placed.map(({ outcome }) => outcome)).to.deep.equal(['exact', 'exact']);
	});

	it('need review while their words are cut, and are found again where they are put back', () => {
		const paragraph = 'Ada Lindqvist, the harbour master, said that the new quay is safe again.';
		tracked.update(TEXT, [recordOn('a', paragraph)]);
		let text = edit(TEXT, tracked, `${paragraph}\n\n`, '');
		expect(tracked.placed[0]?.outcome).to.equal('needs review');
		expect(tracked.lookAgain(text)).to.equal(false);
		text = edit(text, tracked, 'a pilot said.', `a pilot said.\n\n${paragraph}`);
		expect(tracked.lookAgain(text)).to.equal(true);
		expect(wordsIn(text, tracked)).to.deep.equal([`moved: ${paragraph}`]);
	});

	it('that were lost are each found at their own words, also where nobody knows where they stood', () => {
		const records = ['the new quay is safe again', 'measured the depth of the channel'].map((words) =>
			recordOn(words, words),
		);
		const text = TEXT.split('\n\n').reverse().join('\n\n');
		const places = records.map((record) => ({ record, outcome: 'needs review' as const, spans: [] }));
		const found = drain(lookForTorn(text, places, undefined));
		expect(found.map(({ spans }) => wordsOf(text, spans))).to.deep.equal(records.map(({ id }) => id));
	});

	it('need review where one edit, in however small pieces, has made another sentence of them', () => {
		const words = 'the new quay is safe again';
		tracked.update(TEXT, [recordOn('a', words)]);
		const { start } = spanOf(TEXT, words);
		const pieces = [
			{ start: start + 20, length: 5, text: 'about bread' },
			{ start: start + 8, length: 10, text: 'nothing was said' },
			{ start: start + 4, length: 3, text: 'old' },
		];
		tracked.edit(pieces);
		expect(tracked.placed[0]?.outcome).to.equal('needs review');
	});

	it('have anchors that say where they stand now', () => {
		let text = edit(TEXT, tracked, 'The ferry', 'Last night the ferry');
		text = edit(text, tracked, 'is safe', 'is quite safe');
		const records = tracked.reanchored(text);
		expect(records.map(({ id }) => id)).to.deep.equal(['a', 'b']);
		expect(records[0]?.target[0]?.exact).to.equal('the new quay is quite safe again');
		const later = new TrackedRecords();
		later.update(text, records);
		expect(later.placed.map(({ outcome }) => outcome)).to.deep.equal(['exact', 'exact']);
		expect(later.reanchored(text)).to.deep.equal([]);
	});

	it('keep their places when others are added or changed', () => {
		const text = edit(TEXT, tracked, 'is safe', 'is quite safe');
		const [a, b] = tracked.placed.map(({ record }) => record);
		expect(a?.type === 'review' && b).to.not.equal(undefined);
		if (a?.type === 'review' && b) {
			tracked.update(text, [{ ...a, status: 'false' }, b, recordOn('c', 'winter storms')]);
		}
		expect(wordsIn(text, tracked)).to.deep.equal([
			'moved: the new quay is quite safe again',
			'exact: an hour late',
			'moved: winter storms',
		]);
	});

	it('follow what is typed while they are looked for', () => {
		const text = `${TEXT}\n`.replaceAll(' ', '\n');
		tracked.edit([{ start: 0, length: TEXT.length, text }]);
		const steps = tracked.lookAgainInSteps(text);
		steps.next();
		tracked.edit([{ start: 0, length: 0, text: 'Today. ' }]);
		while (!steps.next().done) {
			tracked.edit([{ start: 0, length: 1, text: 'tt' }]);
		}
		const typed = tracked.placed[0]?.spans[0]?.start ?? 0;
		expect(typed).to.be.above(TEXT.indexOf('the new quay') + 7);
		expect(tracked.placed.map(({ outcome }) => outcome)).to.deep.equal(['moved', 'moved']);
	});
});
