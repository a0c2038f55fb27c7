import type { Span } from '../../analysis/model';
import { lineNumbers } from '../lines';

/** The texts that an article was checked against: what stands at a place of one. */
export class SourceTexts {
	private readonly lines = new Map<string, (offset: number) => number>();

	/** @param texts by the names that rows have for them */
	constructor(private readonly texts: ReadonlyMap<string, string>) {}

	/** As they are shown, in the order in which they were given. */
	get files(): readonly string[] {
		return [...this.texts.keys()];
	}

	text(file: string): string {
		return this.texts.get(file) ?? '';
	}

	words(file: string, { start, end }: Span): string {
		return this.text(file).slice(start, end);
	}

	/** The line of an offset, from 1. */
	line(file: string, offset: number): number {
		const known = this.lines.get(file) ?? lineNumbers(this.text(file));
		this.lines.set(file, known);
		return known(offset);
	}
}
