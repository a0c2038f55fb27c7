import { called, disk, editor, picks, said, Uri } from './windowStub';
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { VersionChanges } from '../../../src/corpus/versions/versionChanges';
import type { Article } from '../../../src/editor/article';
import type { ManyTexts } from '../../../src/editor/corpus/manyTexts';
import { askForNote, askForSources, askForTags } from '../../../src/editor/desk/askFor';
import { auditFolder } from '../../../src/editor/desk/auditFolder';
import { reportOutcome, say } from '../../../src/editor/desk/here';
import type { PlacesInTurn } from '../../../src/editor/desk/placesInTurn';
import { Reviewing } from '../../../src/editor/desk/reviewing';
import { pickStatus } from '../../../src/editor/desk/statusPick';
import { CorrectingEntries } from '../../../src/editor/directory/correctingEntries';
import type { PeopleOfTexts } from '../../../src/editor/directory/people';
import { listStatementsOf } from '../../../src/editor/directory/statementsAcross';
import { elsewhereLines } from '../../../src/editor/hovers/elsewhereLines';
import type { HoverText } from '../../../src/editor/hovers/hoverText';
import { Listing } from '../../../src/editor/listing/listing';
import type { OpenArticles } from '../../../src/editor/openArticles';
import { compareReviewers } from '../../../src/editor/reviewers/compareReviewers';
import type { Shelves } from '../../../src/editor/shelves';
import { compareVersions } from '../../../src/editor/versions/compareVersions';
import { readOf } from '../../../src/reading/read';
import { Statuses } from '../../../src/reading/statuses';
import { Certainty } from '../../../src/reading/thresholds';
import { Reviews } from '../../../src/review/reviews';
import { someRecord } from '../review/someRecord';
import { ANALYSIS, place, TEXT } from './article';

type Rows = readonly (string | (vscode.QuickPickItem & { readonly label: string }))[];

/** What was asked: rows of lists, and the prompts of boxes. */
let asked: { rows: Rows; prompt?: string; value?: string }[] = [];
/** What a person answers to a list, by the number of its row. */
let answer: (rows: Rows) => number = () => 0;

/** An open text that is reviewed, of which a test says what becomes of it. */
class Desk {
	version = 1;
	text = TEXT;
	/** How far the words have moved since the first version; `undefined`: they are gone. */
	moved: number | undefined = 0;
	reviews = new Reviews(TEXT, []);
	analysis = ANALYSIS;
	readonly opinions: object[] = [];
	readonly acts: Record<string, unknown> = {};
	readonly document: vscode.TextDocument;
	readonly article: Article;
	readonly articles: OpenArticles;

	constructor(name = 'text.txt') {
		const desk = this as Desk;
		const read = (): Article['read'] => readOf(1, desk.analysis, new Certainty(0), undefined);
		let last: Article['read'];
		const now = (): Article['read'] => (last ??= read());
		this.document = {
			...editor.document,
			uri: new Uri(name),
			getText: () => this.text,
			get version() {
				return desk.version;
			},
		} as unknown as vscode.TextDocument;
		this.article = {
			document: this.document,
			acts: this.acts,
			statuses: new Statuses(undefined),
			certainty: new Certainty(0),
			get read() {
				return now();
			},
			get reviews() {
				return desk.reviews;
			},
			whenRead: () => Promise.resolve(now()),
			whenPlaced: () => Promise.resolve(this.reviews),
			records: { open: () => Promise.resolve({ records: { opinions: this.opinions } }) },
			carry: ({ start, end }: { start: number; end: number }, version: number) =>
				version === this.version
					? { start, end }
					: this.moved === undefined
						? undefined
						: { start: start + this.moved, end: end + this.moved },
		} as unknown as Article;
		this.articles = {
			all: [this.article],
			active: this.article,
			meant: this.article,
			of: () => this.article,
			at: (uri: vscode.Uri) => (uri.toString() === name ? this.article : undefined),
		} as unknown as OpenArticles;
	}

