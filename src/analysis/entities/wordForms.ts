import type { NameLexicon, WordForm } from '../english/nameLexicon';
import { perBlock } from '../text/document';

/** What the lexicon knows of each token of a block; looked up once for a block. */
export const wordForms = perBlock(({ words }, lexicon: NameLexicon): readonly WordForm[] =>
	words.map((word) => word.formIn(lexicon)),
);
