import { expect } from 'chai';
import { resolve } from 'node:path';
import { analyze, cutInSteps } from '../../../src/analysis/analyze';
import { SecondReader } from '../../../src/analysis/encoder/secondReader';
import type { Analysis } from '../../../src/analysis/model';
import { drain } from '../../../src/analysis/text/drain';
import { onnxRuntime } from '../../../src/worker/onnxRuntime';
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
	const reading = new SecondReader(new MadeUpRuntime()).read(drain(cutInSteps(text, english())));
	while (await reading.readOne());
	return analyze(text, english(), undefined, reading.evidence());
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
		expect(host.read.at(-1)?.analysis).to.deep.equal(analyze(TEXT, english()));
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
			host.edit(1, { start: 0, length: 0, text: 'Nobody said so. ' });
			expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
			host.open(2, TEXT);
			expect(await host.analysis(2)).to.deep.equal(analyze(TEXT, english()));
			expect(host.messages).to.have.length(1);
			expect(host.failed).to.deep.equal([]);
		});
	}

	it('that ends its thread leaves the quick one, in another thread', async () => {
		host = new SomeHost(threads(resolve('out/test/unit/worker/hangingWorker.js')), undefined, 'careful');
		host.open(1, TEXT);
		await host.until(() => host.messages.length > 0);
		expect(host.messages.map(({ about }) => about)).to.deep.equal(['no second reader']);
		host.replace(1, 'March', 'May');
		expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
		expect(host.messages).to.have.length(1);
		expect(host.failed).to.deep.equal([]);
	});

	it('says what is wrong with weights that are cut short, or a runtime that is none', async () => {
		host = hostWith(async () => {
			const files = await encoderFiles();
			return onnxRuntime({ ...files, encoder: files.encoder.slice(0, 1_000_000) });
		});
		host.open(1, TEXT);
		await host.until(() => host.messages.length > 0);
		const [message] = host.messages;
		expect(message?.about).to.equal('no second reader');
		expect(message && 'cause' in message && message.cause).not.to.equal('');
		expect(await host.analysis(1)).to.deep.equal(analyze(TEXT, english()));
	});
});
