import { quoteAnchors } from '../../../src/review/anchors/quoteAnchors';
import { expect } from 'chai';
import { analyze } from '../../../src/analysis/session';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { applyCorrections } from '../../../src/review/corrections/applyCorrections';
import type { CorrectionRecord, DeskRecord } from '../../../src/review/model';
import { longArticle } from '../analysis/articles';
import { english } from '../analysis/english';
import { someRecord } from '../review/someRecord';
import { Channels, pause, SomeHost } from './someEngine';

const TEXT = [
	'The ferry to Holmavik left the old quay an hour late, its captain said on Monday.',
	'“The new quay is safe again,” said Ada Lindqvist, the harbour master.',
	'Nobody has measured the depth of the channel since the winter storms, a pilot said.',
].join('\n\n');

const spanOf = (text: string, words: string): { start: number; end: number } => ({
	start: text.indexOf(words),
	end: text.indexOf(words) + words.length,
});
const recordOn = (id: string, words: string, text = TEXT): DeskRecord =>
	someRecord(id, { target: makeAnchors(text, [spanOf(text, words)]) });
const correctionOf = (
	id: string,
	correction: CorrectionRecord['correction'],
	target: CorrectionRecord['target'] = [],
	created = '2024-01-01T00:00:00.000Z',
): CorrectionRecord => {
	const { reviewer, modified, anchored, foreign } = someRecord(id);
	// What else the record holds is of no account here.
	return {
		...({} as CorrectionRecord),
		type: 'correction',
		id,
		correction,
		target,
		created,
		reviewer,
		modified,
		anchored,
		foreign,
	};
};

