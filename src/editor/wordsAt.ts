import type { Span } from '../analysis/model';
import { plainEnds } from '../reading/plain';
import { targetWords } from '../reading/targetWords';
import { wordsOf } from '../review/spans';
import type { Article } from './article';

/** The words that a review is of, as they are told; before the text is read, the words alone. @param most in UTF-16 units */
export const wordsAt = ({ document, read }: Article, spans: readonly Span[], most?: number): string =>
	read ? targetWords(spans, read.lookup, most) : plainEnds(wordsOf(document.getText(), spans), most);
