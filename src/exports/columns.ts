import stringWidth from 'string-width';

/**
 * Lays rows out in columns as wide as their widest cells; what is longer than its column may be ends in an ellipsis.
 *
 * @param widest how wide each column gets at most, in terminal columns
 * @returns lines that each end in a line feed
 */
export function layOut(rows: readonly (readonly string[])[], widest: readonly number[]): string {
	const cut = rows.map((row) => row.map((cell, column) => fit(cell, widest[column] ?? 0)));
	const widths = widest.map((_, column) => cut.reduce((most, row) => Math.max(most, row[column]?.width ?? 0), 0));
	return cut
		.map((row) => {
			const padded = row.map(({ words, width }, column) => words + ' '.repeat((widths[column] ?? 0) - width));
			return `${padded.join('  ').trimEnd()}\n`;
		})
		.join('');
}

interface Cell {
	readonly words: string;
	/** In terminal columns. */
	readonly width: number;
}

/** Characters that are one column each, whatever stands beside them: most cells hold no others. */
const PLAIN = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2026\u21b3]*$/;

/** Cuts between characters as a reader sees them, so that no accent or emoji is torn. */
function fit(cell: string, widest: number): Cell {
	// Measuring a whole paragraph to keep its first words would take long.
	const start = cell.slice(0, widest * 8);
	if (PLAIN.test(cell.slice(0, widest + 1))) {
		return cell.length <= widest
			? { words: cell, width: cell.length }
			: { words: `${cell.slice(0, widest - 1)}…`, width: widest };
	}
	const full = start.length === cell.length ? stringWidth(cell) : Infinity;
	if (full <= widest) {
		return { words: cell, width: full };
	}
	let kept = '';
	let width = 0;
	for (const { segment } of GRAPHEMES.segment(start)) {
		const more = stringWidth(segment);
		if (width + more > widest - 1) {
			break;
		}
		kept += segment;
		width += more;
	}
	return { words: `${kept}…`, width: width + 1 };
}

const GRAPHEMES = new Intl.Segmenter('en');
