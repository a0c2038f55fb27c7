import stringWidth from 'string-width';
import type { Analysis, Attribution, Span } from '../analysis/model';
import { Lookup } from '../reading/lookup';
import { statementView } from '../reading/statementView';
import { whyUnread } from '../reading/whyUnread';
import { onOneLine, showControls } from './showControls';

const HEADINGS = ['LINE', 'SPEAKER', 'CUE', 'TOLD AS', 'ACT', 'CONTENT'] as const;
/** The widest a cell gets, in terminal columns; the last column is cut to it as well. */
const WIDEST = [7, 32, 20, 24, 9, 100] as const;

/**
 * Who says what, for reading in a terminal: a heading, one line for each attribution, and how many there are of what.
 * What is longer than its column ends in an ellipsis; control characters are shown, never sent.
 *
 * @returns lines that each end in a line feed
 */
export function toTable(doc: string, analysis: Analysis): string {
	const title = `${showControls(onOneLine(doc))}\n`;
	if (!analysis.english) {
		return whyUnread(analysis) === 'web page'
			? `${title}Not analysed: this is the source of a web page. Copy its text from a browser into a file.\n`
			: `${title}Not analysed: this does not read like English.\n`;
	}
	const lookup = new Lookup(analysis);
	const rows = analysis.attributions.map((attribution) => cells(attribution, lookup));
	const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;
	const summary = [
		count(analysis.attributions.length, 'attribution', 'attributions'),
		count(analysis.speakers.length, 'speaker', 'speakers'),
		count(analysis.claims.length, 'claim', 'claims'),
		count(analysis.entities.length, 'name or value', 'names and values'),
		count(analysis.findings.length, 'finding', 'findings'),
	].join(' · ');
	return `${title}${rows.length > 0 ? layOut([[...HEADINGS], ...rows]) : ''}${summary}\n`;
}

function cells(attribution: Attribution, lookup: Lookup): string[] {
	const { place, voice, how } = statementView(attribution, lookup);
	const words = (spans: readonly Span[]): string => showControls(onOneLine(lookup.joined(spans)));
	return [
		String(place.line),
		voice.speaker ? showControls(onOneLine(voice.speaker.name)) : '(unknown)',
		words(attribution.cue),
		how.join(', '),
		attribution.act,
		`${attribution.parent === null ? '' : '↳ '}${words(attribution.content)}`,
	];
}

function layOut(rows: readonly (readonly string[])[]): string {
	const cut = rows.map((row) => row.map((cell, column) => fit(cell, WIDEST[column] ?? 0)));
	const widths = HEADINGS.map((_, column) => cut.reduce((widest, row) => Math.max(widest, row[column]?.width ?? 0), 0));
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
