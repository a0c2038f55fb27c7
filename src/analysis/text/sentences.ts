import { runEnd } from './places';
import type { Sentence, Token } from './document';
import type { Spelling } from './word';

const CLOSING = new Set(['"', '”', '’', "'", ')', ']', '»']);
const OPENING = new Set(['"', '“', '‘', "'", '(', '[', '«']);

/** Finds the sentences of a block, each up to a mark where what follows can begin one; no cue does (*"Stop!" he said*). */
export function findSentences(text: string, tokens: readonly Token[], spelling: Spelling): Sentence[] {
	const ends: number[] = [];
	// The number of a list's item (`1. Rest`) is no sentence of its own.
	let holdsWord = false;
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		holdsWord ||= token.kind === 'word';
		if (!canEnd(token)) {
			continue;
		}
		const next = runEnd(i + 1, tokens.length, (at) => isFinal(tokens[at]?.text) || closes(text, tokens, at));
		if (next < tokens.length && holdsWord && beginsSentence(text, tokens, i, next, spelling)) {
			ends.push(next);
			holdsWord = false;
			i = next - 1;
		}
	}
	if (tokens.length > 0) {
		ends.push(tokens.length);
	}
	return ends.map((endToken, at) => {
		const firstToken = ends[at - 1] ?? 0;
		const [first, last] = [tokens[firstToken] as Token, tokens[endToken - 1] as Token];
		return { start: first.start, end: last.end, firstToken, endToken };
	});
}

const isFinal = (mark = ''): boolean =>
	mark === '.' || mark === '!' || mark === '?' || mark === '…' || mark.startsWith('..');

const canEnd = (token: Token): boolean =>
	token.kind === 'mark'
		? isFinal(token.text)
		: token.kind === 'word' && token.text.length > 1 && token.text.endsWith('.');

/** A closing mark directly behind the token before it; a straight one followed by space, or by the end. */
function closes(text: string, tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const isClosing = token !== undefined && CLOSING.has(token.text) && token.start === tokens[at - 1]?.end;
	return isClosing && !/[\p{L}\p{N}]/u.test(text.charAt(token.end));
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
	// Lower case behind a full stop begins no sentence: the stop was an abbreviation's, or a cue follows speech.
	const mayEnd =
		token.kind === 'word' ? spelling.canEndBehind(token.text, follower.text) : !/^\p{Ll}/u.test(follower.text);
	return mayEnd && !spelling.goesOn(tokens[at - 1]?.text ?? '', follower);
}
