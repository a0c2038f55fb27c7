import type { KeptWords, Outcome } from '../messages';
import type { Key } from '../rows';
import { strings } from './strings';
import type { ReviewedPage } from './reviewController';
import { tagsIn, type ReviewIndex } from './reviewIndex';
import type { Draft, Here } from './savedState';

/** What was sent to be saved. */
type Written = Pick<Draft, 'note' | 'tags'>;

/**
 * Notes and tags while they are written. Each belongs to the text and the words it was begun on, and is kept until it is
 * saved, or the person throws it away.
 */
export class Drafts {
	/** What is being saved, and why something was not saved, by text and key. */
	private readonly saving = new Map<string, Written & { closes: boolean }>();
	private readonly refused = new Map<string, string>();
	/** What was known when something was saved: until the extension tells more, what was saved is newer. */
	private readonly before = new Map<string, Written>();

	constructor(
		private readonly page: ReviewedPage,
		private readonly reviews: () => ReviewIndex,
	) {}

	isSaving(key: Key): boolean {
		return this.saving.has(this.id(key));
	}

	/** Why it was not saved; empty where it was not tried in vain. */
	reasonOf(key: Key): string {
		return this.refused.get(this.id(key)) ?? '';
	}

	/** Whether a person has written something that the extension does not know. */
	isNew(draft: Draft): boolean {
		return !isSame(draft, draft.saw) && !isSame(draft, this.knownOf(draft.key));
	}

	/** Opens the form for a row, with what was begun there or what is known. */
	open(key: Key): void {
		const { page } = this;
		const { drafts, editing } = page.setup;
		const kept = drafts.filter((draft) => draft.key === key || draft.key !== editing || this.isNew(draft));
		if (kept.some((draft) => draft.key === key)) {
			page.change({ drafts: kept, editing: key });
			this.follow();
		} else {
			const known = this.knownOf(key);
			const words = page.textOf(key) ?? '';
			const draft = { key, words, ...known, saw: known, state: page.state, kept: null };
			page.change({ drafts: [...kept, draft], editing: key });
			page.send({ type: 'keep', key });
		}
		void page.keyboard.toNote();
	}

	change(article: string, key: Key, changes: Partial<Written>): void {
		this.refused.delete(idOf(article, key));
		this.page.changeText(article, ({ drafts }) => ({
			drafts: drafts.map((draft) => (draft.key === key ? { ...draft, ...changes } : draft)),
		}));
	}

	/** What the words are that a note was begun on. */
	keep(state: number, key: Key, kept: KeptWords): void {
		for (const { article, drafts } of this.page.memory.texts) {
			if (drafts.some((draft) => draft.key === key && draft.state === state)) {
				this.page.changeText(article, ({ drafts }) => ({
					drafts: drafts.map((draft) => (draft.key === key && draft.state === state ? { ...draft, kept } : draft)),
				}));
			}
		}
	}

	/**
	 * Has saved what is written, if it is anything new.
	 *
	 * @param closes the form too, once it is saved; the keyboard goes on to the list at once
	 */
	save(article: string, key: Key, closes: boolean): void {
		const draft = this.page.setup.drafts.find((draft) => draft.key === key);
		// What is left behind in another text is a draft there.
		if (!draft || article !== this.page.setup.article) {
			return;
		}
		const id = this.id(key);
		const under = this.saving.get(id);
		if (under && isSame(under, draft)) {
			under.closes ||= closes;
		} else if (this.isNew(draft)) {
			this.send(draft, closes);
		} else if (closes) {
			this.discard(article, key);
		}
		if (closes) {
			void this.page.keyboard.toList();
		}
		this.page.requestUpdate();
	}

	/** Throws away what is written. */
	discard(article: string, key: Key): void {
		this.page.changeText(article, without(key));
		void this.page.keyboard.toList();
	}

	/** The extension has told what it knows, what was saved before included: a form with nothing new in it shows that. */
	follow(): void {
		const { page } = this;
		const { drafts } = page.setup;
		const isOld = ({ key }: Draft): boolean => {
			const before = this.before.get(this.id(key));
			return before !== undefined && isSame(before, this.knownOf(key));
		};
		const isBehind = (draft: Draft): boolean =>
			page.textOf(draft.key) !== undefined &&
			!this.isNew(draft) &&
			!isOld(draft) &&
			!isSame(draft.saw, this.knownOf(draft.key));
		if (drafts.some(isBehind)) {
			const now = (draft: Draft): Draft => {
				const known = this.knownOf(draft.key);
				return { ...draft, ...known, saw: known };
			};
			page.change({ drafts: drafts.map((draft) => (isBehind(draft) ? now(draft) : draft)) });
		}
	}

	private knownOf(key: Key): Written {
		const { note = '', tags = [] } = this.reviews().of(key) ?? {};
		return { note, tags: tags.join(', ') };
	}

	private send(draft: Draft, closes: boolean): void {
		const { page } = this;
		const { article } = page.setup;
		const { key, note, tags, kept } = draft;
		const saw = { note: draft.saw.note, tags: tagsIn(draft.saw.tags) };
		const id = this.id(key);
		const written = { note, tags, closes };
		this.saving.set(id, written);
		this.refused.delete(id);
		// Without the words, the row that is shown under the same key is what there is.
		const state = kept === null && page.textOf(key) !== undefined ? page.state : draft.state;
		const message = { type: 'annotate', article, key, note, tags: tagsIn(tags), saw, words: kept } as const;
		page.act(message, state, (outcome, said) => {
			if (this.saving.get(id) === written) {
				this.saving.delete(id);
			}
			this.answered(article, key, written, outcome, said);
			page.announce(outcome === 'saved' ? strings.saved : said, outcome !== 'saved');
		});
	}

	private answered(
		article: string,
		key: Key,
		written: Written & { readonly closes: boolean },
		outcome: Outcome,
		said: string,
	): void {
		const id = idOf(article, key);
		if (outcome === 'refused') {
			this.refused.set(id, said);
			return;
		}
		this.before.set(id, this.knownOf(key));
		const saw = { note: written.note, tags: written.tags };
		this.page.changeText(article, (here) => {
			const draft = here.drafts.find((draft) => draft.key === key);
			// The form stays where the person only went elsewhere; what was typed since is not saved yet.
			const isOver =
				written.closes || here.editing !== key || outcome !== 'saved' || this.page.textOf(key) === undefined;
			return draft && isSame(draft, written) && isOver
				? without(key)(here)
				: { drafts: here.drafts.map((one) => (one === draft ? { ...one, saw } : one)) };
		});
	}

	private id(key: Key): string {
		return idOf(this.page.setup.article, key);
	}
}

const idOf = (article: string, key: Key): string => `${article}\n${key}`;
const isSame = (a: Written, b: Written): boolean =>
	a.note === b.note && tagsIn(a.tags).join('\n') === tagsIn(b.tags).join('\n');
const without =
	(key: Key) =>
	({ drafts, editing }: Here): Partial<Here> => ({
		drafts: drafts.filter((draft) => draft.key !== key),
		editing: editing === key ? '' : editing,
	});
