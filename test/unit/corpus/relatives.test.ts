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

	it('one’s words are not the other’s, though no text has both', () => {
		const seals = 'My firm has never been paid for the seals';
		assert.equal(said(seals, 'Helen Brask', `Notes.\n\n“${seals},” Peter Brask said.\n`), 'other-speaker Peter Brask');
		// *Ben* is a word besides.
		const call = `BEN BRASK: ${seals}.\n\nILSE MOREAU: Thank you.\n\nBEN BRASK: I sent the bills myself.\n`;
		assert.equal(said(seals, 'Helen Brask', call), 'other-speaker BEN BRASK');
		assert.equal(said(seals, 'Ben Brask', call), 'verbatim BEN BRASK');
		for (const [one, other] of [
			['Li Wei', 'Zhang Wei'],
			['Anna Berg', 'Anna Moreau'],
			['the University of Leeds', 'the University of Vallen'],
			['the Ministry of Health', 'the Ministry of Finance'],
			['Leeds City Council', 'Vallen City Council'],
		] as const) {
			assert.match(said(seals, one, `Notes.\n\n“${seals},” ${other} said.\n`), /^other-speaker/, one);
		}
	});

	it('one person or body by another form of the name is one', () => {
		const seals = 'My firm has never been paid for the seals';
		for (const [one, other] of [
			['Bill Brask', 'William Brask'],
			['Li Wei', 'Wei Li'],
			['Ann Brask', 'Mary Ann Brask-Holt'],
			['the Department of Health', 'the Ministry of Health'],
			['the UK Treasury', 'the British Treasury'],
			['the Harbour Trust', 'the Harbor Trust'],
			['the NCB', 'the Narcotics Control Bureau'],
		] as const) {
			assert.match(said(seals, one, `Notes.\n\n“${seals},” ${other} said.\n`), /^verbatim/, one);
		}
	});
});
