import './vscodeStub';
import * as assert from 'node:assert/strict';
import { speakerItems } from '../../../src/editor/desk/speakerPick';
import { ANALYSIS } from './article';

const speakers = (typed: string): (string | null)[] => speakerItems(ANALYSIS, typed).map(({ speaker }) => speaker);

describe('who can be set as a speaker', () => {
	it('is whom the text names, each once, and no one', () => {
		assert.deepEqual(speakers(''), ['Ada Lindqvist', 'Tomás Beregi', null]);
		assert.deepEqual(speakers(' Ada Lindqvist '), speakers(''));
	});

	it('is what was typed, after all others, by words that VS Code does not look in', () => {
		assert.deepEqual(speakers('Ada'), ['Ada Lindqvist', 'Tomás Beregi', null, 'Ada']);
		const typed = speakerItems(ANALYSIS, 'Ada').at(-1);
		assert.equal(typed?.label.replace(/\$\(\w+\)/, ''), '');
		assert.equal(typed.description, 'as typed: Ada');
		assert.equal(typed.alwaysShow, true);
	});

	it('is found whatever the accents', () => {
		const shown = speakerItems(ANALYSIS, 'tomas').filter(({ alwaysShow }) => alwaysShow);
		assert.deepEqual(
			shown.map(({ speaker }) => speaker),
			['Tomás Beregi', 'tomas'],
		);
	});
});
