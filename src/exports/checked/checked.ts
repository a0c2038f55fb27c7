import type { Analysis } from '../../analysis/model';
import type { Row } from '../../corpus/model';

/** An article checked against sources, ready to be written. */
export interface Checked {
	/** The path of the article, as it is shown. */
	readonly doc: string;
	readonly analysis: Analysis;
	readonly rows: readonly Row[];
	/** The line of an offset in a source file, from 1. */
	readonly lineIn: (file: string, offset: number) => number;
}
