import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Analysis } from '../../src/analysis/model';
import { ARTICLE } from './article';
import { Hovers } from '../../src/editor/hovers/hovers';
import type { OpenArticles } from '../../src/editor/openArticles';
import { readOf } from '../../src/reading/read';
import { Statuses } from '../../src/reading/statuses';
import { Certainty } from '../../src/reading/thresholds';
import { Reviews } from '../../src/review/reviews';
import { ANALYSIS, place } from '../unit/editor/article';
import { HandMade } from '../unit/panel/analysis';
import { closeAll, hoversAt, positionOf, readable, show } from './workspace';

describe('hovers', () => {
	let document: vscode.TextDocument;
	const at = async (words: string, nth = 0): Promise<string> =>
		readable((await hoversAt(document.uri, positionOf(document, words, nth))).join('\n\n'));

	before(async () => {
		({ document } = await show('seeds/hovers.txt', ARTICLE));
	});
	after(closeAll);

	it('say who a name is, with kind, other forms and all mentions', async () => {
		const hover = await at('Tomas Beregi');
		assert.match(hover, /Tomas Beregi — person/);
		assert.match(hover, /also: Beregi/);
		assert.match(hover, /2 mentions: line 7, 9/);
		assert.match(hover, /Next mention/);
	});

	it('have plain spaces between words, so that lines end there and what is copied holds nothing unseen', async () => {
		const [hover] = await hoversAt(document.uri, positionOf(document, 'Tomas Beregi'));
		assert.include(hover, '**Tomas Beregi**');
		assert.notMatch(hover ?? '', /\u200b|&nbsp;/);
	});

	it('say what a person said, where the name stands alone', async () => {
		const hover = await at('Ada Lindqvist');
		assert.match(hover, /Ada Lindqvist — person/);
		assert.match(hover, /line 3/);
	});

	it('lead to a search for a name, once, whatever it stands in, and for no date', async () => {
		for (const name of ['Tomas Beregi', 'Holmavik', 'Beregi said', 'NHA would']) {
			assert.lengthOf((await at(name)).match(/Look up…/g) ?? [], 1, name);
		}
		assert.notMatch(await at('Friday'), /Look up/);
	});

	it('say whose words a quotation is, its manner and cue, and how that is known', async () => {
		const hover = await at('carry');
		assert.match(hover, /Ada Lindqvist/);
		assert.match(hover, /statement · direct · \d+ %/);
		assert.match(hover, /said/);
		assert.match(hover, /other statement/);
	});

	it('follow a pronoun to the name', async () => {
		const hover = await at('added');
		assert.match(hover, /Ada Lindqvist/);
		assert.match(hover, /“She” → /);
	});

	it('say which day a date is', async () => {
		const hover = await at('Friday');
		assert.match(hover, /Friday — date/);
		assert.match(hover, /October 31, 2031/);
	});

	it('say what an amount comes to', async () => {
		assert.match(await at('$3.2 million', 0), /USD 3,200,000/);
	});

	it('say nothing twice: neither an amount as it is written, nor between two statements what both could hold', async () => {
		const { document: long } = await show(
			'seeds/hovers-twice.txt',
			[
				'The port of Veldby counted 18,000 crates in May. Ada Lindqvist spoke in the town hall.',
				'“The crates, or most of them, are wet, and nobody has counted them,” Lindqvist said. “They are old,” Lindqvist said. “The roof leaks,” Lindqvist said.',
			].join('\n\n'),
		);
		const hovers = await hoversAt(long.uri, positionOf(long, '18,000'));
		assert.notInclude(hovers.map(readable).join(), '= 18,000');
		const said = await hoversAt(long.uri, positionOf(long, 'roof'));
		assert.match(said.map(readable).join(), /“The crates, or most … counted them,”; “They are old,”/);
	});

	it('show the name and the quotation together where a name stands inside one', async () => {
		const hovers = await hoversAt(document.uri, positionOf(document, 'NHA would'));
		assert.lengthOf(hovers, 2);
		assert.match(readable(hovers[0] ?? ''), /Norden Harbour Authority — organization/);
		assert.match(readable(hovers[1] ?? ''), /Ada Lindqvist/);
	});

	it('have nothing to say between names and statements', async () => {
		assert.isEmpty(await hoversAt(document.uri, positionOf(document, 'opened its new lock')));
	});

	it('may run a few commands only, and their links lead to places in the text', async () => {
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			positionOf(document, 'carry'),
		);
		const ofReviews = ['goTo', 'setStatus', 'editNote', 'copyQuotation', 'lookUp'];
		const ofOthers = ['goToWordsElsewhere', 'compareWithSource'];
		const allowed = [...ofReviews, ...ofOthers].map((name) => `sourceReview.${name}`);
		for (const content of hovers.flatMap(({ contents }) => contents)) {
			assert.instanceOf(content, vscode.MarkdownString);
			const { isTrusted, supportHtml, value } = content as vscode.MarkdownString;
			assert.deepEqual(isTrusted, { enabledCommands: allowed });
			assert.isNotTrue(supportHtml);
			const links = [...value.matchAll(/\]\(command:([\w.]+)\?([^)]*)\)/g)];
			assert.isNotEmpty(links);
			for (const [, command, args] of links) {
				assert.include(allowed, command);
				const [uri, start, end] = JSON.parse(decodeURIComponent(args ?? '')) as [string, number, number];
				assert.strictEqual(uri, document.uri.toString());
				assert.isTrue(start <= end && end <= document.getText().length);
			}
		}
	});

	/** What is said under the pointer of an article that is read by hand. */
	async function handMade(
		analysis: Analysis,
		offset: number,
		isReadAgain = false,
		certainty = new Certainty(undefined),
	): Promise<string> {
		const text = await vscode.workspace.openTextDocument({ content: analysis.text });
		let read = readOf(text.version, analysis, certainty, undefined);
		const article = {
			document: text,
			whenPlaced: () => Promise.resolve(),
			whenRead: () => Promise.resolve(read),
			get read() {
				return (read = isReadAgain ? readOf(text.version, analysis, certainty, read) : read);
			},
			reviews: new Reviews(analysis.text, []),
			statuses: new Statuses(undefined),
			certainty,
		};
		const articles = { of: () => article, selector: [], onDidChangeSelector: new vscode.EventEmitter().event };
		const hovers = new Hovers(articles as unknown as OpenArticles, () => undefined, { at: () => [] });
		const { token } = new vscode.CancellationTokenSource();
		const hover = await hovers.provideHover(text, text.positionAt(offset), token);
		hovers.dispose();
		const contents = (hover?.contents ?? []) as vscode.MarkdownString[];
		return contents.map(({ value }) => readable(value)).join('\n\n');
	}

	it('say of each statement that they list where it is less certain', async () => {
		const made = new HandMade(
			'Ada Holt came. Holt said that it rained. She said that it was cold. She added that it was late.',
		);
		made.attribution('Holt', 'said', 'that it rained', { speaker: 'holt' });
		made.attribution('She', 'said', 'that it was cold', { speaker: 'holt', confidence: 0.5 });
		made.attribution('She', 'added', 'that it was late', { speaker: 'holt' });
		made.speaker('holt', 'Ada Holt', 9);
		const analysis = made.make();
		const named = {
			...analysis,
			mentions: [{ ...made.span('Ada Holt'), kind: 'person' as const, entity: 'holt' }],
			entities: [{ id: 'holt', kind: 'person' as const, name: 'Ada Holt', aliases: [], roles: [], mentions: [0] }],
		};
		const ofName = await handMade(named, 2);
		assert.match(ofName, /that it was cold · less certain/);
		assert.lengthOf(ofName.match(/less certain/g) ?? [], 1);
		const ofStatement = await handMade(named, made.span('rained').start);
		assert.match(ofStatement, /that it was cold · less certain; that it was late/);
	});

	it('stay when the same text is read once more while they are made', async () => {
		assert.match(await handMade(ANALYSIS, place('Ada Lindqvist').start, true), /Ada Lindqvist/);
	});

	it('tell of all that is said at a place, and first of what is certain', async () => {
		const made = new HandMade('“Ask what they said when it fell, and nobody kept the letters,” Ada Lindqvist told us.');
		const all = '“Ask what they said when it fell, and nobody kept the letters,”';
		made.attribution('Ada Lindqvist', 'told', all, { speaker: 'ada' });
		made.attribution('they', 'said', 'when it fell, and nobody kept the letters', { speaker: 'they', confidence: 0.3 });
		made.speaker('ada', 'Ada Lindqvist', 12);
		made.speaker('they', 'the engineers', 8);
		const analysis = made.make();
		const at = (words: string): Promise<string> => handMade(analysis, made.span(words).start + 1);
		assert.match(await at('kept'), /^Ada Lindqvist\s+[^]*also here: the engineers \(said · less certain\)/);
		assert.match(await at('said'), /^the engineers\s+[^]*also here: Ada Lindqvist \(told\)/);
		assert.notMatch(await at('Ask'), /also here/);
	});
});
