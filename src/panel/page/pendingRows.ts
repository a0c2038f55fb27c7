import type { Key, ReviewModel, ReviewRow } from '../rows';

interface Pending {
	/** The status that was set, or `null` where it is a finding that was dealt with. */
	readonly status: string | null;
	isAnswered: boolean;
}

/**
 * What was set here and the extension has not told back yet. It shows at once: saving takes its time, a text may be read
 * anew meanwhile, and the next key does not wait for either.
 */
export class PendingRows {
	private readonly rows = new Map<Key, Pending>();

	/** @returns what to call when it is answered: with `false` where it was refused */
	set(key: Key, status: string | null): (isDone: boolean) => void {
		const pending: Pending = { status, isAnswered: false };
		this.rows.set(key, pending);
		return (isDone) => {
			pending.isAnswered = true;
			if (!isDone && this.rows.get(key) === pending) {
				this.rows.delete(key);
			}
		};
	}

	/** The extension has told what it knows: what was answered before is part of it. */
	settle(model: ReviewModel): void {
		const known = new Map<Key, string | null>(model.rows.map(({ key, status }) => [key, status]));
		model.dealt.forEach((key) => known.set(key, null));
		for (const [key, { status, isAnswered }] of this.rows) {
			if (isAnswered || known.get(key) === status) {
				this.rows.delete(key);
			}
		}
	}

	clear(): void {
		this.rows.clear();
	}

	/** A model with what is pending in it. */
	on(model: ReviewModel): ReviewModel {
		if (this.rows.size === 0) {
			return model;
		}
		const rows = new Map<Key, ReviewRow>(model.rows.map((row) => [row.key, row]));
		const dealt = new Set(model.dealt);
		for (const [key, { status }] of this.rows) {
			if (status === null) {
				dealt.add(key);
			} else {
				const { note = '', tags = [] } = rows.get(key) ?? {};
				rows.set(key, { key, status, note, tags, reworded: false, verdicts: [] });
			}
		}
		return { ...model, rows: [...rows.values()], dealt: [...dealt] };
	}
}
