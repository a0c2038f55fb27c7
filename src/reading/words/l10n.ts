type Value = string | number | boolean;

/** Puts a message into a language and fills in `{0}`, `{1}` …; the form with a comment is for messages that need one. */
export interface Translate {
	(message: string, ...args: Value[]): string;
	(options: { readonly message: string; readonly args?: Value[]; readonly comment: string[] }): string;
}

let translate: Translate = (message, ...args: Value[]) =>
	typeof message === 'string' ? filled(message, args) : filled(message.message, message.args ?? []);

/**
 * The words of the views. They are English (in files that leave, in a terminal) unless a host that knows the person's
 * language hands in how it translates, as VS Code's `l10n.t` does; messages are collected for translators from the calls.
 */
export const l10n = {
	get t(): Translate {
		return translate;
	},
	use(by: Translate): void {
		translate = by;
	},
};

const filled = (message: string, args: readonly Value[]): string =>
	message.replace(/\{(\d+)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole));