describe('the engine and records', function () {
	this.timeout(10_000);
	let host: SomeHost;
	let channels: Channels;
	beforeEach(() => {
		channels = new Channels();
		host = new SomeHost(channels.spawn);
		host.open(1, TEXT);
	});
	afterEach(() => host.client.dispose());

	const shown = async (): Promise<string[]> =>
		(await host.places(1)).map(
			({ record, outcome, spans }) =>
				`${record.id} ${outcome}: ${spans.map(({ start, end }) => host.text(1).slice(start, end)).join()}`,
		);

	it('tells where records stand, and where edits have taken them', async () => {
		const records = [recordOn('a', 'quay is safe again'), recordOn('b', 'an hour late')];
		host.client.records(1, records, []);
		expect(await shown()).to.deep.equal(['a exact: quay is safe again', 'b exact: an hour late']);
		expect((await host.places(1))[0]?.record).to.equal(records[0]);
		host.replace(1, 'The ferry', 'Last night the ferry');
		host.replace(1, 'is safe', 'is quite safe');
		expect(await shown()).to.deep.equal(['a moved: quay is quite safe again', 'b moved: an hour late']);
	});

	it('looks for what was torn when nobody types', async () => {
		const paragraph = '“The new quay is safe again,” said Ada Lindqvist, the harbour master.';
		host.client.records(1, [recordOn('a', paragraph)], []);
		await host.places(1);
		host.replace(1, `${paragraph}\n\n`, '');
		expect(await shown()).to.deep.equal(['a needs review: ']);
		host.edit(1, { start: 0, length: 0, text: `${paragraph}\n\n` });
		await host.until(() => host.placed.at(-1)?.places[0]?.outcome === 'moved');
		expect(await shown()).to.deep.equal([`a moved: ${paragraph}`]);
	});

	it('corrects the analysis, names first, and again when corrections come and go', async () => {
		const name = correctionOf('n', { kind: 'rename entity', name: 'Ada Lindqvist', to: 'Ada Holm' });
		const speech = spanOf(TEXT, '“The new quay is safe again,”');
		const late = correctionOf(
			'l',
			{ kind: 'speaker', speaker: 'Ruth' },
			makeAnchors(TEXT, [speech]),
			'2024-03-01T00:00:00.000Z',
		);
		const early = correctionOf('e', { kind: 'speaker', speaker: 'Ada Holm' }, late.target);
		const plain = analyze(TEXT, english());
		expect(await host.analysis(1)).to.deep.equal(plain);
		host.client.records(1, [late, early], [name]);
		await host.until(() => host.read.length === 2);
		const spans = [speech];
		const expected = applyCorrections(plain, [
			{ correction: name.correction, spans: [] },
			{ correction: early.correction, spans },
			{ correction: late.correction, spans },
		]);
		expect(expected).to.not.deep.equal(plain);
		expect(host.read.at(-1)?.analysis).to.deep.equal(expected);
		host.client.records(1, [], []);
		await host.until(() => host.read.length === 3);
		expect(host.read.at(-1)?.analysis).to.deep.equal(plain);
		host.client.records(1, [recordOn('r', 'an hour late')], []);
		await host.until(() => host.placed.at(-1)?.places.length === 1);
		await pause(30);
		expect(host.read, 'a review corrects nothing').to.have.length(3);
	});

	const settle = (words: string, version: number, text: string): ReturnType<typeof host.client.settle> =>
		host.client.settle(1, version, quoteAnchors(text, [spanOf(text, words)]));

	it('finds what was meant in an earlier version: by the edits since', async () => {
		await host.analysis(1);
		host.replace(1, 'The ferry', 'Last night the ferry');
		const found = await settle('an hour late', 1, TEXT);
		expect(found?.version).to.equal(2);
		expect(found?.spans).to.deep.equal([spanOf(host.text(1), 'an hour late')]);
		expect(found?.anchors[0]?.start).to.equal(found?.spans?.[0]?.start);
	});

	it('finds what was meant where the edits have torn it: by its words; and says where they are gone', async () => {
		await host.analysis(1);
		const rewrapped = TEXT.replace(/ /g, '\n');
		host.replace(1, TEXT, rewrapped);
		// Once the text after is read, too, the one before is no less known.
		await host.analysis(1);
		const found = await settle('quay is safe again', 1, TEXT);
		expect(found?.spans).to.deep.equal([spanOf(rewrapped, 'quay\nis\nsafe\nagain')]);
		host.replace(1, rewrapped, 'Nothing of the kind was said by anybody.');
		const gone = await settle('quay\nis\nsafe\nagain', 2, rewrapped);
		expect(gone?.spans).to.equal(null);
		expect(gone?.anchors[0]?.exact).to.equal('quay\nis\nsafe\nagain');
	});

	it('answers nothing about texts that are not open', async () => {
		expect(await host.client.settle(2, 1, quoteAnchors(TEXT, [{ start: 0, end: 1 }]))).to.equal(undefined);
		expect(await host.client.fingerprint(2)).to.equal(undefined);
	});

	it('makes anchors anew for records that have moved', async () => {
		const records = [recordOn('a', 'quay is safe again'), recordOn('b', 'The ferry')];
		host.client.records(1, records, []);
		host.replace(1, 'is safe', 'is quite safe');
		const moved = await host.client.reanchored(1);
		expect(moved.map(({ id, target }) => [id, target[0]?.exact])).to.deep.equal([['a', 'quay is quite safe again']]);
		expect(moved[0]).to.deep.equal({ ...records[0], target: moved[0]?.target });
	});

	it('takes thousands of records in slices, those that come meanwhile included', async () => {
		const text = longArticle(3000);
		host.open(1, text);
		const many = Array.from({ length: 1000 }, (_, i) =>
			someRecord(`r${i}`, {
				target: [
					{
						exact: text.slice(i, i + 9),
						prefix: '',
						suffix: text.slice(i + 9, i + 20),
						start: i,
						end: i + 9,
						rival: 0,
					},
				],
			}),
		);
		host.client.records(1, many, []);
		await host.analysis(1);
		host.client.records(1, many.slice(0, 900), []);
		host.client.records(1, many.slice(100), []);
		await host.until(() => host.placed.at(-1)?.places.length === 900);
		const last = host.placed.at(-1)?.places ?? [];
		expect(last.map(({ record }) => record)).to.have.members(many.slice(100));
		expect(last.every(({ record, spans }) => spans[0]?.start === record.target[0]?.start)).to.equal(true);
		const slices = channels.told.filter(({ tell }) => tell === 'records');
		expect(slices.length).to.be.greaterThan(9);
		host.client.records(1, many.slice(100), []);
		await pause(20);
		expect(
			channels.told.filter(({ tell }) => tell === 'records'),
			'nothing has changed',
		).to.have.length(slices.length);
	});
});
