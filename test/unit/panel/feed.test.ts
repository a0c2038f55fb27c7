import '../../ui/withoutEditor';
import * as assert from 'node:assert/strict';
import { Turns } from '../../../src/editor/turns';
import type { Analysis, Span } from '../../../src/analysis/model';
import type { Row } from '../../../src/corpus/model';
import { checkView } from '../../../src/reading/elsewhere/checkView';
import { SourceTexts } from '../../../src/reading/elsewhere/sourceTexts';
import { Lookup } from '../../../src/reading/lookup';
import type { ArticleCheck } from '../../../src/panel/host';
import type { Asked } from '../../../src/panel/answer';
import { Feed } from '../../../src/panel/feed';
import type { KeptWords, ToPage } from '../../../src/panel/messages';
import { ShownView } from '../../../src/panel/page/shownView';
import type { PanelModel } from '../../../src/panel/rows';
import { Certainty } from '../../../src/reading/thresholds';
import { HandMade } from './analysis';
import { FakeArticle } from './fakeArticle';

const TEXT = 'The quay was closed in May. The toll doubled. Nobody was hurt. The toll doubled.';
const CLAIMS = ['The quay was closed in May', 'The toll doubled', 'Nobody was hurt'];

function analysis(text = TEXT, claims: readonly string[] = CLAIMS): Analysis {
	const made = new HandMade(text);
	claims.forEach((words) => made.claim(words, null));
	made.finding('anonymous-source', claims[0] ?? '');
	return made.make();
}

/** Turns in which something happens wherever the host may be left to others. */
class RestingTurns extends Turns {
	constructor(private readonly meanwhile: () => void) {
		super();
	}

	override async pause(): Promise<void> {
		this.meanwhile();
		await this.rest();
	}
}

/** A page that shows what it is sent, and a feed for it. */
class Watched {
	shown = new ShownView();
	readonly messages: ToPage[] = [];
	readonly ended = new Set<unknown>();
	check: ArticleCheck | undefined;
	private act = 0;
	readonly feed = new Feed(
		(message) => {
			this.messages.push(message);
			this.shown.receive(message);
		},
		(article) => !this.ended.has(article),
		{ newTurns: () => this.newTurns() },
		{ of: () => this.check },
	);

	constructor(
		readonly text = new FakeArticle('file:///a/x.txt'),
		private readonly newTurns = (): Turns => new Turns(),
	) {
		this.feed.show(text.article, 'x.txt');
		this.feed.listen();
	}

	/** Another page takes the place of this one, and knows nothing of what that was sent. */
	newPage(): void {
		this.shown = new ShownView();
		this.feed.listen();
	}

	get model(): PanelModel {
		const { view } = this.shown;
		assert.equal(view?.kind, 'ready');
		return view?.kind === 'ready' ? view.model : { claims: [], speakers: [], findings: [], dated: [] };
	}

	key(claim: number): string {
		return this.model.claims[claim]?.key ?? '';
	}

	/** The page's text is another now. */
	async reads(...args: Parameters<typeof analysis>): Promise<void> {
		this.text.reads(analysis(...args));
		this.feed.changed(this.text.article, 'read');
		await this.feed.settled();
	}

	/** Does something in the page. @returns what is answered */
	async does(
		message: { readonly type: Asked['type'] } & Record<string, unknown>,
		state = this.shown.state,
	): Promise<Extract<ToPage, { type: 'acted' }> | undefined> {
		const act = ++this.act;
		this.feed.receive({ act, state, ...message } as unknown as Asked);
		await new Promise((resolve) => setTimeout(resolve));
		return this.messages.find((each) => each.type === 'acted' && each.act === act) as
			Extract<ToPage, { type: 'acted' }> | undefined;
	}
}

async function watched(): Promise<Watched> {
	const page = new Watched();
	await page.reads();
	return page;
}
const meantWords = ({ text }: Watched): string[] =>
	text.asked
		.flatMap((asked) => (asked.what === 'review' ? asked.meant : []))
		.map(({ anchors: [first] }) => first?.exact ?? '');

