import { expect } from 'chai';
import { resolve } from 'node:path';
import { analyze, Session } from '../../../src/analysis/session';
import { SecondReader } from '../../../src/analysis/encoder/secondReader';
import type { Analysis } from '../../../src/analysis/model';
import { drain } from '../../../src/analysis/text/drain';
import { onnxRuntime } from '../../../src/worker/onnxRuntime';
import { fingerprintOf } from '../../../src/review/sources/fingerprint';
import type { Depth } from '../../../src/worker/protocol';
import type { LoadEncoder } from '../../../src/worker/server';
import { longArticle } from '../analysis/articles';
import { english } from '../analysis/english';
import { MadeUpRuntime } from '../encoder/madeUpRuntime';
import { encoderFiles } from '../encoder/someRuntime';
import { Channels, pause, sharedAnalyzer, SomeHost, threads } from './someEngine';

const TEXT = [
	'“The lock will open in March,” said Ada Lindqvist, the harbour master.',
	'She added that 14 ships had waited for three days.',
	'Tomas Beregi denied that the quay was ever closed.',
].join('\r\n\r\n');

async function carefully(text: string): Promise<Analysis> {
	const reading = new SecondReader(new MadeUpRuntime()).read(drain(new Session(english()).cut(text)));
	while (await reading.readOne());
	return analyze(text, english(), reading.evidence());
}

