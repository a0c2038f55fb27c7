type Value = string | number | boolean;

/** Puts a message into a language and fills in `{0}`, `{1}` …; the form with a comment is for messages that need one. */
interface Translate {
	(message: string, ...args: Value[]): string;
	(options: { readonly message: string; readonly args?: Value[]; readonly comment: string[] }): string;
}

/** Translates by a bundle as VS Code hands it out: by the message, with its comment where it has one. */
export function fromBundle(bundle: Readonly<Record<string, string>>): Translate {
	return (message, ...args: Value[]) => {
		const asked = typeof message === 'string' ? { message, args, comment: [] } : message;
		const key = asked.comment.length > 0 ? `${asked.message}/${asked.comment.join('')}` : asked.message;
		return (bundle[key] ?? asked.message).replace(/\{(\d+)\}/g, (whole, index: string) =>
			String(asked.args?.[Number(index)] ?? whole),
		);
	};
}

let translate = fromBundle({});

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
