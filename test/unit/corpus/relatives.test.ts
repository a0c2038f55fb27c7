import assert from 'node:assert/strict';
import { checked, sourceOf } from './checking';

const NOTES = [
	'Notes from the hearing on the pumping station, Vallen town hall.',
	'Dr Helen Brask, chief engineer, told the hearing: “The valves were inspected twice that year, and both times they passed.”',
	'Peter Brask, her brother, who runs the contractor, said: “My firm has never been paid for the seals.”',
].join('\n\n');
const CALL = [
	'Helen Brask: The valves were inspected twice that year, and both times they passed.',
	'Peter Brask: My firm has never been paid for the seals.',
	'Helen Brask: The pumps were bought from another firm in the autumn.',
	'Peter Brask: I sent the bills to the town hall myself.',
].join('\n\n');

const said = (quotation: string, name: string, text: string): string => {
	const article = `The hearing ended at noon.\n\n“${quotation},” said ${name}, who left early.\n`;
	const [row] = checked(article, sourceOf(text));
	return `${row?.kind} ${row?.found[0]?.speaker}`;
};

describe('Two people of one surname', () => {
	for (const [what, text] of [
		['notes', NOTES],
		['a transcript', CALL],
	] as const) {
		it(`one’s words are not the other’s in ${what} that have both`, () => {
			const seals = 'My firm has never been paid for the seals';
			assert.equal(said(seals, 'Peter Brask', text), 'verbatim Peter Brask');
			assert.equal(said(seals, 'Helen Brask', text), 'other-speaker Peter Brask');
			const valves = 'The valves were inspected twice that year, and both times they passed';
			assert.equal(said(valves, 'Helen Brask', text), 'verbatim Helen Brask');
			assert.equal(said(valves, 'Peter Brask', text), 'other-speaker Helen Brask');
		});
	}

	it('one person by an initial, a surname or a misspelled forename is one', () => {
		const seals = 'My firm has never been paid for the seals';
		for (const name of ['P. Brask', 'Mr. Brask', 'Petr Brask', 'Brask']) {
			assert.match(said(seals, name, CALL), /^verbatim/);
		}
	});
});