/** A check of two quotations: of the words at a span, altered, and of others, which stand nowhere. */
function checkOf(made: HandMade, span: Span): ArticleCheck {
	const lookup = new Lookup(made.make());
	const texts = new SourceTexts(new Map([['sources/call.txt', 'Ada:\nThe toll rose.']]));
	const row: Row = {
		span,
		form: 'direct',
		speaker: 'Ada',
		kind: 'altered',
		found: [{ file: 'sources/call.txt', span: { start: 5, end: 19 }, speaker: 'Ada' }],
		altered: [{ article: 'doubled', source: 'rose', what: 'word' }],
		warnings: [],
	};
	const missing: Row = { ...row, span: made.span('Nobody was hurt'), kind: 'not-found', found: [], altered: [] };
	return {
		version: 1,
		views: [row, missing].map((one) => checkView(one, lookup, texts)),
		sources: texts.files,
		isOld: false,
	};
}

describe('Feed', () => {
	it('says that a text is being read, and then shows it', async () => {
		const page = new Watched();
		await page.feed.settled();
		assert.deepEqual(page.shown.view, { kind: 'loading', file: 'x.txt' });
		await page.reads();
		assert.deepEqual(
			page.model.claims.map(({ text }) => text),
			CLAIMS,
		);
		assert.equal(page.shown.article, 'file:///a/x.txt');
	});

	it('sends what is less certain as such, and anew once a person sets it elsewhere', async () => {
		const page = new Watched();
		const made = new HandMade('Ada said the quay was closed.');
		made.claim('the quay was closed', made.attribution('Ada', 'said', 'the quay was closed', { confidence: 0.5 }));
		page.text.reads(made.make());
		page.feed.changed(page.text.article, 'read');
		await page.feed.settled();
		assert.equal(page.model.claims[0]?.isLessCertain, false);
		page.text.certainty = new Certainty(60);
		page.feed.refresh();
		await page.feed.settled();
		assert.equal(page.model.claims[0]?.isLessCertain, true);
	});

	it('tells what was checked by the keys of statements, anew with each state, and brings it to the front once', async () => {
		const page = new Watched();
		const made = new HandMade(TEXT);
		const attribution = made.attribution('', '', 'The toll doubled', { speaker: 'ada' });
		made.speaker('ada', 'Ada', 3);
		page.text.reads(made.make());
		page.check = checkOf(made, attribution.content[0] ?? { start: 0, end: 1 });
		page.feed.checkChanged(page.text.article, true);
		await page.feed.settled();
		const statement = page.model.speakers[0]?.statements[0]?.key ?? '';
		assert.deepEqual(
			page.shown.checked?.rows.map(({ key, isStatement, word, found }) => [key, isStatement, word, found[0]?.where]),
			[
				[statement, true, 'altered', 'call.txt:2'],
				['checked 0 Nobody was hurt', false, 'not found', undefined],
			],
		);
		assert.equal(page.feed.checkOf(statement)?.found[0]?.file, 'sources/call.txt');
		page.feed.changed(page.text.article, 'read');
		page.text.reads(made.make());
		page.feed.changed(page.text.article, 'read');
		await page.feed.settled();
		const sent = page.messages.filter((message) => message.type === 'checked');
		assert.deepEqual(
			sent.map(({ show }) => show),
			[true, false],
		);
		page.check = undefined;
		page.feed.checkChanged(page.text.article, false);
		await page.feed.settled();
		assert.equal(page.shown.checked, null);
	});

	it('says why a text could not be read, and when none is reviewed', async () => {
		const page = new Watched();
		page.text.failure = 'It is too long.';
		page.feed.changed(page.text.article, 'failed');
		await page.feed.settled();
		assert.deepEqual(page.shown.view, { kind: 'failed', file: 'x.txt', reason: 'It is too long.' });
		page.feed.show(undefined, 'notes.md');
		await page.feed.settled();
		assert.deepEqual(page.shown.view, { kind: 'none', file: 'notes.md' });
	});

	it('says of a text without a word that it is empty', async () => {
		const page = new Watched();
		await page.reads('\n', []);
		assert.deepEqual(page.shown.view, { kind: 'empty', file: 'x.txt' });
	});

	it('shows the text before again where the one shown is closed', async () => {
		const page = await watched();
		const other = new FakeArticle('file:///b/y.txt');
		other.reads(analysis('The pier is open.', ['The pier is open']));
		page.feed.show(other.article, 'y.txt');
		await page.feed.settled();
		page.ended.add(other);
		page.feed.show(page.text.article, 'x.txt');
		await page.feed.settled();
		assert.deepEqual([page.shown.article, page.model.claims.length], ['file:///a/x.txt', 3]);
	});

	it('sends a page that comes while another is sent its rows all of them', async () => {
		for (let rest = 1; rest < 6; rest += 1) {
			let rests = 0;
			const page = new Watched(undefined, () => new RestingTurns(() => (rests += 1) === rest && page.newPage()));
			page.text.reads(analysis());
			page.feed.changed(page.text.article, 'read');
			await page.feed.settled();
			assert.equal(page.model.claims.length, 3, `where it comes at rest ${rest}`);
		}
	});

	it('keeps what the page shows while the text is read anew', async () => {
		const page = await watched();
		page.text.read = undefined;
		page.feed.changed(page.text.article, 'reviews');
		await page.feed.settled();
		assert.equal(page.model.claims.length, 3);
	});

	it('sends rows in pieces, in turns, and what was set meanwhile', async () => {
		const page = new Watched();
		const text = Array.from({ length: 3000 }, (_, index) => `Ship ${index} sank.`).join(' ');
		const claims = Array.from({ length: 3000 }, (_, index) => `Ship ${index} sank`);
		page.text.reads(analysis(text, claims));
		page.feed.changed(page.text.article, 'read');
		await Promise.resolve();
		page.text.has(page.text.reviewOf(7));
		await page.feed.settled();
		assert.equal(page.model.claims.length, 3000);
		const sizes = page.messages.flatMap((message) => (message.type === 'rows' ? [message.rows.length] : []));
		assert.ok(sizes.length >= 15 && Math.max(...sizes) <= 200, String(sizes));
		assert.deepEqual(
			page.shown.review.rows.map(({ key, status }) => [key, status]),
			[[page.key(7), 'checked']],
		);
	});

	it('gives up a state that nobody waits for any more', async () => {
		const page = await watched();
		const other = new FakeArticle('file:///b/x.txt');
		const claims = Array.from({ length: 3000 }, (_, index) => `Ship ${index} sank`);
		other.reads(analysis(`${claims.join('. ')}.`, claims));
		page.feed.show(other.article, 'x.txt');
		await new Promise((resolve) => setTimeout(resolve));
		page.feed.show(page.text.article, 'x.txt');
		await page.feed.settled();
		assert.deepEqual([page.shown.article, page.model.claims.length], ['file:///a/x.txt', 3]);
	});

	it('sends only what is another in the reviews', async () => {
		const page = await watched();
		const first = page.text.reviewOf(0);
		page.text.has(first, page.text.reviewOf(1));
		page.feed.changed(page.text.article, 'reviews');
		await page.feed.settled();
		page.messages.length = 0;
		page.text.has(first, page.text.reviewOf(2, { status: 'false' }));
		page.feed.changed(page.text.article, 'reviews');
		await page.feed.settled();
		const [said, ...more] = page.messages;
		assert.deepEqual(more, []);
		assert.ok(said?.type === 'said');
		assert.deepEqual([said.put.map(({ row }) => row.key), said.gone], [[page.key(2)], [page.key(1)]]);
		assert.deepEqual(
			page.shown.review.rows.map(({ key, status }) => [key, status]),
			[
				[page.key(0), 'checked'],
				[page.key(2), 'false'],
			],
		);
	});

	it('tells how many acts are not written yet', async () => {
		const page = await watched();
		page.text.unsaved = 2;
		page.feed.changed(page.text.article, 'saving');
		assert.equal(page.shown.unsaved, 2);
		page.text.unsaved = 0;
		page.feed.changed(page.text.article, 'saving');
		assert.equal(page.shown.unsaved, 0);
	});

	it('tells several verdicts on one claim', async () => {
		const page = await watched();
		const { author, modified } = page.text.reviewOf(1);
		const rivals = [{ author: `${author} 2`, reviewer: 'Tom', status: 'false', note: 'No.', modified }];
		page.text.has(page.text.reviewOf(1, { rivals }));
		page.feed.changed(page.text.article, 'reviews');
		await page.feed.settled();
		assert.deepEqual(
			page.shown.review.rows[0]?.verdicts.map(({ who, status }) => [who, status]),
			[
				['Rosa', 'checked'],
				['Tom', 'false'],
			],
		);
	});
});

