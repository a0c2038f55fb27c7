import * as vscode from 'vscode';
import { correctNames } from '../../corpus/directory/correctNames';
import { Directory, namesOf } from '../../corpus/directory/directory';
import type { NameAt } from '../../corpus/directory/joinNames';
import type { ListedText, Member } from '../../corpus/directory/listed';
import { listNames } from '../../corpus/directory/listNames';
import { statementsOf } from '../../corpus/directory/statementsOf';
import type { TextRecord } from '../../corpus/index/textRecord';
import { removalOf } from '../../review/acts/changeOf';
import type { Correction, EntryCorrection, NameIn } from '../../review/model';
import type { IndexedText, ManyTexts } from '../corpus/manyTexts';
import { Disposable } from '../disposable';
import type { NamesOfFolder } from '../shelf';
import type { Shelves } from '../shelves';
import { TextLines } from './textLines';

/** A text of the directory. */
interface PlacedText {
	readonly uri: vscode.Uri;
	readonly lines: TextLines;
	/** By entity of the record: how many statements are its own. */
	readonly said: readonly number[];
	/** What the index keeps of it; made anew at each call. */
	readonly record: () => TextRecord;
}

/** The directory, and where its texts are. */
export interface People {
	readonly directory: Directory;
	/** By what the directory calls them. */
	readonly texts: ReadonlyMap<string, PlacedText>;
}

interface Read extends PlacedText {
	readonly listed: ListedText;
	readonly from: IndexedText;
}

interface Joined {
	readonly texts: readonly ListedText[];
	readonly groups: readonly (readonly NameAt[])[];
}

/** So many texts are read at a time. */
const AT_ONCE = 20;
/** Names are told apart by their texts' addresses; records call those that lie in their folder by their paths there. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The people, bodies and places of all texts of the workspace: made when first asked for, from what the index keeps and
 * the texts themselves, and anew after something has changed. What people say of it is kept with the corrections of names.
 */
export class PeopleOfTexts extends Disposable {
	private readonly read = new Map<string, Read>();
	private joined: Joined | undefined;
	private made: Promise<People> | undefined;
	private readonly stores = new Map<string, Promise<NamesOfFolder>>();
	private readonly followed = new Set<NamesOfFolder['names']>();

	constructor(
		private readonly manyTexts: ManyTexts,
		private readonly shelves: Shelves,
	) {
		super();
		this.register(manyTexts.onDidChange(() => (this.made = undefined)));
	}

	/** @throws vscode.CancellationError where `token` was cancelled */
	async get(token?: vscode.CancellationToken): Promise<People> {
		const texts = await this.manyTexts.ready(token);
		this.made ??= this.make(texts);
		const { made } = this;
		try {
			return await made;
		} catch (error) {
			this.made = this.made === made ? undefined : this.made;
			throw error;
		}
	}

	/**
	 * Says something of entries; it is there at once. Resolves when it is written.
	 *
	 * @returns takes it back, and nothing that was said since
	 */
	async correct(
		members: readonly Member[],
		make: (names: readonly NameIn[]) => EntryCorrection,
	): Promise<() => Promise<void>> {
		const [first] = members;
		const folder = first && (await this.storeOf(vscode.Uri.parse(first.text)));
		const id = crypto.randomUUID();
		if (folder) {
			const names = namesOf(members).map((name) => ({ ...name, text: pathIn(folder, name.text) }));
			const written = folder.names.act([
				{
					record: id,
					target: [],
					created: new Date().toISOString(),
					of: { type: 'correction' },
					set: { correction: make(names) },
				},
			]);
			this.made = undefined;
			await written;
		}
		return async () => {
			const record = folder?.names.records.find((known) => known.id === id);
			await (record && folder?.names.act([removalOf(record)]));
		};
	}

