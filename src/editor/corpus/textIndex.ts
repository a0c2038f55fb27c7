import type * as vscode from 'vscode';
import { Postings } from '../../corpus/index/postings';
import type { KeptText } from '../../corpus/index/recordPack';
import type { TextRecord } from '../../corpus/index/textRecord';
import { unpackInSteps, unpackRecord } from '../../corpus/index/packRecord';
import type { FoundText } from './findTexts';

/** A text of the workspace, and what the index keeps of it. */
export interface IndexedText extends FoundText {
	/** Made anew at each access, from some two thousand bytes. */
	readonly record: TextRecord;
	/** The same in steps, for what nobody waits for: of a long text it takes long. */
	recordInSteps(): Generator<void, TextRecord>;
	/** What its figures count or measure, each once; told from the record once, when first asked for. */
	unitsInSteps(): Generator<void, Uint32Array>;
}

/** So many texts, at most, may share an article's words. */
const MOST_CANDIDATES = 50;
/** What more texts share is a common phrase. */
const COMMON = 50;
/** So many fingerprints are looked up in one step. */
const AT_ONCE = 500;

/** What is in memory of all texts: their packed records, and who has which fingerprint. */
export class TextIndex {
	private readonly texts = new Map<string, Held>();
	private readonly byNumber: (Held | undefined)[] = [];
	private postings = new Postings();

	get all(): readonly IndexedText[] {
		return [...this.texts.values()];
	}

	get(uri: string): IndexedText | undefined {
		return this.texts.get(uri);
	}

	put({ uri, isSource }: FoundText, { facts, fingerprints }: KeptText): void {
		const key = uri.toString();
		this.remove(key);
		const number = this.postings.add(fingerprints);
		const held = new Held(uri, isSource, facts, number);
		this.texts.set(key, held);
		this.byNumber[number] = held;
	}

	remove(uri: string): void {
		const held = this.texts.get(uri);
		if (held) {
			this.texts.delete(uri);
			this.byNumber[held.number] = undefined;
			this.postings.remove(held.number);
		}
	}

	clear(): void {
		this.texts.clear();
		this.byNumber.length = 0;
		this.postings = new Postings();
	}

	/** All that will come has come: no room is left for more. In steps. */
	settle(): Generator<void, void> {
		return this.postings.settleAll();
	}

	/**
	 * The texts that share fingerprints with the statements of one, those that share most, and what is rarest, first; in steps.
	 *
	 * @param least how much of what its statements say, in [0, 1], they have to share
	 */
	*candidatesFor(uri: string, least = 0): Generator<void, readonly vscode.Uri[]> {
		const own = this.texts.get(uri);
		const record = own && (yield* own.recordInSteps());
		const weights = new Map<Held, number>();
		const shared = new Map<Held, number>();
		let looked = 0;
		let telling = 0;
		for (const print of new Set(record?.statements.flatMap(({ fingerprints }) => fingerprints))) {
			looked += 1;
			if (looked % AT_ONCE === 0) {
				yield;
			}
			const owners = this.postings.of(print);
			if (owners.length > COMMON) {
				continue;
			}
			telling += 1;
			for (const number of owners) {
				const held = this.byNumber[number];
				if (held && held !== own) {
					weights.set(held, (weights.get(held) ?? 0) + 1 / owners.length);
					shared.set(held, (shared.get(held) ?? 0) + 1);
				}
			}
		}
		return [...weights]
			.filter(([held]) => (shared.get(held) ?? 0) >= least * telling)
			.sort(([, a], [, b]) => b - a)
			.slice(0, MOST_CANDIDATES)
			.map(([held]) => held.uri);
	}
}

class Held implements IndexedText {
	private knownUnits: Uint32Array | undefined;

	constructor(
		readonly uri: vscode.Uri,
		readonly isSource: boolean,
		private readonly facts: Uint8Array,
		readonly number: number,
	) {}

	get record(): TextRecord {
		return unpackRecord(this.facts);
	}

	recordInSteps(): Generator<void, TextRecord> {
		return unpackInSteps(this.facts);
	}

	*unitsInSteps(): Generator<void, Uint32Array> {
		if (!this.knownUnits) {
			const { counts } = yield* this.recordInSteps();
			this.knownUnits = Uint32Array.from(new Set(counts.map(({ unit }) => unit)));
		}
		return this.knownUnits;
	}
}
