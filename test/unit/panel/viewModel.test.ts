import '../../ui/withoutEditor';
import * as assert from 'node:assert/strict';
import { ARTICLE, UNKNOWN } from '../../../src/panel/rows';
import { HandMade } from './analysis';
import { viewed } from './viewed';

const TEXT = [
	'The quay was closed in May.',
	'Ada Lindqvist said that 14 ships had waited on Tuesday.',
	'It is said that the toll doubled.',
	'Tomas Beregi denied that the quay was ever shut.',
].join('\r\n');

function article(): HandMade {
	const made = new HandMade(TEXT);
	const ada = made.attribution('Ada Lindqvist', 'said', 'that 14 ships had waited', { speaker: 'ada' });
	const nobody = made.attribution('', 'is said', 'that the toll doubled');
	const tomas = made.attribution('Tomas Beregi', 'denied', 'that the quay was ever shut', {
		speaker: 'tomas',
		stance: 'denies',
		writer: 'denial',
	});
	made.claim('The quay was closed in May', null, { figures: [0] });
	made.claim('14 ships had waited', ada, { checkWorthiness: 0.5, figures: [2] });
	made.claim('the toll doubled', nobody);
	made.claim('the quay was ever shut', tomas);
	made.speaker('ada', 'Ada Lindqvist', 6, { role: 'harbour master' });
	made.speaker('tomas', 'Tomas Beregi', 2);
	made.date('in May', '2031-05');
	made.date('Tuesday', '2031-06-03');
	made.amount('14');
	return made;
}
const viewOf = (made: HandMade): ReturnType<typeof viewed> => viewed(made.make());

