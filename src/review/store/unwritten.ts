/** Whole files that are to be in the folder together, by their names in it, in the order in which they are written. */
export type WholeFiles = ReadonlyMap<string, string>;

/** Where files of one records' folder are kept that cannot be written there, by their names in it; outlasts the window. */
export interface Unwritten {
	/** All that is kept of the folder, also by windows that have ended. */
	all(): Promise<WholeFiles>;
	/** @returns whether it is kept */
	keep(name: string, text: string): Promise<boolean>;
	/** The file is on disk: it goes, unless it is another by now. */
	drop(name: string, text: string): Promise<void>;
}

/** For folders of which nobody wants to keep what cannot be written. */
export const NOT_KEPT: Unwritten = {
	all: () => Promise.resolve(new Map()),
	keep: () => Promise.resolve(false),
	drop: () => Promise.resolve(),
};

/** What somebody has to write, kept for as long as it is not on disk. */
export class KeptFiles {
	private kept: WholeFiles = new Map();
	/** The names of those that do outlast the window. */
	private readonly lasting = new Set<string>();

	constructor(private readonly unwritten: Unwritten) {}

	/** All of them outlast the window. */
	get areLasting(): boolean {
		return [...this.kept.keys()].every((name) => this.lasting.has(name));
	}

	/** What windows that ended have left is kept on, until {@link hold} says otherwise. */
	async take(): Promise<WholeFiles> {
		this.kept = await this.unwritten.all().catch(() => new Map<string, string>());
		[...this.kept.keys()].forEach((name) => this.lasting.add(name));
		return this.kept;
	}

	/**
	 * These files are not on disk, and no others. Where they cannot be kept either, they are in memory as before, and what
	 * was kept instead of them stays.
	 *
	 * @returns the names of those that are kept
	 */
	async hold(files: WholeFiles): Promise<ReadonlySet<string>> {
		const before = this.kept;
		this.kept = new Map(files);
		for (const [name, text] of files) {
			if (before.get(name) !== text || !this.lasting.has(name)) {
				const isKept = await this.unwritten.keep(name, text).catch(() => false);
				this.lasting[isKept ? 'add' : 'delete'](name);
			}
		}
		for (const [name, text] of before) {
			if (!files.has(name) && this.areLasting) {
				await this.unwritten.drop(name, text).catch(() => undefined);
				this.lasting.delete(name);
			}
		}
		return this.lasting;
	}
}
