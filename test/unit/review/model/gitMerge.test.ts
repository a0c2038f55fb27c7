import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { fingerprintOf } from '../../../../src/review/sources/fingerprint';
import { RecordsFolder } from '../../../../src/review/store/recordsFolder';
import type { TextRecords } from '../../../../src/review/store/textRecords';
import { folderOfFiles } from '../folderOfFiles';
import { quietSurroundings } from '../memoryFiles';
import { at, foundAt, say, targetsOf, TEXT } from '../store/someWindow';
import { expected, noteOf, statusOf, type Entry } from './oracle';

/** As many as `npm run soak` asks for; in the tests a sample that is always the same. */
const RUNS = Number(process.env['SOAK_MERGES'] ?? 0);
const SAMPLE = { seed: 13, numRuns: 6 };
const PATH = 'a.txt';
const BRANCHES = ['main', 'rosa', 'emil'] as const;

let windows = 0;

/** A repository in which several people review one text, each on a branch of their own. */
class Repository {
	readonly folder = mkdtempSync(join(tmpdir(), 'source-review-'));
	private readonly there = new Map<string, Set<Entry>>();
	private branch = 'main';
	private count = 0;

	constructor() {
		this.git('init', '-q', '-b', 'main');
		writeFileSync(join(this.folder, PATH), TEXT);
		this.commit();
		BRANCHES.slice(1).forEach((name) => this.git('branch', name));
		BRANCHES.forEach((name) => this.there.set(name, new Set()));
	}

	/** One act by whom the branch belongs to, in a window of its own. */
	async act(branch: string, record: string, kind: Entry['kind']): Promise<void> {
		this.switch(branch);
		const { folder, text } = await this.open(branch);
		const there = this.entries(branch);
		const before = new Set(there);
		if (kind === 'undo') {
			const act = (await text.step('undo'))?.act;
			const number = Number(act?.changes[0]?.set.note?.slice(1));
			const of = [...before].find((entry) => entry.number === number);
			if (of) {
				expect(of.author).to.equal(branch);
				there.add({ number: (this.count += 1), author: branch, kind, record: of.record, of, knew: before });
			}
		} else {
			const number = (this.count += 1);
			const change = say(record, { status: statusOf(number), note: noteOf(number) });
			await text.act([kind === 'remove' ? { ...change, removed: true } : change]);
			there.add({ number, author: branch, kind, record, of: undefined, knew: before });
		}
		await folder.settled();
		this.commit();
		this.expectShown(text, there);
	}

	/** The text is saved, and all its records have been found at one place. */
	async find(branch: string, start: number): Promise<void> {
		this.switch(branch);
		const { folder, text } = await this.open(branch);
		await foundAt(text, start);
		await folder.settled();
		this.commit();
	}

	/** Where a record stands for who opens the text of a branch. */
	async placeOf(branch: string, record: string): Promise<unknown> {
		this.switch(branch);
		const { folder, text } = await this.open(branch);
		await folder.settled();
		return targetsOf(text)[record];
	}

	async merge(into: string, other: string): Promise<void> {
		this.switch(into);
		// It would fail where git has to ask a person.
		this.git('merge', '-q', '--no-edit', other);
		this.entries(other).forEach((entry) => this.entries(into).add(entry));
		const { folder, text } = await this.open(into);
		await folder.settled();
		this.expectShown(text, this.entries(into));
		this.commit();
	}

	/** Everything of everyone, wherever it is merged last. */
	async end(): Promise<void> {
		for (const name of BRANCHES.slice(1)) {
			await this.merge('main', name);
		}
		for (const name of BRANCHES.slice(1)) {
			await this.merge(name, 'main');
		}
		const left = ['', 'acts'].flatMap((folder) => {
			const path = join(this.folder, '.source-review', folder);
			return existsSync(path) ? readdirSync(path) : [];
		});
		expect(left.filter((name) => name.endsWith('.tmp'))).to.deep.equal([]);
	}