describe('ViewModel', () => {
	it('says whose claim each is: a speaker, nobody known, or the article', () => {
		const { claims, speakers } = viewOf(article()).model;
		const [ada, tomas] = speakers;
		assert.deepEqual(
			claims.map(({ speaker }) => speaker),
			[ARTICLE, ada?.key, UNKNOWN, tomas?.key],
		);
	});

	it('counts lines as the editor does', () => {
		const { claims } = viewOf(article()).model;
		assert.deepEqual(
			claims.map(({ line }) => line),
			[1, 2, 3, 4],
		);
		const mixed = new HandMade('One.\rTwo.\nThree.\r\nFour.');
		mixed.claim('Four', null);
		assert.equal(viewOf(mixed).model.claims[0]?.line, 4);
	});

	it('leads each row to the words it shows', () => {
		for (const { start, end, text } of viewOf(article()).model.claims) {
			assert.equal(TEXT.slice(start, end), text);
		}
	});

	it('marks what is denied, what is to be checked and what holds a figure, not only a date', () => {
		const { claims } = viewOf(article()).model;
		assert.deepEqual(
			claims.map(({ marks }) => marks),
			[[], ['checkable', 'figure'], [], ['denies']],
		);
	});

	it('marks second-hand reports, uncertain speakers and quotation marks', () => {
		const made = new HandMade('The Courier wrote that Halm said "no".');
		const outer = made.attribution('The Courier', 'wrote', 'Halm said "no"', { speaker: 'courier' });
		const inner = made.attribution('Halm', 'said', '"no"', {
			speaker: 'halm',
			parent: outer.id,
			manner: 'direct',
			evidence: [{ step: 'unresolved', reason: 'ambiguous', span: null }],
		});
		made.claim('no', inner);
		assert.deepEqual(viewOf(made).model.claims[0]?.marks, ['second-hand', 'quoted', 'unsure']);
	});

	it('marks both sides of figures that disagree', () => {
		const made = new HandMade('14 ships sank. Later 12 ships sank. None burned.');
		made.claim('14 ships sank', null);
		made.claim('12 ships sank', null);
		made.claim('None burned', null);
		made.finding('figures-disagree', '12 ships', { related: [made.span('14 ships')] });
		assert.deepEqual(
			viewOf(made).model.claims.map(({ marks }) => marks.includes('disagrees')),
			[true, true, false],
		);
	});

	it('marks what a source says otherwise, on the claim that says it and on its statement', () => {
		const made = new HandMade('Halm said 14 ships sank and none burned.');
		const said = made.attribution('Halm', 'said', '14 ships sank and none burned', { speaker: 'halm' });
		made.claim('14 ships sank', said);
		made.claim('none burned', said);
		made.speaker('halm', 'Halm', 6);
		made.finding('words-altered', '14 ships', { attribution: said.id });
		const { claims, speakers } = viewOf(made).model;
		const isMarked = ({ marks }: { readonly marks: readonly string[] }): boolean => marks.includes('altered');
		assert.deepEqual(claims.map(isMarked), [true, false]);
		assert.deepEqual(speakers[0]?.statements.map(isMarked), [true]);
	});

	it('shares the attributed words among the speakers', () => {
		const { speakers } = viewOf(article()).model;
		assert.deepEqual(
			speakers.map(({ name, share }) => [name, share]),
			[
				['Ada Lindqvist', 0.75],
				['Tomas Beregi', 0.25],
			],
		);
		const silent = new HandMade('Nobody spoke.');
		silent.speaker('x', 'Nobody', 0);
		assert.equal(viewOf(silent).model.speakers[0]?.share, 0);
	});

	it('shows a long claim and statement whole: cut off, they would read as the opposite', () => {
		const words = `The story that the ferry ${'and the boats '.repeat(40)}sank is false`;
		const made = new HandMade(`${words}, Ada Lindqvist said.`);
		const ada = made.attribution('Ada Lindqvist', 'said', words, { speaker: 'ada' });
		made.claim(words, ada);
		made.speaker('ada', 'Ada Lindqvist', 6);
		const { claims, speakers } = viewOf(made).model;
		assert.equal(claims[0]?.text, words);
		assert.equal(speakers[0]?.statements[0]?.text, words);
	});

	it('gives every row of a list a key of its own, also where texts are the same', () => {
		const made = new HandMade('No. No. No.');
		made.claim('No', null);
		made.claim('No', null, { content: [made.span('No', 2)] });
		const keys = viewOf(made).model.claims.map(({ key }) => key);
		assert.equal(new Set(keys).size, 2);
	});

	it('keeps the keys of rows when the text before them is edited', () => {
		const later = new HandMade(`A new first line.\n${TEXT}`);
		later.claim('The quay was closed in May', null);
		const [before] = viewOf(article()).model.claims;
		const [after] = viewOf(later).model.claims;
		assert.equal(after?.key, before?.key);
		assert.equal(after?.line, 2);
	});

	it('tells dates of statements from dates of events', () => {
		assert.deepEqual(
			viewOf(article()).model.dated.map(({ day, kind, line }) => [day, kind, line]),
			[
				['2031-05', 'event', 1],
				['2031-06-03', 'statement', 2],
			],
		);
	});

	it('shows control and direction characters of an article as nothing', () => {
		const made = new HandMade('a\u202eb\u0000c <b>d</b>');
		made.claim('a\u202eb\u0000c <b>d</b>', null);
		assert.equal(viewOf(made).model.claims[0]?.text, 'ab c <b>d</b>');
	});

	describe('at the cursor', () => {
		it('finds the narrowest claim, its speaker and the finding', () => {
			const made = article();
			made.finding('anonymous-source', 'Tomas Beregi');
			const view = viewOf(made);
			const { claims, speakers, findings } = view.model;
			assert.deepEqual(view.at(made.span('ships').start), {
				claim: claims[1]?.key,
				speaker: speakers[0]?.key,
				finding: null,
			});
			assert.deepEqual(view.at(made.span('Beregi').start), {
				claim: claims[3]?.key,
				speaker: speakers[1]?.key,
				finding: findings[0]?.key,
			});
		});

		it('finds what is selected from end to end, whatever begins inside it: so Enter keeps the row', () => {
			const made = new HandMade('The guards said Bell told officers that the door was open.');
			const whole = made.attribution('The guards', 'said', 'Bell told officers that the door was open', {
				speaker: 'guards',
			});
			const told = made.attribution('Bell', 'told', 'that the door was open', { speaker: 'bell', parent: whole.id });
			made.claim('the door was open', told);
			made.speaker('guards', 'The guards', 8);
			made.speaker('bell', 'Bell', 5);
			const view = viewOf(made);
			const { claims, speakers } = view.model;
			const { start, end } = made.span('Bell told officers that the door was open');
			assert.deepEqual(view.at(start, end), { claim: null, speaker: speakers[0]?.key, finding: null });
			assert.deepEqual(view.at(start), { claim: claims[0]?.key, speaker: speakers[1]?.key, finding: null });
		});

		it('finds nothing where nothing stands', () => {
			const made = new HandMade('A line. Another.');
			made.claim('Another', null);
			assert.deepEqual(viewOf(made).at(0), { claim: null, speaker: null, finding: null });
		});
	});
});
