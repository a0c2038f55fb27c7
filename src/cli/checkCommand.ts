import { sep } from 'node:path';
import { check } from '../corpus/check';
import { isFault } from '../corpus/model';
import type { CheckFormat } from '../exports/checked/reports';
import type { Reviewed } from '../exports/reviewed';
import { lineNumbers } from '../reading/lines';
import { faultIn } from './inputError';
import { RecordsOnDisk } from './recordsOnDisk';
import { refuseWebPage } from './refuseUnread';
import { reviewedFile } from './reviewedFile';
import { sourceFiles } from './sourceFiles';
import type { TextReader } from './textReader';

interface Checking {
	readonly article: string;
	readonly against: readonly string[];
	readonly format: CheckFormat;
	/** Reads the article; sources are read quickly, for there may be many, and they are asked for their words. */
	readonly reader: Pick<TextReader, 'analyze' | 'quickly' | 'english'>;
	readonly write: (text: string) => Promise<void>;
	readonly complain: (message: string) => void;
}

/**
 * Checks the quotations and reports of an article against sources. With a source that cannot be read nothing is checked:
 * what it holds would be said to stand nowhere.
 *
 * @returns the exit status: 0 where all is as in the sources, 1 where something is altered or missing, 2 on bad input
 */
export async function checkFiles({ article, against, format, reader, write, complain }: Checking): Promise<number> {
	const records = new RecordsOnDisk();
	let failed = false;
	const read = async (path: string, analyze: Parameters<typeof reviewedFile>[1]): Promise<Reviewed | null> => {
		const say = (message: string): void => complain(`${path}: ${message}`);
		try {
			const reviewed = await reviewedFile(path, analyze, records, say);
			refuseWebPage(reviewed.analysis);
			return reviewed;
		} catch (error) {
			say(faultIn(error, 'cannot be analysed'));
			failed = true;
			return null;
		}
	};
	const paths = sourceFiles(
		against,
		article,
		(path) => complain(`${path}: is left out, as it is no plain text`),
		(path, message) => {
			complain(`${path}: ${message}`);
			failed = true;
		},
	);
	const checked = await read(article, (text) => reader.analyze(text));
	if (checked && !checked.analysis.english) {
		complain(`${article}: does not read like English; only English is checked`);
		failed = true;
	}
	const sources = [];
	for (const path of paths) {
		const source = await read(path, (text) => reader.quickly(text));
		if (source) {
			sources.push({ file: path.split(sep).join('/'), text: source.analysis.text, analysis: source.analysis });
		}
	}
	if (!failed && sources.length === 0) {
		complain('there is nothing to check against; name files of text, or a folder with some, behind --against');
		failed = true;
	}
	if (!checked || failed) {
		return 2;
	}
	const { analysis } = checked;
	const rows = check({ text: analysis.text, analysis }, sources, reader.english);
	const lines = new Map(sources.map(({ file, text }) => [file, lineNumbers(text)]));
	const doc = article.split(sep).join('/');
	await write(format({ doc, analysis, rows, lineIn: (file, offset) => lines.get(file)?.(offset) ?? 0 }));
	return rows.some(isFault) ? 1 : 0;
}
