import { act, meantBy } from './acts';
import { explain } from './explain';
import type { ShownArticle } from './host';
import type { ActMessage, FromPage, ToPage } from './messages';
import type { SentState } from './sentStates';

/** What a page asks of the texts that it shows; the rest is the editor's. */
export type Asked = ActMessage | Extract<FromPage, { readonly type: 'explain' | 'keep' }>;

/**
 * Does what a page asks for, or tells what it asks.
 *
 * @param sent the state that the page names, where it is still known
 * @param shown the article that is shown now
 * @returns nothing where there is nothing to tell
 */
export async function answer(
	asked: Asked,
	sent: SentState | undefined,
	shown: ShownArticle | undefined,
): Promise<ToPage | undefined> {
	const { type, state } = asked;
	if (type === 'explain') {
		return sent && { type: 'details', state, key: asked.key, details: explain(sent.view, asked.key) };
	}
	if (type === 'keep') {
		const meant = sent && meantBy(sent, asked.key);
		if (!meant || meant.about === 'selection') {
			return undefined;
		}
		const { about, anchors, record = null } = meant;
		return { type: 'kept', state, key: asked.key, words: { about, anchors, record } };
	}
	return { type: 'acted', act: asked.act, ...(await act(sent, shown, asked)) };
}
