import {
	ACTIONS,
	ROW_COMMANDS,
	type Action,
	type ActMessage,
	type FromPage,
	type KeptWords,
	type RowCommand,
} from './messages';
import type { Anchor } from '../review/anchors/anchor';

type Given = Readonly<Record<string, unknown>>;

/**
 * Reads a message of the page. A page is not trusted: whatever is not exactly a message of ours is none.
 *
 * @returns a fresh object that holds what the message may hold and nothing else, or `undefined`
 */
export function parseFromPage(message: unknown): FromPage | undefined {
	if (!isObject(message)) {
		return undefined;
	}
	const { type, state, start, end, focus, key, action, command, text, at, does } = message;
	switch (type) {
		case 'ready':
			return { type };
		case 'jump':
			return isCount(state) && isCount(start) && isCount(end) && start <= end && typeof focus === 'boolean'
				? { type, state, start, end, focus }
				: undefined;
		case 'found':
			return isCount(state) &&
				isKey(key) &&
				isCount(at) &&
				(does === 'go' || does === 'compare') &&
				typeof focus === 'boolean'
				? { type, state, key, at, does, focus }
				: undefined;
		case 'explain':
		case 'keep':
			return isCount(state) && isKey(key) ? { type, state, key } : undefined;
		case 'command':
			return isCount(state) && isKey(key) && isRowCommand(command) ? { type, state, key, command } : undefined;
		case 'copy':
			return isText(text) ? { type, text } : undefined;
		case 'do':
			return isAction(action) ? { type, action } : undefined;
		default:
			return parseAct(message);
	}
}

function parseAct({
	type,
	act,
	state,
	key,
	status,
	note,
	tags,
	saw,
	kind,
	how,
	article,
	words,
}: Given): ActMessage | undefined {
	if (!isCount(act) || !isCount(state)) {
		return undefined;
	}
	if (type === 'step') {
		return kind === 'undo' || kind === 'redo' ? { type, act, state, kind } : undefined;
	}
	if (!isKey(key)) {
		return undefined;
	}
	switch (type) {
		case 'setStatus':
			return isKey(status) ? { type, act, state, key, status } : undefined;
		case 'annotate': {
			const kept = words === null ? null : parseWords(words);
			const [written, before] = [parseWritten({ note, tags }), parseWritten(saw)];
			return isAddress(article) && written && before && kept !== undefined
				? { type, act, state, article, key, ...written, saw: before, words: kept }
				: undefined;
		}
		case 'deal':
			return { type, act, state, key };
		case 'settle':
			return how === 'guess' || how === 'remove' ? { type, act, state, key, how } : undefined;
		default:
			return undefined;
	}
}

function parseWritten(written: unknown): { note: string; tags: string[] } | undefined {
	const { note, tags } = isObject(written) ? written : {};
	return isText(note) && isTags(tags) ? { note, tags: [...tags] } : undefined;
}

function parseWords(words: unknown): KeptWords | undefined {
	if (!isObject(words)) {
		return undefined;
	}
	const { about, anchors, record } = words;
	if ((about !== 'claim' && about !== 'quotation') || (record !== null && !isKey(record)) || !Array.isArray(anchors)) {
		return undefined;
	}
	const parsed = anchors.slice(0, MOST_ANCHORS).flatMap((anchor: unknown) => parseAnchor(anchor) ?? []);
	return parsed.length > 0 && parsed.length === anchors.length ? { about, anchors: parsed, record } : undefined;
}

function parseAnchor(anchor: unknown): Anchor | undefined {
	if (!isObject(anchor)) {
		return undefined;
	}
	const { exact, prefix, suffix, start, end, rival } = anchor;
	return isText(exact) &&
		isText(prefix) &&
		isText(suffix) &&
		isCount(start) &&
		isCount(end) &&
		start <= end &&
		typeof rival === 'number' &&
		Number.isFinite(rival)
		? { exact, prefix, suffix, start, end, rival }
		: undefined;
}

const LONGEST_KEY = 500;
/** Of the address of a text, in UTF-16 units. */
const LONGEST_ADDRESS = 10_000;
/** Of a note, in UTF-16 units, and the most tags: far more than anyone writes. */
const LONGEST_NOTE = 100_000;
const MOST_TAGS = 500;
/** Stretches of one claim. */
const MOST_ANCHORS = 100;

const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isAction = (value: unknown): value is Action => ACTIONS.some((action) => action === value);
const isRowCommand = (value: unknown): value is RowCommand => ROW_COMMANDS.some((command) => command === value);
const isKey = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_KEY;
const isAddress = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_ADDRESS;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_NOTE;
const isTags = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.length <= MOST_TAGS && value.every(isKey);
