import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

/** A regular expression as it stands in the source. */
export interface WrittenPattern {
	/** File and line. */
	readonly place: string;
	readonly source: string;
	readonly flags: string;
}

/** All regular expressions that are written in the files of a folder and below it; the linter sees to it that none is built. */
export function readPatterns(folder: string): WrittenPattern[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.sort()
		.flatMap((name) => patternsOf(join(folder, name)));
}

function patternsOf(path: string): WrittenPattern[] {
	const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
	const patterns: WrittenPattern[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
			const end = node.text.lastIndexOf('/');
			patterns.push({
				place: `${path}:${String(line + 1)}`,
				source: node.text.slice(1, end),
				flags: node.text.slice(end + 1),
			});
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return patterns;
}
