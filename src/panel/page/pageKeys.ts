import type { RowCommand } from '../messages';

/** What a key asks of the reviewing. */
export type ReviewAction =
	| { readonly does: 'next' }
	| { readonly does: 'undo' | 'redo' }
	/** On the row that has the keyboard. */
	| { readonly does: 'edit' | 'deal' }
	/** To the place of that row in the other text, or both passages side by side. */
	| { readonly does: 'source' | 'compare' }
	/** `number` counts from 0; with `goesOn`, to the next unreviewed afterwards. */
	| { readonly does: 'status'; readonly number: number; readonly goesOn: boolean }
	| { readonly does: 'command'; readonly command: RowCommand };

/** What a key asks of the page, beside moving through a list. */
type KeyAction =
	| { readonly does: 'search' }
	/** Show or hide the keys; hide them. */
	| { readonly does: 'help' }
	| { readonly does: 'close' }
	/** Show or hide what is less certain. */
	| { readonly does: 'less' }
	| ReviewAction;

const PLAIN: Readonly<Record<string, KeyAction>> = {
	'/': { does: 'search' },
	'?': { does: 'help' },
	Escape: { does: 'close' },
	m: { does: 'less' },
	n: { does: 'next' },
	u: { does: 'undo' },
	r: { does: 'redo' },
	e: { does: 'edit' },
	x: { does: 'deal' },
	s: { does: 'command', command: 'setSpeaker' },
	c: { does: 'command', command: 'copyQuotation' },
	l: { does: 'command', command: 'lookUp' },
	o: { does: 'source' },
	d: { does: 'compare' },
};

/** By what the key writes; with Shift a digit writes something else on most keyboards, and goes by where it is. */
export function keyAction(
	event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): KeyAction | undefined {
	if (event.ctrlKey || event.altKey || event.metaKey) {
		return undefined;
	}
	if (Object.hasOwn(PLAIN, event.key)) {
		return PLAIN[event.key];
	}
	if (/^[1-9]$/.test(event.key)) {
		return { does: 'status', number: Number(event.key) - 1, goesOn: false };
	}
	const shifted = event.shiftKey ? /^Digit([1-9])$/.exec(event.code) : null;
	return shifted ? { does: 'status', number: Number(shifted[1]) - 1, goesOn: true } : undefined;
}

/** What a key asks for that was pressed in the page: nothing where a person types, nothing of rows outside of a list. */
export function pressed(event: KeyboardEvent): KeyAction | undefined {
	const path = event.composedPath().filter((target) => target instanceof Element);
	const isTyping = path.some(({ localName }) => ['input', 'select', 'textarea'].includes(localName));
	const action = isTyping ? undefined : keyAction(event);
	const isOfRow = action && ['status', 'command', 'edit', 'deal', 'source', 'compare'].includes(action.does);
	return isOfRow && !path.some(({ localName }) => localName === 'source-review-rows') ? undefined : action;
}
