import { l10n } from 'vscode';
import type { ReviewChange } from '../review/acts/changes';
import { AT_RECORD, NO_VERSION, type Meant, type Outcome as Written } from '../review/acts/meant';
import type { ShownArticle } from './host';
import { actText } from '../reading/words/actText';
import type { ActMessage, KeptWords, Outcome } from './messages';
import { guessText, lostRecord, targetOf } from './reviewModel';
import type { SentState } from './sentStates';
import type { Key } from './rows';
import { messageOf } from '../messageOf';

/** What became of an act, and what there is to say of it. */
interface Acted {
	readonly outcome: Outcome;
	readonly said: string;
}

/**
 * Does what a person asks for in the page, to what they saw there. A page is not trusted: keys and statuses that are
 * none are refused. Resolves when it is written or kept, or with the reason why it was not done; never rejects.
 *
 * @param sent the state that the page names, where it is still known
 * @param shown the article that is shown now
 */
export async function act(
	sent: SentState | undefined,
	shown: ShownArticle | undefined,
	message: ActMessage,
): Promise<Acted> {
	try {
		return await acted(sent, shown, message);
	} catch (error) {
		return refused(messageOf(error));
	}
}

function acted(
	sent: SentState | undefined,
	shown: ShownArticle | undefined,
	message: ActMessage,
): Promise<Acted> | Acted {
	if (message.type === 'annotate') {
		return annotate(sent, shown, message);
	}
	if (!sent) {
		return refused(l10n.t('The list has changed since. Look at it once more.'));
	}
	switch (message.type) {
		case 'setStatus': {
			const meant = meantBy(sent, message.key);
			return meant && sent.article.statuses.all.some(({ id }) => id === message.status)
				? review(sent.article, meant, { status: message.status })
				: unknown();
		}
		case 'deal':
			return deal(sent, message.key);
		case 'step':
			return step(sent.article, message.kind);
		case 'settle':
			return settle(sent, message.key, message.how);
	}
}

/** What words a row of a state is about. */
export function meantBy({ article, read, view, said }: SentState, key: Key): Meant | undefined {
	const target = targetOf(view, key);
	const meant = target && article.acts.meant(read, target);
	// What the row shows is meant, also while the text is read anew.
	return meant && { ...meant, record: meant.record ?? said.get(key)?.record.id };
}

function annotate(
	sent: SentState | undefined,
	shown: ShownArticle | undefined,
	{ article: key, key: row, note, tags, saw, words }: Extract<ActMessage, { readonly type: 'annotate' }>,
): Promise<Acted> | Acted {
	const change = { note, tags: [...new Set(tags)], over: saw };
	const meant = sent?.article.key === key ? meantBy(sent, row) : undefined;
	if (sent && meant) {
		return review(sent.article, meant, change);
	}
	if (shown?.key !== key) {
		return refused(l10n.t('Open the text that the note is for, and save it there.'));
	}
	return words ? review(shown, kept(words), change) : unknown();
}

const kept = ({ about, anchors, record }: KeptWords): Meant => ({
	about,
	// A record is where it stands, wherever unsaved edits have taken its words.
	version: record ? AT_RECORD : NO_VERSION,
	anchors,
	record: record ?? undefined,
});

async function review(article: ShownArticle, meant: Meant, change: ReviewChange): Promise<Acted> {
	return written(await article.acts.review([meant], change));
}

async function deal({ article, read, view }: SentState, key: Key): Promise<Acted> {
	const finding = view.findings.get(key);
	return finding ? written(await article.acts.dealWith(read, finding)) : unknown();
}

function written(outcome: Written): Acted {
	return outcome === 'placed'
		? { outcome: 'saved', said: '' }
		: { outcome, said: l10n.t('Saved. The words are not in the text any more: it stands under Lost.') };
}

async function step(article: ShownArticle, kind: 'undo' | 'redo'): Promise<Acted> {
	const done = await article.acts.step(kind);
	const text = done ? actText(done) : '';
	const nothing =
		kind === 'undo'
			? l10n.t('There is no review change to take back in this file.')
			: l10n.t('There is no review change to do again in this file.');
	const said = kind === 'undo' ? l10n.t('Taken back: {0}', text) : l10n.t('Done again: {0}', text);
	return { outcome: 'saved', said: done ? said : nothing };
}

async function settle({ article, view, said }: SentState, key: Key, how: 'guess' | 'remove'): Promise<Acted> {
	if (how === 'remove') {
		const found = lostRecord(article.reviews, key);
		if (!found) {
			return unknown();
		}
		await article.acts.remove(found.record);
		return { outcome: 'saved', said: '' };
	}
	const read = await article.whenRead();
	const found = read && lostRecord(article.reviews, key);
	if (!found || found.spans.length === 0) {
		return unknown();
	}
	const seen = said.get(key);
	if (!seen || guessText(read.analysis.text, found) !== guessText(view.analysis.text, seen)) {
		// A person said yes to other words.
		return refused(l10n.t('The text has changed since. Look at it once more.'));
	}
	return written(await article.acts.place(found.record, read, found.spans));
}

const refused = (said: string): Acted => ({ outcome: 'refused', said });
const unknown = (): Acted => refused(l10n.t('These words are not known any more.'));
