import { expect } from 'chai';
import Papa from 'papaparse';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { toBrat } from '../../../src/exports/brat';
import { toCsv } from '../../../src/exports/csv';
import { toJson } from '../../../src/exports/json';
import { toJsonl } from '../../../src/exports/jsonl';
import { toMarkdown } from '../../../src/exports/markdown';
import { toTable } from '../../../src/exports/table';
import { DEFAULT_STATUSES } from '../../../src/review/model';
import { placeRecords } from '../../../src/review/placeRecords';
import { wordsOf } from '../../../src/review/spans';
import { someAnalysis } from '../review/someAnalysis';
import { someRecord } from '../review/someRecord';

const analysis = someAnalysis();
const { text } = analysis;
const record = someRecord('a', {
	target: makeAnchors(text, analysis.claims[1]?.content ?? []),
	judged: wordsOf(text, analysis.claims[1]?.content ?? []),
	note: '=HYPERLINK("https://example.org")',
	tags: ['+1'],
});
const reviewed = {
	doc: 'harbour.txt',
	analysis,
	records: placeRecords(text, [record]),
	statuses: DEFAULT_STATUSES,
};

describe('exports', () => {
	it('CSV has a line for each claim, with its review, and no formula', () => {
		const { data, errors } = Papa.parse<Record<string, string>>(toCsv([reviewed]), {
			header: true,
			skipEmptyLines: true,
		});
		expect(errors).to.deep.equal([]);
		expect(data.map((row) => row['status'])).to.deep.equal(['unreviewed', 'checked']);
		expect(data[1]).to.include({ text: '<b>4</b> piles', speaker: 'Tomas Beregi', tags: "'+1" });
		expect(text.slice(Number(data[1]?.['start']), Number(data[1]?.['end']))).to.equal('<b>4</b> piles');
		for (const row of data) {
			for (const cell of Object.values(row)) {
				expect(cell).not.to.match(/^[=+\-@\t\r]/);
			}
		}
	});

	it('CSV guards formulas after white space and after what cannot be seen', () => {
		for (const start of ['', ' ', '\ufeff', '\u00a0 ', '\u200b', '\t', '\r\n']) {
			for (const sign of '=+-@\uff1d\uff0b\uff0d\uff20') {
				const note = `${start}${sign}cmd|' /C calc'!A0`;
				const noted = { ...reviewed, records: placeRecords(text, [{ ...record, note }]) };
				const { data } = Papa.parse<Record<string, string>>(toCsv([noted]), { header: true });
				expect(data[1]?.['note'], JSON.stringify(note)).to.equal(`'${note}`);
			}
		}
	});

	it('CSV shows what a terminal would obey, and keeps the lines of a note', () => {
		const noted = { ...record, note: 'one\u001b]0;gone\u0007\u009b2J\r\n\ttwo' };
		const csv = toCsv([{ ...reviewed, doc: 'evil\u001b[2J.txt', records: placeRecords(text, [noted]) }]);
		expect(csv).not.to.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
		const { data } = Papa.parse<Record<string, string>>(csv, { header: true });
		expect(data[1]).to.include({ document: 'evil␛[2J.txt', note: 'one␛]0;gone␇\\u{9b}2J\r\n\ttwo' });
	});

	it('links of a report lead to lines of the text, whatever it is called', () => {
		const report = toMarkdown({ ...reviewed, doc: 'javascript:alert(1)//a.txt' });
		expect(report).to.contain('](javascript%3aalert%281%29//a.txt#L');
	});

	it('Markdown shows markup as text', () => {
		const report = toMarkdown(reviewed);
		expect(report).to.contain('1 of 2 claims reviewed.');
		expect(report).to.contain('&lt;b&gt;4&lt;');
		expect(report).not.to.contain('<b>');
		expect(report).to.contain('(harbour.txt#L2)');
	});

	it('brat counts code points and cuts spans at line ends', () => {
		const points = Array.from(text);
		const lines = toBrat({ ...reviewed, records: [] })
			.trimEnd()
			.split('\n');
		for (const line of lines.filter((line) => line.startsWith('T'))) {
			const [, places = '', words] = line.split('\t');
			const pieces = places
				.replace(/^\S+ /, '')
				.split(';')
				.map((place) => place.split(' ').map(Number));
			expect(pieces.map(([start, end]) => points.slice(start, end).join('')).join(' ')).to.equal(words);
		}
		const kindsOf = new Set(lines.flatMap((line) => /^T\d+\t(\S+)/.exec(line)?.[1] ?? []));
		expect([...kindsOf]).to.deep.equal(['Person', 'Number', 'Attribution', 'Source', 'Cue', 'Content']);
		expect(lines.filter((line) => line.startsWith('E'))).to.deep.equal([
			'E1\tAttribution:T4 Source:T5 Cue:T6 Content:T7',
			'E2\tAttribution:T8 Source:T9 Cue:T10 Content:T11',
		]);
	});

	it('JSON has the shape that scorers read', () => {
		const json = JSON.parse(JSON.stringify(toJson('harbour', analysis))) as {
			readonly attributions: readonly {
				readonly content: [number, number][];
				readonly report: string;
				readonly stance: string;
			}[];
		};
		expect(Object.keys(json)).to.include.members(['doc', 'entities', 'attributions', 'speakers', 'claims', 'findings']);
		const [attribution] = json.attributions;
		expect(attribution?.content.map(([start, end]) => text.slice(start, end))).to.deep.equal(['“The quay\nis safe.”']);
		expect(json.attributions.map(({ report, stance }) => [report, stance])).to.deep.equal(
			analysis.attributions.map(() => ['made', 'affirms']),
		);
		expect(
			toJsonl([reviewed, reviewed])
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line).records[0].place.outcome),
		).to.deep.equal(['exact', 'exact']);
	});

	it('table, report and CSV say how sure each row is, in words and speaker', () => {
		const attributions = analysis.attributions.map((attribution) => ({
			...attribution,
			confidence: 0.87,
			speakerConfidence: 0.519,
		}));
		const now = { ...analysis, attributions };
		expect(toTable('harbour.txt', now).match(/ 51 % /g)).to.have.length(attributions.length);
		expect(toMarkdown({ ...reviewed, analysis: now })).to.contain('| 51 % |');
		const { data } = Papa.parse<Record<string, string>>(toCsv([{ ...reviewed, analysis: now }]), {
			header: true,
			skipEmptyLines: true,
		});
		expect(data.map((row) => row['certainty'])).to.deep.equal(['0.519', '0.519']);
	});

	it('the table may be as long as it likes', () => {
		const [attribution] = analysis.attributions;
		const attributions = attribution ? Array.from({ length: 200_000 }, () => attribution) : [];
		expect(toTable('harbour.txt', { ...analysis, attributions })).to.contain('200000 attributions');
	}).timeout(20_000);

	it('the table shows control characters and never sends them', () => {
		const hostile = { ...analysis, text: text.replace('safe', '\u001b[2J') };
		const table = toTable('evil\u001b]0;x\u0007.txt', hostile);
		expect(table).not.to.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
		expect(table).to.contain('␛[2J');
		expect(table).to.contain('2 attributions');
	});
});
