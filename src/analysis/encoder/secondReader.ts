import type { Span } from '../model';
import { isToRead } from '../language/english/isToRead';
import type { Document } from '../text/document';
import { meet } from '../text/spans';
import { ROLE_CHANCES, type BlockEvidence, type CueRoles, type EvidenceByBlock } from './evidence';
import { feedOf, joinFeeds, windowsOf, type Feed, type PieceRange, type Window } from './feed';
import { type EncoderRuntime, feedWindow, readWindow, type ReadRange, type ReadWindows } from './readWindow';
import { WordPieces } from './wordPieces';

/** A window of a document: its words from the first to the last, context left out, and the {@link WindowFeed.key} of its feed. */
interface Planned extends Span {
	readonly window: Window;
	readonly key: string;
}

/** A pass of the encoder over one version of a document. In which order windows are read never shows. */
export class SecondReading {
	private readonly feeds = this.document.blocks.map(({ block }) => feedOf(block, this.pieces));
	private readonly text = joinFeeds(this.feeds);
	private readonly windows = (isToRead(this.document) ? windowsOf(this.feeds) : []).map((window): Planned => {
		const first = window.own[0] as PieceRange;
		const last = window.own.at(-1) as PieceRange;
		return {
			window,
			// The feed itself is made again for the one that is read: all of a long text's would take megabytes.
			key: feedWindow(window, this.text, this.pieces).key,
			start: this.offset(first.block, 'starts', first.first),
			end: this.offset(last.block, 'ends', last.end - 1),
		};
	});

	/** @param known what was read of versions before; is added to */
	constructor(
		private readonly document: Document,
		private readonly runtime: EncoderRuntime,
		private readonly pieces: WordPieces,
		private readonly known: ReadWindows,
	) {}

	private offset(block: number, of: 'starts' | 'ends', piece: number): number {
		return (this.document.blocks[block]?.start ?? 0) + (this.feeds[block]?.[of][piece] ?? 0);
	}

	/** How many windows there are. */
	get count(): number {
		return this.windows.length;
	}

	/** How many of them are still to be read. */
	get left(): number {
		return this.unread().length;
	}

	/** Whether all that touches these places is read. */
	isRead(places: readonly Span[]): boolean {
		return !this.unread().some((planned) => touches(planned, places));
	}

	/**
	 * Reads one more window.
	 *
	 * @param first windows that touch these places are read before others
	 * @returns whether it touches them; `null` where all are read
	 * @throws Error where the runtime cannot
	 */
	async readOne(first: readonly Span[] = []): Promise<{ readonly isFirst: boolean } | null> {
		const unread = this.unread();
		const inside = unread.find((planned) => touches(planned, first));
		const next = inside ?? unread[0];
		if (!next) {
			// What is of no window any more is forgotten.
			const keys = new Set(this.windows.map((planned) => planned.key));
			[...this.known.keys()].filter((key) => !keys.has(key)).forEach((key) => this.known.delete(key));
			return null;
		}
		const { window, key } = next;
		const feed = feedWindow(window, this.text, this.pieces);
		this.known.set(key, await readWindow(window, feed, this.runtime));
		return { isFirst: next === inside };
	}

	/** What was read so far, of blocks that were read whole. */
	evidence(): EvidenceByBlock {
		// Of signs alone that are no pieces no window has anything, and there is nothing to read.
		const parts = this.feeds.map((): { readonly id: string; readonly range: ReadRange | undefined }[] => []);
		for (const { window, key } of this.windows) {
			const read = this.known.get(key);
			window.own.forEach(({ block }, i) => parts[block]?.push({ id: `${key}.${String(i)}`, range: read?.[i] }));
		}
		return this.feeds.map((feed, block) => {
			const own = parts[block] ?? [];
			const ranges = own.flatMap(({ range }) => range ?? []);
			return ranges.length === own.length ? joined(own.map(({ id }) => id).join(' ') || '-', ranges, feed) : null;
		});
	}

	private unread(): Planned[] {
		return this.windows.filter(({ key }) => !this.known.has(key));
	}
}

const touches = (planned: Span, places: readonly Span[]): boolean => places.some((place) => meet(place, planned));

/** What windows say of a block: equal parts have one `id`. */
function joined(id: string, ranges: readonly ReadRange[], { starts }: Feed): BlockEvidence {
	const found = ranges.flatMap((range) =>
		range.found.map(({ first, end, from, roles }): CueRoles => {
			const whole = new Uint8Array(starts.length * ROLE_CHANCES);
			whole.set(roles, from * ROLE_CHANCES);
			return { first, end, roles: whole };
		}),
	);
	const all = (of: 'names' | 'cues'): Uint8Array => Uint8Array.from(ranges.flatMap((range) => [...range[of]]));
	return { id, starts, names: all('names'), cues: all('cues'), found };
}

/** The second reader: an encoder beside the linear models, which reads the same text in another way. */
export class SecondReader {
	private readonly pieces = new WordPieces(this.runtime.vocabulary);

	/** @throws Error where the vocabulary is damaged */
	constructor(private readonly runtime: EncoderRuntime) {}

	/** @param known what was read of versions before; is added to */
	read(document: Document, known: ReadWindows = new Map()): SecondReading {
		return new SecondReading(document, this.runtime, this.pieces, known);
	}
}
