import type { TextChange } from './anchors/trackSpan';

/** Edits that are kept before they are applied to the text. */
const MANY = 200;

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

	get now(): string {
		return this.since.reduce(
			(text, { start, length, text: by }) => text.slice(0, start) + by + text.slice(start + length),
			this.told,
		);
	}
}
