import {
	LinkedRecords,
	type RecordFiles,
	type RecordFolder,
	type Surroundings,
} from '../../../src/review/store/recordFiles';

/** The window was killed: nothing it does reaches the disk any more. */
export class Killed extends Error {}

/** A disk in memory, which several windows may write. Its clock goes on by hand. */
export class Disk {
	files = new Map<string, string>();
	/** The texts beside the records' folder. */
	texts = new Set<string>();
	/** Milliseconds. */
	time = 0;
	readonly written = new Map<string, number>();
	/** Names that are links. */
	readonly links = new Set<string>();
	/** Whether it finds a text whatever letters of its path are large, or how accents are written, as that of macOS does. */
	ignoresCase = false;

	/** What can be put back by {@link restore}, as git does. */
	snapshot(): Map<string, string> {
		return new Map(this.files);
	}

	restore(snapshot: ReadonlyMap<string, string>): void {
		this.files = new Map(snapshot);
	}

	get names(): string[] {
		return [...this.files.keys()].sort();
	}
}

/**
 * One window's way to a disk. Replacing a file is two steps, as in VS Code: the old one is removed, then the new one
 * is renamed.
 */
export class MemoryFiles implements RecordFiles {
	/** Every write fails, as in a read-only folder. */
	refuse = false;
	/** After so many steps the window is killed. */
	stepsLeft = Infinity;

	constructor(readonly disk = new Disk()) {}

	get files(): Map<string, string> {
		return this.disk.files;
	}

	async list(folder: RecordFolder): Promise<readonly string[]> {
		await this.step(folder);
		const start = folder === '' ? '' : `${folder}/`;
		return [...this.files.keys()]
			.filter((name) => name.startsWith(start) && !name.slice(start.length).includes('/') && !this.disk.links.has(name))
			.map((name) => name.slice(start.length));
	}

	async read(name: string): Promise<string | undefined> {
		await this.step(name);
		return this.files.get(name);
	}

	async write(name: string, text: string): Promise<void> {
		await this.writing(name);
		this.put(name, text.slice(0, text.length >> 1));
		await this.writing(name);
		this.put(name, text);
	}

	async rename(from: string, to: string): Promise<void> {
		await this.writing(from);
		if (!this.files.has(from)) {
			throw new Error(`There is no ${from}.`);
		}
		this.files.delete(to);
		await this.writing(from);
		this.put(to, this.files.get(from) ?? '');
		this.files.delete(from);
	}

	async remove(name: string): Promise<void> {
		await this.writing(name);
		this.files.delete(name);
	}

	async age(name: string): Promise<number | undefined> {
		await this.step(name);
		return this.files.has(name) ? this.disk.time - (this.disk.written.get(name) ?? 0) : undefined;
	}

	async hasText(path: string): Promise<boolean> {
		await this.step('');
		const { texts, ignoresCase } = this.disk;
		const plain = (text: string): string => text.normalize('NFC').toLowerCase();
		return texts.has(path) || (ignoresCase && [...texts].some((text) => plain(text) === plain(path)));
	}

	async names(folder: string): Promise<readonly string[]> {
		await this.step('');
		const start = folder === '' ? '' : `${folder}/`;
		const inside = [...this.disk.texts].filter((text) => text.startsWith(start));
		return [...new Set(inside.map((text) => text.slice(start.length).replace(/\/.*/, '')))];
	}

	private put(name: string, text: string): void {
		this.files.set(name, text);
		this.disk.written.set(name, this.disk.time);
	}

	private async writing(name: string): Promise<void> {
		await this.step(name);
		if (this.refuse) {
			throw new Error('EROFS: read-only file system');
		}
	}

	private async step(name: string): Promise<void> {
		await Promise.resolve();
		if (this.stepsLeft <= 0) {
			throw new Killed('The window was killed.');
		}
		this.stepsLeft -= 1;
		const [folder = ''] = name.split('/');
		if (this.disk.links.has(name) || this.disk.links.has(folder)) {
			throw new LinkedRecords(`${name} is a link.`);
		}
	}
}

/** A world whose clock goes on by a millisecond at every look, and whose ids count up. */
export function quietSurroundings(name: string): Surroundings {
	let time = Date.UTC(2024, 0, 1);
	let id = 0;
	return {
		now: () => new Date(time++).toISOString(),
		newId: () => `${name}-${id++}`,
		rest: () => Promise.resolve(),
	};
}
