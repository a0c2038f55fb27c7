import { speakEnglish, speakPseudo } from './withoutEditor';
import * as assert from 'node:assert/strict';
import { analyze } from '../../src/analysis/session';
import { loadEnglish } from '../../src/analysis/trained/english';
import { Reviews } from '../../src/review/reviews';
import { explain } from '../../src/panel/explain';
import type { View } from '../../src/panel/rows';
import { makeAnchors } from '../../src/review/anchors/makeAnchors';
import { placeRecords } from '../../src/review/placeRecords';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from '../launch/repository';
import { Scope } from '../launch/scope';
import { reviewed, viewed } from '../unit/panel/viewed';
import { someRecord } from '../unit/review/someRecord';
import { cautionSentence } from '../../src/reading/words/cautionSentence';
import { PanelDriver } from './panelDriver';

const ARTICLE = `HALM HARBOUR, 3 June 2031

Ada Lindqvist, the harbour master, said that 14 ships had waited for three days.

"The crane fell on Tuesday," said Tomas Beregi, a spokesman for the Ministry of Waterways. "Nobody was hurt."

Lindqvist denied that the quay was ever closed. Media reports claimed that 15 ships had waited.

According to a senior official, the toll will double next year.
`;
/** What a reviewer wrote, and how single keys are called: neither is translated. */
const OWN = [
	'Seen in the harbour log.',
	'Page 4.',
	'harbour',
	'safety',
	'harbour.txt',
	'Zweg',
	'n',
	'e',
	'u, r',
	's',
	'c',
	'l',
	'L',
];

describe("the panel's words", () => {
	const scope = new Scope();
	before(() => speakPseudo());
	after(async () => {
		speakEnglish();
		await scope.close();
	});

	it('all go through the translation, whatever is shown', async function () {
		this.timeout(120_000);
		const english = loadEnglish((file) => readFileSync(path.join(repository.root, 'dist', 'english', file)));
		const analysis = analyze(ARTICLE, english);
		const view = viewed(analysis);
		assert.ok(analysis.claims.length > 3 && analysis.findings.length > 0);
		const records = analysis.claims.slice(0, 2).map(({ content }, index) =>
			someRecord(`record ${index}`, {
				target: makeAnchors(ARTICLE, content),
				...(index === 1 && { judged: 'other words', status: 'needs source' }),
			}),
		);
		const lost = [
			someRecord('gone', {
				target: [
					{
						...makeAnchors(ARTICLE, [{ start: 30, end: 60 }])[0],
						exact: 'Zweg',
						prefix: '',
						suffix: '',
						start: 0,
						end: 4,
						rival: 0,
					},
				],
			}),
		];
		const reviews = new Reviews(ARTICLE, placeRecords(ARTICLE, [...records, ...lost]));
		const ready: View = {
			kind: 'ready',
			file: 'harbour.txt',
			caution: cautionSentence({ hasLostSigns: true, isOutOfDepth: true }),
			model: view.model,
			review: await reviewed(view, reviews),
		};
		const looks: readonly (readonly [View, unknown])[] = [
			[{ kind: 'none', file: null }, null],
			[{ kind: 'none', file: 'harbour.txt' }, null],
			[{ kind: 'loading', file: 'harbour.txt' }, null],
			[{ kind: 'failed', file: 'harbour.txt', reason: '' }, null],
			[{ kind: 'empty', file: 'harbour.txt' }, null],
			[{ kind: 'not english', file: 'harbour.txt' }, null],
			[{ ...ready, model: { claims: [], speakers: [], findings: [], dated: [] } }, null],
			...['claims', 'speakers', 'findings', 'lost'].flatMap((tab) =>
				['speaker', 'status'].map(
					(group) =>
						[
							ready,
							{ tab, group, showsFilters: true, showsAudit: true, open: view.model.speakers.map(({ key }) => key) },
						] as const,
				),
			),
			[ready, { query: 'zeppelin', filters: { act: 'belief' } }],
		];
		const driver = await PanelDriver.start(scope);
		for (const [shown, saved] of looks) {
			const state = await driver.open(shown, { saved, height: 1600 });
			if (shown === ready && saved !== null && !('query' in (saved as object))) {
				await driver.focusFirst();
				await driver.press('ArrowDown', 'Space', 'e');
				await driver.page.keyboard.press('Escape');
				for (const message of driver.panel.received.filter(({ type }) => type === 'explain')) {
					const key = 'key' in message ? message.key : '';
					await driver.panel.post({ type: 'details', state, key, details: explain(view, key) });
				}
				await driver.press('e', 'Escape', '?', 'e');
			}
			assert.deepEqual(bare(await saidOn(driver), `${ARTICLE}\n${OWN.join('\n')}`), [], JSON.stringify(saved));
		}
	});
});

/** Every text that can be seen or heard. */
function saidOn(driver: PanelDriver): Promise<string[]> {
	return driver.page.evaluate(() => {
		const texts: string[] = [];
		const walk = (root: Node): void => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
			for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
				if (node instanceof Element) {
					for (const name of ['aria-label', 'title', 'placeholder', 'label', 'alt']) {
						texts.push(node.getAttribute(name) ?? '');
					}
					if (node.shadowRoot) {
						walk(node.shadowRoot);
					}
				} else if (node.parentElement?.closest('script, style') === null) {
					texts.push(node.textContent ?? '');
				}
			}
		};
		walk(document.body);
		return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))].filter((text) => text !== '');
	});
}

/** What has letters outside of the brackets of the translation and is none of the words given. */
function bare(texts: readonly string[], own: string): string[] {
	const known = own.replace(/\s+/g, ' ').toLowerCase();
	return texts.filter((text) => {
		let rest = text;
		for (let before = ''; before !== rest;) {
			before = rest;
			rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
		}
		return (
			/\p{L}/u.test(rest) && !rest.split(/ … |…|, | · /).every((part) => known.includes(part.trim().toLowerCase()))
		);
	});
}
