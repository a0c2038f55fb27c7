/*
 * Import this before modules that import `vscode` for their words: outside VS Code there is none, and all that is needed
 * of it is to fill in messages and to have no settings.
 */
import Module from 'node:module';

interface Loader {
	_load: (request: string, ...rest: unknown[]) => unknown;
}

type Message = string | { readonly message: string; readonly args?: readonly unknown[] };

function t(message: Message, ...args: readonly unknown[]): string {
	const [text, values] = typeof message === 'string' ? [message, args] : [message.message, message.args ?? []];
	return text.replace(/\{(\d+)\}/g, (_whole, index: string) => String(values[Number(index)]));
}

const loader = Module as unknown as Loader;
const load = loader._load;
/** Every setting that is not in here has its default. */
export const chosen = new Map<string, unknown>();
const workspace = {
	getConfiguration: () => ({ get: (key: string) => chosen.get(key), inspect: () => undefined }),
	/** Several folders are open: each text has its folder before its name, unless that is not wanted. */
	asRelativePath: (uri: unknown, withFolder = true) => (withFolder ? String(uri) : String(uri).replace(/^.*\//, '')),
};
/** What a tool of a language model answers. */
class LanguageModelTextPart {
	constructor(readonly value: string) {}
}
class LanguageModelToolResult {
	constructor(readonly content: readonly unknown[]) {}
}
const stub = { l10n: { t }, workspace, LanguageModelTextPart, LanguageModelToolResult };
loader._load = (request, ...rest) => (request === 'vscode' ? { ...stub } : load(request, ...rest));
