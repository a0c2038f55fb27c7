import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { someRecord } from '../review/someRecord';
import { keepRecords } from './recordsFor';

const OLD = [
	'Ada Lindqvist said on Monday that the eastern quay may be closed in the spring.',
	'“Two of the piles have moved by 4 cm since March,” Tomas Beregi, who runs the night ferry, told the council.',
].join('\n\n');
const NEW = OLD.replace('may be closed', 'will be closed').replace('4 cm', '6 cm');

interface Place {
	readonly spans: [start: number, end: number][];
	readonly line: number;
	readonly words: string;
	readonly speaker?: string;
}
interface Change {
	readonly change: string;
	readonly what: string[];
	readonly old: Place | null;
	readonly new: Place | null;
	readonly replaced: { readonly old: string; readonly new: string }[];
}
interface Json {
	readonly statements: Change[];
	readonly speakers: Change[];
	readonly figures: Change[];
	readonly verdicts: {
		readonly fate: string;
		readonly status: string;
		readonly what: string[];
		readonly new: Place | null;
	}[];
}

describe('Command line, diff', function () {
	this.timeout(60_000);
	let folder = '';
	const file = (name: string, content: string): string => {
		writeFileSync(join(folder, name), content);
		return join(folder, name);
	};
	const run = (...args: readonly string[]): { status: number | null; out: string; err: string } => {
		const done = spawnSync(process.execPath, ['dist/cli.js', 'diff', '--quick', ...args], { encoding: 'utf8' });
		return { status: done.status, out: done.stdout, err: done.stderr };
	};
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'source-review-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('exits with 0 where nothing of substance has changed, and says so', () => {
		const { status, out } = run(file('old.txt', OLD), file('new.txt', OLD.replace(/[“”]/g, '"')));
		assert.equal(status, 0);
		assert.match(out, /No statement, speaker or figure has changed\./);
	});

	it('prints changes with lines and words, and exits with 1', () => {
		const { status, out } = run(file('old.txt', OLD), file('new.txt', `Quays\n\n${NEW}`));
		assert.equal(status, 1);
		assert.match(out, /^ {2}changed {2}1 → 3 +Ada Lindqvist: “may” → “will”; “.*will be closed in the spring”$/m);
		assert.match(out, /^Figures\n {2}changed {2}3 → 5 +“4 cm” → “6 cm”$/m);
	});

	it('JSON has the places of both files, in UTF-16 offsets of each', () => {
		const now = `\ufeffQuays 🚢\r\n\r\n${NEW}`;
		const { status, out } = run('--format', 'json', file('old.txt', OLD), file('new.txt', now));
		const { statements, figures, speakers } = JSON.parse(out) as Json;
		assert.equal(status, 1);
		assert.deepEqual(speakers, []);
		assert.deepEqual(
			statements.map(({ change, what, replaced }) => [change, what, replaced]),
			[
				['changed', ['words'], [{ old: 'may', new: 'will' }]],
				['changed', ['words'], [{ old: '4', new: '6' }]],
				// The headline.
				['added', [], []],
			],
		);
		for (const change of [...statements, ...figures]) {
			assert.equal(change.old?.words, change.old?.spans.map(([start, end]) => OLD.slice(start, end)).join(' '));
			assert.equal(change.new?.words, change.new?.spans.map(([start, end]) => now.slice(start, end)).join(' '));
		}
		assert.deepEqual(
			figures.map((change) => [change.old?.words, change.new?.words, change.new?.line]),
			[['4 cm', '6 cm', 5]],
		);
	});

	it('says of each verdict on the old version whether it holds', async () => {
		const [old, now] = [file('old.txt', OLD), file('new.txt', NEW)];
		const spans = ['the eastern quay may be closed in the spring', 'who runs the night ferry'].map((words) => {
			const start = OLD.indexOf(words);
			return { start, end: start + words.length };
		});
		const records = makeAnchors(OLD, spans).map((anchor, i) =>
			someRecord(`record-${i}`, { target: [anchor], status: i === 0 ? 'disputed' : 'checked' }),
		);
		await keepRecords(folder, { path: 'old.txt', words: OLD }, records);
		const { verdicts } = JSON.parse(run('--format', 'json', old, now).out) as Json;
		assert.deepEqual(
			verdicts.map(({ fate, status, what, new: place }) => [fate, status, what, place?.words]),
			[
				['touched', 'disputed', ['words'], 'the eastern quay will be closed in the spring'],
				['holds', 'checked', [], 'who runs the night ferry'],
			],
		);
	});

	it('in Markdown nothing of a text is markup, and lines are linked', () => {
		const { out } = run(
			'--format',
			'markdown',
			file('old.txt', OLD),
			file('new.txt', NEW.replace('spring', '<b>*spring*')),
		);
		assert.match(out, /\]\([^)]*old\.txt#L1\) \| \[L1\]\([^)]*new\.txt#L1\)/);
		assert.doesNotMatch(out, /<b>|\*spring\*(?!\\)/);
	});

	it('bad input is one line that says what is wrong, and exits with 2', () => {
		const old = file('old.txt', OLD);
		const cases: [string[], RegExp][] = [
			[[old], /diff compares two files/],
			[[old, old, old], /diff compares two files/],
			[[old, join(folder, 'none.txt')], /none\.txt: there is no such file/],
			[['--format', 'tei', old, old], /no format 'tei'; it has table, json, markdown/],
			[
				[
					old,
					file(
						'fr.txt',
						'Il pleut depuis trois jours sur la ville et les rues sont vides. Nous avons attendu le bac avec nos enfants, mais personne ne savait quand il viendrait. Elle ne voulait plus parler de cette histoire. '.repeat(
							5,
						),
					),
				],
				/fr\.txt: does not read like English/,
			],
			[
				[
					old,
					file('page.html', `<!DOCTYPE html>\n<html><head><title>a</title></head><body><p>${OLD}</p></body></html>`),
				],
				/page\.html: is the source of a web page; copy its text/,
			],
		];
		for (const [args, message] of cases) {
			const { status, out, err } = run(...args);
			assert.deepEqual([status, out], [2, ''], args.join(' '));
			assert.match(err, message);
			assert.equal(err.trim().split('\n').length, 1);
		}
	});
});
