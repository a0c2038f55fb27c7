import { expect } from 'chai';
import Papa from 'papaparse';
import { oneWord, toBrat } from '../../../src/exports/brat';
import { toClaimReviews } from '../../../src/exports/claimReview';
import { toCsv } from '../../../src/exports/csv';
import { toJsonl } from '../../../src/exports/jsonl';
import { toMarkdown } from '../../../src/exports/markdown';
import type { Reviewed } from '../../../src/exports/reviewed';
import { toTei } from '../../../src/exports/tei';
import { toWebAnnotations } from '../../../src/exports/webAnnotation';
import { readImport } from '../../../src/exports/formats';
import { fromBrat } from '../../../src/exports/imports/fromBrat';
import { fromWebAnnotations } from '../../../src/exports/imports/fromWebAnnotations';
import { newRecords } from '../../../src/exports/imports/importing';
import type { DeskRecord } from '../../../src/review/model';
import { placeRecords } from '../../../src/review/placeRecords';
import { fromAnnotation } from '../../../src/review/store/recordFormat';
import { someRecord } from '../review/someRecord';
import { faults, webAnnotationPage } from './schemas';
import {
	analysis,
	contested,
	dealtWith,
	importing,
	onWords,
	records as most,
	reviewed,
	reviewedWith,
} from './someReviewed';

const { text } = analysis;
const records = [...most, contested, dealtWith];
const all = reviewedWith(...records);
const wordsOf = (record: DeskRecord | undefined): string[] => {
	const [placed] = record ? placeRecords(text, [record]) : [];
	return placed && placed.outcome !== 'needs review'
		? placed.spans.map(({ start, end }) => text.slice(start, end))
		: ['nowhere'];
};

/** In JSON lines a record also says where it was placed. */
const withoutPlace = (record: DeskRecord): DeskRecord => ({
	...record,
	foreign: Object.fromEntries(Object.entries(record.foreign).filter(([key]) => key !== 'place')),
});

describe('export and import', () => {
	const ways: readonly [string, () => readonly DeskRecord[], kept?: readonly DeskRecord[]][] = [
		[
			'Web Annotation',
			() => fromWebAnnotations(JSON.parse(JSON.stringify(toWebAnnotations([all]))), importing).records,
		],
		// A finding is none of the text's words: brat has no place for it.
		['brat', () => fromBrat(toBrat(all), importing).records, [...most, contested]],
		[
			'JSON lines',
			() => {
				const { records: items } = JSON.parse(toJsonl([all])) as { records: Record<string, unknown>[] };
				return items.map((item) => fromAnnotation(item)).map(withoutPlace);
			},
		],
	];
	for (const [name, back, kept = records] of ways) {
		it(`${name} gives back the very same records, and reading them twice adds none`, () => {
			expect(back()).to.deep.equal(kept);
			expect(newRecords({ records, opinions: [] }, back())).to.deep.equal([]);
		});
	}

	it('a later version of a record replaces it, an earlier one does not', () => {
		const [first] = records;
		const later = first && { ...first, modified: '2024-02-01T00:00:00.000Z' };
		const earlier = first && { ...first, modified: '2023-02-01T00:00:00.000Z' };
		expect(newRecords({ records, opinions: [] }, later ? [later] : [])).to.deep.equal([later]);
		expect(newRecords({ records, opinions: [] }, earlier ? [earlier] : [])).to.deep.equal([]);
	});
});

