import type { WordForm } from './nameLexicon';
import type { Block } from '../text/document';

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', "'": "'", '‘': '’' };
const LONGEST = 12;

/**
 * Which tokens stand between quotation marks that look like those of a title (*“A Song for the Rain”*): words of four
 * letters or more have capitals, and no comma or period stands before the closing mark. 0 for all others, else the
 * number of the title in the block.
 */
export function quotedTitles({ tokens }: Block, forms: readonly WordForm[]): readonly number[] {
	const titles = new Array<number>(tokens.length).fill(0);
	let number = 0;
	for (let at = 0; at < tokens.length; at++) {
		const closing = tokens[at]?.kind === 'mark' ? CLOSING[tokens[at]?.text ?? ''] : undefined;
		if (closing === undefined || !forms[at + 1]?.capital) {
			continue;
		}
		let end = at + 1;
		while (end < tokens.length && end - at <= LONGEST && tokens[end]?.text !== closing && fits(end)) {
			end++;
		}
		if (tokens[end]?.text === closing && !/^[,.]$/.test(tokens[end - 1]?.text ?? '')) {
			titles.fill(++number, at + 1, end);
			at = end;
		}
	}
	return titles;

	function fits(at: number): boolean {
		const token = tokens[at];
		return token?.kind !== 'word' || token.text.length < 4 || forms[at]?.capital === true;
	}
}
