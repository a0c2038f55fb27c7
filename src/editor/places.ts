import * as vscode from 'vscode';
import type { Span } from '../analysis/model';
import type { CommandId } from '../commands';
import { isObject } from '../review/json';

/** How a place is called: the number of its line, from 1. */
export function lineNumber(document: vscode.TextDocument, offset: number): number {
	return document.positionAt(offset).line + 1;
}

/** Of which version of a document a place is: it may be followed once that is another. */
interface OfVersion {
	readonly version: number;
}

/**
 * The arguments of `sourceReview.goTo`: a document, UTF-16 offsets, half-open, and of which version they are. Who leaves
 * that out means the present one.
 */
type Place = readonly [uri: string, start: number, end: number, of: OfVersion];

export function placeOf({ uri, version }: vscode.TextDocument, span: Span): Place {
	return [uri.toString(), span.start, span.end, { version }];
}

/** What a command gets after the place. */
export const behindPlace = (args: readonly unknown[]): unknown => args[isOfVersion(args[3]) ? 4 : 3];

/**
 * Reads what a link or a message claims to be a place.
 *
 * @returns `undefined` for anything that is not one
 */
export function readPlace(
	args: readonly unknown[],
): { readonly uri: vscode.Uri; readonly span: Span; readonly version: number | undefined } | undefined {
	const [uri, start, end, of] = args;
	if (typeof uri !== 'string' || !isOffset(start) || !isOffset(end) || start > end) {
		return undefined;
	}
	try {
		const version = isOfVersion(of) ? of.version : undefined;
		return { uri: vscode.Uri.parse(uri, true), span: { start, end }, version };
	} catch {
		return undefined;
	}
}

const isOfVersion = (value: unknown): value is OfVersion => isObject(value) && typeof value['version'] === 'number';
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
