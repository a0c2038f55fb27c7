import { assert } from 'chai';
import type { Analysis } from '../../../src/analysis/model';
import { analyze } from '../../../src/analysis/session';
import { drain } from '../../../src/analysis/text/drain';
import { check } from '../../../src/corpus/check';
import { unpackRecord } from '../../../src/corpus/index/packRecord';
import { WordForms } from '../../../src/corpus/words/wordForm';
import { compareVersions } from '../../../src/corpus/versions/compareVersions';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import type { DeskRecord } from '../../../src/review/model';
import { SourceCache } from '../../../src/worker/corpus/sourceCache';
import { CorpusClient, Ended, Left, type Leaving } from '../../../src/worker/corpus/corpusClient';
import type { FromCorpus, NamedText, ToCorpus } from '../../../src/worker/corpus/questions';
import { analysisPieces } from '../../../src/worker/pieces';
import type { WorkerSpawner } from '../../../src/worker/port';
import { english } from '../analysis/english';
import { someRecord } from '../review/someRecord';
import { CorpusChannels } from './someCorpus';
import { nodeClock } from './someEngine';

const ARTICLE = `The bridge at Sandhaven will close in May, the town said.

“We will close the old bridge for eleven weeks and nobody likes it,” said Ada Stone, the town's engineer.
`;
const NOTES = `Ada Stone: We will close the old bridge for seven weeks and nobody likes it.
Ben Okoro: Who pays for the ferry?
`;

