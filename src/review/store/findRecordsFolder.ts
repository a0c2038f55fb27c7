/** The folder that holds the records of the texts in the folder that it lies in. */
export const RECORDS_FOLDER = '.source-review';

/**
 * The folder whose records are those of a text: of the text's own folder and those above it the nearest that has
 * {@link RECORDS_FOLDER}. So a text has the same records wherever above it a window is opened, and in a terminal; what
 * folders further up have of it comes there when it is opened in a window.
 *
 * @param folders the text's own first, then each above it; as far up as may be looked
 * @param has whether there is such a folder in one; a link counts, though it is not followed
 */
export async function findRecordsFolder<Folder>(
	folders: Iterable<Folder>,
	has: (folder: Folder) => Promise<boolean>,
): Promise<Folder | undefined> {
	for (const folder of folders) {
		if (await has(folder)) {
			return folder;
		}
	}
	return undefined;
}
