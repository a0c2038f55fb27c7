import { expect } from 'chai';
import { analyze } from '../../../src/analysis/session';
import { english } from '../analysis/english';

/** Whose a claim is that begins with some words: a name, or nothing where it is the article's own. */
function claimant(text: string, words: string): string | undefined {
	const { claims, speakers } = analyze(text, english());
	const claim = claims.find(({ content: [span] }) => text.startsWith(words, span?.start));
	expect(claim, words).not.to.equal(undefined);
	return speakers.find(({ entity }) => entity === claim?.claimant)?.name;
}

const LETTERS = [
	'Letters',
	'The ferry',
	'I took the last ferry on Sunday. The deck was closed to passengers.',
	'Oona Birk\nSelby Quay',
	'The fares',
	'The council doubled the fares in May. I have paid them since.',
	'Nobody asked the passengers.',
	'Prof. Ivo Marsh, University of Selby.',
	'The newspaper was founded in 1901 by a lock keeper.',
];

describe('a claim on a page of letters', () => {
	const page = LETTERS.join('\n\n');

	it('is of who signs the letter below', () => {
		expect(claimant(page, 'The deck')).to.equal('Oona Birk');
		expect(claimant(page, 'The council')).to.equal('Ivo Marsh');
		expect(claimant(page, 'Nobody asked')).to.equal('Ivo Marsh');
	});

	it('is the article’s below the last letter', () => {
		expect(claimant(page, 'The newspaper')).to.equal(undefined);
	});

	it('is the article’s where what is signed is quoted, or nobody but those quoted says I', () => {
		const [title = '', , , who = '', , , , other = ''] = LETTERS;
		const own = 'The deck was closed in May, and I was there.';
		const quoted = '“I lost my boat,” said the keeper. The ferry was sold in June.';
		const pulled = [title, own, '“We lost it all.”', who, own, '“Nobody came.”', other].join('\n\n');
		expect(claimant(pulled, 'The deck')).to.equal(undefined);
		const told = [title, quoted, who, quoted, other].join('\n\n');
		expect(claimant(told, 'The ferry')).to.equal(undefined);
	});

	it('is the article’s where the names stand above', () => {
		const [title = '', , first = '', who = '', , second = '', , other = ''] = LETTERS;
		const above = [title, who, first, other, second].join('\n\n');
		expect(claimant(above, 'The deck')).to.equal(undefined);
		expect(claimant(above, 'The council')).to.equal(undefined);
	});
});
