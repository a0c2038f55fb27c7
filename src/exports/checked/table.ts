import type { Row } from '../../corpus/model';
import { wordsAsTold } from '../../reading/elsewhere/checkView';
import { Lookup } from '../../reading/lookup';
import { checkKindWord, remarksOf, summaryOf } from '../../reading/words/checkWords';
import { layOut } from '../columns';
import { clean } from '../showControls';
import type { Checked } from './checked';

const HEADINGS = ['LINE', 'KIND', 'SPEAKER', 'WORDS', 'FOUND', 'REMARKS'] as const;
/** The widest a cell gets, in terminal columns. */
const WIDEST = [7, 13, 28, 60, 60, 100] as const;

/**
 * What was checked, for reading in a terminal: a heading, one line for each quotation and report, and how many there are
 * of what. Places are lines and UTF-16 offsets of the source: `notes.txt:12 [340-402]`.
 *
 * @returns lines that each end in a line feed
 */
export function checkedTable(checked: Checked): string {
	const lookup = new Lookup(checked.analysis);
	const rows = checked.rows.map((row) => [
		String(lookup.line(row.span.start)),
		checkKindWord(row.kind),
		row.speaker === null ? '(unknown)' : clean(row.speaker),
		clean(wordsAsTold(row, lookup)),
		clean(placesOf(row, checked).join(', ')),
		clean(remarksOf(row).join('; ')),
	]);
	const table = rows.length > 0 ? layOut([[...HEADINGS], ...rows], WIDEST) : '';
	return `${clean(checked.doc)}\n${table}${summaryOf(checked.rows, checked.analysis)}\n`;
}

const placesOf = ({ found }: Row, { lineIn }: Checked): string[] =>
	found.map(({ file, span }) => `${file}:${lineIn(file, span.start)} [${span.start}-${span.end}]`);
