import { ACTIONS, ROW_COMMANDS, type Action, type FromPage, type RowCommand } from './messages';

/**
 * Reads a message of the page. A page is not trusted: whatever is not exactly a message of ours is none.
 *
 * @returns a fresh object that holds what the message may hold and nothing else, or `undefined`
 */
export function parseFromPage(message: unknown): FromPage | undefined {
	if (typeof message !== 'object' || message === null) {
		return undefined;
	}
	const given = message as Readonly<Record<string, unknown>>;
	const { type, state, start, end, focus, key, action, status, note, tags, kind, how, command } = given;
	switch (type) {
		case 'ready':
			return { type };
		case 'jump':
			return isCount(state) && isCount(start) && isCount(end) && start <= end && typeof focus === 'boolean'
				? { type, state, start, end, focus }
				: undefined;
		case 'explain':
			return isCount(state) && isKey(key) ? { type, state, key } : undefined;
		case 'setStatus':
			return isCount(state) && isKey(key) && isKey(status) ? { type, state, key, status } : undefined;
		case 'annotate':
			return isCount(state) && isKey(key) && isText(note) && isTags(tags)
				? { type, state, key, note, tags: [...tags] }
				: undefined;
		case 'step':
			return isCount(state) && (kind === 'undo' || kind === 'redo') ? { type, state, kind } : undefined;
		case 'settle':
			return isCount(state) && isKey(key) && (how === 'guess' || how === 'remove')
				? { type, state, key, how }
				: undefined;
		case 'command':
			return isCount(state) && isKey(key) && isRowCommand(command) ? { type, state, key, command } : undefined;
		case 'act':
			return isAction(action) ? { type, action } : undefined;
		default:
			return undefined;
	}
}

const LONGEST_KEY = 500;
/** Of a note, in UTF-16 units, and the most tags: far more than anyone writes. */
const LONGEST_NOTE = 100_000;
const MOST_TAGS = 100;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isAction = (value: unknown): value is Action => ACTIONS.some((action) => action === value);
const isRowCommand = (value: unknown): value is RowCommand => ROW_COMMANDS.some((command) => command === value);
const isKey = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_KEY;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_NOTE;
const isTags = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.length <= MOST_TAGS && value.every(isKey);