	/** Somebody, or another program, writes in the text. */
	changes(moved: number | undefined): void {
		this.version = 2;
		this.moved = moved;
		this.text = `${'x'.repeat(moved ?? 0)}${TEXT}`;
	}
}

const until = async (what: string, isSo: () => boolean): Promise<void> => {
	for (let turn = 0; turn < 200 && !isSo(); turn += 1) {
		await new Promise(setImmediate);
	}
	assert.ok(isSo(), what);
};
/** The list that is shown next. */
const shown = async (count: number): Promise<(typeof picks)[number]> => {
	await until('a list is shown', () => picks.length >= count);
	return picks[count - 1] ?? assert.fail();
};

describe('what a person chooses from', () => {
	let desk: Desk;
	const { document } = editor;
	const { window, workspace } = vscode;
	const before = { ...window };
	const { asRelativePath, openTextDocument } = workspace;

	beforeEach(() => {
		desk = new Desk();
		Object.assign(editor, { document: desk.document, selection: { start: 0, end: 0, active: 0 } });
		asked = [];
		answer = () => 0;
		picks.length = said.length = called.length = 0;
		Object.assign(window, {
			showQuickPick: async (items: Rows | Promise<Rows>) => {
				const rows = await items;
				asked.push({ rows });
				return rows[answer(rows)];
			},
			showInputBox: (box: { prompt: string; value: string }) => {
				asked.push({ rows: [], ...box });
				return Promise.resolve(box.value);
			},
			showInformationMessage: (text: string) => Promise.resolve(void said.push(text)),
		});
	});
	afterEach(() => {
		Object.assign(editor, { document });
		Object.assign(window, before);
		Object.assign(workspace, { asRelativePath, openTextDocument });
	});

	describe('in a text that has changed meanwhile', () => {
		const LOCK = place('The lock will open in March');

		it('leads to where the words are by now, or nowhere', async () => {
			for (const moved of [30, undefined]) {
				picks.length = 0;
				desk.version = 1;
				const there = (editor.selection = { start: 0, end: 0, active: 0 });
				await new Listing(desk.articles).show('claims');
				const list = await shown(1);
				desk.changes(moved);
				list.choose('The lock');
				const { start, end } = LOCK;
				await until('something is selected, or said', () => editor.selection !== there || said.length > 0);
				if (moved === undefined) {
					assert.deepEqual(said, ['The text has changed at this place. Try again.']);
				} else {
					assert.deepEqual({ ...(editor.selection as object) }, { start: start + moved, end: end + moved });
				}
			}
		});

		it('leads nowhere in two versions that were compared', async () => {
			const opened = ['old.txt', 'new.txt'].map((name) => new Desk(name));
			Object.assign(workspace, {
				openTextDocument: (uri: Uri) =>
					Promise.resolve(opened.find((one) => one.document.uri.toString() === String(uri))?.document),
			});
			Object.assign(desk.articles, { of: () => undefined });
			const figure = { span: place('14 ships'), kind: 'number', words: '14 ships' } as const;
			const changes = {
				statements: [],
				speakers: [],
				figures: [{ change: 'changed', old: figure, now: figure, what: [], replaced: [] }],
			} as unknown as VersionChanges;
			const many = { candidatesFor: () => Promise.resolve([]), compare: () => Promise.resolve(changes) };
			const files = [new Uri('old.txt'), new Uri('new.txt')] as unknown as vscode.Uri[];
			const done = compareVersions(desk.articles, many, [files[0], files]);
			const list = await shown(1);
			opened[1]?.changes(5);
			list.choose('14 ships');
			await done;
			assert.deepEqual(said, ['The text has changed meanwhile. Compare the versions again.']);
		});

		it('decides on the words that people judged', async () => {
			const ships = place('14 ships were turned away');
			const record = someRecord('a', { judged: '' });
			desk.reviews = new Reviews(TEXT, [{ record, outcome: 'exact', spans: [ships] }]);
			for (const [reviewer, status] of [
				['Ines', 'checked'],
				['$(bug) Tom', 'false'],
			] as const) {
				desk.opinions.push({ record: 'a', author: reviewer, reviewer, status, note: '$(trash) it', modified: '1' });
			}
			const decided: string[] = [];
			desk.acts['decide'] = (_: unknown, __: unknown, judged: string) => {
				decided.push(judged);
				return Promise.resolve('placed');
			};
			const done = compareReviewers(desk.articles);
			const list = await shown(1);
			desk.changes(7);
			list.choose('denies');
			(await shown(2)).hide();
			await done;
			assert.deepEqual(decided, ['14 ships were turned away']);
			const rows = asked.flatMap(({ rows: all }) => all).flatMap((row) => (typeof row === 'string' ? [] : [row]));
			assert.deepEqual(
				rows.slice(0, 2).map(({ description, detail }) => [description, detail]),
				[
					['Ines', '\\$(trash) it'],
					['\\$(bug) Tom', '\\$(trash) it'],
				],
			);
		});
	});

	it('says where a review belongs in the text that it is of, whichever is open by now', async () => {
		const other = new Desk('other.txt');
		const opened: string[] = [];
		Object.assign(window, {
			showWarningMessage: (_: string, show: string) => Promise.resolve(show),
			showTextDocument: ({ uri }: vscode.TextDocument) => Promise.resolve(void opened.push(uri.toString())),
		});
		reportOutcome('needs a place', 'Saved.', other.document);
		await until('the list is asked for', () => called.includes('sourceReview.listLostReviews'));
		assert.deepEqual(opened, ['other.txt']);
	});

	it('has words of people and texts as they are, and no icons', async () => {
		await askForSources('Sources', [{ reference: '$(link) log', title: '$(bug) Log' }]);
		const [, source] = asked[0]?.rows ?? [];
		assert.ok(typeof source === 'object');
		assert.deepEqual([source.label, source.description], ['\\$(bug) Log', '\\$(link) log']);
		say('Corrected: $(bug)');
		assert.equal(said.at(-1), 'Corrected: \\$(bug)');
	});

	it('keeps the lines of a note as they are', async () => {
		const note = 'Ask:\n  - Ines\n\n  - Tom';
		assert.deepEqual(await askForNote('Note', note), { note });
	});

	it('names tags in the order of a dictionary', async () => {
		await askForTags('Tags', [], ['Zoo', 'äther', 'apple']);
		assert.match(asked[0]?.prompt ?? '', /apple, äther, Zoo/);
	});

	it('takes a number for a status once no longer one begins with it', async () => {
		const many = Array.from({ length: 11 }, (_, i) => ({ id: `s${i + 2}`, sign: '+' }));
		const chosen = pickStatus('Status', 'unreviewed', new Statuses(many));
		const list = await shown(1);
		list.type('1');
		list.type('12');
		assert.equal((await chosen)?.id, 's12');
	});

	it('is told that there is no claim in a text without one', async () => {
		desk.analysis = { ...ANALYSIS, claims: [] };
		await new Reviewing(desk.articles, {} as PlacesInTurn).nextUnreviewed();
		assert.deepEqual(said, ['There is no claim in this file.']);
	});

	it('reads how many other places there are, be it one', () => {
		const told: string[] = [];
		const hover = {
			line: () => hover,
			phrase: () => hover,
			text: (text: string) => void told.push(text),
		} as unknown as HoverText;
		const places = Array.from({ length: 4 }, () => ({
			view: { kind: 'verbatim', remarks: [] },
			place: { file: 'a.txt', line: 1 },
		}));
		elsewhereLines(hover, places as unknown as Parameters<typeof elsewhereLines>[1], { start: 0, end: 0 });
		assert.deepEqual(told, ['other places: 1']);
	});

	describe('of people across texts', () => {
		const listed = { entity: 0, kind: 'person', name: 'Ada Stone', aliases: [], roles: [] };
		const entry = { kind: 'person', name: 'Ada Stone', aliases: [], roles: [], members: [{ text: 'a.txt', listed }] };
		/** People of one text, in which one of them says so much. */
		const peopleWith = (said: number): PeopleOfTexts => {
			const statement = {
				content: { start: 0, end: 9 },
				speaker: 0,
				manner: 'direct',
				report: 'made',
				stance: 'affirms',
			};
			const statements = Array.from({ length: said }, () => statement);
			const record = { length: TEXT.length, entities: [{}], speakers: [{ entity: 0, members: [] }], statements };
			const lines = { position: () => ({ line: 0 }), range: () => ({ start: { line: 0 } }) };
			const text = { uri: new Uri('a.txt'), said: [said], record: () => record, lines };
			const people = { directory: { entries: [entry] }, texts: new Map([['a.txt', text]]) };
			return { get: () => Promise.resolve(people) } as unknown as PeopleOfTexts;
		};

		it('is told why there is nobody to choose', async () => {
			const entries = new CorrectingEntries(peopleWith(0), desk.articles);
			await entries.split();
			await entries.merge();
			await listStatementsOf(peopleWith(0), {} as ManyTexts, desk.articles);
			assert.deepEqual(said, [
				'No name stands in several texts.',
				'There are no two names of one kind to merge.',
				'Nobody who is listed says anything in these texts.',
			]);
		});

		it('is listed with how much they say, be it one statement', async () => {
			const many = { textOf: () => Promise.resolve(TEXT) } as unknown as ManyTexts;
			const done = listStatementsOf(peopleWith(1), many, desk.articles);
			(await shown(1)).choose('Ada Stone');
			const list = await shown(2);
			list.hide();
			await done;
			assert.equal(list.title, 'Ada Stone: 1 statement');
		});

		it('leads to what they say, wherever that stands in its text by now', async () => {
			const text = `Now: ${TEXT}`;
			const there = { ...desk.document, getText: () => text };
			const selected: unknown[] = [];
			Object.assign(workspace, { openTextDocument: () => Promise.resolve(there) });
			Object.assign(window, {
				showTextDocument: (_: object, { selection }: { selection: object }) =>
					Promise.resolve(selected.push({ ...selection })),
			});
			const many = { textOf: () => Promise.resolve(TEXT) } as unknown as ManyTexts;
			const done = listStatementsOf(peopleWith(1), many, desk.articles);
			(await shown(1)).choose('Ada Stone');
			(await shown(2)).choose('“The lock');
			await done;
			assert.deepEqual(selected, [{ start: 5, end: 14 }]);
		});

		it('is there although the active text cannot be read', async () => {
			Object.assign(desk.article, { whenRead: () => Promise.reject(new Error('too long')) });
			const done = new CorrectingEntries(peopleWith(0), desk.articles).rename();
			const list = await shown(1);
			assert.deepEqual(
				list.items.map(({ label }) => label),
				['Ada Stone'],
			);
			list.hide();
			await done;
		});

		it('are drawn a thousand at a time, and all are found by what is typed', async () => {
			const others = Array.from({ length: 3000 }, (_, i) => ({
				...entry,
				name: `Tomás Nr. ${i}`,
				roles: [`pilot ${i}`],
			}));
			const people = { directory: { entries: [entry, ...others] }, texts: new Map() };
			const merging = new CorrectingEntries(
				{ get: () => Promise.resolve(people) } as unknown as PeopleOfTexts,
				desk.articles,
			).merge();
			for (const turn of [1, 2]) {
				const list = await shown(turn);
				assert.equal(list.items.length, 1000);
				list.type('TOMAS 2999');
				assert.deepEqual(
					list.items.map(({ label }) => label),
					['Tomás Nr. 2999'],
				);
				list.type('pilot 1234');
				assert.equal(list.items.length, 1);
				list.type('');
				assert.equal(list.items.length, 1000);
				list.choose(turn === 1 ? 'Ada Stone' : 'none');
			}
			(await shown(2)).hide();
			await merging;
			assert.equal(asked.length, 0);
		});
	});

	describe('in folders that are called alike in part', () => {
		beforeEach(() => {
			Object.assign(workspace, {
				asRelativePath: (uri: object, withFolder = true) =>
					withFolder ? String(uri).slice(1) : String(uri).replace(/^\/\w+\//, ''),
			});
		});
		const files = ['/north/log.txt', '/south/log.txt'].map((path) => new Uri(path)) as unknown as vscode.Uri[];

		it('tells the two versions apart', async () => {
			answer = () => -1;
			const many = { candidatesFor: () => Promise.resolve([]), compare: () => assert.fail() };
			await compareVersions(desk.articles, many, [files[0], files]);
			assert.deepEqual(
				asked[0]?.rows.map((row) => (typeof row === 'string' ? row : row.label)),
				['south/log.txt → north/log.txt', 'north/log.txt → south/log.txt'].reverse(),
			);
		});

		it('tells the texts of an audit apart, and leads to them from where it is saved', async () => {
			const record = { english: true, entities: [] };
			const texts = [...files].reverse().map((uri) => ({ uri, isSource: false, record }));
			const many = { ready: () => Promise.resolve(texts), passedOver: [], textOf: () => Promise.resolve(TEXT) };
			const people = { get: () => Promise.resolve({ directory: { of: () => undefined } }) };
			const entered = {
				...someRecord('1'),
				type: 'correction',
				correction: { kind: 'attribute', name: 'Ada Lindqvist', attribute: 'role', to: 'pilot' },
			};
			const shelves = {
				recordsOf: (uri: vscode.Uri) =>
					Promise.resolve({ records: [], names: uri.path.startsWith('/south') ? [entered] : [] }),
			};
			const desks = files.map((uri) => new Desk(uri.toString()));
			const articles = {
				all: desks.map(({ article }) => article),
				at: (uri: vscode.Uri) =>
					desks.map(({ article }) => article).find((one) => String(one.document.uri) === String(uri)),
			};
			const made: string[] = [];
			Object.assign(workspace, {
				openTextDocument: ({ content }: { content: string }) => Promise.resolve(made.push(content)),
			});
			Object.assign(window, {
				showTextDocument: () => Promise.resolve(),
				showSaveDialog: () => Promise.resolve(new Uri('/north/reports/audit.md')),
			});
			Object.assign(disk, {
				stat: () => Promise.reject(new Error('none')),
				writeFile: (_: unknown, bytes: Uint8Array) => Promise.resolve(made.push(new TextDecoder().decode(bytes))),
			});
			const audit = (): Promise<void> =>
				auditFolder(
					articles as unknown as OpenArticles,
					many as unknown as ManyTexts,
					people as unknown as PeopleOfTexts,
					shelves as unknown as Shelves,
				);
			await audit();
			// What was entered is kept where the reviews of a text are, be that in a folder of its own.
			assert.match(made[0] ?? '', /\| Ada Lindqvist \| pilot \|/);
			answer = (rows) => rows.length - 1;
			Object.assign(window, {
				showQuickPick: (rows: Rows) => Promise.resolve(rows[typeof rows[0] === 'string' ? 1 : 0]),
			});
			await audit();
			const linked = made.map((report) => Array.from(report.matchAll(/\]\(([^)]+)\)/g), ([, to]) => to));
			assert.deepEqual(linked, [
				['north/log.txt', 'south/log.txt'],
				['../log.txt', '../../south/log.txt'],
			]);
		});
	});
});
