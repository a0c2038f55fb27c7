import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { closeAll, hoversAt, pause, positionOf, show, until } from './workspace';

const NASTY = [
	'“[Press](command:workbench.action.quit) **now** <script>alert(1)</script> <img src=x onerror=alert(1)> $(error) ![i](https://a.example/i.png)”',
	'“Go to https://evil.example/?a=b or www.evil.example or mail ada@evil.example, it is `code` and # no title”',
	'“Text that \u202eturns round\u202c and \u2066hides\u2069 with \u0007 a bell and a \u200b gap”',
];

describe('hostile articles', () => {
	afterEach(closeAll);

	it('are plain text in hovers', async () => {
		const text = NASTY.map((line) => `${line}, said Ada Lindqvist, the [harbour](command:x) master.`).join('\n\n');
		const { document } = await show('seeds/hostile.txt', text);
		await until(
			'the file is reviewed',
			async () => (await hoversAt(document.uri, positionOf(document, 'Press'))).length > 0,
		);
		for (const words of ['Press', 'Go to', 'Text that', 'Ada Lindqvist']) {
			const hovers = await hoversAt(document.uri, positionOf(document, words));
			assert.isNotEmpty(hovers, words);
			for (const hover of hovers) {
				const links = [...hover.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target ?? '');
				assert.isTrue(
					links.every((target) => /^command:sourceReview\.\w+\?/.test(target)),
					hover,
				);
				assert.notMatch(hover, /(?<!\\)!\[/);
				assert.notMatch(hover, /https?:\/\/|www\.\w|\w@\w/i);
				assert.notMatch(hover, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/u);
			}
		}
	});

	it('of a megabyte on one line neither hurt nor keep the others waiting', async function () {
		this.timeout(120_000);
		const line = ARTICLE.replace(/\s+/g, ' ');
		await quietly(line.repeat(Math.ceil(1_000_000 / line.length)), 'oneLine.txt');
	});

	it('of a megabyte in many paragraphs keep nobody waiting for long', async function () {
		this.timeout(120_000);
		await quietly(`${ARTICLE}\n\n`.repeat(Math.ceil(1_000_000 / ARTICLE.length)), 'many.txt');
	});
});

/**
 * Opens a text up to three times and asserts that the extension host is never busy for longer than 100 ms at a time. What
 * is the code's doing is so each time; what the machine has to do beside it is not.
 */
async function quietly(text: string, name: string): Promise<void> {
	const longest: number[] = [];
	while (longest.length < 3 && !longest.some((wait) => wait < 100)) {
		longest.push(await longestWait(text, `seeds/${String(longest.length)}-${name}`));
		await closeAll();
	}
	assert.isBelow(Math.min(...longest), 100);
}

/** How late a clock runs in the extension host, at most, until a text is analysed and shown; in milliseconds. */
async function longestWait(text: string, name: string): Promise<number> {
	const waits: number[] = [];
	let last = now();
	const clock = setInterval(() => {
		const next = now();
		waits.push(Math.min(next.wall - last.wall, next.work - last.work));
		last = next;
	}, 2);
	try {
		const { document } = await show(name, text);
		const position = positionOf(document, 'Tomas Beregi');
		await until('there is a hover', async () => (await hoversAt(document.uri, position)).length > 0, 60_000);
		await pause(500);
		await vscode.commands.executeCommand('sourceReview.listClaims');
		await pause(500);
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
	} finally {
		clearInterval(clock);
	}
	const worst = waits.sort((a, b) => b - a).slice(0, 5);
	console.log(`    longest waits in the extension host, ms: ${worst.map((each) => each.toFixed(0)).join(', ')}`);
	return worst[0] ?? 0;
}

/**
 * The time, and the work done so far, in milliseconds. On a busy machine the clock is also late because of other
 * programs; what this process worked in the meantime tells the two apart. A web worker only has the clock.
 */
function now(): { readonly wall: number; readonly work: number } {
	const wall = performance.now();
	if (typeof process === 'undefined' || typeof process.cpuUsage !== 'function') {
		return { wall, work: wall };
	}
	const { user, system } = process.cpuUsage();
	return { wall, work: (user + system) / 1000 };
}
