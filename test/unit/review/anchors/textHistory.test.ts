import { expect } from 'chai';
import fc from 'fast-check';
import { TextHistory } from '../../../../src/review/anchors/textHistory';

const insert = (start: number, text: string): { start: number; length: number; text: string } => ({
	start,
	length: 0,
	text,
});

describe('the history of a text', () => {
	it('carries spans of any version it keeps to the present one', () => {
		fc.assert(
			fc.property(fc.array(fc.record({ before: fc.boolean(), text: fc.string({ maxLength: 9 }) })), (edits) => {
				const words = 'the night ferry';
				let text = `Tomas Beregi runs ${words} himself.`;
				const history = new TextHistory(1);
				const spans = [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
				edits.forEach((edit, i) => {
					const at = edit.before ? 0 : text.length;
					text = text.slice(0, at) + edit.text + text.slice(at);
					history.record(i + 2, [insert(at, edit.text)]);
					spans.push({ start: text.lastIndexOf(words), end: text.lastIndexOf(words) + words.length });
				});
				fc.pre(text.split(words).length === 2);
				spans.forEach((span, i) => {
					const [now] = history.carry([span], i + 1) ?? [];
					expect(text.slice(now?.start, now?.end)).to.equal(words);
				});
			}),
		);
	});

	it('applies the changes of one edit one after another', () => {
		const history = new TextHistory(4);
		history.record(5, [insert(0, 'abc'), { start: 2, length: 2, text: '' }]);
		expect(history.carry([{ start: 10, end: 12 }], 4)).to.deep.equal([{ start: 11, end: 13 }]);
	});

	it('has no answer where one of the spans is torn, or the version was never told', () => {
		const history = new TextHistory(1);
		history.record(2, [{ start: 5, length: 10, text: 'other words' }]);
		expect(history.carry([{ start: 0, end: 3 }], 1)).to.deep.equal([{ start: 0, end: 3 }]);
		expect(
			history.carry(
				[
					{ start: 0, end: 3 },
					{ start: 12, end: 18 },
				],
				1,
			),
		).to.equal(undefined);
		expect(history.carry([{ start: 0, end: 3 }], 0)).to.equal(undefined);
		expect(history.carry([{ start: 0, end: 3 }], 3)).to.equal(undefined);
	});

	it('goes back 500 versions, however many there were', () => {
		const history = new TextHistory(0);
		for (let version = 1; version <= 1201; version += 1) {
			history.record(version, [insert(0, 'x')]);
			if (version > 500) {
				expect(history.carry([{ start: 0, end: 1 }], version - 500)).to.deep.equal([{ start: 500, end: 501 }]);
				expect(history.carry([{ start: 0, end: 1 }], version - 501)).to.equal(undefined);
			}
		}
		expect(history.version).to.equal(1201);
	});
});
