import { chosen } from './vscodeStub';
import { expect } from 'chai';
import type * as vscode from 'vscode';
import { analyze } from '../../../src/analysis/session';
import { AgentTools } from '../../../src/editor/agentTools';
import type { OpenArticles } from '../../../src/editor/openArticles';
import { readOf } from '../../../src/reading/read';
import { Certainty } from '../../../src/reading/thresholds';
import { Reviews } from '../../../src/review/reviews';
import type { ToolId } from '../../../src/tools';
import { english } from '../analysis/english';
import { someRecord } from '../review/someRecord';

interface Answer {
	readonly file: string;
	readonly found: number;
	readonly speakers: readonly { readonly statementsFound: number; readonly statements: readonly object[] }[];
	readonly statements: readonly object[];
	readonly claims: readonly Readonly<Record<string, unknown>>[];
}

const SPEAKERS = ['Ada Lindqvist', 'Tomas Beregi', 'Ruth Okonjo', 'Viktor Halm'];
const EACH = 60;
const TEXT = Array.from({ length: EACH }, (_, i) =>
	SPEAKERS.map((name) => `“The lock will open in ${2030 + i}, and nobody warned us of the storm,” said ${name}.`),
)
	.flat()
	.join('\n\n');

describe('what an agent is told of a long text', () => {
	const read = readOf(1, analyze(TEXT, english()), new Certainty(undefined), undefined);
	let reviews = new Reviews(TEXT, []);
	const articleAt = (name: string): object => ({
		document: { uri: { path: `/work/${name}`, fsPath: `\\work\\${name}`, toString: () => name } },
		whenRead: () => Promise.resolve(read),
		whenPlaced: () => Promise.resolve(reviews),
	});
	const all = ['old/long.txt', 'new/long.txt'].map(articleAt);
	const tools = new AgentTools({ all, active: all[0] } as unknown as OpenArticles);
	const ask = async (tool: ToolId, input: object): Promise<Answer> => {
		const { content } = await tools.answer(tool, input, {} as vscode.CancellationToken);
		return JSON.parse((content[0] as vscode.LanguageModelTextPart).value) as Answer;
	};

	it('is a hundred statements, whoever says them, and how many there are', async () => {
		const { found, speakers } = await ask('sourceReview_get_speaker', { speaker: 'a' });
		expect(found).to.equal(3);
		expect(speakers.map(({ statementsFound }) => statementsFound)).to.deep.equal([EACH, EACH, EACH]);
		expect(speakers.map(({ statements }) => statements.length)).to.deep.equal([EACH, 40, 0]);
		const some = await ask('sourceReview_find_statements', { words: 'storm' });
		expect([some.found, some.statements.length]).to.deep.equal([SPEAKERS.length * EACH, 100]);
	});

	it('is of the very text it asks for, by each of its names, though another folder has one of that name', async () => {
		for (const file of ['new/long.txt', '/work/new/long.txt', '\\work\\new/long.txt']) {
			expect((await ask('sourceReview_list_claims', { file })).file).to.equal('new/long.txt');
		}
		expect((await ask('sourceReview_list_claims', { file: 'long.txt' })).file).to.equal('old/long.txt');
	});

	it('is all that people decided of a claim where they differ, and that its words have changed since', async () => {
		const [claim] = read.analysis.claims;
		const rival = { author: 'b', reviewer: 'Emil', status: 'false', note: 'No.', modified: '2024-02-01', judged: '' };
		const record = someRecord('1', {
			status: 'checked',
			judged: 'Before.',
			note: '',
			reviewer: 'Rosa',
			rivals: [rival],
		});
		reviews = new Reviews(TEXT, [{ record, outcome: 'exact', spans: claim?.content ?? [] }]);
		chosen.set('agents.shareReviews', true);
		try {
			for (const status of ['checked', 'false']) {
				const { found, claims } = await ask('sourceReview_list_claims', { status });
				expect(found, status).to.equal(1);
				expect(claims[0]).to.deep.include({
					status: 'checked',
					wordsChangedSince: true,
					verdicts: [
						{ status: 'checked', reviewer: 'Rosa', note: '' },
						{ status: 'false', reviewer: 'Emil', note: 'No.' },
					],
				});
			}
			expect((await ask('sourceReview_list_claims', { status: 'disputed' })).found).to.equal(0);
		} finally {
			chosen.clear();
			reviews = new Reviews(TEXT, []);
		}
	});

	it('lets others have their turn meanwhile', async () => {
		const now = Date.now;
		let [time, turns, isOver] = [0, 0, false];
		// Each look at the clock is a millisecond later.
		Date.now = () => (time += 1);
		const count = (): void => {
			turns += 1;
			if (!isOver) {
				setImmediate(count);
			}
		};
		setImmediate(count);
		try {
			await ask('sourceReview_list_claims', {});
		} finally {
			isOver = true;
			Date.now = now;
		}
		expect(turns).to.be.greaterThan(10);
	});
});
