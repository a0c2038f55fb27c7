import { expect } from 'chai';
import type { DeskRecord } from '../../../../src/review/model';
import type { TextRecords } from '../../../../src/review/store/textRecords';
import { Disk } from '../memoryFiles';
import { openWindow, say, type SomeWindow } from '../store/someWindow';
import { expected, isTakenBack, isUndone, noteOf, placing, statusOf, type Entry } from './oracle';

/** What git may put back: the files, where the text is, and the acts that are in them. */
interface Snapshot {
	readonly files: ReadonlyMap<string, string>;
	readonly there: ReadonlySet<Entry>;
	readonly path: string;
}

interface Open {
	readonly author: string;
	window: SomeWindow;
	text: TextRecords;
	/** The acts that the window has read or done. */
	known: Set<Entry>;
	/** Those that could not be written yet. */
	pending: Set<Entry>;
}

const AUTHORS = ['rosa', 'rosa', 'emil'];
/** A temporary file as old as this is nobody's. */
const LATER = 60_000;

/** Three windows of two installations on one disk, beside the plain list of what was done in them. */
export class World {
	readonly disk = new Disk();
	readonly open: Open[] = [];
	there = new Set<Entry>();
	path = 'a.txt';
	private readonly snapshots: Snapshot[] = [];
	/** What was known to whoever told a place, by an act or by finding records again; by the number of that. */
	private readonly knew = new Map<number, ReadonlySet<Entry>>();
	private count = 0;
	private paths = 0;

	async begin(): Promise<this> {
		this.disk.texts.add(this.path);
		for (const author of AUTHORS) {
			this.open.push(await this.opened(author));
		}
		return this;
	}

	async act(w: number, record: string, kind: 'set' | 'remove'): Promise<void> {
		this.snapshot();
		const open = this.at(w);
		const entry = this.entry(open, kind, record);
		let isSaved = false;
		void open.text.act([this.changeOf(entry)]).then(() => (isSaved = true));
		this.expectShown(open.text.records, open.known);
		await this.written(open);
		expect(isSaved, 'saved').to.equal(!open.window.files.refuse);
	}

	async step(w: number, kind: 'undo' | 'redo'): Promise<void> {
		const open = this.at(w);
		await open.window.folder.refresh();
		await this.written(open);
		const before = new Set(open.known);
		let number: number | undefined;
		const done = open.text.step(kind).then((stepped) => (number = numberIn(stepped?.act.changes[0]?.set.note)));
		await open.window.folder.settled();
		// What cannot be written is done all the same.
		number ??= open.window.files.refuse ? numberIn(this.lastStepped(open, kind, before)) : await done;
		const own = [...before].filter((entry) => entry.author === open.author && entry.of === undefined);
		const of = own.find((entry) => entry.number === number);
		if (number === undefined || number < 0) {
			if (kind === 'undo') {
				expect(own.every((entry) => isUndone(entry, before) || isContested(entry, before))).to.equal(true);
			}
			return;
		}
		expect(of, 'an act of one’s own').to.not.equal(undefined);
		if (of) {
			this.entry(open, kind, of.record, of);
			await this.written(open);
			this.expectShown(open.text.records, open.known);
		}
	}

	/** The text is saved, and its records are found elsewhere in it; meanwhile somebody says something of one. */
	async save(w: number, record: string): Promise<void> {
		const open = this.at(w);
		const number = (this.count += 1);
		this.knew.set(number, new Set(open.known));
		const records = open.text.records.map((one) => ({ ...one, target: targetOf(one.id, number) }));
		let tell: (records: readonly DeskRecord[]) => void = () => undefined;
		const saved = open.text.saveAnchors(new Promise((resolve) => (tell = resolve)), '');
		await this.act(w, record, 'set');
		tell(records);
		await saved;
		await this.written(open);
		this.expectShown(open.text.records, open.known);
	}

	async refresh(w: number): Promise<void> {
		const open = this.at(w);
		await open.window.folder.refresh();
		await this.written(open);
		this.expectShown(open.text.records, open.known);
	}

