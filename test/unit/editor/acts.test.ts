import * as assert from 'node:assert/strict';
import { drain } from '../../../src/analysis/text/drain';
import { Acts } from '../../../src/editor/acts';
import type { Opened } from '../../../src/editor/shelf';
import type { Change } from '../../../src/review/acts/act';
import { AT_RECORD, type Outcome } from '../../../src/review/acts/meant';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { TextHistory } from '../../../src/review/anchors/textHistory';
import type { TextChange } from '../../../src/review/anchors/trackSpan';
import { PlacesInText } from '../../../src/review/placesInText';
import { Reviews } from '../../../src/review/reviews';
import { answer } from '../../../src/worker/answer';
import { applyChanges } from '../../../src/worker/applyChanges';
import type { Settled } from '../../../src/worker/protocol';
import type { ServedText } from '../../../src/worker/servedText';
import { someRecord } from '../review/someRecord';

const NOTED = 'Nobody has measured the channel since the storms.';
const BEFORE = `The quay is safe again. ${NOTED} The mayor did not answer.\n`;

/** A text with a note on one sentence that is edited and not saved, and what finds words in it. */
class Edited {
	readonly said: Change[] = [];
	private readonly document = { version: 1, text: BEFORE, getText: (): string => this.document.text };
	private readonly record = someRecord('a', {
		target: makeAnchors(BEFORE, [{ start: BEFORE.indexOf(NOTED), end: BEFORE.indexOf(NOTED) + NOTED.length }]),
	});
	private readonly history = new TextHistory(1);
	private readonly places = new PlacesInText(1);

	constructor() {
		const spans = this.record.target.map(({ start, end }) => ({ start, end }));
		this.places.found(1, [{ record: this.record, outcome: 'exact', spans }], [this.record]);
	}

	edit(change: TextChange): void {
		this.document.version += 1;
		this.document.text = applyChanges(this.document.text, [change]);
		this.history.record(this.document.version, [change]);
		this.places.edited(this.document.version, [change]);
	}

	/** Changes the note, as its comment is saved. */
	note(note: string): Promise<Outcome> {
		const { document, history, places, record } = this;
		const records = {
			records: [record],
			act: (changes: readonly Change[]): Promise<void> => Promise.resolve(void this.said.push(...changes)),
		};
		const opened = { records, names: records, path: 'a.txt' } as unknown as Opened;
		const reviews = new Reviews(document.text, places.all);
		const engine: ConstructorParameters<typeof Acts>[2] = {
			settle: (version, anchors) => {
				const served = { text: document.text, version: document.version, history, textOf: () => undefined };
				const told = drain(answer(served as unknown as ServedText, { ask: 'settle', version, anchors }));
				return Promise.resolve({ ...(told.items[0] as Settled), version: told.version });
			},
		};
		const text = { document, read: undefined, reviews, records: { open: () => Promise.resolve(opened) } };
		const acts = new Acts(text, places, engine, () => undefined);
		return acts.review([{ about: 'claim', version: AT_RECORD, anchors: record.target, record: 'a' }], { note });
	}

	get now(): string {
		return this.document.text;
	}

	get words(): readonly string[] {
		return this.said.flatMap(({ target }) => target.map(({ start, end }) => this.document.text.slice(start, end)));
	}
}

describe('what is said of a record in a text that is not saved', () => {
	it('leaves it where it stands, though the same words stand where it stood', async () => {
		const text = new Edited();
		text.edit({ start: 0, length: 0, text: BEFORE });
		assert.equal(await text.note('Ask the pilot.'), 'placed');
		assert.deepEqual(
			text.said.map(({ target }) => target.map(({ start }) => start)),
			[[BEFORE.length + BEFORE.indexOf(NOTED)]],
		);
	});

	it('is of its words as they are now, however they have been put', async () => {
		const text = new Edited();
		for (const [words, other] of [
			['has measured', 'will say how deep'],
			['the channel', 'our harbour is'],
			['since', 'now, after'],
			['storms', 'floods of autumn'],
		] as const) {
			const start = text.now.indexOf(words);
			text.edit({ start, length: words.length, text: other });
		}
		assert.equal(await text.note('Ask the pilot.'), 'placed');
		assert.deepEqual(text.words, ['Nobody will say how deep our harbour is now, after the floods of autumn.']);
	});
});
