import { hash64 } from '../hash';
import type { LogId } from '../acts/act';
import type { Arrivals } from './arrivals';
import { logNameOf, WORKSPACE, type SourceId } from '../sources/book';
import { holds, readLog } from './fileSteps';
import { SCHEMA, schemaOf } from './page';
import { logAt, type Placing } from './placing';
import type { RecordFiles } from './recordFiles';
import { recordFileName } from './recordFileName';
import { version1Paths, version1Source, type Shelf } from './shelf';
import { historyName, placeToKeep, version1Files } from './version1Files';
import { copiesOf } from './whereTextsAre';

/** Where a text has come from, and where it is. */
export interface Journey {
	readonly from: { readonly shelf: Shelf; readonly placing: Placing; readonly path: string };
	readonly to: { readonly shelf: Shelf; readonly placing: Placing; readonly path: string };
	/** The fingerprint of the text, where that is known. */
	readonly words: string | undefined;
}

/**
 * Takes a text along with all that is kept of it.
 *
 * @param arrivals of the folder where it is
 * @param isLasting whether that outlasts the window: only then the other folder says that the text has left it
 * @returns whether all of it could be read; what cannot stays where it is, as a whole
 */
export async function takeText(journey: Journey, arrivals: Arrivals, isLasting: boolean): Promise<boolean> {
	const { shelf, placing, path } = journey.from;
	const saidNow = (): Promise<string | undefined> => placing.saidAt(path).catch(() => undefined);
	const said = await saidNow();
	const copied = await copiedText(journey).catch(() => undefined);
	if (!copied) {
		return false;
	}
	const leave = async (): Promise<void> => {
		await shelf.look().catch(() => []);
		// By the time the copy can be written a new text may be where it was, or more may be said there.
		const isUnchanged = said !== undefined && (await saidNow()) === said;
		await (isUnchanged && isLasting ? placing.leave(path, journey.words).catch(() => undefined) : undefined);
	};
	// Also where all of it is here already: git may have brought it, and not have taken it away there.
	await arrivals.take(copied, leave);
	await journey.to.shelf.look().catch(() => []);
	return true;
}

/**
 * All that is kept of a text in one folder as files of another, by their names there, in the order in which they are to
 * be written: that the text is here comes before what was said of it, so that half of it is of no other text. What cannot
 * be read there now is not there: it is looked at again before anything is written.
 */
async function copiedText(journey: Journey): Promise<Map<string, string>> {
	const copied = new Map<string, string>();
	for (const source of await journey.from.placing.sourcesAt(journey.from.path)) {
		(await copiedSource(journey, source)).forEach((text, name) => copied.set(name, text));
	}
	await copyPast(journey, copied);
	await copyPage(journey, copied);
	return copied;
}

async function copiedSource(journey: Journey, source: SourceId): Promise<Map<string, string>> {
	const { from, to, words } = journey;
	const id = await idIn(journey, source);
	const logs = new Map<string, string>();
	for (const file of from.shelf.book.filesOf(source)) {
		const name = logAt(id + file.slice(source.length));
		const text = await readLog(from.shelf.files, logAt(file));
		const there = await readLog(to.shelf.files, name).catch(() => undefined);
		// Nothing is ever taken out of a log: what is there already need not come.
		if (text !== undefined && !holds(there, text)) {
			logs.set(name, text);
		}
	}
	const { book } = to.shelf;
	if (logs.size === 0 && (book.filesOf(id).length === 0 || book.at(to.path).includes(id))) {
		return logs;
	}
	const known = words ?? from.shelf.book.placesOf(source).at(-1)?.words ?? '';
	const acts = [...(await from.placing.actsOf(source)), ...(await to.placing.actsOf(id))];
	const [name, text] = to.placing.logOf(id, acts, { path: to.path, words: known });
	return new Map([[name, text], ...logs]);
}

/**
 * Under which id a source of another folder is kept in this one. A text that has been here before, and is nowhere else
 * here, has come back: some of its logs are here. Otherwise its own id, unless that is the one of another text here: two
 * copies of a repository call the same texts the same, and version 1 called texts in all folders by their paths. Where
 * not all that is here can be read just now, it may be that of another.
 */
async function idIn({ from, to }: Journey, source: SourceId): Promise<SourceId> {
	if (source === WORKSPACE) {
		return source;
	}
	const { book, surroundings, unread } = to.shelf;
	const logs = from.shelf.book.filesOf(source).map(logIn);
	for (const known of book.sources.filter((known) => book.filesOf(known).some((file) => logs.includes(logIn(file))))) {
		if (unread.size === 0 && (await copiesOf(to.shelf, known, to.path)).length === 0) {
			return known;
		}
	}
	const isOfVersion1 = [...from.shelf.book.pathsEver(source)].some((earlier) => version1Source(earlier) === source);
	const isFree = unread.size === 0 && book.placesOf(source).length === 0 && !isOfVersion1;
	return isFree ? source : hash64(`${source}\n${surroundings.newId()}`);
}

const logIn = (file: string): LogId => logNameOf(file)?.log ?? '';

/** Where records were found again tells the page alone; where one is here already, it tells of the text that is here. */
async function copyPage({ from, to }: Journey, copied: Map<string, string>): Promise<void> {
	const page = await from.shelf.files.read(recordFileName(from.path));
	const name = recordFileName(to.path);
	const there = await to.shelf.files.read(name).catch(() => '');
	if (page !== undefined && schemaOf(page) === SCHEMA && there === undefined) {
		copied.set(name, page);
	}
}

/** What version 1 left of the text. */
async function copyPast({ from, to }: Journey, copied: Map<string, string>): Promise<void> {
	const name = recordFileName(to.path);
	const files: Pick<RecordFiles, 'read'> = {
		read: async (name) => copied.get(name) ?? to.shelf.files.read(name).catch(() => undefined),
	};
	for (const path of version1Paths(from.shelf.book, from.path)) {
		const { pages, histories } = await version1Files(from.shelf.files, path);
		for (const page of pages) {
			copied.set((await placeToKeep(files, name, page)).keptAs, page);
		}
		const [history] = histories;
		if (history !== undefined && (await files.read(historyName(name))) === undefined) {
			copied.set(historyName(name), history);
		}
	}
}
