import Papa from 'papaparse';
import { showControlCodes } from './showControls';

/**
 * How a cell begins that a spreadsheet would reckon with; full-width signs count in some, and some pass over white space
 * and what cannot be seen.
 */
const FORMULA = /^(?:[\s\p{C}]*[=+\-@\uff0b\uff0d\uff1d\uff20]|[\t\r\n])/u;

/**
 * A row of comma-separated values (RFC 4180), with its line end. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front, and what a terminal would obey is shown.
 */
export const csvLine = (cells: readonly string[]): string =>
	`${Papa.unparse([cells.map(showControlCodes)], { escapeFormulae: FORMULA })}\r\n`;