	/** Writing fails for a while, or works again. */
	async refuse(w: number): Promise<void> {
		const open = this.at(w);
		open.window.files.refuse = !open.window.files.refuse;
		await this.refresh(w);
	}

	/** The window is killed after so many steps of an act; another is opened for it. */
	async kill(w: number, record: string, steps: number): Promise<void> {
		const open = this.at(w);
		const entry = this.entry(open, 'set', record);
		const maybe = new Set(open.pending);
		let isSaved = false;
		open.window.files.stepsLeft = steps;
		void open.text.act([this.changeOf(entry)]).then(() => (isSaved = true));
		await open.window.folder.settled();
		open.window.files.stepsLeft = 0;
		this.disk.time += LATER;
		Object.assign(open, await this.opened(open.author));
		for (const one of maybe) {
			const isThere = this.isOnDisk(one);
			expect(isThere || !isSaved || one !== entry, 'what was shown as saved is on disk').to.equal(true);
			if (isThere) {
				this.there.add(one);
			}
		}
		open.known = new Set(this.there);
		this.expectShown(open.text.records, open.known);
	}

	/** Checkout, switch, stash, restore: the files are as they were once. Windows see it when they look again. */
	async restore(s: number): Promise<void> {
		const snapshot = this.snapshots[s % Math.max(1, this.snapshots.length)];
		if (!snapshot || (snapshot.path !== this.path && this.isAnyPending)) {
			return;
		}
		this.snapshot();
		this.disk.restore(snapshot.files);
		this.there = new Set(snapshot.there);
		await this.moveWindows(snapshot.path);
	}

	/** Merges what was once into what is: git takes the longer of two logs, and mixes the pages. */
	merge(s: number): void {
		const other = this.snapshots[s % Math.max(1, this.snapshots.length)];
		if (!other || other.path !== this.path) {
			return;
		}
		for (const [name, text] of other.files) {
			const here = this.disk.files.get(name) ?? '';
			if (name.startsWith('acts/')) {
				expect(here.startsWith(text) || text.startsWith(here), 'nothing for git to merge in a log').to.equal(true);
				this.disk.files.set(name, text.length > here.length ? text : here);
			} else if (name.endsWith('.json') && here !== '' && here !== text) {
				this.disk.files.set(name, mixed(here, text));
			}
		}
		other.there.forEach((entry) => this.there.add(entry));
	}

	async rename(w: number, isOutside: boolean): Promise<void> {
		const open = this.at(w);
		if (this.isAnyPending) {
			return;
		}
		const to = `${(this.paths += 1)}/b.txt`;
		if (!isOutside) {
			await open.window.folder.moved(this.path, to);
			await this.written(open);
		}
		await this.moveWindows(to);
	}

	/** A copy of the text has no reviews, and takes none away. */
	async copy(w: number): Promise<void> {
		this.disk.texts.add('copy.txt');
		const copy = await this.at(w).window.text('copy.txt');
		expect(copy.records).to.deep.equal([]);
		await this.refresh(w);
	}

	/** Everything written is there for whoever comes later, and nothing else. */
	async end(): Promise<void> {
		for (const [w, { window }] of this.open.entries()) {
			window.files.refuse = false;
			await this.refresh(w);
		}
		this.disk.time += LATER;
		const later = await this.opened('later');
		this.expectShown(later.text.records, this.there);
		await later.text.act([say('last', { note: 'last' })]);
		await later.window.folder.settled();
		expect(this.disk.names.filter((name) => name.endsWith('.tmp'))).to.deep.equal([]);
	}

	private get isAnyPending(): boolean {
		return this.open.some(({ window, pending }) => window.files.refuse || pending.size > 0);
	}

	private at(w: number): Open {
		const open = this.open[w % this.open.length];
		if (!open) {
			throw new Error('There is no window.');
		}
		return open;
	}

