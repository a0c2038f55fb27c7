import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import { firstIndex } from '../../analysis/text/firstIndex';

/** Where the lines of a text begin, so that places in it can be told when the text itself is not at hand. */
export class TextLines {
	private readonly starts: Uint32Array;

	/** As VS Code counts lines: they end with LF, CRLF or CR. */
	constructor(text: string) {
		this.starts = Uint32Array.from([
			0,
			...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length),
		]);
	}

	position(offset: number): vscode.Position {
		const line = Math.max(0, firstIndex(this.starts.length, (i) => (this.starts[i] ?? 0) > offset) - 1);
		return new vscode.Position(line, offset - (this.starts[line] ?? 0));
	}

	range({ start, end }: Span): vscode.Range {
		return new vscode.Range(this.position(start), this.position(end));
	}
}
