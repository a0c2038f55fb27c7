import * as assert from 'node:assert/strict';
import { keywords } from '../../../src/reading/keywords';

describe('keywords', () => {
	it('are names, figures and words of content, in their order', () => {
		assert.equal(
			keywords('that the country is regulating up to 23 types of fentanyl'),
			'country regulating 23 types fentanyl',
		);
		assert.equal(
			keywords('“The lock cost $3.2 million,” and the US would pay 40% of it'),
			'lock cost $3.2 million US pay 40%',
		);
	});

	it('leave a possessor its name', () => {
		assert.equal(keywords('the harbour’s accounts and its co-operation'), 'harbour accounts co-operation');
	});

	it('are no more than a search can use', () => {
		assert.equal(keywords('word '.repeat(40)).split(' ').length, 10);
	});

	it('are the words themselves where nothing else is left', () => {
		assert.equal(keywords('“It was not.”'), 'It was not');
		assert.equal(keywords(' — '), '');
	});
});
