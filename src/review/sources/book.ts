import { byTurn, lastKnown, type Act, type LogId, type Place, type Seen } from '../acts/act';
import { LOG_START, parseActs } from '../acts/actLines';
import { hash64 } from '../hash';

/** `<16 hex>`, or {@link WORKSPACE}: which text acts are about, wherever it is now. */
export type SourceId = string;

/** The source of what holds in the whole workspace. */
export const WORKSPACE: SourceId = 'workspace';

/** Where a text is that has gone to another folder with records: nowhere in this one. */
export const ELSEWHERE = '..';

/** Where a log's acts belong, by the name of its file in `acts`. */
interface LogName {
	readonly source: SourceId;
	readonly log: LogId;
}

export const logFileOf = (source: SourceId, log: LogId): string => `${source}.${log}.jsonl`;

/**
 * Also of a further file of a log, which has a number in its name besides: of its acts, each of which is known by its id,
 * that has what the log itself may have lost.
 *
 * @returns `undefined` where a file is no log
 */
export function logNameOf(file: string): LogName | undefined {
	const match = /^([0-9a-f]{16}|workspace)\.([0-9a-f]{8}-[0-9a-f]{8})(?:\.\d+)*\.jsonl$/.exec(file);
	return match?.[1] !== undefined && match[2] !== undefined ? { source: match[1], log: match[2] } : undefined;
}

/** Which source is where, as the logs say: each begins with the place that its text had then. */
export class SourceBook {
	/** The place act of each log, by its source and the name of its file. */
	private readonly logs = new Map<SourceId, Map<string, Act | undefined>>();

	get sources(): readonly SourceId[] {
		return [...this.logs.keys()];
	}

	/** The logs of a source. */
	filesOf(source: SourceId): readonly string[] {
		return [...(this.logs.get(source)?.keys() ?? [])];
	}

	/** Takes what a log says of its text's place; later lines of it say nothing of that. */
	learn(file: string, text: string): void {
		const name = logNameOf(file);
		if (name) {
			const [first] = parseActs([text.slice(0, text.indexOf('\n') + 1)], name.log, LOG_START).acts;
			this.put(name.source, file, first);
		}
	}

	/** The place act of a log that has just been begun. */
	begin(source: SourceId, act: Act): void {
		this.put(source, logFileOf(source, act.log), act);
	}

	/** A log is no more. */
	forget(file: string): void {
		const source = logNameOf(file)?.source ?? '';
		const logs = this.logs.get(source);
		logs?.delete(file);
		if (logs?.size === 0) {
			this.logs.delete(source);
		}
	}

	/** The sources whose text is at a path, in a fixed order. */
	at(path: string): SourceId[] {
		return [...this.logs.keys()]
			.filter(
				(source) => this.pathsEver(source).has(path) && this.placesOf(source).some((place) => place.path === path),
			)
			.sort();
	}

	/** The paths of texts that are called like one path but for large and small letters, and how accents are written. */
	spelledLike(path: string): string[] {
		const plain = plainly(path);
		const isLike = (other: string): boolean => other !== path && plainly(other) === plain;
		const sources = this.sources.filter((source) =>
			this.placeActsOf(source).some(({ place }) => place && isLike(place.path)),
		);
		const paths = sources.flatMap((source) => this.placesOf(source).map((place) => place.path));
		return [...new Set(paths)].filter(isLike);
	}

	/** Where a source is: one place, unless people moved it without knowing of each other. The last said comes last. */
	placesOf(source: SourceId): Place[] {
		return this.lastActsOf(source).flatMap(({ place }) => place ?? []);
	}

	/** The paths of {@link placesOf}, each once, as one word: to be compared. */
	pathsOf(source: SourceId): string {
		return [...new Set(this.placesOf(source).map(({ path }) => path))].sort().join('\n');
	}

	/**
	 * What an act is to know that says where a source is now.
	 *
	 * @param saw all that is known
	 * @param copies the paths of copies, which stay where they are: that is left out of what is known
	 */
	sawBut(source: SourceId, saw: Seen, copies: readonly string[]): Seen {
		const logs = this.lastActsOf(source)
			.filter(({ place }) => place && copies.includes(place.path))
			.map(({ log }) => log);
		return logs.length === 0 ? saw : Object.fromEntries(Object.entries(saw).filter(([log]) => !logs.includes(log)));
	}

	/** An id for a text at a path: the one it would have, unless that is the one of another text by now. */
	freeId(wanted: SourceId, path: string, newId: () => string): SourceId {
		const isFree = this.placesOf(wanted).every((place) => place.path === path);
		return isFree ? wanted : hash64(`${wanted}\n${newId()}`);
	}

	/** Whether the text of a source has gone to another folder with records, which has them now. */
	isElsewhere(source: SourceId): boolean {
		const places = this.placesOf(source);
		return places.length > 0 && places.every(({ path }) => path === ELSEWHERE);
	}

	/** Every path a source has ever had. */
	pathsEver(source: SourceId): Set<string> {
		return new Set(this.placeActsOf(source).flatMap(({ place }) => (place ? [place.path] : [])));
	}

	private lastActsOf(source: SourceId): Act[] {
		return lastKnown(
			this.placeActsOf(source)
				.sort(byTurn)
				.map((act) => ({ act })),
		).map(({ act }) => act);
	}

	/** What has been said of a source's place, also what is not on disk yet. */
	placeActsOf(source: SourceId): Act[] {
		return [...(this.logs.get(source)?.values() ?? [])].filter((act) => act !== undefined);
	}

	private put(source: SourceId, file: string, act: Act | undefined): void {
		const logs = this.logs.get(source) ?? new Map<string, Act | undefined>();
		logs.set(file, act);
		this.logs.set(source, logs);
	}
}

const plainly = (path: string): string => path.normalize('NFC').toLowerCase();
