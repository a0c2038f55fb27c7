import { called, said, Uri } from './windowStub';
import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { VerdictNow } from '../../../src/corpus/versions/verdicts';
import type { Article } from '../../../src/editor/article';
import type { OpenArticles } from '../../../src/editor/openArticles';
import { carryOver } from '../../../src/editor/versions/carryOver';
import { compareVersions } from '../../../src/editor/versions/compareVersions';
import { takeTexts, type TwoVersions, type Version } from '../../../src/editor/versions/twoVersions';
import type { DeskRecord } from '../../../src/review/model';
import { someRecord } from '../review/someRecord';

const CHANGED = 'The text has changed meanwhile. Compare the versions again.';
const WORDS = 'the quay is safe';

/** A document that a person can type before the words of. */
class Typed {
	version = 1;
	readonly uri = new Uri('text.txt');
	private text = `Ada says that ${WORDS}.`;
	readonly getText = (): string => this.text;

	type(words: string): void {
		this.version += 1;
		this.text = words + this.text;
	}

	get as(): Version {
		return { document: this as unknown as vscode.TextDocument, name: 'text.txt' };
	}
}

describe('verdicts carried over in the editor', () => {
	beforeEach(() => {
		said.length = called.length = 0;
	});

	it('are of the words that were compared, or stay', async () => {
		for (const typed of ['neither', 'older', 'newer'] as const) {
			const [older, newer] = [new Typed(), new Typed()];
			const versions: TwoVersions = { older: older.as, newer: newer.as, isSameFile: false };
			const start = older.getText().indexOf(WORDS);
			const spans = [{ start, end: start + WORDS.length }];
			const verdict: VerdictNow = { record: someRecord('a'), fate: 'holds', what: [], old: spans, now: spans };
			const given: DeskRecord[] = [];
			const acts = {
				take: (choose: (existing: { records: readonly DeskRecord[] }) => readonly DeskRecord[]) =>
					Promise.resolve(given.push(...choose({ records: [] }))),
			};
			const articles = { of: () => ({ acts }) as unknown as Article } as unknown as OpenArticles;
			const taken = takeTexts(versions);
			if (typed !== 'neither') {
				(typed === 'older' ? older : newer).type('Once more, ');
			}
			await carryOver(articles, versions, taken, { carried: [verdict], left: [] }).run();
			const words = given.flatMap((record) => ('target' in record ? record.target.map(({ exact }) => exact) : []));
			assert.deepEqual(words, typed === 'neither' ? [WORDS] : [], typed);
			assert.equal(said.at(-1) === CHANGED, typed !== 'neither', typed);
		}
	});

	it('are not offered where a text has changed while it was compared', async () => {
		const documents: { version: number }[] = [];
		const articles = {
			of: (document: { version: number }) => void documents.push(document),
		} as unknown as OpenArticles;
		const many = {
			candidatesFor: () => Promise.resolve([]),
			compare: () => {
				documents.forEach((document) => (document.version = 2));
				return Promise.resolve({ statements: [], speakers: [], figures: [] });
			},
		};
		const files = [Uri.parse('old.txt'), Uri.parse('new.txt')];
		await compareVersions(articles, many, [files[0], files]);
		assert.deepEqual(said, [CHANGED]);
		assert.deepEqual(called, []);
	});
});
