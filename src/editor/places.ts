import * as vscode from 'vscode';
import type { Span } from '../analysis/model';
import type { CommandId } from '../commands';

/** How a place is called: the number of its line, from 1. */
export function lineNumber(document: vscode.TextDocument, offset: number): number {
	return document.positionAt(offset).line + 1;
}

/** The arguments of `sourceReview.goTo`: a document and UTF-16 offsets, half-open. */
type Place = readonly [uri: string, start: number, end: number];

export function placeOf(document: vscode.TextDocument, span: Span): Place {
	return [document.uri.toString(), span.start, span.end];
}

/**
 * Reads what a link or a message claims to be a place.
 *
 * @returns `undefined` for anything that is not one
 */
export function readPlace(args: readonly unknown[]): { readonly uri: vscode.Uri; readonly span: Span } | undefined {
	const [uri, start, end] = args;
	if (typeof uri !== 'string' || !isOffset(start) || !isOffset(end) || start > end) {
		return undefined;
	}
	try {
		return { uri: vscode.Uri.parse(uri, true), span: { start, end } };
	} catch {
		return undefined;
	}
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** The address of a link that runs a command of ours at a place. @param more what the command gets after the place */
export function linkTo(
	document: vscode.TextDocument,
	span: Span,
	command: CommandId = 'sourceReview.goTo',
	...more: readonly number[]
): string {
	const args = encodeURIComponent(JSON.stringify([...placeOf(document, span), ...more]));
	// Brackets would end a Markdown link early.
	return `command:${command}?${args.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))}`;
}
