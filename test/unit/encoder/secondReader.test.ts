import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import fc from 'fast-check';
import { analyze, Session } from '../../../src/analysis/session';
import { NO_EVIDENCE, type BlockEvidence, type EvidenceByBlock } from '../../../src/analysis/encoder/evidence';
import { packWindows, unpackWindows } from '../../../src/worker/keptWindows';
import type { ReadWindows } from '../../../src/analysis/encoder/readWindow';
import { SecondReader } from '../../../src/analysis/encoder/secondReader';
import { pack } from '../../../src/packer';
import type { Span } from '../../../src/analysis/model';
import { cutDocument } from '../../../src/analysis/text/cutDocument';
import type { Block, Document } from '../../../src/analysis/text/document';
import { drain } from '../../../src/analysis/text/drain';
import { Memo } from '../../../src/analysis/text/memo';
import { randomFrom } from '../../../src/training/random';
import { timesAsLong } from '../timesAsLong';
import { article, hostile, longArticle } from '../analysis/articles';
import { english } from '../analysis/english';
import { MadeUpRuntime } from './madeUpRuntime';
import { sharedRuntime } from './someRuntime';

const cut = (text: string, session = new Session(english())): Document => drain(session.cut(text));

/** All that is said of a document, but for the number of the run in which it was. */
async function readAll(
	reader: SecondReader,
	document: Document,
	known?: ReadWindows,
	first: readonly Span[] = [],
): Promise<EvidenceByBlock> {
	const reading = reader.read(document, known);
	while (await reading.readOne(first));
	expect(reading.left).to.equal(0);
	return reading.evidence();
}
const said = (document: Document, evidence: EvidenceByBlock): (Omit<BlockEvidence, 'id'> | null)[] =>
	document.blocks.map((_, block) => {
		const own = evidence[block];
		return own ? { starts: own.starts, names: own.names, cues: own.cues, found: own.found } : null;
	});

