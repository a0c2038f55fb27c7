import { hash64 } from '../hash';

/** Whether a file of the records' folder is a page, by this version or by version 1. */
export const isPageName = (name: string): boolean => name.endsWith('.json') && !name.includes('/');

/**
 * The name of the file, inside the records' folder, for a source's path in the workspace (with `/`): the source's own
 * name, made harmless on every system, and a hash of the whole path, so that no two sources share one, not even where
 * upper and lower case are the same.
 */
export function recordFileName(source: string): string {
	const name = source.split('/').at(-1) ?? source;
	const readable = name
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}._ -]/gu, '_')
		.replace(/^[. ]+|(?<![. ])[. ]+$/g, '_')
		.replace(/^(?=(con|prn|aux|nul|com\d|lpt\d)(\.|$))/i, '_');
	const short = Array.from(readable).slice(0, 60).join('');
	return source === '' ? 'workspace.json' : `${short}.${hash64(source)}.json`;
}
