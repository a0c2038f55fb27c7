import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { closeAll, positionOf, show, until } from './workspace';

describe('entities', () => {
	let document: vscode.TextDocument;
	const text = (range: vscode.Range): string => document.getText(range);
	const definition = async (words: string, nth = 0): Promise<string[]> => {
		const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
			'vscode.executeDefinitionProvider',
			document.uri,
			positionOf(document, words, nth),
		);
		return links.map((link) => text('range' in link ? link.range : link.targetRange));
	};

	before(async () => {
		({ document } = await show('seeds/entities.txt', ARTICLE));
	});
	after(closeAll);

	it('are defined where their full name stands: from a surname, an acronym and a pronoun', async () => {
		assert.deepEqual(await definition('Lindqvist', 1), ['Ada Lindqvist']);
		assert.deepEqual(await definition('NHA would'), ['Norden Harbour Authority']);
		assert.deepEqual(await definition('She added'), ['Ada Lindqvist']);
	});

	it('have references wherever they are named or meant', async () => {
		const references = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			document.uri,
			positionOf(document, 'Ada Lindqvist'),
		);
		// Other suites have left texts that name her as well; VS Code puts all places in the order of their addresses.
		const here = references.filter(({ uri }) => uri.toString() === document.uri.toString());
		assert.deepEqual(
			here.map(({ range }) => text(range)),
			['Ada Lindqvist', 'Lindqvist', 'She'],
		);
	});

	it('are highlighted together', async () => {
		const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
			'vscode.executeDocumentHighlights',
			document.uri,
			positionOf(document, 'Beregi'),
		);
		assert.deepEqual(
			highlights.map(({ range }) => text(range)),
			['Tomas Beregi', 'Beregi'],
		);
	});

	it('stand nowhere else', async () => {
		assert.isEmpty(await definition('opened its new lock'));
	});

	it('are in the outline by paragraph, with who says what', async () => {
		const symbols = await until('there is an outline', async () => {
			const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
				'vscode.executeDocumentSymbolProvider',
				document.uri,
			);
			return found?.length ? found : undefined;
		});
		assert.lengthOf(symbols, ARTICLE.split('\n\n').length);
		const second = symbols[1];
		assert.deepEqual(
			second?.children.map(({ name }) => name),
			['Ada Lindqvist, said'],
		);
		assert.isTrue(second?.children[0]?.children.some(({ name }) => name.includes('300 ships')));
		const check = (symbol: vscode.DocumentSymbol): void => {
			assert.isTrue(symbol.range.contains(symbol.selectionRange));
			symbol.children.forEach(check);
		};
		symbols.forEach(check);
	});

	it('stand in an outline that says which statements and claims are less certain, and of no claim of the article', async () => {
		const settings = vscode.workspace.getConfiguration('sourceReview');
		await settings.update('lessCertainBelow', 100, vscode.ConfigurationTarget.Workspace);
		try {
			const { document: other } = await show('seeds/unsure.txt', ARTICLE);
			const [first, second] = await until('there is an outline', async () => {
				const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
					'vscode.executeDocumentSymbolProvider',
					other.uri,
				);
				return found?.length ? found : undefined;
			});
			const said = second?.children[0];
			assert.match(said?.detail ?? '', / · less certain$/);
			assert.isTrue(said?.children.every(({ detail }) => detail.endsWith('less certain')));
			assert.notInclude(first?.detail, 'less certain');
		} finally {
			await settings.update('lessCertainBelow', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('are in the outline once where a paragraph is one claim', async () => {
		const words = 'The harbour of Holmavik opened its new lock on Friday after 14 months of work';
		const { document: other } = await show('seeds/outline.txt', `${words}.\n\nIt rained. ${words}.`);
		const symbols = await until('there is an outline', async () => {
			const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
				'vscode.executeDocumentSymbolProvider',
				other.uri,
			);
			return found?.length ? found : undefined;
		});
		assert.isEmpty(symbols[0]?.children);
		assert.isTrue(symbols[1]?.children.some(({ name }) => name.startsWith('The harbour of Holmavik')));
	});
});
