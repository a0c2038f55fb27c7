import { attributeName } from './attributes';

/** One thing that a reviewer knows of someone. */
interface Entered {
	readonly attribute: string;
	/** Empty where it is taken back. */
	readonly to: string;
}

/** What is known, as it is shown to be changed: `gender: woman; role: minister`. */
export const enteredText = (entered: readonly Entered[]): string =>
	entered.map(({ attribute, to }) => `${attribute}: ${to}`).join('; ');

/**
 * What was typed over {@link enteredText}: each attribute once, the last one counts; those that were there and are not
 * any more are taken back. Only what is other than before.
 *
 * @returns `null` where a part has no colon, or nothing before it
 */
export function readEntered(typed: string, before: readonly Entered[]): Entered[] | null {
	const now = new Map<string, string>();
	for (const part of typed.split(/[;\n]/).map((one) => one.trim())) {
		const at = part.indexOf(':');
		const attribute = attributeName(part.slice(0, Math.max(0, at)));
		if (part === '') {
			continue;
		}
		if (attribute === '') {
			return null;
		}
		now.set(attribute, part.slice(at + 1).trim());
	}
	const was = new Map(before.map(({ attribute, to }) => [attribute, to]));
	const gone = before.filter(({ attribute }) => !now.has(attribute)).map(({ attribute }) => ({ attribute, to: '' }));
	const changed = [...now]
		.filter(([attribute, to]) => (was.get(attribute) ?? '') !== to)
		.map(([attribute, to]) => ({ attribute, to }));
	return [...changed, ...gone];
}
