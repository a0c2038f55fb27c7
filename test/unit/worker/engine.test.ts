import { fingerprintOf } from '../../../src/review/sources/fingerprint';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis/session';
import { article as madeUp } from '../../bench/articles';
import { edit, hostile, longArticle } from '../analysis/articles';
import { english } from '../analysis/english';
import { atEach, Channels, SomeHost, threads } from './someEngine';

const TEXT = [
	'“The lock will open in March,” said Ada Lindqvist, the harbour master.',
	'She added that 14 ships had waited for three days.',
	'Tomas Beregi denied that the quay was ever closed.',
].join('\r\n\r\n');

describe('the engine', function () {
	this.timeout(30_000);
	let host: SomeHost;
	afterEach(() => host.client.dispose());

	it('gives the very analysis of a text, short or long, out of a thread', async () => {
		host = new SomeHost(threads());
		const texts = [TEXT, '', 'Ce navire n’est jamais arrivé à Paris, et personne ne sait pourquoi.', longArticle(2000)];
		texts.push(madeUp(55_000));
		expect(texts.at(-1)?.length).to.be.greaterThan(300_000);
		texts.forEach((text, doc) => host.open(doc, text));
		for (const [doc, text] of texts.entries()) {
			const isSame = isDeepStrictEqual(await host.analysis(doc), analyze(text, english()));
			expect(isSame, `text ${doc}`).to.equal(true);
		}
	}).timeout(90_000);

	it('follows edits, whatever they do to the text', async () => {
		host = new SomeHost(new Channels().spawn);
		let doc = 0;
		await fc.assert(
			fc.asyncProperty(
				hostile,
				fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
				async (text, edits) => {
					host.open((doc += 1), text);
					for (const event of edits) {
						const changes = event.map(({ at, remove, insert }) => {
							const start = Math.floor(at * text.length);
							const length = Math.min(remove, text.length - start);
							text = text.slice(0, start) + insert + text.slice(start + length);
							return { start, length, text: insert };
						});
						host.edit(doc, ...changes);
					}
					const analysis = await host.analysis(doc);
					expect(analysis).to.deep.equal(analyze(text, english()));
					host.client.close(doc);
				},
			),
			{ numRuns: 40 },
		);
		expect(host.failed).to.deep.equal([]);
	});

	it('follows several cursors at once', async () => {
		const channels = new Channels();
		host = new SomeHost(channels.spawn);
		host.open(1, TEXT);
		await host.analysis(1);
		host.edit(1, ...atEach(host.text(1), 'e', 'ee'));
		host.edit(1, ...atEach(host.text(1), '\r\n\r\n', ' \uD83D '));
		expect((await host.analysis(1)).text).to.equal(host.text(1));
		expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
		expect(channels.told.filter(({ tell }) => tell === 'open')).to.have.length(1);
	});

	it('tells of the version that is the newest, and of no other', async () => {
		host = new SomeHost(new Channels().spawn);
		host.open(1, longArticle(5000));
		for (let i = 0; i < 8; i += 1) {
			await new Promise((resolve) => setTimeout(resolve, 3 * i));
			host.edit(1, { start: 0, length: 0, text: 'Nobody said so. ' });
		}
		host.onRead = (doc, version, analysis, depth) => {
			expect(version).to.equal(host.texts.get(doc)?.version);
			SomeHost.prototype.onRead.call(host, doc, version, analysis, depth);
		};
		const analysis = await host.analysis(1);
		expect(analysis).to.deep.equal(analyze(host.text(1), english()));
		expect(host.read.filter(({ version }) => version === 9)).to.have.length(1);
	});

	it('lets a text that is edited go before one that takes long', async () => {
		host = new SomeHost(new Channels().spawn);
		host.open(1, TEXT);
		await host.analysis(1);
		host.open(2, longArticle(20_000));
		host.replace(1, 'March', 'May');
		await host.analysis(1);
		expect(host.read.some(({ doc }) => doc === 2)).to.equal(false);
		await host.analysis(2);
	});

	it('answers while a long text is analysed', async () => {
		host = new SomeHost(new Channels().spawn);
		host.open(1, longArticle(20_000));
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(await host.client.fingerprint(1)).to.equal(fingerprintOf(host.text(1)));
		expect(host.read).to.deep.equal([]);
		await host.analysis(1);
	});

	it('tells the whole text again where an edit was missed', async () => {
		host = new SomeHost(new Channels().spawn);
		host.open(1, TEXT);
		await host.analysis(1);
		host.texts.set(1, { version: 3, text: 'Nobody said so. ' + TEXT });
		host.client.edit(1, 3, [{ start: 4, length: 0, text: 'whole ' }]);
		expect(await host.analysis(1)).to.deep.equal(analyze(host.text(1), english()));
	});

	it('tells nothing of a text that is closed, and of nothing after its end', async () => {
		host = new SomeHost(new Channels().spawn);
		host.open(1, TEXT);
		host.open(2, TEXT);
		host.client.close(1);
		await host.analysis(2);
		expect(host.read.map(({ doc }) => doc)).to.deep.equal([2]);
		host.replace(2, 'March', 'May');
		const asked = host.client.fingerprint(2);
		host.client.dispose();
		expect(await asked).to.equal(undefined);
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(host.read).to.have.length(1);
	});
});
