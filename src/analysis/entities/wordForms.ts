import type { NameLexicon, WordForm } from '../english/nameLexicon';
import type { Block } from '../text/document';

const known = new WeakMap<Block, { readonly lexicon: NameLexicon; readonly forms: readonly WordForm[] }>();

/** What the lexicon knows of each token of a block; looked up once for a block. */
export function wordForms(block: Block, lexicon: NameLexicon): readonly WordForm[] {
	const before = known.get(block);
	if (before?.lexicon === lexicon) {
		return before.forms;
	}
	const forms = block.tokens.map(({ text }) => lexicon.word(text));
	known.set(block, { lexicon, forms });
	return forms;
}