describe('acts in the panel', () => {
	it('are done while the text is read anew, to what the page showed', async () => {
		const page = await watched();
		const [first, second] = [page.key(0), page.key(1)];
		page.text.read = undefined;
		assert.equal((await page.does({ type: 'setStatus', key: first, status: 'false' }))?.outcome, 'saved');
		assert.equal((await page.does({ type: 'deal', key: page.model.findings[0]?.key }))?.outcome, 'saved');
		const note = {
			type: 'annotate',
			article: page.text.key,
			key: second,
			note: 'Ask.',
			tags: ['a', 'a'],
			saw: { note: '', tags: ['b'] },
			words: null,
		} as const;
		assert.equal((await page.does(note))?.outcome, 'saved');
		assert.deepEqual(meantWords(page), [CLAIMS[0], CLAIMS[1]]);
		assert.deepEqual(
			page.text.asked.map((asked) => ('change' in asked ? asked.change : asked)),
			[
				{ status: 'false' },
				{ what: 'deal', version: 1, code: 'anonymous-source' },
				{ note: 'Ask.', tags: ['a'], over: { note: '', tags: ['b'] } },
			],
		);
	});

	it('name the words of the state they were done in, although the keys mean others now', async () => {
		const page = await watched();
		const [old, key] = [page.shown.state, page.key(1)];
		await page.reads('A toll of nothing. The toll doubled. The quay was closed in May.', ['The toll doubled']);
		assert.equal(page.key(0), key);
		await page.does({ type: 'setStatus', key, status: 'checked' }, old);
		const [asked] = page.text.asked;
		assert.ok(asked?.what === 'review');
		assert.deepEqual([asked.meant[0]?.version, asked.meant[0]?.anchors[0]?.start], [1, TEXT.indexOf(CLAIMS[1] ?? '')]);
	});

	it('reach as far back as twenty states', async () => {
		const page = await watched();
		const states = [page.shown.state];
		for (let count = 0; count < 20; count += 1) {
			await page.reads();
			states.push(page.shown.state);
		}
		const set = { type: 'setStatus', key: page.key(0), status: 'checked' } as const;
		assert.equal((await page.does(set, states[1]))?.outcome, 'saved');
		const late = await page.does(set, states[0]);
		assert.equal(late?.outcome, 'refused');
		assert.match(late?.said ?? '', /Look at it once more/);
	});

	it('reach no further back than one state in a text so long that every state takes much memory', async () => {
		const page = await watched();
		const long = `${TEXT}\n${'And so on. '.repeat(100_000)}`;
		const states: number[] = [];
		for (let count = 0; count < 3; count += 1) {
			await page.reads(long, CLAIMS.slice(0, 1));
			states.push(page.shown.state);
		}
		const set = { type: 'setStatus', key: page.key(0), status: 'checked' } as const;
		const outcomes = await Promise.all(states.map((state) => page.does(set, state)));
		assert.deepEqual(
			outcomes.map((acted) => acted?.outcome),
			['refused', 'saved', 'saved'],
		);
	});

	it('are refused with a reason, not dropped', async () => {
		const page = await watched();
		for (const message of [
			{ type: 'setStatus', key: 'claim 7 nothing', status: 'checked' },
			{ type: 'setStatus', key: page.key(0), status: 'no status' },
			{ type: 'deal', key: 'finding 7' },
			{ type: 'settle', key: 'lost 7', how: 'remove' },
		] as const) {
			const acted = await page.does(message);
			assert.deepEqual([acted?.outcome, acted?.said === ''], ['refused', false], message.type);
		}
		page.text.outcome = new Error('The disk is full.');
		assert.deepEqual(await page.does({ type: 'setStatus', key: page.key(0), status: 'checked' }), {
			type: 'acted',
			act: 5,
			outcome: 'refused',
			said: 'The disk is full.',
		});
	});

	it('say where a note stands whose words are gone', async () => {
		const page = await watched();
		page.text.outcome = 'needs a place';
		const acted = await page.does({ type: 'setStatus', key: page.key(0), status: 'checked' });
		assert.equal(acted?.outcome, 'needs a place');
		assert.match(acted?.said ?? '', /Lost/);
	});

	describe('on a note that was begun in a state nobody knows any more', () => {
		const words = async (page: Watched): Promise<KeptWords> => {
			await page.does({ type: 'keep', key: page.key(1) });
			const kept = page.messages.find((message) => message.type === 'kept');
			assert.ok(kept?.type === 'kept');
			return kept.words;
		};
		const note = {
			type: 'annotate',
			key: 'claim 0 gone',
			note: 'Ask.',
			tags: [],
			saw: { note: '', tags: [] },
		} as const;

		it('go by the words that were kept', async () => {
			const page = await watched();
			const acted = await page.does({ ...note, article: page.text.key, words: await words(page) }, 7);
			assert.equal(acted?.outcome, 'saved');
			assert.deepEqual(meantWords(page), [CLAIMS[1]]);
		});

		it('go by them, too, where the text was closed and opened again', async () => {
			const page = await watched();
			const kept = await words(page);
			const again = new FakeArticle(page.text.key);
			again.reads(analysis('The toll doubled.', ['The toll doubled']));
			page.ended.add(page.text);
			page.feed.show(again.article, 'x.txt');
			await page.feed.settled();
			await page.does({ ...note, key: page.key(0), article: again.key, words: kept }, page.shown.state - 1);
			assert.deepEqual([page.text.asked.length, again.asked.length], [0, 1]);
		});

		it('never reach another text', async () => {
			const page = await watched();
			const kept = await words(page);
			const other = new FakeArticle('file:///b/x.txt');
			other.reads(analysis());
			page.feed.show(other.article, 'x.txt');
			await page.feed.settled();
			const acted = await page.does({ ...note, article: page.text.key, words: kept }, 7);
			assert.equal(acted?.outcome, 'refused');
			assert.equal(
				(await page.does({ ...note, key: page.key(1), article: page.text.key, words: null }))?.outcome,
				'refused',
			);
			assert.deepEqual([other.asked, page.text.asked], [[], []]);
		});
	});

	it('take back what is the shown text’s, and say when nothing is left', async () => {
		const page = await watched();
		const acted = await page.does({ type: 'step', kind: 'undo' });
		assert.deepEqual(page.text.asked, [{ what: 'step', kind: 'undo' }]);
		assert.match(acted?.said ?? '', /no review change to take back/);
	});

	it('place a lost review only where the person saw it', async () => {
		const page = await watched();
		const record = page.text.reviewOf(1);
		const [target] = record.target;
		assert.ok(target);
		const lost = { ...record, target: [{ ...target, exact: 'The toll has doubled twice', rival: 1000 }] };
		const put = async (guess: string, text = TEXT): Promise<void> => {
			page.text.reads(analysis(text, [guess]));
			const { read } = page.text;
			const start = text.indexOf(guess);
			page.text.has(lost);
			const spans = [{ start, end: start + guess.length }];
			Object.assign(page.text.reviews, { lost: [{ record: lost, outcome: 'needs review', spans }] });
			assert.ok(read);
			page.feed.changed(page.text.article, 'read');
			await page.feed.settled();
		};
		await put('The toll doubled');
		const { state } = page.shown;
		const settle = { type: 'settle', key: page.shown.review.lost[0]?.key, how: 'guess' } as const;
		await put('Nobody was hurt');
		assert.equal((await page.does(settle, state))?.outcome, 'refused');
		assert.equal((await page.does(settle))?.outcome, 'saved');
		assert.deepEqual(page.text.asked, [{ what: 'place', id: record.id }]);
	});

	it('answer no page but the one that asked', async () => {
		const page = await watched();
		page.feed.receive({ type: 'step', act: 1, state: page.shown.state, kind: 'undo' });
		page.feed.listen();
		await new Promise((resolve) => setTimeout(resolve));
		assert.ok(!page.messages.some(({ type }) => type === 'acted'));
	});
});
