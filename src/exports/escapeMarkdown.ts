import { onOneLine, showControls } from './showControls';

/** A list begins with these, at the start of a line alone. */
const LIST_MARK = /^(\d*)([-+=.)])/;

/**
 * Every character that Markdown or HTML could take for markup where it stands, by a backslash or an entity (CommonMark 2.4,
 * 2.5); a point or a colon is one only inside of what could be an address. Dollars stand around formulas in VS Code's preview.
 */
export function escapeMarkdown(text: string): string {
	return showControls(onOneLine(text))
		.replace(/[\\`*_[\]#|~^@$]|[.:](?=[\p{L}\p{N}/])/gu, '\\$&')
		.replace(LIST_MARK, '$1\\$2')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;');
}
