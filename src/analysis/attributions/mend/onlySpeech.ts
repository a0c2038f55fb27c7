import type { BlockView, TokenRange } from '../blockView';

/** How far before its cue a quotation may end, in tokens: the source stands between. */
const NEAR = 30;

/**
 * Leaves out pieces that do not belong beside the main one: words without marks behind the cue of a quotation before it
 * (when and where it was said), and a quotation in a sentence of its own beside indirect speech, which stands alone
 * (annotation guideline).
 */
export function onlySpeech(view: BlockView, cue: TokenRange, pieces: readonly TokenRange[]): readonly TokenRange[] {
	const { quoted, sentenceOf } = view;
	const isQuoted = (i: number): boolean => (quoted[i] ?? -1) >= 0;
	if (pieces.length < 2 || isQuoted(cue.first)) {
		return pieces;
	}
	const isBare = ({ first, end }: TokenRange): boolean => {
		for (let i = first; i < end; i++) {
			if (isQuoted(i)) {
				return false;
			}
		}
		return true;
	};
	const isDirect = ({ first, end }: TokenRange): boolean => isQuoted(first) && isQuoted(end - 1);
	const isOwn = ({ first, end }: TokenRange): boolean =>
		sentenceOf[first] === sentenceOf[cue.first] || sentenceOf[end - 1] === sentenceOf[cue.first];
	const spokenBefore = pieces.some(
		(piece) => piece.end <= cue.first && piece.end >= cue.first - NEAR && isDirect(piece),
	);
	const own = pieces.filter(isOwn);
	const isIndirect = own.length > 0 && own.every(isBare);
	return pieces.filter(
		(piece) =>
			!(spokenBefore && piece.first >= cue.end && isBare(piece)) && !(isIndirect && !isOwn(piece) && isDirect(piece)),
	);
}
