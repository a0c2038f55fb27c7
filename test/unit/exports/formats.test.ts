import { DOMParser } from '@xmldom/xmldom';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Attribution, Speaker } from '../../../src/analysis/model';
import { toBrat } from '../../../src/exports/brat';
import { toClaimReviews } from '../../../src/exports/claimReview';
import { nestSpans } from '../../../src/exports/nestSpans';
import { toTei } from '../../../src/exports/tei';
import { toWebAnnotations } from '../../../src/exports/webAnnotation';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import type { DeskRecord } from '../../../src/review/model';
import { placeRecords } from '../../../src/review/placeRecords';
import { someRecord } from '../review/someRecord';
import { analysis, reviewed } from './someReviewed';
import { claimReviews, faults, webAnnotationPage } from './schemas';

describe('export formats', () => {
	it('Web Annotation is a valid page whose positions hold the words', () => {
		const page = toWebAnnotations([reviewed]);
		expect(faults(webAnnotationPage, page)).to.deep.equal([]);
		const targets = (page['items'] as { target: unknown }[]).flatMap(({ target }) => target);
		for (const target of targets as { selector?: [{ exact: string }, { start: number; end: number }?] }[]) {
			const [quote, position] = target.selector ?? [];
			if (quote && position) {
				expect(analysis.text.slice(position.start, position.end)).to.equal(quote.exact);
			}
		}
	});

	it('name nobody as author of what they deny or never said, and all of several who spoke together', () => {
		const named = (told: Partial<Attribution>): unknown[] => {
			const attributions = analysis.attributions.map((attribution) => ({ ...attribution, ...told }));
			const nodes = toClaimReviews([{ ...reviewed, analysis: { ...analysis, attributions } }])['@graph'];
			return nodes.flatMap((node) => {
				const { itemReviewed = node } = node as { readonly itemReviewed?: object };
				return 'author' in itemReviewed && node['@type'] !== 'Quotation' ? [itemReviewed.author] : [];
			});
		};
		expect(named({})).not.to.deep.equal([]);
		expect(named({ report: 'not made' })).to.deep.equal([]);
		expect(named({ stance: 'denies' })).to.deep.equal([]);
		const denied = {
			...analysis,
			attributions: analysis.attributions.map((one) => ({ ...one, stance: 'denies' as const })),
		};
		const types = toClaimReviews([{ ...reviewed, analysis: denied }])['@graph'].map((node) => node['@type']);
		expect(types).not.to.include('Quotation');
		const both: Speaker = {
			entity: 'both',
			name: 'Ada Lindqvist and Tomas Beregi',
			aliases: [],
			members: ['ada', 'tomas'],
			role: null,
			kind: 'named',
			attributions: ['a1'],
			words: 4,
		};
		const together = toClaimReviews([
			{
				...reviewed,
				records: [],
				analysis: {
					...analysis,
					speakers: [...analysis.speakers, both],
					attributions: analysis.attributions.map((one) => ({ ...one, speaker: 'both' })),
				},
			},
		])['@graph'].find((node) => node['@type'] === 'Quotation');
		expect(together?.['creator']).to.deep.equal([
			{ '@type': 'Person', name: 'Ada Lindqvist' },
			{ '@type': 'Person', name: 'Tomas Beregi' },
		]);
	});

	it('schema.org reviews only what a person has given a verdict, in the words of that person', () => {
		const graph = toClaimReviews([reviewed]);
		expect(faults(claimReviews, graph)).to.deep.equal([]);
		const typed = graph['@graph'].map((node) => [node['@type'], node['claimReviewed'] ?? node['text']]);
		expect(typed).to.deep.equal([
			['ClaimReview', '“The quay\nis safe.”'],
			['Claim', '<b>4</b> piles'],
			['ClaimReview', '“The quay\nis safe.”'],
			['Quotation', '“The quay\nis safe.”'],
		]);
		expect(graph['@graph'][0]).to.deep.include({ reviewRating: { '@type': 'Rating', alternateName: 'false' } });
		expect(JSON.stringify(graph)).not.to.contain('ratingValue');
		expect(graph['@graph'][3]).to.deep.include({ creator: { '@type': 'Person', name: 'Ada Lindqvist' } });
	});

	it('brat says of what was not said, or is denied, that it is so', () => {
		const attributions = analysis.attributions.map((attribution, i) => ({
			...attribution,
			...(i === 0 ? { report: 'not made' as const } : { stance: 'denies' as const }),
		}));
		const lines = toBrat({ ...reviewed, records: [], analysis: { ...analysis, attributions } }).split('\n');
		const [first, second] = lines.filter((line) => /^E\d/.test(line)).map((line) => line.split('\t')[0] ?? '');
		expect(lines.filter((line) => /^A\d/.test(line))).to.deep.equal([
			`A1\tReport ${first} not_made`,
			`A2\tStance ${second} denies`,
		]);
	});

	describe('TEI', () => {
		const parse = (xml: string): ReturnType<DOMParser['parseFromString']> =>
			new DOMParser({
				onError: (level, message) => {
					// What XML cannot hold is replaced by that very character.
					if (level === 'warning' && message.includes('replacement character')) {
						return;
					}
					throw new Error(`${level}: ${message}`);
				},
			}).parseFromString(xml, 'text/xml');
		const elements = (document: ReturnType<typeof parse>, tag: string): Element[] =>
			Array.from(document.getElementsByTagName(tag)) as unknown as Element[];

		it('reads back as the same text, with who said what in it', () => {
			const document = parse(toTei(reviewed));
			const [body] = elements(document, 'body');
			expect(elements(document, 'p').length).to.be.greaterThan(0);
			expect(body?.textContent).to.equal(`\n${analysis.text}\n`);
			const ids = new Map(elements(document, '*').map((element) => [`#${element.getAttribute('xml:id')}`, element]));
			const said = elements(document, 'said').map((element) => [
				element.textContent,
				element.getAttribute('direct'),
				ids.get(element.getAttribute('who') ?? '')?.getElementsByTagName('persName')[0]?.textContent,
			]);
			expect(said).to.deep.equal([
				['“The quay\nis safe.”', 'true', 'Ada Lindqvist'],
				['<b>4</b> piles', 'false', 'Tomas Beregi'],
			]);
			const notes = elements(document, 'note').filter((note) => note.hasAttribute('target'));
			expect(notes.map((note) => ids.get(note.getAttribute('target') ?? '')?.textContent)).to.deep.equal([
				'“The quay\nis safe.”',
				'<b>4</b> piles',
				'“The quay\nis safe.”',
				'\u{1f6a2}',
			]);
			expect(elements(document, 'note').map((note) => note.getElementsByTagName('label')[0]?.textContent)).to.include(
				'needs source',
			);
		});

		it('lists people as people, bodies as bodies, and cites documents', () => {
			const [ada] = analysis.speakers;
			const [first] = analysis.attributions;
			if (!ada || !first) {
				expect.fail('somebody says something');
			}
			const speakers = (['named', 'collective', 'document', 'anonymous'] as const).map((kind) => ({
				...ada,
				kind,
				entity: kind === 'named' ? ada.entity : `the ${kind}`,
				name: kind === 'named' ? ada.name : `the ${kind} & others`,
			}));
			const attributions = speakers.map(({ entity }, i) => ({ ...first, id: `a${i}`, speaker: entity }));
			const document = parse(toTei({ ...reviewed, records: [], analysis: { ...analysis, speakers, attributions } }));
			const names = (list: string, name: string): string[] =>
				elements(document, list).flatMap((each) =>
					Array.from(each.getElementsByTagName(name), ({ textContent }) => textContent ?? ''),
				);
			expect(names('listPerson', 'persName')).to.deep.equal([ada.name, 'the anonymous & others']);
			expect(names('listOrg', 'orgName')).to.deep.equal(['the collective & others']);
			expect(names('listBibl', 'title')).to.deep.equal(['the document & others']);
			expect(elements(document, 'quote').map((quote) => quote.getAttribute('source'))).to.deep.equal(['#s3']);
		});

		it('says of what is denied, or was not said, that it is so', () => {
			const attributions = analysis.attributions.map((attribution, i) => ({
				...attribution,
				...(i === 0 ? { report: 'not made' as const } : { stance: 'denies' as const }),
			}));
			const document = parse(toTei({ ...reviewed, records: [], analysis: { ...analysis, attributions } }));
			expect(elements(document, 'said')).to.deep.equal([]);
			expect(
				elements(document, 'seg').map((seg) => [seg.getAttribute('type'), seg.getAttribute('corresp')]),
			).to.deep.equal([
				['not-made', '#s1'],
				['denies', '#s2'],
			]);
		});

		it('says both of what was not said, or asked, and is a denial', () => {
			const told = [
				{ report: 'not made', stance: 'denies' },
				{ report: 'asked', stance: 'denies' },
			] as const;
			const attributions = analysis.attributions.map((attribution, i) => ({ ...attribution, ...told[i] }));
			const document = parse(toTei({ ...reviewed, records: [], analysis: { ...analysis, attributions } }));
			expect(
				elements(document, 'seg').map((seg) => [seg.getAttribute('type'), seg.getAttribute('subtype')]),
			).to.deep.equal([
				['not-made', 'denies'],
				['asked', 'denies'],
			]);
		});

		it('holds any text: markup, control characters, half characters, no text at all', () => {
			const hostile = '<a href="x">&\u0000\u001b\ud800]]>\u2028“ok”\r';
			const of = (text: string): string =>
				toTei({
					doc: '"<x>&.txt',
					records: [],
					statuses: [],
					analysis: {
						...analysis,
						text,
						paragraphs: text === '' ? [] : [{ start: 0, end: text.length }],
						attributions: [],
						quotations: [],
						speakers: [],
					},
				});
			expect(elements(parse(of(hostile)), 'body')[0]?.textContent?.slice(1, -1)).to.equal(
				hostile.replace(/[\u0000\u001b\ud800]/g, '\ufffd'),
			);
			expect(elements(parse(of('')), 'p').at(-1)?.textContent).to.equal('');
		});

		it('keeps what stands between paragraphs, and points to nothing that is not there', () => {
			const table = '| Pile | Moved |\n| --- | --- |\n| 4 | 2 cm |';
			const text = `---\ntitle: Log\n---\n\nThe quay moved.\n\n${table}\n\nNobody knew.\n\n***\n`;
			const at = (words: string, of = words.length): { start: number; end: number } => ({
				start: text.indexOf(words),
				end: text.indexOf(words) + of,
			});
			const record = (id: string, span: { start: number; end: number }): DeskRecord =>
				someRecord(id, { about: 'selection', target: makeAnchors(text, [span]), note: id });
			const records = [
				record('in the table', at('2 cm')),
				record('over all of it', { start: 0, end: text.length }),
				record('on a rule', at('***')),
			];
			const xml = toTei({
				...reviewed,
				records: placeRecords(text, records),
				analysis: {
					...analysis,
					text,
					paragraphs: [at('The quay moved.'), at('Nobody knew.')],
					attributions: [],
					quotations: [],
				},
			});
			const document = parse(xml);
			const [body] = elements(document, 'body');
			expect(Array.from(body?.childNodes ?? [], (node) => [node.nodeName, node.textContent])).to.deep.equal(
				[
					['ab', '---\ntitle: Log\n---'],
					['p', 'The quay moved.'],
					['ab', table],
					['p', 'Nobody knew.'],
				]
					.flatMap((block) => [['#text', '\n'], block])
					.concat([['#text', '\n']]),
			);
			const ids = new Map(elements(document, '*').map((element) => [`#${element.getAttribute('xml:id')}`, element]));
			const pointed = elements(document, 'note').map((note) => {
				const target = note.getAttribute('target');
				return target === null ? 'nowhere' : ids.get(target)?.textContent;
			});
			expect(pointed).to.deep.equal(['2 cm', '---\ntitle: Log\n---', 'nowhere']);
			for (const name of ['target', 'next', 'prev']) {
				for (const element of elements(document, 'seg').concat(elements(document, 'note'))) {
					expect([undefined, ...ids.keys()]).to.include(element.getAttribute(name) ?? undefined);
				}
			}
		});

		it('what is broken by other words is joined by pointers', () => {
			const [first] = analysis.attributions;
			const broken = first && { ...first, content: [{ start: 3, end: 16 }, ...first.content] };
			const xml = toTei({ ...reviewed, records: [], analysis: { ...analysis, attributions: broken ? [broken] : [] } });
			const [one, two] = elements(parse(xml), 'said');
			expect(one?.getAttribute('next')).to.equal(`#${two?.getAttribute('xml:id')}`);
			expect(two?.getAttribute('prev')).to.equal(`#${one?.getAttribute('xml:id')}`);
		});
	});

	it('spans that overlap in any way become parts that nest and cover the same', () => {
		const span = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 10 }));
		fc.assert(
			fc.property(fc.array(span, { maxLength: 8 }), (all) => {
				const spans = all.map(([start, length], of) => ({ start, end: start + length, of }));
				const parts = nestSpans(spans);
				for (const a of parts) {
					for (const b of parts) {
						const apart = a.end <= b.start || b.end <= a.start;
						const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
						expect(apart || nested).to.equal(true);
					}
				}
				const unitsOf = (of: readonly { start: number; end: number; of: number }[], which: number): number[] =>
					of
						.filter((part) => part.of === which)
						.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
				spans.forEach(({ of }) => expect(unitsOf(parts, of)).to.deep.equal(unitsOf(spans, of)));
			}),
		);
	});
});