describe('records of a text that was changed where no editor saw it', () => {
	const changed = `A new first line.\n\n${text.replace('is safe', 'is quite safe')}`;
	const now: Reviewed = {
		...reviewed,
		analysis: { ...analysis, text: changed, attributions: [], claims: [] },
		records: placeRecords(changed, records),
	};
	interface Target {
		readonly selector: readonly {
			readonly type: string;
			readonly exact?: string;
			readonly prefix?: string;
			readonly start?: number;
			readonly end?: number;
		}[];
	}
	const ways: readonly [string, () => readonly { id: string; target: readonly Target[] | string }[]][] = [
		['Web Annotation', () => JSON.parse(JSON.stringify(toWebAnnotations([now]))).items],
		['JSON lines', () => JSON.parse(toJsonl([now])).records],
	];
	for (const [name, written] of ways) {
		it(`leave in ${name} with the words and places that they have now`, () => {
			const targets = written().flatMap(({ target }) => (typeof target === 'string' ? [] : target));
			expect(targets.length).to.be.greaterThan(records.length - 2);
			const lost = targets.filter(({ selector }) => {
				const [quote, position] = selector;
				if (position) {
					const { exact = '', prefix = '' } = quote ?? {};
					expect(changed.slice(position.start, position.end)).to.equal(exact);
					expect(changed.slice((position.start ?? 0) - prefix.length, position.start)).to.equal(prefix);
				}
				return !position;
			});
			expect(lost.map(({ selector }) => selector.map(({ type, exact }) => [type, exact]))).to.deep.equal([
				[['TextQuoteSelector', 'the quay is safe']],
			]);
		});
	}

	it('leave in the table, the report and TEI with the words that stand there', () => {
		const { data } = Papa.parse<Record<string, string>>(toCsv([now]), { header: true, skipEmptyLines: true });
		const placed = data.filter(({ start, text }) => start !== '' && !text?.includes(' … '));
		expect(placed.map(({ text }) => text)).to.include('“The quay\nis quite safe.”');
		for (const { start, end, text } of placed) {
			expect(changed.slice(Number(start), Number(end))).to.equal(text);
		}
		expect(toMarkdown(now)).to.contain('is quite safe');
		expect(toTei(now)).to.match(/<quote>“The quay\nis quite safe.”<.quote>/);
	});
});

