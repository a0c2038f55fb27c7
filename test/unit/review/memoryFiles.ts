import type { RecordFiles, Surroundings } from '../../../src/review/store/recordFiles';

/** Record files in memory. `refuse` makes every write fail, as in a read-only folder. */
export class MemoryFiles implements RecordFiles {
	readonly files = new Map<string, string>();
	refuse = false;

	async read(name: string): Promise<string | undefined> {
		await Promise.resolve();
		return this.files.get(name);
	}

	async write(name: string, text: string): Promise<void> {
		await Promise.resolve();
		if (this.refuse) {
			throw new Error('EROFS: read-only file system');
		}
		this.files.set(name, text);
	}

	async rename(from: string, to: string): Promise<void> {
		await Promise.resolve();
		const text = this.files.get(from);
		if (text === undefined) {
			throw new Error(`There is no ${from}.`);
		}
		this.files.delete(from);
		this.files.set(to, text);
	}

	async remove(name: string): Promise<void> {
		await Promise.resolve();
		this.files.delete(name);
	}
}

/** A world whose clock goes on by a millisecond at every look, and whose ids count up. */
export function quietSurroundings(name: string): Surroundings {
	let time = Date.UTC(2024, 0, 1);
	let id = 0;
	return {
		now: () => new Date(time++).toISOString(),
		newId: () => `${name}-${id++}`,
		pause: () => Promise.resolve(),
	};
}
