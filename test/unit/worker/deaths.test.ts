import { fingerprintOf } from '../../../src/review/sources/fingerprint';
import { expect } from 'chai';
import { join } from 'node:path';
import { analyze } from '../../../src/analysis/session';
import type { WorkerSpawner } from '../../../src/worker/port';
import { serveInHost } from '../../../src/worker/inHost';
import { readyPort } from '../../../src/worker/readyPort';
import { longArticle } from '../analysis/articles';
import { english } from '../analysis/english';
import { someRecord } from '../review/someRecord';
import { Channels, languageFiles, nodeClock, pause, sharedAnalyzer, SomeHost, threads } from './someEngine';
import { LONGEST } from '../../../src/worker/inHost';

const TEXT = '“The lock will open in March,” said Ada Lindqvist, the harbour master.';
const record = someRecord('a', {
	target: [{ exact: 'in March', prefix: 'open ', suffix: ',', start: 20, end: 28, rival: 0 }],
});

describe('the engine in trouble', function () {
	this.timeout(30_000);
	const hanging = threads(join('out', 'test', 'unit', 'worker', 'hangingWorker.js'));
	let host: SomeHost;
	afterEach(() => host.client.dispose());

	it('gives up a text over which the worker never comes back, and goes on with the others', async () => {
		host = new SomeHost(hanging, 2500);
		host.open(1, TEXT);
		await host.analysis(1);
		host.open(2, 'HANG');
		host.open(3, `Nobody said so. ${TEXT}`);
		const asked = host.client.fingerprint(2);
		host.client.records(1, [record], []);
		host.replace(1, 'March', 'May');
		expect(await host.analysis(3)).to.deep.equal(analyze(host.text(3), english()));
		expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
		await host.until(() => host.placed.some(({ doc, version }) => doc === 1 && version === 2));
		expect(host.failed).to.deep.equal([{ about: 'silent', doc: 2 }]);
		expect(host.messages).to.deep.equal(host.failed);
		expect(await asked).to.satisfy((answer: unknown) => answer === undefined || typeof answer === 'string');
		expect(await host.client.fingerprint(2), 'it is given up').to.equal(undefined);
		host.edit(2, { start: 0, length: 4, text: 'fine' });
		host.replace(1, 'May', 'June');
		expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
	});

	it('gives up a text over which workers end, and goes on with the others', async () => {
		host = new SomeHost(hanging);
		host.open(1, 'CRASH');
		host.open(2, TEXT);
		await host.analysis(2);
		expect(host.failed).to.deep.equal([{ about: 'ended', doc: 1, cause: 'exit code 7' }]);
		expect(host.gone).to.deep.equal([]);
	});

	it('opens everything again when the worker ends, and answers what was asked', async () => {
		const channels = new Channels();
		host = new SomeHost(channels.spawn);
		host.open(1, TEXT);
		host.client.records(1, [record], []);
		await host.analysis(1);
		host.open(2, longArticle(8000));
		await pause(30);
		const asked = [host.client.fingerprint(1), host.client.fingerprint(2)] as const;
		channels.crash();
		host.replace(1, 'March', 'the month of May');
		const answers = await Promise.all(asked);
		expect(answers).to.deep.equal([fingerprintOf(host.text(1)), fingerprintOf(host.text(2))]);
		await host.analysis(2);
		expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
		expect((await host.places(1)).map(({ record: { id } }) => id)).to.deep.equal(['a']);
		expect(host.messages).to.deep.equal([]);
	});

	it('starts no more workers after three that came to nothing, and says so', async () => {
		// eslint-disable-next-line require-yield
		const channels = new Channels(function* () {
			const forEver = function* (): Generator<void, never> {
				for (;;) {
					yield;
				}
			};
			return { begin: () => ({ cut: forEver, read: forEver }) };
		});
		host = new SomeHost(channels.spawn);
		const docs = [1, 2, 3, 4, 5, 6];
		docs.forEach((doc) => host.open(doc, TEXT));
		const asked = host.client.fingerprint(6);
		const opened = (): number => channels.told.filter(({ tell }) => tell === 'open').length;
		for (let deaths = 0, before = 0; host.gone.length === 0 && deaths < 9; deaths += 1) {
			while (opened() === before) {
				await pause(5);
			}
			await pause(20);
			before = opened();
			channels.crash(`death ${deaths}`);
		}
		expect(host.gone.map(({ about }) => about)).to.deep.equal(['keeps ending']);
		expect(host.messages.filter(({ about }) => about === 'keeps ending')).to.have.length(1);
		expect(await asked, 'nothing stays unanswered').to.satisfy(
			(answer: unknown) => answer === undefined || typeof answer === 'string',
		);
		const ends = channels.ends.length;
		const failed = host.failed.length;
		host.open(7, TEXT);
		host.open(1, TEXT);
		const [gone] = host.gone;
		expect(host.failed.slice(failed), 'nobody waits for a text that is opened now, or tried again').to.deep.equal([
			gone,
			gone,
		]);
		expect(await host.client.fingerprint(7)).to.equal(undefined);
		await pause(20);
		expect(channels.ends).to.have.length(ends);
	});

	it('says what version cannot be analysed, and goes on with the next', async () => {
		const channels = new Channels(function* () {
			const analyzer = yield* sharedAnalyzer({});
			return {
				begin: () => {
					const session = analyzer.begin();
					return {
						cut: (text) => session.cut(text),
						read: (text) => {
							if (text.includes('HOLE')) {
								throw new Error('fell in');
							}
							return session.read(text);
						},
					};
				},
			};
		});
		host = new SomeHost(channels.spawn);
		host.open(1, `HOLE ${TEXT}`);
		await host.until(() => host.messages.length > 0);
		expect(host.failed).to.deep.equal([{ about: 'failed', doc: 1, cause: 'fell in' }]);
		host.replace(1, 'HOLE ', '');
		expect(await host.analysis(1)).to.deep.equal(analyze(TEXT, english()));
	});

	it('says what is wrong with the language data, and tries again with the next text', async () => {
		const files = languageFiles();
		let isDamaged = true;
		const spawn: WorkerSpawner = () =>
			readyPort(
				serveInHost(nodeClock, 'no threads here'),
				isDamaged ? { ...files, 'names.bin': new Uint8Array(7) } : files,
				nodeClock,
			);
		host = new SomeHost(spawn);
		host.open(1, TEXT);
		const asked = host.client.fingerprint(1);
		await host.until(() => host.messages.length > 0);
		expect(host.gone).to.have.length(1);
		expect(JSON.stringify(host.gone[0])).to.match(/cannot start.*names\.bin/);
		expect(await asked).to.equal(undefined);
		isDamaged = false;
		host.open(2, TEXT);
		await host.analysis(2);
		await host.analysis(1);
	});

	it('works in the host itself where there is no worker, but for texts that are too long', async () => {
		const spawn: WorkerSpawner = () =>
			readyPort(serveInHost(nodeClock, 'no threads here', sharedAnalyzer), {}, nodeClock);
		host = new SomeHost(spawn);
		host.open(1, TEXT);
		host.open(2, 'Nobody said so. '.repeat(13_000));
		host.client.records(1, [record], []);
		expect(await host.analysis(1)).to.deep.equal(analyze(TEXT, english()));
		await host.places(1);
		expect(host.messages).to.deep.equal([
			{ about: 'no worker', cause: 'no threads here', longest: LONGEST },
			{ about: 'too long', doc: 2, longest: LONGEST },
		]);
		expect(await host.client.fingerprint(2)).to.equal(undefined);
		host.edit(2, { start: 1000, length: host.text(2).length - 1000, text: '' });
		expect(await host.analysis(2)).to.deep.equal(analyze(host.text(2), english()));
		host.edit(2, { start: 0, length: 0, text: 'x '.repeat(100_000) });
		expect(host.failed).to.have.length(2);
	});
});
