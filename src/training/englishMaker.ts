import { loadEnglish, type English } from '../analysis/trained/english';
import type { EnglishFile } from '../analysis/trained/englishFiles';
import { TRAINERS } from './trainers';
import type { Training } from './training';
import { UNTRAINED } from './untrained';

/** Makes the files of English, of all annotated documents or without those of a fold; each once. */
export class EnglishMaker {
	private readonly trainings: readonly (readonly [EnglishFile, Training, number])[];
	private readonly files = new Map<string, Uint8Array>();
	private readonly made = new Map<string, English>();

	/** @param folder the data, as the trainers want it */
	constructor(folder: string, log: (line: string) => void) {
		this.trainings = TRAINERS.map(([file, trainer, builtOn], stage) => [file, trainer(folder, log), builtOn ?? stage]);
	}

	/** English as it is when so many files are made, all where left out. */
	english(without: number | null, stages = this.trainings.length): English {
		const key = `${String(without)} ${String(stages)}`;
		const known = this.made.get(key);
		if (known) {
			return known;
		}
		const files = new Map(this.trainings.slice(0, stages).map(([file], stage) => [file, this.bytes(without, stage)]));
		const english = loadEnglish((name) => {
			const bytes = files.get(name) ?? UNTRAINED[name];
			if (!bytes) {
				throw new Error(`${name} is not made yet`);
			}
			return bytes;
		});
		this.made.set(key, english);
		return english;
	}

	/** The bytes of a file, by its place in `TRAINERS`. */
	bytes(without: number | null, stage: number): Uint8Array {
		const [file, train, builtOn] = this.trainings[stage] ?? [];
		if (!file || !train || builtOn === undefined) {
			throw new RangeError(`no stage ${String(stage)}`);
		}
		const key = `${String(without)} ${file}`;
		const known = this.files.get(key);
		if (known) {
			return known;
		}
		const bytes = train(without, (other) => this.english(other, builtOn));
		this.files.set(key, bytes);
		return bytes;
	}

	/** Takes a file as made, such as the product's. */
	take(file: EnglishFile, bytes: Uint8Array): void {
		this.files.set(`null ${file}`, bytes);
	}
}
