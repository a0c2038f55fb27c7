import { runEnd } from './runs';
import type { Sentence, Token } from './document';
import type { Spelling } from './spelling';

const CLOSING = new Set(['"', '”', '’', "'", ')', ']', '»']);
const OPENING = new Set(['"', '“', '‘', "'", '(', '[', '«']);

/**
 * Finds the sentences of a block. A sentence ends at `.`, `!`, `?` or an ellipsis and the closing marks after it, where
 * what follows can begin one. A quotation that is followed by its cue (*"Stop!" he said*) does not end there.
 */
export function findSentences(text: string, tokens: readonly Token[], spelling: Spelling): Sentence[] {
	const sentences: Sentence[] = [];
	let first = 0;
	// The number of a list's item (`1. Rest`) is no sentence of its own.
	let holdsWord = false;
	const close = (end: number): void => {
		const { start } = tokens[first] as Token;
		sentences.push({ start, end: (tokens[end - 1] as Token).end, firstToken: first, endToken: end });
		first = end;
		holdsWord = false;
	};
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		holdsWord ||= token.kind === 'word';
		if (!canEnd(token)) {
			continue;
		}
		const next = runEnd(i + 1, tokens.length, (at) => isFinal(tokens[at]?.text ?? '') || closes(text, tokens, at));
		if (next < tokens.length && holdsWord && beginsSentence(text, tokens, i, next, spelling)) {
			close(next);
			i = next - 1;
		}
	}
	if (first < tokens.length) {
		close(tokens.length);
	}
	return sentences;
}

const isFinal = (mark: string): boolean =>
	mark === '.' || mark === '!' || mark === '?' || mark === '…' || mark.startsWith('..');

const canEnd = (token: Token): boolean =>
	token.kind === 'mark'
		? isFinal(token.text)
		: token.kind === 'word' && token.text.length > 1 && token.text.endsWith('.');

/** A closing mark directly behind the token before it; a straight one followed by space, or by the end. */
function closes(text: string, tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	if (!token || !before || !CLOSING.has(token.text) || token.start !== before.end) {
		return false;
	}
	return token.end >= text.length || !/[\p{L}\p{N}]/u.test(text.charAt(token.end));
}

function beginsSentence(text: string, tokens: readonly Token[], at: number, next: number, spelling: Spelling): boolean {
	const token = tokens[at] as Token;
	const before = tokens[next - 1] as Token;
	let follower = tokens[next] as Token;
	if (follower.start === before.end) {
		// "end.Next": a missing space still parts sentences where a capital follows a word; "3.5" and "a.b" do not.
		return (
			before === token &&
			token.text === '.' &&
			/^\p{Lu}\p{Ll}/u.test(follower.text) &&
			/\p{Ll}/u.test(text.charAt(token.start - 1))
		);
	}
	for (let i = next; OPENING.has(follower.text) && i + 1 < tokens.length;) {
		follower = tokens[++i] ?? follower;
	}
	if (spelling.goesOn(tokens[at - 1]?.text ?? '', follower)) {
		return false;
	}
	if (token.kind === 'word') {
		return spelling.canEndBehind(token.text, follower.text);
	}
	// Lower case behind a full stop begins no sentence: the stop was an abbreviation's, or a cue follows speech.
	return !/^\p{Ll}/u.test(follower.text);
}
