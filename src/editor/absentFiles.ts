import type { RecordFiles } from '../review/store/recordFiles';

/** The record files of a folder that is not there: nothing can be read of it, or written to it. */
export function absentFiles(hasText: RecordFiles['hasText']): RecordFiles {
	const refuse = (): Promise<never> => Promise.reject(new Error('The folder is not there.'));
	return {
		list: () => Promise.resolve([]),
		read: () => Promise.resolve(undefined),
		write: refuse,
		rename: refuse,
		remove: refuse,
		age: () => Promise.resolve(undefined),
		hasText,
		names: () => Promise.resolve([]),
	};
}