describe('Web Annotation of other programs', () => {
	it('notes and tags become reviews of what they select, by words or by position', () => {
		const start = text.indexOf('Tomas');
		const { records: read, skipped } = fromWebAnnotations(
			{
				'@context': 'http://www.w3.org/ns/anno.jsonld',
				type: 'AnnotationCollection',
				first: {
					type: 'AnnotationPage',
					items: [
						{
							id: 'https://notes.example/1',
							type: 'Annotation',
							creator: 'Ines',
							body: [
								{ type: 'TextualBody', value: 'Who is this?' },
								{ type: 'TextualBody', purpose: 'tagging', value: 'source' },
							],
							target: {
								source: 'https://site.example/harbour%201.txt',
								selector: { type: 'TextQuoteSelector', exact: 'Ada Lindqvist', prefix: '=' },
							},
						},
						{
							type: 'Annotation',
							body: 'Plain words',
							target: { selector: { type: 'TextPositionSelector', start, end: start + 5 } },
						},
						{
							type: 'Annotation',
							body: 'x',
							target: { source: 'other.txt', selector: { type: 'TextQuoteSelector', exact: 'Ada' } },
						},
						{ type: 'Annotation', motivation: 'highlighting', target: 'harbour 1.txt' },
					],
				},
			},
			importing,
		);
		expect(skipped).to.equal(2);
		expect(read.map(wordsOf)).to.deep.equal([['Ada Lindqvist'], ['Tomas']]);
		expect(read[0]).to.include({ about: 'selection', note: 'Who is this?', reviewer: 'Ines', status: 'unreviewed' });
		expect(read[1]).to.include({ note: 'Plain words', reviewer: 'Jo' });
	});

	it('what the model calls a body is read in all its forms', () => {
		const of = (body: object): unknown => ({
			type: 'Annotation',
			...body,
			target: { selector: { type: 'TextQuoteSelector', exact: 'Ada Lindqvist' } },
		});
		const { records: read, skipped } = fromWebAnnotations(
			[
				of({ bodyValue: 'Plain words' }),
				of({ body: { type: 'TextualBody', purpose: 'replying', value: 'No, she did not.' } }),
				of({ body: { type: 'TextualBody', purpose: ['describing', 'highlighting'], value: 'The engineer.' } }),
				of({ body: [{ type: 'TextualBody', purpose: ['tagging'], value: 'source' }] }),
			],
			importing,
		);
		expect(skipped).to.equal(0);
		expect(read.map((record) => record.type === 'review' && [record.note, ...record.tags])).to.deep.equal([
			['Plain words'],
			['No, she did not.'],
			['The engineer.'],
			['', 'source'],
		]);
		const page = toWebAnnotations([{ ...reviewed, records: placeRecords(text, read) }]);
		expect(faults(webAnnotationPage, page)).to.deep.equal([]);
	});

	it('a text is known by the last name of its address or path, whatever stands behind or in it', () => {
		const taken = (source: string, doc: string): boolean => {
			const annotation = { type: 'Annotation', bodyValue: 'x', target: { source } };
			return fromWebAnnotations(annotation, { ...importing, doc }).records.length === 1;
		};
		for (const [source, doc] of [
			['http://example.org/a.txt?x=1#frag', 'in/a.txt'],
			['http://example.org/a.txt?at=/b.txt', 'a.txt'],
			['note%20%232.txt', 'note #2.txt'],
			['note #2.txt', 'note #2.txt'],
			['in/100%.txt', '100%.txt'],
		] as const) {
			expect(taken(source, doc), source).to.equal(true);
		}
		expect(taken('http://example.org/b.txt#a.txt', 'a.txt')).to.equal(false);
		expect(taken('http://example.org/a.txt?at=/b.txt', 'other.txt')).to.equal(false);
	});

	it('our own is taken back whatever the text is called', () => {
		for (const doc of ['in/report%20final.txt', 'in/note #2.txt', 'what? (1).txt', '10:30.txt', '100%.txt']) {
			const page = toWebAnnotations([{ ...reviewed, doc }]);
			expect(faults(webAnnotationPage, page), doc).to.deep.equal([]);
			expect(fromWebAnnotations(JSON.parse(JSON.stringify(page)), { ...importing, doc }).records, doc).to.deep.equal(
				most,
			);
			const sources = (page['items'] as { target: { source: string }[] | string }[]).flatMap(({ target }) =>
				typeof target === 'string' ? target : target.map(({ source }) => source),
			);
			for (const source of sources) {
				const { pathname, search, hash } = new URL(source, 'https://site.example/');
				expect([decodeURIComponent(pathname), search, hash]).to.deep.equal([`/${doc}`, '', '']);
			}
		}
	});

	it('leaves again under the id that it came with', () => {
		const id = 'https://notes.example/1';
		const review = someRecord(id, { ...onWords(analysis.claims[0]?.content ?? []), status: 'false' });
		const own = '10000000-0000-4000-8000-00000000000c';
		const noted = { ...reviewed, records: placeRecords(text, [review, { ...review, id: own }]) };
		const items = toWebAnnotations([noted])['items'] as { id: string }[];
		expect(items.slice(-2).map((item) => item.id)).to.deep.equal([id, `urn:uuid:${own}`]);
		expect(fromWebAnnotations(items, importing).records.map((record) => record.id)).to.deep.equal([id, own]);
		const ids = toClaimReviews([noted])['@graph'].flatMap((node) => node['@id'] ?? []);
		expect(ids).to.include.members([id]);
	});

	it('what holds no annotations is said to', () => {
		for (const json of [null, 4, 'x', {}, { items: 4 }]) {
			expect(() => fromWebAnnotations(json, importing)).to.throw('no W3C annotations');
			expect(readImport('notes.json', JSON.stringify(json), importing)).to.deep.equal({
				fault: 'no annotations',
				detail: '',
			});
		}
		expect(readImport('notes.json', '{', importing)).to.include({ fault: 'not JSON' });
	});

	it('the first words of a text are a place as any other', () => {
		const selector = { type: 'TextPositionSelector', start: 0, end: 7 };
		const note = { type: 'Annotation', bodyValue: 'Begins so.', target: { selector } };
		const read = readImport('notes.json', JSON.stringify(note), importing);
		expect('records' in read && read.records.map(wordsOf)).to.deep.equal([[text.slice(0, 7)]]);
	});
});

