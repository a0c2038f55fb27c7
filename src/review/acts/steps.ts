import type { AuthorId } from '../model';
import { lastKnown, type Act, type ActId } from './act';

/** The acts that a person's next undo, and next redo, would be about. */
export interface Steps {
	readonly undo: Act | undefined;
	readonly redo: Act | undefined;
}

/**
 * Everyone undoes only what they did themselves, in any of their windows. A new act leaves nothing to redo.
 *
 * @param acts in the order in which everyone lists them
 */
export function nextSteps(acts: readonly Act[], author: AuthorId): Steps {
	const done: Act[] = [];
	const undone: Act[] = [];
	const changes = new Map<ActId, Act>();
	for (const act of acts) {
		if (act.author !== author || act.kind === 'place') {
			continue;
		}
		if (act.kind === 'change') {
			changes.set(act.id, act);
			done.push(act);
			undone.length = 0;
			continue;
		}
		const of = act.of === null ? undefined : changes.get(act.of);
		const [from, to] = act.kind === 'undo' ? [done, undone] : [undone, done];
		const at = of ? from.lastIndexOf(of) : -1;
		if (of && at >= 0) {
			from.splice(at, 1);
			to.push(of);
		}
	}
	return { undo: done.at(-1), redo: undone.at(-1) };
}

/**
 * Whether an act is undone: its author was the last to say so. What others say of it does not count.
 *
 * @param steps the acts that undo or redo it, in the order in which everyone lists them
 */
export function isUndone(act: Act, steps: readonly Act[]): boolean {
	const own = steps.filter(({ author }) => author === act.author && author !== '').map((step) => ({ act: step }));
	return lastKnown(own).some(({ act: { kind } }) => kind === 'undo');
}
