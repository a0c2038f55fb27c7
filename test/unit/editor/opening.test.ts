import './windowStub';
import * as assert from 'node:assert/strict';
import type { Article } from '../../../src/editor/article';
import type { Opened } from '../../../src/editor/shelf';
import type { DeskRecord } from '../../../src/review/model';
import { someRecord } from '../review/someRecord';
import { articleIn, moved, openedAt } from './someArticle';

/** What is opened when a test says so, in the order in which it was asked for. */
class Openings {
	private readonly ends: ((opened: Promise<Opened>) => void)[] = [];

	readonly open = (): Promise<Opened> => new Promise((end) => this.ends.push(end));

	get count(): number {
		return this.ends.length;
	}

	end(nth: number, opened: Promise<Opened>): void {
		assert.ok(nth < this.count, 'Nobody asked.');
		this.ends[nth]?.(opened);
	}
}

const turn = (): Promise<void> => new Promise(setImmediate);

/** An article that is being opened while it is opened once more. */
async function overtaken(): Promise<{ openings: Openings; article: Article; first: Promise<Opened> }> {
	const openings = new Openings();
	const { article } = articleIn(openings.open);
	const first = article.records.open();
	await turn();
	moved.fire(undefined);
	await turn();
	return { openings, article, first };
}

describe('what is kept of an open text', () => {
	it('is opened by whoever asks next, where it failed', async () => {
		let opened = 0;
		const { article } = articleIn(() => {
			opened += 1;
			return opened === 1
				? Promise.reject(new Error('The share does not answer.'))
				: Promise.resolve(openedAt('a.txt'));
		});
		await assert.rejects(article.records.open());
		assert.equal((await article.records.open()).path, 'a.txt');
		await article.records.open();
		assert.equal(opened, 2);
		article.dispose();
	});

	it('is where the text was last, whichever opening ends first', async () => {
		const { openings, article, first } = await overtaken();
		const followed: string[] = [];
		const follow = (path: string): Opened =>
			openedAt(path, () => {
				followed.push(path);
				return { dispose: () => undefined };
			});
		openings.end(1, Promise.resolve(follow('now/a.txt')));
		await turn();
		openings.end(0, Promise.resolve(follow('before/a.txt')));
		assert.equal((await first).path, 'now/a.txt');
		assert.equal((await article.records.open()).path, 'now/a.txt');
		assert.deepEqual(new Set(followed), new Set(['now/a.txt']));
		article.dispose();
	});

	it('stays open where only an earlier opening fails', async () => {
		const { openings, article, first } = await overtaken();
		openings.end(1, Promise.resolve(openedAt('now/a.txt')));
		openings.end(0, Promise.reject(new Error('The share does not answer.')));
		await assert.rejects(first);
		assert.equal((await article.records.open()).path, 'now/a.txt');
		assert.equal(openings.count, 2);
		article.dispose();
	});

	it('keeps nobody waiting for the places of what was kept where the text is no longer', async () => {
		const [before, now] = [openedAt('before/a.txt'), openedAt('now/a.txt')];
		Object.assign(before.records, { records: [someRecord('a')] });
		const openings = [before, now];
		const { article } = articleIn(() => Promise.resolve(openings.shift() ?? now), {
			engine: { want: () => undefined },
		});
		const placed = article.whenPlaced();
		await turn();
		moved.fire(undefined);
		assert.deepEqual((await placed).all, []);
		article.dispose();
	});

	it('is found in the text that is saved, though that is closed at once', async () => {
		const record = someRecord('a');
		const opened = openedAt('a.txt');
		const kept: (readonly DeskRecord[])[] = [];
		Object.assign(opened.records, {
			records: [record],
			saveAnchors: async (found: Promise<readonly DeskRecord[]>) => void kept.push(await found),
		});
		const asked: ((found: readonly DeskRecord[]) => void)[] = [];
		const { article } = articleIn(() => Promise.resolve(opened), {
			engine: {
				reanchored: () => new Promise((end) => asked.push(end)),
				// Of a text that is gone nothing is found.
				dispose: () => asked.forEach((end) => end([])),
			},
		});
		await article.records.open();
		article.saved();
		await turn();
		const closed = article.settled().then(() => article.dispose());
		await turn();
		asked.forEach((end) => end([record]));
		await closed;
		assert.deepEqual(kept, [[record]]);
	});
});