describe('many texts, in a thread', () => {
	let channels: CorpusChannels;
	let client: CorpusClient;

	beforeEach(() => {
		channels = new CorpusChannels();
		client = new CorpusClient(channels.spawn, nodeClock);
	});
	afterEach(() => client.dispose());

	it('starts nothing before somebody asks', () => {
		assert.equal(channels.started, 0);
	});

	it('checks an article as it is read here, by the analysis it is given', async () => {
		const analysis = analyze(ARTICLE, english());
		const source = { file: 'notes.txt', text: NOTES };
		const expected = check(
			{ text: ARTICLE, analysis },
			[{ ...source, analysis: analyze(NOTES, english()) }],
			english(),
		);
		assert.ok(expected.some(({ kind }) => kind === 'altered'));
		assert.deepEqual(await client.check(ARTICLE, analysis, [source]), expected);
		assert.deepEqual(await client.check(ARTICLE, null, [source]), expected);
		// Of an analysis that says something else than the text does, the analysis counts: it is what the person sees.
		const corrected = { ...analysis, quotations: [], attributions: [] };
		assert.deepEqual(await client.check(ARTICLE, corrected, [source]), []);
	});

	it('compares versions as they are compared here', async () => {
		const newer = ARTICLE.replace('eleven', 'twelve');
		assert.deepEqual(
			await client.compare(ARTICLE, newer),
			compareVersions(analyze(ARTICLE, english()), analyze(newer, english())),
		);
	});

	it('reads a text as persons have corrected it', async () => {
		const target = makeAnchors(ARTICLE, [{ start: ARTICLE.indexOf('“We'), end: ARTICLE.indexOf('”') + 1 }]);
		const record: DeskRecord = {
			...someRecord('1', { target }),
			type: 'correction',
			correction: { kind: 'speaker', speaker: 'Ben Okoro' },
		};
		const { speakers } = await client.corrected({ text: ARTICLE, records: [record], names: [] });
		assert.include(
			speakers.map(({ name }) => name),
			'Ben Okoro',
		);
		assert.notInclude(
			speakers.map(({ name }) => name),
			'Ada Stone',
		);
	});

	it('lets a question be called off', async () => {
		const listeners: (() => void)[] = [];
		const leaving: Leaving = {
			isCancellationRequested: false,
			onCancellationRequested: (listener) => {
				listeners.push(listener);
				return { dispose: () => undefined };
			},
		};
		const asked = client.compare(ARTICLE, NOTES, leaving);
		listeners.forEach((leave) => leave());
		assert.instanceOf(await asked.catch((error: unknown) => error), Left);
	});

	describe('with an analysis in many parts', () => {
		const text = ARTICLE.repeat(200);
		const partsSent = (): number => channels.told.filter(({ tell }) => tell === 'part').length;
		let analysis: Analysis;

		before(() => {
			analysis = analyze(text, english());
			assert.isAbove([...analysisPieces(analysis)].length, 3);
		});

		it('sends no part of a question that was called off', async () => {
			await client.compare('', '');
			const leaves: (() => void)[] = [];
			const asked = client.check(text, analysis, [], {
				isCancellationRequested: false,
				onCancellationRequested: (listener) => {
					leaves.push(listener);
					return { dispose: () => undefined };
				},
			});
			await nodeClock.rest();
			leaves.forEach((leave) => leave());
			assert.instanceOf(await asked.catch((error: unknown) => error), Left);
			const sent = partsSent();
			await client.compare('', '');
			assert.equal(partsSent(), sent);
		});

		it('sends no part twice to a thread that is asked anew', async () => {
			await client.compare('', '');
			const asked = client.check(text, analysis, []);
			await nodeClock.rest();
			const sent = partsSent();
			channels.crash();
			await asked;
			assert.equal(channels.started, 2);
			assert.equal(partsSent(), sent + [...analysisPieces(analysis)].length);
		});
	});

	it('asks again what a thread that ended had not answered', async () => {
		await client.compare('', '');
		const asked = client.record(ARTICLE);
		channels.crash();
		assert.ok(unpackRecord((await asked).facts).statements.length > 0);
		assert.equal(channels.started, 2);
	});

	it('refuses what threads end over, and nothing that waits behind it', async () => {
		const ports: { listener: (message: FromCorpus) => void; end: (cause: string) => void }[] = [];
		const spawn: WorkerSpawner<ToCorpus, FromCorpus> = () =>
			Promise.resolve({
				longest: Infinity,
				noWorker: undefined,
				post: () => undefined,
				listen: (listener, end) => ports.push({ listener, end }),
				terminate: () => undefined,
			});
		client = new CorpusClient(spawn, nodeClock);
		const [deadly, waiting] = [client.record('deadly'), client.record('waiting')];
		for (let at = 0; at < 2; at++) {
			await nodeClock.rest();
			ports[at]?.listener({ tell: 'alive', doc: 1, at: 'quick' });
			ports[at]?.end('out of memory');
		}
		const error = await deadly.catch((thrown: unknown) => thrown);
		assert.instanceOf(error, Ended);
		assert.deepEqual([error.how, error.message], ['ended', 'out of memory']);
		await nodeClock.rest();
		const answer = { facts: new Uint8Array(), fingerprints: new Uint32Array() };
		ports[2]?.listener({ tell: 'answer', question: 2, answer });
		assert.equal(await waiting, answer);
		// Threads that end before they have begun with anything are started no more often for it.
		const never = client.record('never').catch((thrown: unknown) => thrown);
		for (let at = 2; at < 4; at++) {
			await nodeClock.rest();
			ports[at]?.end('cannot load');
		}
		assert.instanceOf(await never, Ended);
		assert.equal(ports.length, 4);
	});

	it('keeps what an article is checked against by turns, and makes ready again what has changed alone', () => {
		const cache = new SourceCache(english(), new WordForms(english()));
		// What is not English is read at once.
		const long = (file: string): NamedText => ({
			file,
			text: `${file} ${'Die Brücke ist alt und steht am Fluss. '.repeat(9000)}`,
		});
		const sets = [[long('a'), long('b')], [long('c'), long('d')], [{ file: 'notes', text: NOTES }]];
		const made = sets.map((set) => drain(cache.sources(set)));
		for (const [i, set] of sets.entries()) {
			const again = cache.sources(set).next();
			assert.ok(again.done);
			assert.equal(again.value, made[i]);
		}
		const steps = (set: readonly NamedText[]): number => [...cache.sources(set)].length;
		const changed = { file: 'd', text: NOTES };
		assert.equal(steps([long('a'), changed, long('b')]), steps([{ file: 'e', text: NOTES }]));
	});

	it('records people, what they said and the fingerprints of that', async () => {
		const { facts, fingerprints } = await client.record(ARTICLE);
		const record = unpackRecord(facts);
		const inText = ({ start, end }: { start: number; end: number }): string => ARTICLE.slice(start, end);
		const said = record.statements.find(({ content }) => inText(content).includes('nobody likes it'));
		const speaker = record.speakers[said?.speaker ?? -1];
		assert.equal(inText(speaker?.name ?? { start: 0, end: 0 }), 'Ada Stone');
		assert.deepEqual(
			record.entities.filter(({ kind }) => kind === 'person').map(({ name }) => inText(name)),
			['Ada Stone'],
		);
		assert.isAbove(said?.fingerprints.length ?? 0, 2);
		assert.ok(said?.fingerprints.every((print) => fingerprints.includes(print)));
		assert.deepEqual(
			record.figures.map(inText).filter((words) => words.includes('weeks')),
			['eleven weeks'],
		);
	});
});