	private entry(open: Open, kind: Entry['kind'], record: string, of?: Entry): Entry {
		const entry = { number: (this.count += 1), author: open.author, kind, record, of, knew: new Set(open.known) };
		open.known.add(entry);
		this.knew.set(entry.number, new Set(open.known));
		open.pending.add(entry);
		return entry;
	}

	private changeOf({ number, record, kind }: Entry): ReturnType<typeof say> {
		const set = { status: statusOf(number), note: noteOf(number) };
		const change = { ...say(record, set), target: targetOf(record, number) };
		return kind === 'remove' ? { ...change, removed: true } : change;
	}

	/** Waits until the window has written what it can; then it has read what is there. */
	private async written(open: Open): Promise<void> {
		const { folder, files } = open.window;
		await folder.settled();
		await folder.refresh();
		// What is done beside, such as making the page, reads again.
		await folder.settled();
		if (!files.refuse) {
			open.pending.forEach((entry) => this.there.add(entry));
			open.pending.clear();
		}
		open.known = new Set([...this.there, ...open.pending]);
	}

	private async opened(author: string): Promise<Open> {
		const window = openWindow(this.disk, author);
		const text = await window.text(this.path);
		await window.folder.settled();
		return { author, window, text, known: new Set(this.there), pending: new Set() };
	}

	private async moveWindows(path: string): Promise<void> {
		this.disk.texts.delete(this.path);
		this.disk.texts.add(path);
		this.path = path;
		for (const open of this.open) {
			const isOther = open.text.path !== path;
			open.text = await open.window.text(path);
			if (isOther) {
				await this.written(open);
			}
		}
	}

	private snapshot(): void {
		this.snapshots.push({ files: this.disk.snapshot(), there: new Set(this.there), path: this.path });
	}

	private lastStepped(open: Open, kind: 'undo' | 'redo', before: ReadonlySet<Entry>): string | undefined {
		const next = kind === 'undo' ? open.text.next.redo : open.text.next.undo;
		const number = numberIn(next?.changes[0]?.set.note);
		const entry = [...before].find((one) => one.number === number);
		return entry && isUndone(entry, before) === (kind === 'redo') ? next?.changes[0]?.set.note : undefined;
	}

	private isOnDisk({ number }: Entry): boolean {
		const words = `"note":"${noteOf(number)}"`;
		return [...this.disk.files].some(([name, text]) => name.startsWith('acts/') && text.includes(words));
	}

	private expectShown(records: readonly DeskRecord[], entries: ReadonlySet<Entry>): void {
		const shown = records.map((record) => [
			record.id,
			record.type === 'review' ? [record, ...record.rivals].map(({ status, note }) => `${status} ${note}`).sort() : [],
		]);
		expect(Object.fromEntries(shown)).to.deep.equal(expected(entries));
		for (const { id, target } of records) {
			expect(target[0]?.exact).to.equal(id);
			const knew = this.knew.get(target[0]?.start ?? 0) ?? new Set();
			const isPlaced = placing(id, entries).some((entry) => knew.has(entry));
			const message = `${id} stands where it was put, or found again since`;
			expect(isPlaced || isTakenBack(id, entries, knew), message).to.equal(true);
		}
	}
}

/** The place that act number so-and-so told, or where the record was found then. */
const targetOf = (record: string, number: number): DeskRecord['target'] => [
	{ exact: record, prefix: '', suffix: '', start: number, end: number + 1, rival: 0 },
];

const numberIn = (note: string | undefined): number => Number(note?.slice(1) ?? -1);

/** Undone in one window and done again in another, neither knowing of the other. */
function isContested(entry: Entry, there: ReadonlySet<Entry>): boolean {
	return [...there].some(({ of }) => of === entry);
}

/** Lines of both, as git's union merge leaves them. */
function mixed(a: string, b: string): string {
	const lines = a.split('\n');
	return [...lines.slice(0, 8), ...b.split('\n').slice(5, 20), ...lines.slice(8)].join('\n');
}
