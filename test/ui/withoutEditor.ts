/*
 * Import this first where code that speaks through `vscode.l10n` runs outside the editor: `vscode` then is that one
 * function, in English or a made-up language, and settings that nobody has set.
 */
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { l10n } from '../../src/reading/words/l10n';

interface Loader {
	_load(request: string, ...rest: readonly unknown[]): unknown;
}
type Message = string | { readonly message: string; readonly args?: readonly unknown[] };

const t = (message: Message, ...args: readonly unknown[]): string =>
	translated(typeof message === 'string' ? filled(message, args) : filled(message.message, message.args ?? []));
l10n.use(t);

const loader = Module as unknown as Loader;
const load = loader._load;
loader._load = (request, ...rest): unknown =>
	request === 'vscode'
		? {
				l10n: { t },
				workspace: { getConfiguration: () => ({ get: () => undefined }) },
			}
		: load.call(loader, request, ...rest);

const filled = (template: string, args: readonly unknown[]): string =>
	template.replace(/\{(\d+)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole));

/** What VS Code would tell the page of that language. */
export function languageBundle(): Record<string, string> | null {
	if (translated('') === '') {
		return null;
	}
	const messages: unknown = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8'));
	const entries = Object.entries(messages as Record<string, string | { readonly message: string }>);
	return Object.fromEntries(
		entries.map(([key, value]) => [key, translated(typeof value === 'string' ? value : value.message)]),
	);
}

let translated = (text: string): string => text;

/** From now on every text that goes through `l10n` stands in these brackets: what does not was never translated. */
export function speakPseudo(): void {
	translated = (text) => `⟦${text}⟧`;
}

/** English again. */
export function speakEnglish(): void {
	translated = (text) => text;
}
