import { ACTIONS, type Action, type FromPage } from './messages';

/**
 * Reads a message of the page. A page is not trusted: whatever is not exactly a message of ours is none.
 *
 * @returns a fresh object that holds what the message may hold and nothing else, or `undefined`
 */
export function parseFromPage(message: unknown): FromPage | undefined {
	if (typeof message !== 'object' || message === null) {
		return undefined;
	}
	const { type, state, start, end, focus, key, action } = message as Readonly<Record<string, unknown>>;
	switch (type) {
		case 'ready':
			return { type };
		case 'jump':
			return isCount(state) && isCount(start) && isCount(end) && start <= end && typeof focus === 'boolean'
				? { type, state, start, end, focus }
				: undefined;
		case 'explain':
			return isCount(state) && typeof key === 'string' && key.length <= LONGEST_KEY ? { type, state, key } : undefined;
		case 'act':
			return isAction(action) ? { type, action } : undefined;
		default:
			return undefined;
	}
}

const LONGEST_KEY = 500;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isAction = (value: unknown): value is Action => ACTIONS.some((action) => action === value);
