import { expect } from 'chai';
import fc from 'fast-check';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { reanchor } from '../../../src/review/anchors/reanchor';
import { trackSpan } from '../../../src/review/anchors/trackSpan';

const TEXT = [
	'Ada Lindqvist said on Monday that the eastern quay is safe. “We measured it twice,” she told the council.',
	'Tomas Beregi, who runs the night ferry, did not agree: “Two of the piles have moved by 4 cm since March.”',
	'The ministry declined to comment. A report is due in the spring, according to the Port Workers’ Union.',
].join('\n\n');

const spanOf = (text: string, words: string): { start: number; end: number } => {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
};

/** What the anchor of `words` finds after the text has changed. */
function after(words: string, change: (text: string) => string): string {
	const changed = change(TEXT);
	const [placement] = reanchor(changed, makeAnchors(TEXT, [spanOf(TEXT, words)]));
	return !placement || placement.outcome === 'needs review'
		? (placement?.outcome ?? 'none')
		: `${placement.outcome}: ${changed.slice(placement.span.start, placement.span.end)}`;
}

describe('anchors', () => {
	it('of any span are found exactly in the same text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), fc.nat(), fc.nat(), (text, a, b) => {
				const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
				const span = { start, end: end + 1 };
				expect(reanchor(text, makeAnchors(text, [span]))).to.deep.equal([{ outcome: 'exact', span }]);
			}),
		);
	});

	it('hold the text untouched', () => {
		const [anchor] = makeAnchors(TEXT, [spanOf(TEXT, 'the night ferry')]);
		expect(TEXT.slice(anchor?.start, anchor?.end)).to.equal('the night ferry');
		expect(`${anchor?.prefix}${anchor?.exact}${anchor?.suffix}`).to.equal(
			TEXT.slice(
				(anchor?.start ?? 0) - (anchor?.prefix.length ?? 0),
				(anchor?.end ?? 0) + (anchor?.suffix.length ?? 0),
			),
		);
	});

	it('survive other line ends, wrapping and typographer’s marks', () => {
		const quotation = '“Two of the piles have moved by 4 cm since March.”';
		expect(after(quotation, (text) => text.replace(/\n/g, '\r\n'))).to.equal(`moved: ${quotation}`);
		expect(after(quotation, (text) => text.replace(/ /g, '\n '))).to.equal(`moved: ${quotation.replace(/ /g, '\n ')}`);
		expect(after(quotation, (text) => text.replace(/[“”]/g, '"'))).to.equal(
			'moved: "Two of the piles have moved by 4 cm since March."',
		);
	});

	it('follow a paragraph that moves and words that change', () => {
		expect(after('the night ferry', (text) => text.split('\n\n').reverse().join('\n\n'))).to.equal(
			'moved: the night ferry',
		);
		expect(
			after('Ada Lindqvist said on Monday that the eastern quay is safe.', (text) => text.replace('Monday', 'Tuesday')),
		).to.equal('moved: Ada Lindqvist said on Tuesday that the eastern quay is safe.');
	});

	it('count astral characters in UTF-16 units', () => {
		expect(after('the eastern quay is safe', (text) => `\u{1f6a2}\u{1f6a2} \u{1d504} news\n\n${text}`)).to.equal(
			'moved: the eastern quay is safe',
		);
	});

	it('say so when the words are gone, though the same stand elsewhere', () => {
		const twice = `${TEXT}\n\nThe ministry declined to comment. Nobody else was at home.`;
		const [anchor] = makeAnchors(twice, [spanOf(twice, 'The ministry declined to comment.')]);
		const changed = twice.replace('The ministry declined to comment. A report', 'A report');
		const [placement] = reanchor(changed, anchor ? [anchor] : []);
		expect(placement?.outcome).to.equal('needs review');
	});

	it('leave to a person which of two equal paragraphs is meant, unless neighbours tell', () => {
		const [opening = '', told = '', end = ''] = TEXT.split('\n\n');
		const twice = `${told} So said the engineer at the gate, who had seen the drawings of the quay himself, and ${told}`;
		const [before, doubled] = [[opening, twice, end].join('\n\n'), [twice, opening, twice, end].join('\n\n')];
		const spans = [spanOf(before, 'the drawings'), spanOf(before, 'the eastern quay is safe')];
		const [alone] = reanchor(doubled, makeAnchors(before, spans.slice(0, 1)));
		expect(alone).to.include({ outcome: 'needs review', reason: 'ambiguous' });
		const [together] = reanchor(doubled, makeAnchors(before, spans));
		const start = (spans[0]?.start ?? 0) + twice.length + 2;
		expect(together).to.deep.equal({ outcome: 'moved', span: { start, end: start + 12 } });
	});

	it('refuse a span outside the text', () => {
		expect(() => makeAnchors('short', [{ start: 2, end: 9 }])).to.throw(RangeError, 'text of 5 units');
	});

	it('take no quadratic time on a text that repeats itself', () => {
		const long = 'yes no '.repeat(20_000);
		const from = Date.now();
		const anchors = makeAnchors(long, [{ start: 70_000, end: 70_003 }]);
		reanchor(` ${long}`, anchors);
		expect(Date.now() - from).to.be.below(6000);
	});

	it('never puts words that changed places with others like them where those stand now', () => {
		const [marlow, denby] = [
			'Corliss said it would close the Marlow plant in autumn with 120 workers.',
			'Corliss said it would close the Denby plant in spring with 430 workers.',
		];
		const around = (one: string, other: string): string =>
			[
				'The council met on Monday in the old hall, and it was raining hard outside.',
				one,
				'A dog barked in the yard for most of the evening, and a window was open.',
				other,
				'The meeting ended at ten. The next one is in a fortnight, the clerk said.',
			].join('\n\n');
		const [before, after] = [around(denby, marlow), around(marlow, denby)];
		for (const words of [marlow, denby].map((sentence) => sentence.slice('Corliss said '.length, -1))) {
			const [anchor] = makeAnchors(before, [spanOf(before, words)]);
			// As it was made where nothing was known of the other.
			const placements = anchor ? [anchor, { ...anchor, rival: 0 }].map((one) => reanchor(after, [one])[0]) : [];
			expect(placements).to.have.length(2);
			for (const placement of placements) {
				expect(placement?.outcome === 'moved' ? placement.span : spanOf(after, words)).to.deep.equal(
					spanOf(after, words),
				);
			}
			expect(placements[1]?.outcome).to.equal('moved');
		}
	});
});