describe('the careful reading', function () {
	this.timeout(60_000);
	let host: SomeHost;
	afterEach(() => host.client.dispose());

	const hostWith = (load: LoadEncoder, wanted: 'careful' | 'quick' = 'careful'): SomeHost =>
		new SomeHost(new Channels(sharedAnalyzer, load).spawn, undefined, wanted);

	it('follows the quick one, and is that from scratch', async () => {
		host = hostWith(async () => new MadeUpRuntime());
		host.open(1, TEXT);
		expect(await host.analysis(1)).to.deep.equal(analyze(TEXT, english()));
		expect(await host.carefulAnalysis(1)).to.deep.equal(await carefully(TEXT));
		expect(host.read.map(({ depth }) => depth)).to.deep.equal(['quick', 'careful']);
	});

	it('after an edit is waited for: no quick one comes in between', async () => {
		host = hostWith(async () => new MadeUpRuntime());
		const text = longArticle(3000);
		host.open(1, text);
		await host.carefulAnalysis(1);
		for (let i = 0; i < 5; i += 1) {
			host.edit(1, { start: 40 * i, length: 0, text: 'Nobody said so. ' });
			await pause(7 * i);
		}
		const analysis = await host.carefulAnalysis(1);
		expect(analysis).to.deep.equal(await carefully(host.text(1)));
		expect(host.read.slice(2).every(({ depth }) => depth === 'careful')).to.equal(true);
		expect(host.progress.length).to.be.greaterThan(5);
	});

	it('of a long text is shown where a person looks first, and then whole; nothing is read quickly again', async () => {
		host = hostWith(async () => {
			const runtime = new MadeUpRuntime();
			const { encode } = runtime;
			runtime.encode = (...of) => pause(2).then(() => encode.apply(runtime, of));
			return runtime;
		});
		const text = longArticle(11_000);
		const look = (start: number): void => host.client.sight(1, [{ start, end: start + 2000 }]);
		const isReadByBoth = (start: number, { attributions }: Analysis): boolean =>
			attributions
				.filter(({ content: [first] }) => first && first.start >= start && first.end <= start + 2000)
				.some(({ evidence }) => evidence.some((step) => 'second' in step && step.second));
		const partly = (): Analysis[] => host.read.filter(({ depth }) => depth === 'partly').map((each) => each.analysis);
		host.open(1, text);
		look(40_000);
		await host.until(() => partly().length === 1);
		look(20_000);
		await host.until(() => partly().length === 2);
		const [first, second] = partly() as [Analysis, Analysis];
		expect([40_000, 20_000].map((start) => isReadByBoth(start, first))).to.deep.equal([true, false]);
		expect([40_000, 20_000].map((start) => isReadByBoth(start, second))).to.deep.equal([true, true]);
		host.edit(1, { start: 20_000, length: 0, text: 'Nobody said so. ' });
		expect(await host.carefulAnalysis(1)).to.deep.equal(await carefully(host.text(1)));
		const depths = host.read.map(({ depth }) => depth);
		expect(depths.slice(0, 3)).to.deep.equal(['quick', 'partly', 'partly']);
		expect(depths.slice(3)).not.to.contain('quick');
		expect(host.progress.at(-1)).to.equal(host.windows);
	});

	it('of a text of up to 10,000 words is shown whole, wherever a person looks', async () => {
		host = hostWith(async () => new MadeUpRuntime());
		host.open(1, longArticle(8000));
		host.client.sight(1, [{ start: 20_000, end: 22_000 }]);
		await host.carefulAnalysis(1);
		expect(host.read.map(({ depth }) => depth)).to.deep.equal(['quick', 'careful']);
	});

	it('of a text that is seen comes before that of one that is hidden', async () => {
		host = hostWith(async () => {
			const runtime = new MadeUpRuntime();
			const { encode } = runtime;
			runtime.encode = (...of) => pause(2).then(() => encode.apply(runtime, of));
			return runtime;
		});
		host.open(1, longArticle(3000));
		host.client.sight(1, [{ start: 0, end: 2000 }]);
		await host.until(() => host.windows > 0);
		host.client.sight(1, []);
		host.open(2, TEXT);
		host.client.sight(2, [{ start: 0, end: 100 }]);
		await host.carefulAnalysis(1);
		const order = host.read.filter(({ depth }) => depth === 'careful').map(({ doc }) => doc);
		expect(order).to.deep.equal([2, 1]);
	});

	it('of a text in another language, or of a web page’s source, has nothing to read', async () => {
		const runtime = new MadeUpRuntime();
		host = hostWith(async () => runtime);
		const dutch = '“Wij hebben ons vergist in de bodem,” zei de burgemeester van de stad. '.repeat(20);
		const page = `<!DOCTYPE html>\n<html><head><title>News</title></head><body>\n${TEXT}\n</body></html>`;
		host.open(1, dutch);
		host.open(2, page);
		expect((await host.carefulAnalysis(1)).english).to.equal(false);
		expect((await host.carefulAnalysis(2)).english).to.equal(false);
		expect(runtime.runs).to.equal(0);
		expect(host.progress).to.deep.equal([]);
	});

	it('is kept, so that a text that is opened again is not read again', async () => {
		const runtime = new MadeUpRuntime();
		host = hostWith(async () => runtime);
		host.open(1, TEXT);
		const first = await host.carefulAnalysis(1);
		await host.until(() => host.keeping.size > 0).catch(() => undefined);
		host.client.close(1);
		const { runs } = runtime;
		host.open(2, TEXT);
		expect(await host.carefulAnalysis(2)).to.deep.equal(first);
		expect(runtime.runs).to.equal(runs);
	});

	it('is not had where quick is wanted, and goes when it is wanted no more', async () => {
		host = hostWith(async () => new MadeUpRuntime(), 'quick');
		host.open(1, TEXT);
		await host.analysis(1);
		await pause(50);
		expect(host.read.map(({ depth }) => depth)).to.deep.equal(['quick']);
		host.wanted = 'careful';
		host.client.depthChanged();
		await host.carefulAnalysis(1);
		host.wanted = 'quick';
		host.client.depthChanged();
		await host.until(() => host.read.at(-1)?.depth === 'quick' && host.read.length === 3);
		expect(host.windows, 'nothing is under way').to.equal(0);
		expect(host.read.at(-1)?.analysis).to.deep.equal(analyze(TEXT, english()));
	});

	it('takes memory once, and none when it is wanted no more: each worker is given it once, and ends with it', async () => {
		const channels = new Channels(sharedAnalyzer, async () => pause(20).then(() => new MadeUpRuntime()));
		host = new SomeHost(channels.spawn, undefined, 'careful');
		const want = (depth: Depth): void => {
			host.wanted = depth;
			host.client.depthChanged();
		};
		const workers = (): string[] =>
			channels.told.flatMap(({ tell }) => (tell === 'start' || tell === 'careful' ? [tell] : []));
		host.open(1, TEXT);
		await host.until(() => workers().length === 2);
		const asked = host.client.fingerprint(1);
		// While it is being loaded.
		want('quick');
		want('careful');
		want('quick');
		want('careful');
		expect(await host.carefulAnalysis(1)).to.deep.equal(await carefully(TEXT));
		expect(workers()).to.deep.equal(['start', 'careful', 'start', 'careful']);
		expect(await asked).to.equal(fingerprintOf(TEXT));
		want('quick');
		await host.until(() => host.read.at(-1)?.depth === 'quick');
		expect(workers().slice(4)).to.deep.equal(['start']);
		expect(host.messages).to.deep.equal([]);
	});

	for (const [what, load] of [
		['cannot be loaded', async () => Promise.reject(new Error('no room'))],
		[
			'runs out of memory in the middle',
			async () => {
				const runtime = new MadeUpRuntime();
				const { encode } = runtime;
				runtime.encode = (...of) =>
					runtime.runs > 2 ? Promise.reject(new Error('no room')) : encode.apply(runtime, of);
				return runtime;
			},
		],
	] as const satisfies readonly (readonly [string, LoadEncoder])[]) {
		it(`that ${what} leaves the quick one, and one line says so`, async () => {
			host = hostWith(load);
			const text = longArticle(2000);
			host.open(1, text);
			await host.until(() => host.messages.length > 0);
			expect(host.messages).to.deep.equal([{ about: 'no second reader', cause: 'no room' }]);
			expect([host.progress.at(-1), host.windows], 'nothing is under way').to.deep.equal([0, 0]);
			host.edit(1, { start: 0, length: 0, text: 'Nobody said so. ' });
			expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
			host.open(2, TEXT);
			expect(await host.analysis(2)).to.deep.equal(analyze(TEXT, english()));
			expect(host.messages).to.have.length(1);
			expect(host.failed).to.deep.equal([]);
		});
	}

	it('that comes to nothing is waited for nowhere else: texts that were read carefully are read on', async () => {
		const runtime = new MadeUpRuntime();
		const { encode } = runtime;
		runtime.encode = (ids, ...of) =>
			ids.length > 150 ? Promise.reject(new Error('no room')) : encode.call(runtime, ids, ...of);
		host = hostWith(async () => runtime);
		host.open(1, TEXT);
		await host.carefulAnalysis(1);
		host.open(2, longArticle(1000));
		await host.until(() => host.messages.length > 0);
		host.replace(1, 'March', 'May');
		expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
	});

	it('that never comes back leaves the quick one, in another thread', async () => {
		const runtime = new MadeUpRuntime();
		runtime.encode = () => new Promise(() => undefined);
		host = new SomeHost(new Channels(sharedAnalyzer, async () => runtime).spawn, 1000, 'careful');
		host.open(1, TEXT);
		await host.until(() => host.messages.length > 0);
		expect(host.messages).to.deep.equal([{ about: 'no second reader', cause: '1 s' }]);
		host.replace(1, 'March', 'May');
		expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
		expect(host.failed).to.deep.equal([]);
	});

	it('that ends its thread leaves the quick one, in another thread', async () => {
		host = new SomeHost(threads(resolve('out/test/unit/worker/hangingWorker.js')), undefined, 'careful');
		host.open(1, TEXT);
		await host.until(() => host.messages.length > 0);
		expect(host.messages).to.deep.equal([{ about: 'no second reader', cause: 'exit code 9' }]);
		host.replace(1, 'March', 'May');
		expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
		expect(host.messages).to.have.length(1);
		expect(host.failed).to.deep.equal([]);
	});

	it('says what is wrong with weights that are cut short', async () => {
		host = hostWith(async () => {
			const files = await encoderFiles();
			return onnxRuntime({ ...files, encoder: files.encoder.slice(0, 1_000_000) });
		});
		await readQuicklyOnly(/protobuf/i);
	});

	it('says so where WebAssembly is refused', async () => {
		host = new SomeHost(threads(resolve('out/test/unit/worker/refusingWorker.js')), undefined, 'careful');
		await readQuicklyOnly(/WebAssembly is refused by a policy/);
	});

	it('of what nobody would write comes as well, and nothing is given up', async () => {
		const runtime = new MadeUpRuntime();
		const { encode } = runtime;
		// With a cue at every tenth piece the line alone would take its time.
		runtime.encode = async (...of) => {
			const encoded = await encode.apply(runtime, of);
			return { ...encoded, cues: encoded.cues.map((chance) => (chance < 0.99 ? chance / 20 : chance)) };
		};
		host = hostWith(async () => runtime);
		const around = (words: string): string => `${TEXT}\n\n“${words}”, said Ada Lindqvist.\n\n${TEXT}`;
		for (const [doc, text] of [
			longArticle(27_000).replace(/\s+/g, ' ').slice(0, 150_000),
			around('\u{13000}\u{13001} '.repeat(10_000)),
			around('\u{1f469}\u200d\u{1f680}\u{1f1eb}\u{1f1f7}'.repeat(800)),
			around('قالت المتحدثة إن الجسر مغلق. “הגשר סגור”, אמרה הדוברת. '.repeat(150)),
		].entries()) {
			const before = runtime.runs;
			host.open(doc, text);
			expect((await host.carefulAnalysis(doc)).text).to.equal(text);
			const windows = runtime.runs - before;
			host.edit(doc, { start: text.length >> 1, length: 1, text: ' said so. ' });
			expect((await host.carefulAnalysis(doc)).text).to.equal(host.text(doc));
			expect(runtime.runs - before - windows, 'windows read again').to.be.lessThan(windows / 2 + 4);
			host.client.close(doc);
		}
		expect(host.messages).to.deep.equal([]);
		expect(host.failed).to.deep.equal([]);
	});

	/** The quick reading stays, before an edit and after it, and one line says why. */
	async function readQuicklyOnly(why: RegExp): Promise<void> {
		host.open(1, TEXT);
		await host.until(() => host.messages.length > 0);
		host.replace(1, 'March', 'May');
		expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
		expect(host.failed).to.deep.equal([]);
		const [message, ...others] = host.messages;
		expect(others).to.deep.equal([]);
		expect(message?.about).to.equal('no second reader');
		const cause = message && 'cause' in message ? message.cause : '';
		expect(cause).to.match(why);
		expect(cause, 'it is one line').not.to.contain('\n');
	}
});
