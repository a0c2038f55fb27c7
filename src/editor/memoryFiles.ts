import type { RecordFiles } from '../review/store/recordFiles';

/** Record files that last as long as the window: for texts without a file. */
export function memoryFiles(hasText: RecordFiles['hasText']): RecordFiles {
	const files = new Map<string, string>();
	return {
		list: (folder) => {
			const start = folder === '' ? '' : `${folder}/`;
			const names = [...files.keys()].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
			return Promise.resolve(names.filter((name) => !name.includes('/')));
		},
		read: (name) => Promise.resolve(files.get(name)),
		write: (name, text) => Promise.resolve(void files.set(name, text)),
		rename: (from, to) => Promise.resolve(void (files.set(to, files.get(from) ?? ''), files.delete(from))),
		remove: (name) => Promise.resolve(void files.delete(name)),
		age: (name) => Promise.resolve(files.has(name) ? 0 : undefined),
		hasText,
		names: () => Promise.resolve([]),
	};
}
