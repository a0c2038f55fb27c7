import type { Act } from './actor';

/** An act and the words that it is about; steps go by the history, wherever the cursor is. */
export interface Done {
	readonly words: string;
	readonly act: Act;
	/** The person was told that it is. */
	isSaved: boolean;
}

interface Desk {
	/** What was set and counts, oldest first. */
	readonly done: readonly { readonly words: string; readonly status: string }[];
	/** What can be done again, the next one last. */
	readonly undone: readonly { readonly words: string; readonly status: string }[];
}

/**
 * What one person may have on the desk. Of acts that were under way when the editor died nobody knows how many came
 * through, so that there may be several possibilities, until somebody looks.
 */
export class PossibleDesks {
	private desks: readonly Desk[] = [{ done: [], undone: [] }];

	/**
	 * Takes up acts in the order in which they were begun: those of them that were saved have come through with all before
	 * them, unless there was nothing to do; of the others nobody knows.
	 */
	begun(acts: readonly Done[]): void {
		this.desks = this.desks.flatMap((desk) => {
			let possible = [desk];
			let last = desk;
			for (const act of acts) {
				const next = apply(last, act);
				possible = act.isSaved && next !== last ? [next] : [...possible, next];
				last = next;
			}
			return possible;
		});
	}

	/**
	 * Keeps the possibilities in which words have these statuses.
	 *
	 * @param isFinal nothing that was under way can still come through
	 * @returns whether there is one
	 */
	seen(statuses: ReadonlyMap<string, string>, isFinal: boolean): boolean {
		const seen = printed(statuses);
		const fitting = this.desks.filter((desk) => printed(statusesOf(desk)) === seen);
		const left = isFinal ? fitting : this.desks;
		this.desks = [...new Map(left.map((desk) => [JSON.stringify(desk), desk])).values()];
		return fitting.length > 0;
	}

	/** For a person to read. */
	toString(): string {
		return this.desks.map((desk) => printed(statusesOf(desk))).join('\nor ');
	}
}

/** Statuses in the order of their words, for a person to read and to compare. */
export function printed(statuses: ReadonlyMap<string, string>): string {
	return [...statuses]
		.map(([words, status]) => `${words}: ${status}`)
		.sort()
		.join(', ');
}

function statusesOf({ done }: Desk): Map<string, string> {
	return new Map(done.map(({ words, status }) => [words, status]));
}

/** @returns the same desk where there was nothing to do */
function apply(desk: Desk, { words, act }: Done): Desk {
	const { done, undone } = desk;
	if ('status' in act) {
		return { done: [...done, { words, status: act.status }], undone: [] };
	}
	if (!('step' in act)) {
		return desk;
	}
	const [from, to] = act.step === 'undo' ? [done, undone] : [undone, done];
	const last = from.at(-1);
	if (last === undefined) {
		return desk;
	}
	const shorter = from.slice(0, -1);
	const longer = [...to, last];
	return act.step === 'undo' ? { done: shorter, undone: longer } : { done: longer, undone: shorter };
}
