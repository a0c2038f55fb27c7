import { documentOf } from '../../../src/training/documentOf';
import assert from 'node:assert/strict';

import { english } from '../analysis/english';
import { readPhrase } from '../../../src/analysis/syntax/phrase';
import { wordsIn } from '../../../src/analysis/syntax/words';
import { Places } from '../../../src/analysis/text/places';

function read(text: string): ReturnType<typeof readPhrase> {
	const places = new Places(documentOf(text));
	return readPhrase(wordsIn(places, [], english().attributions, [{ start: 0, end: text.length }]));
}

describe('Phrases for people and bodies', () => {
	for (const [text, head, nature] of [
		['the senior harbour official', 'official', 'person'],
		['Police', 'police', 'people'],
		['several residents of the town', 'resident', 'people'],
		['one of the musicians', 'musician', 'person'],
		['two of the musicians', 'musician', 'people'],
		['a report published on Monday', 'report', 'document'],
		['the local council', 'council', 'organization'],
		['researchers studying the lock', 'researcher', 'people'],
		['an eyewitness who saw the crane', 'eyewitness', 'person'],
	] as const) {
		it(`“${text}” is about ${head}`, () => {
			const phrase = read(text);
			assert.equal(phrase?.head, head);
			assert.equal(phrase?.nature, nature);
		});
	}

	it('keeps what identifies and leaves out clauses, places and the article', () => {
		assert.equal(read('The residents there')?.text, 'residents');
		assert.equal(read('conservatives opposing the toll')?.text, 'conservatives');
		assert.equal(read('A spokesman for the union, who asked for time')?.text, 'a spokesman for the union');
	});

	it('leaves out what somebody is accused of', () => {
		assert.equal(read('The union of leaving the talks')?.text, 'union');
	});

	it('keeps what is in or of something, and leaves out the month when it was', () => {
		assert.equal(read('A keeper of the lock in Norden in January')?.text, 'a keeper of the lock in Norden');
		assert.equal(read('A keeper in May')?.text, 'a keeper');
		assert.equal(read('A keeper in mayhem')?.text, 'a keeper in mayhem');
	});

	it('takes words that hyphens join, and what an owner has, whole', () => {
		for (const [text, head] of [
			['A follow-up study', 'study'],
			['A make-up artist', 'artist'],
			["The firm's then-owner", 'owner'],
			["The city's soon-to-close mill", 'mill'],
		] as const) {
			const phrase = read(text);
			assert.equal(phrase?.head, head, text);
			assert.match(text, new RegExp(`${phrase.text}$`, 'i'));
		}
	});

	it('takes apostrophes of both forms for one', () => {
		for (const text of ["the '90s minister", "the workers' union", "a minister's aide"]) {
			const [straight, curly] = [read(text), read(text.replace("'", '’'))];
			assert.equal(curly?.key, straight?.key);
			assert.equal(curly?.head, straight?.head);
			assert.equal(curly?.end, straight?.end);
		}
	});

	it('finds no head in marks alone', () => {
		assert.equal(read('“—”'), null);
	});
});
