import { openTexts, textClosed, textOpened, textSaved, Uri } from './windowStub';
import * as assert from 'node:assert/strict';
import { FirstSaves } from '../../../src/editor/firstSaves';
import { ownTurn } from '../../../src/editor/ownTurn';

const WORDS = 'The lock opens in March, said the harbour master.';
const OTHERS = 'The lock stays shut until May, said the mayor.';

/** An open text, as VS Code gives it. */
class Text {
	version = 1;
	isClosed = false;
	readonly languageId = 'plaintext';
	readonly isUntitled: boolean;
	readonly uri: Uri;

	constructor(
		name: string,
		private words: string,
	) {
		this.isUntitled = name.startsWith('untitled:');
		this.uri = new Uri(name);
		this.open();
	}

	getText(): string {
		return this.words;
	}

	open(): void {
		this.isClosed = false;
		openTexts.push(this);
		textOpened.fire(this);
	}

	close(): void {
		this.isClosed = true;
		openTexts.splice(openTexts.indexOf(this), 1);
		textClosed.fire(this);
	}

	save(words: string): void {
		this.words = words;
		this.version += 1;
		textSaved.fire(this);
	}
}

describe('the file that a text without one was saved as', () => {
	let saves: FirstSaves;
	beforeEach(() => {
		openTexts.length = 0;
		saves = new FirstSaves();
	});
	afterEach(() => saves.dispose());

	it('is one that was saved with its words just now, though it was given another language', async () => {
		const untitled = new Text('untitled:1', WORDS);
		const file = new Text('file:///a.txt', '');
		file.save(WORDS);
		file.close();
		file.open();
		untitled.close();
		// Who hears that it is closed asks.
		await Promise.resolve();
		assert.equal(saves.fileOf(WORDS), file);
		await ownTurn();
		assert.equal(saves.fileOf(WORDS), undefined);
	});

	it('is none that had these words before', () => {
		new Text('untitled:1', WORDS);
		const file = new Text('file:///a.txt', WORDS);
		file.save(OTHERS);
		file.save(WORDS);
		assert.equal(saves.fileOf(WORDS), undefined);
	});

	it('is looked for among open files alone: what is closed is not kept', async () => {
		new Text('untitled:1', WORDS);
		new Text('file:///a.txt', WORDS).close();
		await ownTurn();
		const again = new Text('file:///a.txt', '');
		again.save(WORDS);
		assert.equal(saves.fileOf(WORDS), again);
	});

	it('is looked for while there is such a text: without one nothing is kept', async () => {
		const untitled = new Text('untitled:1', '');
		const file = new Text('file:///a.txt', WORDS);
		file.save(OTHERS);
		untitled.close();
		await ownTurn();
		new Text('untitled:2', WORDS);
		file.save(WORDS);
		assert.equal(saves.fileOf(WORDS), file);
	});
});
