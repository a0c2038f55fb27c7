import '../../ui/withoutEditor';
import * as assert from 'node:assert/strict';
import { folded } from '../../../src/reading/find';
import { ARTICLE, UNKNOWN, type ClaimRow, type PanelModel, type SpeakerRow } from '../../../src/panel/rows';
import { Listings } from '../../../src/panel/page/listings';
import { Matching } from '../../../src/panel/page/matching';
import { RowBuilder, type Listing } from '../../../src/panel/page/rowBuilder';
import { LESS } from '../../../src/panel/page/openRows';
import { ReviewIndex } from '../../../src/panel/page/reviewIndex';
import { FRESH_HERE, FRESH_SETUP, type PageState } from '../../../src/panel/page/savedState';
import { strings as WORDS } from '../../../src/panel/page/strings';
import { textIn } from '../../../src/panel/page/textIn';
import { reviewOf, reviewRow } from '../../ui/panelModels';

const FRESH_STATE: PageState = { ...FRESH_SETUP, ...FRESH_HERE };

const nameOf = (speaker: string): string => (speaker === 'ada' ? 'ada lindqvist' : speaker);
const claim = (key: string, speaker: string, more: Partial<ClaimRow> = {}): ClaimRow => ({
	key,
	text: key,
	speaker,
	act: 'statement',
	isToCheck: (more.checkWorthiness ?? 0) >= 0.5,
	checkWorthiness: 0.2,
	isLessCertain: false,
	marks: [],
	find: { speaker: nameOf(speaker), words: folded(`${key}\n${nameOf(speaker)}`), tags: more.marks ?? [], check: false },
	start: 0,
	end: 1,
	line: 1,
	...more,
});
const speaker = (key: string, name: string, words: number, more: Partial<SpeakerRow> = {}): SpeakerRow => ({
	key,
	name,
	role: '',
	kind: 'named',
	sort: 'person',
	line: '',
	words,
	share: words / 10,
	place: null,
	find: { speaker: folded(name), words: folded(name), tags: [], check: false },
	statements: [],
	...more,
});

const MODEL: PanelModel = {
	claims: [
		claim('The quay is closed', ARTICLE),
		claim('Ships waited', 'ada', { checkWorthiness: 0.9 }),
		claim('Tolls doubled', UNKNOWN),
		claim('It was never shut', 'tomas', { marks: ['denies'], checkWorthiness: 0.6 }),
		claim('The café is open', 'ada', { act: 'belief', checkWorthiness: 0.5 }),
	],
	speakers: [speaker('ada', 'Ada Lindqvist', 4), speaker('tomas', 'Tomas Beregi', 6, { kind: 'anonymous' })],
	findings: [],
	dated: [],
};

const REVIEWS = new ReviewIndex(
	reviewOf(
		[
			reviewRow('Ships waited', 'checked', { note: 'Harbour log', tags: ['log'] }),
			reviewRow('It was never shut', 'false', { reworded: true }),
		],
		[{ key: 'lost 1', text: 'The old pier burned', said: 'checked', guess: 'The pier burned', place: null }],
	),
);

/** @param less the claims that are less certain */
function list(changes: Partial<PageState> = {}, less: readonly string[] = []): Listing {
	const setup = { ...FRESH_STATE, ...changes };
	const claims = MODEL.claims.map((row) => ({ ...row, isLessCertain: less.includes(row.key) }));
	const model = { ...MODEL, claims };
	const matching = new Matching(model, setup.query, setup.filters, REVIEWS);
	return new RowBuilder(model, setup, new Map(), REVIEWS, null).build(setup.tab, matching);
}
const texts = (listing: Listing): string[] => listing.rows.map(({ text }) => text);
const found = (changes: Partial<PageState>): string[] => texts(list({ group: 'none', ...changes }));
const filtered = (filters: Partial<PageState['filters']>, query = ''): string[] =>
	found({ filters: { ...FRESH_STATE.filters, ...filters }, query });

