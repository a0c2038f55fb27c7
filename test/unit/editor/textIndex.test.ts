import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { analyze } from '../../../src/analysis/session';
import { drain } from '../../../src/analysis/text/drain';
import { recordInSteps } from '../../../src/corpus/index/makeRecord';
import { packRecord } from '../../../src/corpus/index/packRecord';
import { WordForms } from '../../../src/corpus/words/wordForm';
import { TextIndex } from '../../../src/editor/corpus/textIndex';
import { english } from '../analysis/english';

const ARTICLE = [
	'The bridge will be closed on Monday because its cables are worn, Ann Holt said.',
	'“We have known of the cables since the spring, and nobody would pay for new ones,” said Ben Stone, the mayor.',
].join('\n\n');

describe('the index of texts', () => {
	const index = new TextIndex();
	const put = (name: string, text: string): void => {
		const forms = new WordForms(english());
		const { record, fingerprints } = drain(recordInSteps(analyze(text, english()), english(), forms));
		const uri = { toString: () => name } as vscode.Uri;
		index.put({ uri, isSource: false }, { facts: packRecord(record), fingerprints });
	};
	const near = (least?: number): string[] => drain(index.candidatesFor('article', least)).map(String);

	before(() => {
		put('article', ARTICLE);
		put('version', ARTICLE.replace('Monday', 'Tuesday').replace('Ann Holt', 'Ann Holt, an engineer,'));
		put('phrase', 'The tower was shut because its cables are worn, and the square with it, the guide said.');
		put('other', 'Three ships came late to the harbour in a storm, the pilot said.');
	});

	it('finds the texts that share words with what one says, and of those the ones that say much of the same', () => {
		assert.deepEqual(near(), ['version', 'phrase']);
		assert.deepEqual(near(0.2), ['version']);
	});
});
