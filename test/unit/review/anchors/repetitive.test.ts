import { expect } from 'chai';
import type { Span } from '../../../../src/analysis/model';
import { makeAnchors } from '../../../../src/review/anchors/makeAnchors';
import { reanchor } from '../../../../src/review/anchors/reanchor';
import { TrackedRecords } from '../../../../src/review/trackedRecords';
import { Chance, makeArticle } from '../../../bench/anchorArticles';
import { timesAsLong } from '../../timesAsLong';
import { someRecord } from '../someRecord';

const WORDS = 12_000;
const PARAGRAPHS = makeArticle(new Chance(5), 600).split('\n\n');
const UNIQUE = makeArticle(new Chance(6), WORDS);
/** The same paragraphs again and again. */
const REPETITIVE = Array.from({ length: WORDS / 600 }, () => PARAGRAPHS.join('\n\n')).join('\n\n');

function sentences(text: string, count: number): Span[] {
	const chance = new Chance(8);
	const all = Array.from(text.matchAll(/\S[^.\n]*\.”?/g), ({ 0: words, index }) => ({
		start: index,
		end: index + words.length,
	}));
	return Array.from({ length: count }, () => chance.pick(all));
}

const rewrapped = (text: string): string => text.replace(/(\S{6}) (?=\S)/g, '$1 \r\n');

/** Where the same letter is after rewrapping. */
function startAfter(text: string, wrapped: string, start: number): number {
	let left = text.slice(0, start).replace(/\s/g, '').length;
	let at = 0;
	for (; left > 0 || /\s/.test(wrapped.charAt(at)); at += 1) {
		left -= /\s/.test(wrapped.charAt(at)) ? 0 : 1;
	}
	return at;
}

/** Looks for records on so many sentences after the whole text was replaced by itself, wrapped otherwise. */
function rewrapping(text: string, count: number): () => TrackedRecords {
	const anchors = makeAnchors(text, sentences(text, count));
	const records = anchors.map((anchor, i) => someRecord(`r${i}`, { target: [anchor] }));
	const wrapped = rewrapped(text);
	return () => {
		const tracked = new TrackedRecords();
		tracked.update(text, records);
		tracked.edit([{ start: 0, length: text.length, text: wrapped }]);
		tracked.lookAgain(wrapped);
		return tracked;
	};
}

describe('anchors in a text that repeats itself', () => {
	it('come back to the very same of many equal sentences when all lines are wrapped otherwise', () => {
		const wrapped = rewrapped(REPETITIVE);
		const spans = sentences(REPETITIVE, 200);
		const { placed } = rewrapping(REPETITIVE, 200)();
		expect(placed.map(({ outcome }) => outcome)).to.deep.equal(spans.map(() => 'moved'));
		expect(placed.map((place) => place.spans[0]?.start)).to.deep.equal(
			spans.map(({ start }) => startAfter(REPETITIVE, wrapped, start)),
		);
	});

	it('are left to a person where one of the copies is gone, and nobody can say which', () => {
		const spans = sentences(REPETITIVE, 200);
		const period = PARAGRAPHS.join('\n\n').length + 2;
		const ends = { start: 0, end: REPETITIVE.length };
		const all = [...spans, { start: ends.end - 40, end: ends.end }, { start: 0, end: 40 }];
		const anchors = makeAnchors(REPETITIVE, all);
		const placements = reanchor(REPETITIVE.slice(period), anchors);
		const settled = placements.filter(
			(placement, i) =>
				placement.outcome !== 'needs review' &&
				placement.span.start !== (all[i]?.start ?? 0) &&
				placement.span.start !== (all[i]?.start ?? 0) - period,
		);
		expect(settled).to.deep.equal([]);
		expect(placements.filter(({ outcome }) => outcome === 'needs review').length).to.be.above(150);
	});

	it('take no longer than in one that does not', () => {
		expect(timesAsLong(rewrapping(REPETITIVE, 500), rewrapping(UNIQUE, 500), 3)).to.be.below(5);
		const making = (text: string): (() => unknown) => {
			const spans = sentences(text, 200);
			return () => makeAnchors(text, spans);
		};
		expect(timesAsLong(making(REPETITIVE), making(UNIQUE), 3)).to.be.below(8);
	});

	it('take time that grows no faster than their number', () => {
		const [many, few] = [rewrapping(REPETITIVE, 5000), rewrapping(REPETITIVE, 500)];
		expect(timesAsLong(many, few, 3)).to.be.below(20);
	});
});
