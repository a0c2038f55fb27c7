import type { TextChange } from './anchors/trackSpan';

/** Edits that are kept before they are applied to the text. */
const MANY = 200;

export interface BeforeAndAfter {
	readonly before: string;
	readonly after: string;
}

/** A text that follows edits, without copying it at each of them. */
export class LastText {
	private told = '';
	private since: TextChange[] = [];

	tell(text: string): void {
		this.told = text;
		this.since = [];
	}

	edit(changes: readonly TextChange[]): void {
		this.since.push(...changes);
		if (this.since.length > MANY) {
			this.tell(this.now);
		}
	}

	/** The text as it is, and as an edit will leave it. */
	both(changes: readonly TextChange[]): BeforeAndAfter {
		this.tell(this.now);
		return { before: this.told, after: applied(this.told, changes) };
	}

	get now(): string {
		return applied(this.told, this.since);
	}
}

const applied = (told: string, changes: readonly TextChange[]): string =>
	changes.reduce((text, { start, length, text: by }) => text.slice(0, start) + by + text.slice(start + length), told);