describe('brat files of others', () => {
	const line = (id: string, type: string, words: string): string => {
		const start = Array.from(text.slice(0, text.indexOf(words))).length;
		return `${id}\t${type} ${start} ${start + Array.from(words).length}\t${words}`;
	};

	it('notes become reviews of what they are about', () => {
		const { records: read } = fromBrat(
			[line('T1', 'Doubtful', '<b>4</b> piles'), '#1\tAnnotatorNotes T1\tHow many?', 'A1\tStatus T1 needs_source'].join(
				'\n',
			),
			importing,
		);
		expect(read.map(wordsOf)).to.deep.equal([['<b>4</b> piles']]);
		expect(read[0]).to.deep.include({ note: 'How many?', tags: ['Doubtful'], status: 'needs source' });
		const onNothing = readImport('harbour.ann', '#1\tAnnotatorNotes T9\tHow many?', importing);
		expect(onNothing).to.deep.include({ records: [], skipped: 1 });
	});

	it('notes that are left out are counted: of a relation, and a second one of what is ours', () => {
		const [record] = records;
		const file = toBrat({ ...reviewed, records: placeRecords(text, record ? [record] : []) });
		expect(fromBrat(file, importing).skipped).to.equal(0);
		const more = `${file}R1\tBefore Arg1:T1 Arg2:T2\n#8\tAnnotatorNotes R1\tIs it?\n#9\tAnnotatorNotes T12\tAnd this.\n`;
		const { records: read, skipped } = fromBrat(more, importing);
		expect(read).to.have.length(1);
		expect(skipped).to.equal(3);
	});

	it('attributions become corrections where they differ, and nothing where they agree', () => {
		const agreeing = [
			line('T1', 'Attribution', 'noted'),
			line('T2', 'Source', 'Tomas Beregi'),
			line('T3', 'Content', '<b>4</b> piles'),
			'E1\tAttribution:T1 Source:T2 Content:T3',
		];
		expect(fromBrat(agreeing.join('\r\n'), importing).records).to.deep.equal([]);
		const otherSpeaker = agreeing.with(1, line('T2', 'Source', 'Ada Lindqvist'));
		const [speaker, ...more] = fromBrat(otherSpeaker.join('\n'), importing).records;
		expect(more).to.deep.equal([]);
		expect(speaker).to.deep.include({ correction: { kind: 'speaker', speaker: 'Ada Lindqvist' } });
		const otherContent = agreeing.with(2, line('T3', 'Content', '4</b> piles'));
		const [content] = fromBrat(otherContent.join('\n'), importing).records;
		expect(content).to.deep.include({ correction: { kind: 'content' } });
		expect(wordsOf(content)).to.deep.equal(['4</b> piles']);
	});

	it('what was changed in brat is taken over: the note, the status, the place', () => {
		const [record] = records;
		const file = toBrat({ ...reviewed, records: placeRecords(text, record ? [record] : []) });
		const changed = file
			.replace(/(AnnotatorNotes T\d+\t).*/, '$1Asked again.')
			.replace('Status T12 false', 'Status T12 needs_source')
			.replace(/^T12\t.*/m, line('T12', 'Review', 'is safe.”'));
		const [read] = fromBrat(changed, importing).records;
		expect(read).to.include({
			id: record?.id,
			note: 'Asked again.',
			status: 'needs source',
			modified: '2025-05-05T05:05:05.000Z',
		});
		expect(wordsOf(read)).to.deep.equal(['is safe.”']);
	});

	it('a status of the house keeps its underscores', () => {
		const [record] = records;
		const file = toBrat({ ...reviewed, records: placeRecords(text, record ? [record] : []) });
		for (const status of ['needs_work', 'to be_asked']) {
			const own = fromBrat(file.replace('Status T12 false', `Status T12 ${oneWord(status)}`), importing).records;
			expect(own.map((read) => read.type === 'review' && read.status)).to.deep.equal([status]);
			const foreign = [line('T1', 'Doubtful', '<b>4</b> piles'), '#1\tAnnotatorNotes T1\tHow many?'];
			const { records: noted } = fromBrat([...foreign, `A1\tStatus T1 ${oneWord(status)}`].join('\n'), importing);
			expect(noted.map((read) => read.type === 'review' && read.status)).to.deep.equal([status]);
		}
	});

	it('a text that has changed since is searched for the words', () => {
		const changed = { ...importing, analysis: { ...analysis, text: `A new first line.\n${text}` } };
		const { records: read } = fromBrat(
			`${line('T1', 'Doubtful', 'Ada Lindqvist said')}\n#1\tAnnotatorNotes T1\tWhen?`,
			changed,
		);
		const [placed] = placeRecords(changed.analysis.text, read);
		expect(placed?.outcome).to.equal('moved');
		expect(placed?.spans.map(({ start, end }) => changed.analysis.text.slice(start, end))).to.deep.equal([
			'Ada Lindqvist said',
		]);
	});

	it('lines that are none of its kinds are counted, never guessed at', () => {
		expect(fromBrat('nonsense\nT1\tSource a b\tx\nR1\tBefore Arg1:T1 Arg2:T2\n\n', importing)).to.deep.equal({
			records: [],
			skipped: 3,
		});
	});
});