	private async make(texts: readonly IndexedText[]): Promise<People> {
		const read: Read[] = [];
		for (let i = 0; i < texts.length; i += AT_ONCE) {
			const some = await Promise.all(texts.slice(i, i + AT_ONCE).map((text) => this.readText(text)));
			read.push(...some.flatMap((one) => one ?? []));
		}
		this.read.clear();
		read.forEach((one) => this.read.set(one.listed.text, one));
		const stores = new Map<NamesOfFolder['names'], NamesOfFolder>();
		const corrected: ListedText[] = [];
		for (const { uri, listed } of read) {
			const folder = await this.storeOf(uri);
			stores.set(folder.names, folder);
			corrected.push(correctNames(listed, correctionsIn(folder)));
		}
		const entries = [...stores.values()].flatMap((folder) =>
			correctionsIn(folder).flatMap((one) => inAll(one, folder)),
		);
		const { groups } = await this.joinedTexts(corrected);
		return {
			directory: new Directory(corrected, groups, entries),
			texts: new Map(read.map((one) => [one.listed.text, one])),
		};
	}

	/** Names are joined again only where texts or names are others. */
	private async joinedTexts(texts: readonly ListedText[]): Promise<Joined> {
		const { joined } = this;
		if (joined?.texts.length === texts.length && joined.texts.every((text, i) => areSame(text, texts[i]))) {
			return joined;
		}
		this.joined = { texts, groups: await this.manyTexts.join(texts) };
		return this.joined;
	}

	/** @returns `undefined` where the text has changed since it was indexed, or is gone: it will be told anew */
	private async readText(from: IndexedText): Promise<Read | undefined> {
		const { uri } = from;
		const key = uri.toString();
		const known = this.read.get(key);
		if (known?.from === from) {
			return known;
		}
		const { record } = from;
		const words = await this.manyTexts.textOf(uri).catch(() => undefined);
		if (words?.length !== record.length) {
			return undefined;
		}
		return {
			uri,
			from,
			lines: new TextLines(words),
			said: record.entities.map((_, entity) => statementsOf(record, entity).length),
			record: () => from.record,
			listed: listNames(key, words, record),
		};
	}

	/** One for all texts of a folder. */
	private storeOf(uri: vscode.Uri): Promise<NamesOfFolder> {
		const key = vscode.Uri.joinPath(uri, '..').toString();
		const known = this.stores.get(key);
		if (known) {
			return known;
		}
		const store = this.shelves.namesFor(uri).then((folder) => {
			if (!this.followed.has(folder.names)) {
				this.followed.add(folder.names);
				this.register(folder.names.onDidChange(() => (this.made = undefined)));
			}
			return folder;
		});
		this.stores.set(key, store);
		return store;
	}
}

/** In the order in which they were given. */
const correctionsIn = ({ names }: NamesOfFolder): Correction[] =>
	names.records
		.flatMap((record) => (record.type === 'correction' ? [record] : []))
		.sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1))
		.map(({ correction }) => correction);

/** A correction of entries, with texts called as the directory calls them. */
function inAll(correction: Correction, folder: NamesOfFolder): EntryCorrection[] {
	if (!('names' in correction)) {
		return [];
	}
	return [{ ...correction, names: correction.names.map((name) => ({ ...name, text: addressIn(folder, name.text) })) }];
}

function addressIn({ root }: NamesOfFolder, path: string): string {
	return !root || ADDRESS.test(path) ? path : vscode.Uri.joinPath(root, ...path.split('/')).toString();
}

function pathIn({ root }: NamesOfFolder, address: string): string {
	const { path, scheme, authority } = vscode.Uri.parse(address);
	const isInside = root?.scheme === scheme && root.authority === authority && path.startsWith(root.path);
	return isInside ? path.slice(root.path.length) : address;
}

const areSame = (a: ListedText, b: ListedText | undefined): boolean =>
	b !== undefined && a.text === b.text && (a === b || JSON.stringify(a) === JSON.stringify(b));