	remove(): void {
		rmSync(this.folder, { recursive: true });
	}

	private entries(branch: string): Set<Entry> {
		return this.there.get(branch) ?? new Set();
	}

	private async open(author: string): Promise<{ folder: RecordsFolder; text: TextRecords }> {
		const files = folderOfFiles(join(this.folder, '.source-review'));
		const told: unknown[] = [];
		const owner = { author, reviewer: () => author };
		const folder = new RecordsFolder(files, owner, quietSurroundings(`git${windows++}`), (message) =>
			told.push(message),
		);
		const text = await folder.text(PATH, () => fingerprintOf(TEXT));
		expect(told).to.deep.equal([]);
		return { folder, text };
	}

	private expectShown({ records }: TextRecords, entries: ReadonlySet<Entry>): void {
		const shown = records.map((record) => [
			record.id,
			record.type === 'review' ? [record, ...record.rivals].map(({ status, note }) => `${status} ${note}`).sort() : [],
		]);
		expect(Object.fromEntries(shown)).to.deep.equal(expected(entries));
	}

	private switch(branch: string): void {
		if (branch !== this.branch) {
			this.git('switch', '-q', branch);
			this.branch = branch;
		}
	}

	private commit(): void {
		this.git('add', '-A');
		this.git('commit', '-q', '--allow-empty', '-m', 'x');
	}

	private git(...words: readonly string[]): void {
		const me = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false', '-c', 'gc.auto=0'];
		execFileSync('git', [...me, ...words], { cwd: this.folder, stdio: 'pipe' });
	}
}

const branch = fc.constantFrom(...BRANCHES);
const command = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			kind: fc.constantFrom('set' as const, 'set' as const, 'remove' as const, 'undo' as const),
			branch,
			record: fc.constantFrom('1', '2'),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), branch, other: branch }) },
);

async function inRepository(work: (repository: Repository) => Promise<void>): Promise<void> {
	const repository = new Repository();
	try {
		await work(repository);
	} finally {
		repository.remove();
	}
}

describe('records that git merges', () => {
	it('stay each on its own claim: one takes a verdict back and checks another claim, one decides otherwise', async () => {
		await inRepository(async (repository) => {
			await repository.act('main', '1', 'set');
			await repository.merge('rosa', 'main');
			await repository.merge('emil', 'main');
			await repository.act('rosa', '1', 'remove');
			await repository.act('rosa', '2', 'set');
			await repository.act('emil', '1', 'set');
			await repository.merge('rosa', 'emil');
			await repository.end();
		});
	}).timeout(60_000);

	it('stand where they were found again, though git has mixed the pages', async () => {
		await inRepository(async (repository) => {
			for (const record of ['1', '2', '3']) {
				await repository.act('main', record, 'set');
			}
			await repository.find('main', 10);
			await repository.merge('rosa', 'main');
			await repository.merge('emil', 'main');
			await repository.act('rosa', '1', 'set');
			await repository.act('rosa', '4', 'set');
			await repository.act('emil', '5', 'set');
			await repository.merge('rosa', 'emil');
			expect(await repository.placeOf('rosa', '2')).to.deep.equal(at(10));
			expect(await repository.placeOf('rosa', '3')).to.deep.equal(at(10));
			expect(await repository.placeOf('rosa', '1')).to.deep.equal(say('1', {}).target);
			await repository.end();
			expect(await repository.placeOf('main', '2')).to.deep.equal(at(10));
		});
	}).timeout(60_000);

	it('are all that everyone did, whatever is merged when; git never has to ask', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 14, size: 'max' }), async (commands) => {
				await inRepository(async (repository) => {
					for (const one of commands) {
						if (one.kind !== 'merge') {
							await repository.act(one.branch, one.record, one.kind);
						} else if (one.branch !== one.other) {
							await repository.merge(one.branch, one.other);
						}
					}
					await repository.end();
				});
			}),
			RUNS > 0 ? { numRuns: RUNS } : SAMPLE,
		);
	}).timeout(Infinity);
});