describe('trackSpan', () => {
	it('keeps the same words while text around them changes', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ before: fc.boolean(), at: fc.nat(), length: fc.nat(20), text: fc.string() })),
				(edits) => {
					let text = TEXT;
					let span: { start: number; end: number } | undefined = spanOf(TEXT, 'the night ferry');
					for (const edit of edits) {
						if (!span) {
							throw new Error('The span was lost.');
						}
						const [low, high]: [number, number] = edit.before ? [0, span.start] : [span.end, text.length];
						const start = low + (edit.at % (high - low + 1));
						const length = Math.min(edit.length, high - start);
						text = text.slice(0, start) + edit.text + text.slice(start + length);
						span = trackSpan(span, [{ start, length, text: edit.text }]);
						expect(text.slice(span?.start, span?.end)).to.equal('the night ferry');
					}
				},
			),
		);
	});

	it('grows and shrinks with changes inside, and gives up what cannot be known', () => {
		const span = { start: 10, end: 20 };
		expect(trackSpan(span, [{ start: 12, length: 2, text: 'longer' }])).to.deep.equal({ start: 10, end: 24 });
		expect(trackSpan(span, [{ start: 5, length: 8, text: '' }])).to.deep.equal({ start: 5, end: 12 });
		expect(trackSpan(span, [{ start: 5, length: 8, text: 'x' }])).to.equal(undefined);
		expect(trackSpan(span, [{ start: 10, length: 10, text: 'other words' }])).to.equal(undefined);
		expect(trackSpan(span, [{ start: 0, length: 30, text: '' }])).to.equal(undefined);
	});
});
