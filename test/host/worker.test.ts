import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Analysis } from '../../src/analysis/model';
import { engineSentence } from '../../src/editor/engineWords';
import { encoderFor, hostClock, workerSpawner } from '../../src/editor/startWorker';
import { EngineClient } from '../../src/worker/client';
import { readEncoderFiles, type EncoderFiles } from '../../src/worker/encoderFiles';
import type { EngineMessage } from '../../src/worker/engineMessage';
import type { Depth } from '../../src/worker/protocol';
import { ARTICLE } from './article';
import { workspaceFile } from './workspace';
import { LONGEST } from '../../src/worker/inHost';

/** Ticks of this host's own timer, and the longest wait between two of them: how long the host was held up at most. */
function startTicking(): { readonly stop: () => { ticks: number; longest: number } } {
	let last = Date.now();
	let ticks = 0;
	let longest = 0;
	const timer = setInterval(() => {
		const now = Date.now();
		longest = Math.max(longest, now - last);
		last = now;
		ticks += 1;
	}, 5);
	return {
		stop: () => {
			clearInterval(timer);
			return { ticks, longest };
		},
	};
}

/** Lets this host make no more workers, until what is returned is called. */
function refuseWorkers(): () => void {
	class Refused {
		constructor() {
			throw new Error('refused');
		}
	}
	const scope = globalThis as unknown as {
		Worker: unknown;
		readonly process?: { readonly getBuiltinModule?: (name: string) => { Worker: unknown } };
	};
	const holder = 'importScripts' in globalThis ? scope : scope.process?.getBuiltinModule?.('node:worker_threads');
	assert.isDefined(holder, 'this Node is older than that of the oldest VS Code');
	const { Worker } = holder;
	holder.Worker = Refused;
	return () => {
		holder.Worker = Worker;
	};
}

function extensionUri(): vscode.Uri {
	const extension = vscode.extensions.getExtension('source-review.source-review');
	assert.isDefined(extension);
	return extension.extensionUri;
}

function megabyte(): string {
	const paragraphs = Math.ceil(1_000_000 / (ARTICLE.length + 20));
	return Array.from({ length: paragraphs }, (_, i) => `${ARTICLE} It was day ${i}.`).join('\n\n');
}

