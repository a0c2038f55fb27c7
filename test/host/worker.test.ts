import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Analysis } from '../../src/analysis/model';
import { hostClock, workerSpawner } from '../../src/editor/startWorker';
import { EngineClient } from '../../src/worker/client';
import type { EngineMessage } from '../../src/worker/engineMessage';
import { ARTICLE } from './article';

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

describe('the worker', function () {
	this.timeout(120_000);
	const texts = new Map<number, string>();
	const messages: EngineMessage[] = [];
	const waiting = new Map<number, (analysis: Analysis) => void>();
	let client: EngineClient;

	before(() => {
		const extension = vscode.extensions.getExtension('source-review.source-review');
		assert.isDefined(extension);
		client = new EngineClient(
			workerSpawner(extension.extensionUri),
			{ ...hostClock, textOf: (doc) => texts.get(doc), tell: (message) => messages.push(message) },
			{
				onRead: (doc, _version, analysis) => waiting.get(doc)?.(analysis),
				onPlaced: () => undefined,
				onFailed: (_doc, message) => assert.fail(JSON.stringify(message)),
				onGone: (message) => assert.fail(JSON.stringify(message)),
			},
		);
	});
	after(() => client.dispose());

	const read = (doc: number, text: string): Promise<Analysis> => {
		texts.set(doc, text);
		const analysis = new Promise<Analysis>((resolve) => waiting.set(doc, resolve));
		client.open(doc, 1, text);
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
		const paragraphs = Math.ceil(1_000_000 / (ARTICLE.length + 20));
		const text = Array.from({ length: paragraphs }, (_, i) => `${ARTICLE} It was day ${i}.`).join('\n\n');
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
		// In the host itself at least every second turn would be one of work.
		assert.isAbove(ticks, took / 20);
		assert.isBelow(longest, 250);
	});
});
