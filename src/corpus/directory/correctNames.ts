import type { Correction } from '../../review/model';
import { isListedKind, type Listed, type ListedText } from './listed';

/** The names of a text as people have corrected names in the whole folder: what is none, its kind, what it is called. The same where none of them is meant. */
export function correctNames(text: ListedText, corrections: readonly Correction[]): ListedText {
	const own = new Set(text.names.map(({ name }) => name));
	if (!corrections.some((correction) => 'name' in correction && own.has(correction.name))) {
		return text;
	}
	const names = corrections.reduce(
		(listed, correction) => listed.flatMap((one) => corrected(one, correction)),
		[...text.names],
	);
	return { ...text, names };
}

function corrected(listed: Listed, correction: Correction): Listed[] {
	if (!('name' in correction) || correction.name !== listed.name) {
		return [listed];
	}
	switch (correction.kind) {
		case 'hide entity':
			return [];
		case 'rename entity':
			return [{ ...listed, name: correction.to, aliases: [...listed.aliases, listed.name] }];
		case 'retype entity':
			return isListedKind(correction.to) ? [{ ...listed, kind: correction.to }] : [];
		default:
			return [listed];
	}
}