describe('the worker', function () {
	this.timeout(120_000);
	const texts = new Map<number, string>();
	const messages: EngineMessage[] = [];
	const waiting = new Map<number, (analysis: Analysis | undefined) => void>();
	const careful = new Map<number, (analysis: Analysis) => void>();
	let client: EngineClient;
	let depth: Depth;
	let encoder: () => Promise<EncoderFiles | null>;

	beforeEach(() => {
		depth = 'quick';
		encoder = () => encoderFor(extensionUri());
		start();
	});
	afterEach(() => client.dispose());

	function start(): void {
		messages.length = 0;
		client = new EngineClient(
			workerSpawner(extensionUri()),
			{
				...hostClock,
				textOf: (doc) => texts.get(doc),
				tell: (message) => messages.push(message),
				depth: () => depth,
				encoder: () => encoder(),
				kept: async () => undefined,
				keep: () => undefined,
			},
			{
				onProgress: () => undefined,
				onRead: (doc, _version, analysis, how) => (how === 'quick' ? waiting : careful).get(doc)?.(analysis),
				onPlaced: () => undefined,
				onFailed: (doc) => waiting.get(doc)?.(undefined),
				onGone: () => waiting.forEach((resolve) => resolve(undefined)),
			},
		);
	}

	const read = async (doc: number, text: string): Promise<Analysis> => {
		texts.set(doc, text);
		const reading = new Promise<Analysis | undefined>((resolve) => waiting.set(doc, resolve));
		client.open(doc, 1, text);
		const analysis = await reading;
		assert.isDefined(analysis, JSON.stringify(messages));
		return analysis;
	};

	it('starts beside the host, and reads an article', async () => {
		const start = Date.now();
		const analysis = await read(1, ARTICLE);
		console.log(`first analysis ${Date.now() - start} ms after the worker was asked for`);
		assert.deepEqual(messages, [], 'the work is not done in the host');
		assert.include(
			analysis.speakers.map(({ name }) => name),
			'Ada Lindqvist',
		);
	});

	it('leaves the host free while it reads a megabyte', async () => {
		const text = megabyte();
		const start = Date.now();
		const ticking = startTicking();
		const analysis = await read(2, text);
		const { ticks, longest } = ticking.stop();
		const took = Date.now() - start;
		console.log(
			`${text.length} units read in ${took} ms; the host ticked ${ticks} times meanwhile, at most ${longest} ms apart`,
		);
		assert.equal(analysis.text, text);
		assert.isAbove(analysis.claims.length, 1000);
		assert.deepEqual(messages, []);
		// Other tests may keep the machine busy: what is looked for is a host that works itself, most of the time.
		assert.isBelow(longest, took / 8);
	});

	const readCarefully = async (doc: number, text: string): Promise<Analysis> => {
		depth = 'careful';
		const reading = new Promise<Analysis>((resolve) => careful.set(doc, resolve));
		await read(doc, text);
		return reading;
	};

	it('reads an article carefully, with the weights of the package, soon after', async () => {
		const seed = new TextDecoder().decode(
			await vscode.workspace.fs.readFile(workspaceFile('seeds', '000_27ef0c6efdd0111c.txt')),
		);
		const start = Date.now();
		const ticking = startTicking();
		const analysis = await readCarefully(4, seed);
		const cold = Date.now() - start;
		const { longest } = ticking.stop();
		const again = Date.now();
		// All of it anew: what was read once is read no more.
		await readCarefully(5, seed.replace(/\bsaid\b/g, 'added').replace(/\bthe\b/g, 'that'));
		console.log(
			`careful reading of ${String(seed.split(/\s+/).length)} words: ${String(cold)} ms from a cold worker, ${String(Date.now() - again)} ms warm; the host was held ${String(longest)} ms at most`,
		);
		assert.deepEqual(messages, []);
		const found = analysis.attributions.flatMap(({ evidence }) => evidence.filter(({ step }) => step === 'found'));
		assert.isTrue(
			found.some((step) => 'second' in step && step.second === 'agrees'),
			'both readings find something alike',
		);
	});

	it('says so where the second reader cannot be had, and the quick reading stays', async () => {
		const folder = vscode.Uri.joinPath(extensionUri(), 'dist', 'encoder');
		const files = (): Promise<EncoderFiles> =>
			readEncoderFiles(async (file) =>
				Uint8Array.from(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, file))),
			);
		const faults: readonly (readonly [encoder: () => Promise<EncoderFiles>, why: RegExp])[] = [
			[() => Promise.reject(new Error('not in the package')), /^not in the package$/],
			[async () => ({ ...(await files()), encoder: new Uint8Array(1000) }), /protobuf/i],
			[async () => ({ ...(await files()), runtime: new Uint8Array(1000) }), /WebAssembly/],
		];
		depth = 'careful';
		for (const [doc, [broken, why]] of faults.entries()) {
			client.dispose();
			start();
			encoder = broken;
			const analysis = await read(10 + doc, ARTICLE);
			while (messages.length === 0) {
				await hostClock.rest();
			}
			assert.isAbove(analysis.attributions.length, 3);
			const [sentence = '', ...others] = messages.map(engineSentence);
			assert.deepEqual(others, []);
			const [, cause = ''] =
				/^Texts are read quickly only: the careful reading is not to be had here \((.*)\)\. Reload the window to try again\.$/.exec(
					sentence,
				) ?? [];
			assert.match(cause, why, sentence);
		}
	});

	it('goes on while the host stands still', async () => {
		const port = await workerSpawner(extensionUri())();
		let signs = 0;
		port.listen(
			({ tell }) => (signs += tell === 'alive' ? 1 : 0),
			(cause) => assert.fail(cause),
		);
		port.post({ tell: 'open', doc: 1, version: 1, text: megabyte() });
		for (const until = Date.now() + 1200; Date.now() < until;);
		await hostClock.rest();
		await hostClock.rest();
		port.terminate();
		assert.isAtLeast(signs, 2, 'there are signs of life from the time in which the host did nothing');
	});

	it('has its work done in the host, and says so, where no worker can be made', async () => {
		const giveBack = refuseWorkers();
		try {
			const analysis = await read(3, ARTICLE);
			assert.isAbove(analysis.attributions.length, 3);
			assert.deepEqual(messages, [{ about: 'no worker', cause: 'refused', longest: LONGEST }]);
		} finally {
			giveBack();
		}
	});
});
