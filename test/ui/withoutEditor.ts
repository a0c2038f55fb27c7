/*
 * Import this first where code that speaks through `vscode.l10n` runs outside the editor: `vscode` then is that one
 * function, in English, and nothing else.
 */
import Module from 'node:module';

interface Loader {
	_load(request: string, ...rest: readonly unknown[]): unknown;
}
type Message = string | { readonly message: string; readonly args?: readonly unknown[] };

const loader = Module as unknown as Loader;
const load = loader._load;
loader._load = (request, ...rest): unknown =>
	request === 'vscode'
		? {
				l10n: {
					t: (message: Message, ...args: readonly unknown[]): string =>
						typeof message === 'string' ? filled(message, args) : filled(message.message, message.args ?? []),
				},
			}
		: load.call(loader, request, ...rest);

const filled = (template: string, args: readonly unknown[]): string =>
	template.replace(/\{(\d+)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole));