describe('rows of the panel', () => {
	it('groups claims by speaker as they first speak, nobody and the article last', () => {
		assert.deepEqual(texts(list()), [
			'Ada Lindqvist',
			'Ships waited',
			'The café is open',
			'Tomas Beregi',
			'It was never shut',
			WORDS.unknown,
			'Tolls doubled',
			WORDS.article,
			'The quay is closed',
		]);
	});

	it('keeps what is less certain behind one line, in the order of the text', () => {
		const less = list({}, ['Ships waited', 'The quay is closed']);
		assert.deepEqual(texts(less), [
			'Tomas Beregi',
			'It was never shut',
			'Ada Lindqvist',
			'The café is open',
			WORDS.unknown,
			'Tolls doubled',
			WORDS.lessCertain,
		]);
		assert.deepEqual([less.shown, less.all, less.rows.at(-1)?.badge], [5, 5, '2']);
		const open = list({ showsLess: true, group: 'status' }, ['Ships waited', 'The quay is closed']);
		assert.deepEqual(texts(open).slice(-3), [WORDS.lessCertain, 'The quay is closed', 'Ships waited']);
		assert.equal(open.rows.at(-1)?.description, 'Ada Lindqvist');
	});

	it('counts as reviewed what has a verdict on the words that stand there', () => {
		assert.deepEqual(REVIEWS.progress(MODEL), { done: 1, all: 5 });
		assert.equal(REVIEWS.isOpen('It was never shut'), true);
	});

	it('says where each row stands among how many', () => {
		assert.deepEqual(
			list().rows.map(({ level, position, size }) => [level, position, size]),
			[
				[1, 1, 4],
				[2, 1, 2],
				[2, 2, 2],
				[1, 2, 4],
				[2, 1, 1],
				[1, 3, 4],
				[2, 1, 1],
				[1, 4, 4],
				[2, 1, 1],
			],
		);
	});

	it('leaves out what is below closed groups, and counts it all the same', () => {
		const listing = list({ closed: ['group ada', `group ${ARTICLE}`] });
		assert.deepEqual(texts(listing), [
			'Ada Lindqvist',
			'Tomas Beregi',
			'It was never shut',
			WORDS.unknown,
			'Tolls doubled',
			WORDS.article,
		]);
		assert.equal(listing.shown, 5);
	});

	it('lists in text order or by what is worth checking', () => {
		assert.equal(found({})[0], 'The quay is closed');
		assert.deepEqual(found({ sort: { ...FRESH_STATE.sort, claims: 'check' } }).slice(0, 3), [
			'Ships waited',
			'It was never shut',
			'The café is open',
		]);
	});

	it('opens evidence below a claim, and says so while it is looked up', () => {
		const rows = list({ open: ['Ships waited'] }).rows;
		const index = rows.findIndex(({ key }) => key === 'Ships waited');
		assert.equal(rows[index]?.isOpen, true);
		assert.deepEqual([rows[index + 1]?.text, rows[index + 1]?.parent], [WORDS.explaining, 'Ships waited']);
	});

	it('searches all words, in any order, whatever their case and accents', () => {
		assert.deepEqual(found({ query: 'OPEN cafe' }), ['The café is open']);
		assert.deepEqual(found({ query: 'closed open' }), []);
	});

	it('searches speakers by name too', () => {
		assert.deepEqual(found({ query: 'lindqvist' }), ['Ships waited', 'The café is open']);
	});

	it('filters by speaker, kind of source, act, stance and check-worthiness, all at once', () => {
		assert.deepEqual(filtered({ speaker: 'ada' }), ['Ships waited', 'The café is open']);
		assert.deepEqual(filtered({ speakerKind: 'anonymous' }), ['It was never shut']);
		assert.deepEqual(filtered({ act: 'belief' }), ['The café is open']);
		assert.deepEqual(filtered({ flag: 'denies' }), ['It was never shut']);
		assert.deepEqual(filtered({ check: 'no' }), ['The quay is closed', 'Tolls doubled']);
		assert.deepEqual(filtered({ check: 'yes', speaker: 'ada' }, 'ships'), ['Ships waited']);
		assert.deepEqual(filtered({ check: 'yes', speaker: 'ada', flag: 'denies' }), []);
	});

	it('filters by status together with the rest, and finds words of notes and tags', () => {
		assert.deepEqual(filtered({ status: 'checked' }), ['Ships waited']);
		assert.deepEqual(filtered({ status: 'unreviewed', speaker: 'ada' }), ['The café is open']);
		assert.deepEqual(filtered({ status: 'checked', flag: 'denies' }), []);
		assert.deepEqual(found({ query: 'harbour LOG' }), ['Ships waited']);
	});

	it('groups by status in the order in which statuses are chosen', () => {
		assert.deepEqual(texts(list({ group: 'status' })), [
			'unreviewed',
			'The quay is closed',
			'Tolls doubled',
			'The café is open',
			'checked',
			'Ships waited',
			'false',
			'It was never shut',
		]);
	});

	it('marks what has a note, and what reads otherwise than when it was reviewed', () => {
		const marks = new Map(list().rows.map(({ key, marks }) => [key, marks]));
		assert.deepEqual(marks.get('Ships waited'), ['noted']);
		assert.deepEqual(marks.get('It was never shut'), ['reworded', 'denies']);
	});

	it('shows note and tags below the evidence, and a way to write them', () => {
		const below = (key: string): string[] =>
			list({ open: [key] })
				.rows.filter(({ parent }) => parent === key)
				.map(({ text }) => text);
		assert.deepEqual(below('Ships waited'), [WORDS.explaining, 'Harbour log', 'log', WORDS.editNote]);
		assert.deepEqual(below('The quay is closed'), [WORDS.explaining, WORDS.addNote]);
	});

	it('lists what is lost with what may have become of it', () => {
		assert.deepEqual(
			list({ tab: 'lost' }).rows.map(({ text, action }) => [text, action]),
			[
				['The old pier burned', null],
				[WORDS.noGuess, null],
				[WORDS.remove, 'remove'],
			],
		);
	});

	it('goes to the next that somebody has to look at, in closed groups too, and on from the start', () => {
		const next = (from: string, changes: Partial<PageState> = {}): string | undefined => {
			const listings = new Listings();
			const listed = { model: MODEL, reviews: REVIEWS, details: new Map(), checked: null };
			const setup = { ...FRESH_STATE, ...changes };
			listings.update(listed, setup);
			return listings.nextOpen(listed, setup, from)?.key;
		};
		assert.equal(next('Ships waited'), 'The café is open');
		assert.equal(next('The café is open', { closed: ['group tomas'] }), 'It was never shut');
		assert.equal(next('The quay is closed'), 'The café is open');
		assert.equal(next('', { filters: { ...FRESH_STATE.filters, status: 'checked' } }), undefined);
	});

	it('has the cursor lead to a row, to the closed one that it is behind, or nowhere', () => {
		const less = ['Tolls doubled'];
		const shown = (key: string, changes: Partial<PageState> = {}): string | null => {
			const listings = new Listings();
			const claims = MODEL.claims.map((row) => ({ ...row, isLessCertain: less.includes(row.key) }));
			const listed = { model: { ...MODEL, claims }, reviews: REVIEWS, details: new Map(), checked: null };
			const setup = { ...FRESH_STATE, ...changes };
			listings.update(listed, setup);
			return listings.shownFor(key, listed, setup);
		};
		assert.equal(shown('Ships waited'), 'Ships waited');
		assert.equal(shown('Ships waited', { closed: ['group ada'] }), 'group ada');
		assert.equal(shown('Tolls doubled'), LESS);
		assert.equal(shown('Tolls doubled', { showsLess: true }), 'Tolls doubled');
		assert.equal(shown('Ships waited', { query: 'tolls' }), null);
		assert.equal(shown('The café is open', { query: 'ships' }), null, 'its group is shown for another claim');
		const closed = list({ group: 'status' }).rows.find(({ text }) => text === 'checked')?.key ?? '';
		assert.equal(shown('Ships waited', { group: 'status', closed: [closed] }), closed);
		assert.equal(shown('Ships waited', { group: 'none' }), 'Ships waited');
		assert.equal(shown('ada', { tab: 'speakers' }), 'ada');
		assert.equal(shown('nobody', { tab: 'speakers' }), null);
	});

	it('shows what a note is written on as it is told', () => {
		assert.equal(textIn(MODEL, 'It was never shut'), 'denies · It was never shut');
		assert.equal(textIn(MODEL, 'Ships waited'), 'Ships waited');
		assert.equal(textIn(MODEL, 'nothing'), undefined);
	});

	it('leads to who only answers in an interview, and opens nothing below them', () => {
		const place = { start: 7, end: 9, line: 2 };
		const model = { ...MODEL, speakers: [speaker('jane', 'Jane Doe', 5, { place })] };
		const matching = new Matching(model, '', FRESH_STATE.filters, REVIEWS);
		const [jane] = new RowBuilder(model, FRESH_STATE, new Map(), REVIEWS, null).build('speakers', matching).rows;
		assert.deepEqual([jane?.place, jane?.isOpen], [place, null]);
	});

	it('orders speakers by their words or names', () => {
		const names = (order: string): string[] =>
			texts(list({ tab: 'speakers', sort: { ...FRESH_STATE.sort, speakers: order } }));
		assert.deepEqual(names('text'), ['Ada Lindqvist', 'Tomas Beregi']);
		assert.deepEqual(names('words'), ['Tomas Beregi', 'Ada Lindqvist']);
	});
});
