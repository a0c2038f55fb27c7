/**
 * Where the records of a text are: in the nearest folder that has any, of the text's own folder and those above it. The
 * editor and the command line both go by this, so that both find the same.
 *
 * @param chain from the text's own folder upward
 * @param has whether a folder has records
 */
export async function findRecordsFolder<F>(
	chain: readonly F[],
	has: (folder: F) => Promise<boolean>,
): Promise<F | undefined> {
	for (const folder of chain) {
		if (await has(folder)) {
			return folder;
		}
	}
	return undefined;
}