describe('the second reader', function () {
	this.timeout(120_000);

	it('says the same after 2,000 edits as afresh, and reads few windows again for each', async () => {
		const runtime = new MadeUpRuntime();
		const reader = new SecondReader(runtime);
		const fresh = new SecondReader(new MadeUpRuntime());
		const known: ReadWindows = new Map();
		const random = randomFrom(11);
		const signs = ['e', ' ', '\n\n', '”', '“', 'said ', 'Ada ', '. ', 'é', '\u{1f600}', '\ud83d'];
		let text = longArticle(1200);
		let blocks: Memo<Block> | undefined;
		const cutAgain = (): Document => {
			const memo = new Memo(blocks);
			const document = drain(cutDocument(text, memo, english().known));
			blocks = memo;
			return document;
		};
		await readAll(reader, cutAgain(), known);
		const again: number[] = [];
		for (let edit = 0; edit < 2000; edit++) {
			const at = Math.floor(random() * text.length);
			const gone = random() < 0.4 ? Math.floor(random() * 8) : 0;
			text = text.slice(0, at) + (signs[Math.floor(random() * signs.length)] ?? '') + text.slice(at + gone);
			const document = cutAgain();
			const before = runtime.runs;
			// What is in sight comes first; nothing of that shows.
			const evidence = await readAll(reader, document, known, [{ start: at - 200, end: at + 400 }]);
			again.push(runtime.runs - before);
			if (edit % 10 === 0) {
				const afresh = said(document, await readAll(fresh, cut(text)));
				expect(isDeepStrictEqual(said(document, evidence), afresh), `after edit ${String(edit)}`).to.equal(true);
			}
		}
		again.sort((a, b) => a - b);
		expect(again[again.length / 2], 'windows in the median').to.be.at.most(3);
	});

	it('reads first what touches the places that it is given, and says the same in the end', async () => {
		const document = cut(longArticle(4000));
		const reader = new SecondReader(new MadeUpRuntime());
		const inOrder = said(document, await readAll(reader, document));
		const { length } = document.written;
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(length - 1), { minLength: 1, maxLength: 3 }), async (starts) => {
				const places = starts.map((start) => ({ start, end: Math.min(length, start + 1500) }));
				const reading = reader.read(document);
				let before = 0;
				while (!reading.isRead(places)) {
					before += (await reading.readOne(places))?.isFirst ? 0 : 1;
				}
				expect(before, 'windows elsewhere that were read before').to.equal(0);
				expect(reading.left).to.be.greaterThan(0);
				const evidence = reading.evidence();
				document.blocks.forEach(({ start, block }, i) => {
					const isInside = places.some((place) => place.start < start + block.text.length && place.end > start);
					expect(!isInside || !!evidence[i], `block ${String(i)} is in sight`).to.equal(true);
				});
				while (await reading.readOne(places));
				expect(isDeepStrictEqual(said(document, reading.evidence()), inOrder)).to.equal(true);
			}),
			{ numRuns: 15 },
		);
	});

	it('reads nothing again behind the next block that begins anew', async () => {
		const runtime = new MadeUpRuntime();
		const reader = new SecondReader(runtime);
		const known: ReadWindows = new Map();
		const text = longArticle(4000);
		const count = reader.read(cut(text)).count;
		await readAll(reader, cut(text), known);
		const before = runtime.runs;
		await readAll(reader, cut(`Nobody said so. ${text}`), known);
		expect(runtime.runs - before)
			.to.be.greaterThan(0)
			.and.below(count / 3);
	});

	it('makes analyses that after edits are those from scratch', async () => {
		const reader = new SecondReader(new MadeUpRuntime());
		await fc.assert(
			fc.asyncProperty(article, fc.array(article, { maxLength: 3 }), async (first, others) => {
				const known: ReadWindows = new Map();
				const session = new Session(english());
				for (const text of [first, ...others.map((other) => `${first}\n\n${other}`)]) {
					const evidence = await readAll(reader, cut(text, session), known);
					const analysis = drain(session.read(text, evidence));
					const afresh = await readAll(reader, cut(text));
					expect(analysis).to.deep.equal(analyze(text, english(), afresh));
				}
			}),
			{ numRuns: 25 },
		);
	});

	it('says the same to the byte with the weights of the product, after edits as afresh', async () => {
		const reader = new SecondReader(await sharedRuntime());
		const known: ReadWindows = new Map();
		let text = longArticle(500);
		for (const [at, put] of [
			[0, ''],
			[40, 'Ada Holm said so. '],
			[900, ' “'],
			[1500, '\n\n'],
		] as const) {
			text = text.slice(0, at) + put + text.slice(at);
			const document = cut(text);
			const evidence = await readAll(reader, document, known);
			expect(said(document, evidence)).to.deep.equal(said(document, await readAll(reader, document)));
		}
	});

	it('takes what was kept for read, and what is damaged for nothing', async () => {
		const runtime = new MadeUpRuntime();
		const reader = new SecondReader(runtime);
		const document = cut(longArticle(800));
		const known: ReadWindows = new Map();
		const evidence = await readAll(reader, document, known);
		const bytes = packWindows(known);
		const { runs } = runtime;
		const kept: ReadWindows = new Map();
		unpackWindows(bytes, kept);
		expect(said(document, await readAll(reader, document, kept))).to.deep.equal(said(document, evidence));
		expect(runtime.runs, 'nothing is read again').to.equal(runs);
		const ofOtherVersion = pack((into) => {
			into.number(1);
			into.text('a window of a version before');
		});
		for (const damaged of [
			bytes.subarray(0, 100),
			bytes.map((byte, i) => (i === 400 ? byte ^ 1 : byte)),
			new Uint8Array(),
			ofOtherVersion,
		]) {
			const none: ReadWindows = new Map();
			unpackWindows(damaged, none);
			expect([...none]).to.have.length(0);
		}
		expect(new TextDecoder('latin1').decode(bytes)).not.to.contain('Lindqvist');
	});

	it('reads whatever a text holds, and what it leaves out is read without it', async () => {
		const reader = new SecondReader(new MadeUpRuntime());
		await fc.assert(
			fc.asyncProperty(hostile, async (text) => {
				const document = cut(text);
				const evidence = await readAll(reader, document);
				analyze(text, english(), evidence);
				document.blocks.forEach((_, block) => expect(evidence[block]).to.be.an('object'));
				const half = evidence.map((own, block) => (block % 2 === 0 ? own : null));
				analyze(text, english(), half);
			}),
			{ numRuns: 60 },
		);
		expect(analyze('', english(), NO_EVIDENCE).attributions).to.deep.equal([]);
	});

	it('takes twice as long to cut a text twice as long, in one line or many', () => {
		const reader = new SecondReader(new MadeUpRuntime());
		for (const text of [longArticle(8000), longArticle(8000).replace(/\s+/g, ' '), '\u{1f600} '.repeat(20_000)]) {
			const document = (of: string) => (): unknown => reader.read(cut(of)).left;
			const times = (runs: number): number => timesAsLong(document(text + text), document(text), runs);
			// Four times as long would be quadratic.
			expect(times(3) < 3 || times(9) < 3).to.equal(true);
		}
	});
});
