import type { Finding, Span } from '../../analysis/model';
import { l10n } from '../words/l10n';
import { plain } from '../plain';

/** Where another text has a figure otherwise. */
interface FigureThere {
	/** Its path in the workspace, as it is shown. */
	readonly file: string;
	/** Its path in the folder of the workspace that the article lies in; `null` where it lies elsewhere. */
	readonly beside: string | null;
	/** From 1. */
	readonly line: number;
	readonly words: string;
}

const LONGEST_NAME = 80;

/** The finding that another text has a figure otherwise. */
export const otherFigure = ({ start, end }: Span, { file, beside, line, words }: FigureThere): Finding => ({
	code: 'figures-disagree',
	span: { start, end },
	related: [],
	attribution: null,
	details: {
		other: words,
		where: l10n.t('{0}, line {1}', plain(file, LONGEST_NAME), line),
		...(beside !== null && { beside, line: String(line) }),
	},
});
