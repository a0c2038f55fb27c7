import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';

/** A message in the sources, with the key under which translations of it are looked up. */
export interface L10nString {
	readonly key: string;
	readonly message: string;
	readonly comment: readonly string[];
	/** `file:line`. */
	readonly place: string;
}

/** Every `l10n.t(…)` of the sources. A call whose message is not a literal has an empty key: it cannot be translated. */
export function l10nStrings(root: string): L10nString[] {
	return sources(path.join(root, 'src')).flatMap((file) => {
		const text = fs.readFileSync(file, 'utf8');
		if (!text.includes('l10n')) {
			return [];
		}
		const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
		const found: L10nString[] = [];
		const visit = (node: ts.Node): void => {
			if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText(source))) {
				const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
				found.push({ ...read(node.arguments[0]), place: `${path.relative(root, file)}:${line + 1}` });
			}
			ts.forEachChild(node, visit);
		};
		visit(source);
		return found;
	});
}

/** What `l10n/bundle.l10n.json` has to hold. */
export function l10nBundle(
	strings: readonly L10nString[],
): Record<string, string | { message: string; comment: string[] }> {
	const sorted = [...strings].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
	return Object.fromEntries(
		sorted.map(({ key, message, comment }) => [
			key,
			comment.length === 0 ? message : { message, comment: [...comment] },
		]),
	);
}

function read(argument: ts.Expression | undefined): Omit<L10nString, 'place'> {
	if (argument && ts.isStringLiteralLike(argument)) {
		return { key: argument.text, message: argument.text, comment: [] };
	}
	if (argument && ts.isObjectLiteralExpression(argument)) {
		const property = (name: string): ts.Expression | undefined =>
			argument.properties.filter(ts.isPropertyAssignment).find(({ name: own }) => own.getText() === name)?.initializer;
		const message = property('message');
		const comments = property('comment');
		const comment =
			comments && ts.isArrayLiteralExpression(comments)
				? comments.elements.filter(ts.isStringLiteralLike).map(({ text }) => text)
				: [];
		if (message && ts.isStringLiteralLike(message)) {
			return { key: `${message.text}/${comment.join('')}`, message: message.text, comment };
		}
	}
	return { key: '', message: '', comment: [] };
}

function sources(folder: string): string[] {
	return fs
		.readdirSync(folder, { recursive: true })
		.map((name) => path.join(folder, String(name)))
		.filter((name) => name.endsWith('.ts'))
		.sort();
}
