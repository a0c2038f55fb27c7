import { assert } from 'chai';
import * as vscode from 'vscode';
import { MEASURED, told, type Wait, type Who } from '../launch/waitMarks';
import { ARTICLE } from './article';
import { HostClock, knowsOwnWork } from './hostClock';
import { leaveReviews, removeRecords } from './manyReviews';
import { closeAll, hoversAt, pause, positionOf, show, until } from './workspace';

/** What of ours may keep the extension host from its next turn at most, in milliseconds of work. */
const MOST = 50;
/** How long views may take to show what they have been told. */
const SHOWING_MS = 500;
const MEGABYTE = 1_000_000;

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
	vscode.commands.executeCommand(`sourceReview.${command}`, ...args);
const perMegabyte = Math.ceil(MEGABYTE / ARTICLE.length);

/** An article in which four places say which of many it is. */
const numbered = (i: number): string =>
	ARTICLE.replace('300 ships', `${String(300 + i)} ships`)
		.replace('14 months', `${String(14 + i)} months`)
		.replace('$3.2 million', `$${String(i)}.2 million`)
		.replace('fell at night', `fell ${String(i)} times`);
const NUMBERED = /\d+ ships a year|\d+ months of work|cost \$\d+\.2 million|The crane fell \d+ times/g;

const HOSTILE = [
	`${'KEY POINTS FROM PRIME MINISTER’S SPEECH ON COVID-19 '.repeat(40)}, 1`,
	`${'“‘'.repeat(5000)} she said ${'’”'.repeat(5000)}`,
	'A '.repeat(20_000),
	'said '.repeat(20_000),
	`${'the head of '.repeat(4000)}the NHA said that it was so.`,
	`${'a'.repeat(100_000)} said Ada Lindqvist.`,
	'“Nobody warned us,” '.repeat(2000),
	'(['.repeat(10_000),
	`${'\ud800\u202e\u0007'.repeat(5000)}`,
	`${'1,000,000.00 '.repeat(5000)}`,
].join('\n\n');

describe(`the extension host is never held for long ${MEASURED}`, () => {
	afterEach(async () => {
		await closeAll();
		await removeRecords();
	});

	it('by an article of ten thousand words', async function () {
		this.timeout(400_000);
		const words = ARTICLE.split(/\s+/).length;
		await quietly('long.txt', Array.from({ length: Math.ceil(10_000 / words) }, (_, i) => numbered(i)).join('\n\n'));
	});

	it('by a megabyte on one line', async function () {
		this.timeout(400_000);
		const line = ARTICLE.replace(/\s+/g, ' ');
		await quietly('oneLine.txt', line.repeat(perMegabyte));
	});

	it('by a megabyte in many paragraphs with five thousand reviews, each to be found again', async function () {
		this.timeout(400_000);
		const text = Array.from({ length: perMegabyte }, (_, i) => numbered(i)).join('\n\n');
		await quietly('many.txt', `A first paragraph that was not there.\n\n${text}`, text);
	});

	it('by a hostile text', async function () {
		this.timeout(400_000);
		// With less of it, it would be no English, and nothing of it read.
		await quietly('hostile.txt', `${`${ARTICLE}\n\n`.repeat(25)}${HOSTILE}`);
	});
});

/**
 * Uses a text and asserts that nothing of ours holds the host. A browser's worker does not know how long it worked: the
 * launcher reads that off the browser's trace.
 *
 * @param reviewed the text when it was reviewed, where it was
 */
async function quietly(name: string, text: string, reviewed?: string): Promise<void> {
	const alone = await longest('VS Code alone', name, `unread/${name}`, text);
	const path = `seeds/${name}`;
	if (reviewed !== undefined) {
		assert.isAtLeast(await leaveReviews(path, reviewed, NUMBERED), 4 * perMegabyte);
	}
	const waits = await longest('with us', name, path, text);
	if (knowsOwnWork) {
		assert.isAtMost(Math.max(...waits.map((wait) => wait.milliseconds - ofStep(alone, wait.step))), MOST);
	}
}

const ofStep = (waits: readonly Wait[], step: string): number =>
	waits.find((wait) => wait.step === step)?.milliseconds ?? 0;

/** Opens a text and does with it what people do, more of it at a time; with how long the host was held, longest first. */
async function longest(who: Who, name: string, path: string, text: string): Promise<readonly Wait[]> {
	const isReviewed = who === 'with us';
	const clock = new HostClock(who, name);
	try {
		clock.step('opening');
		const editor = await show(path, text);
		const { document } = editor;
		const type = async (): Promise<void> => {
			const middle = document.positionAt(document.getText().length >> 1);
			await editor.edit((edit) => edit.insert(middle, 'x'));
		};
		const read = async (): Promise<void> => {
			const place = positionOf(document, 'Tomas Beregi');
			await until(
				'there is a hover',
				async () => !isReviewed || (await hoversAt(document.uri, place)).length > 0,
				180_000,
			);
		};
		for (let i = 0; i < 5; i += 1) {
			clock.step('typing before it is read');
			await type();
		}
		clock.step('reading');
		await read();
		clock.step('the panel');
		await run('showPanel');
		await pause(SHOWING_MS);
		for (let i = 0; i < 5; i += 1) {
			clock.step('typing');
			await type();
		}
		for (const list of ['listClaims', 'listSpeakers']) {
			clock.step(list);
			void run(list);
			await pause(SHOWING_MS);
			await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		}
		await vscode.window.showTextDocument(document);
		const place = positionOf(document, 'warned us');
		editor.selection = new vscode.Selection(place, place);
		clock.step('a status');
		await run('setStatus', 2);
		clock.step('typing on while it is saved');
		await Promise.all([run('setStatus', 3), type(), type()]);
		clock.step('taking it back');
		await run('undoReviewChange');
		clock.step('reading on');
		await read();
		clock.step('saving');
		await document.save();
		await pause(SHOWING_MS);
		clock.step('closing');
		await closeAll();
	} finally {
		clock.step('after');
	}
	const waits = await clock.stop();
	// What comes next is of another turn.
	await pause(0);
	if (knowsOwnWork) {
		console.log(told(who, waits));
	}
	return waits;
}
