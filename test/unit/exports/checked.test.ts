import { expect } from 'chai';
import { analyze } from '../../../src/analysis/session';
import { CHECK_FORMATS } from '../../../src/exports/checked/reports';
import { english } from '../analysis/english';
import { checked, sourceOf } from '../corpus/checking';

const ARTICLE = [
	'Karim Osei, the harbour master, denied that the council had sold the old wooden boats to a private buyer.',
	'The union has never called it “a shameful betrayal of the crews”.',
	'“The boats are rotten through and through,” said Ada Moor, a carpenter.',
	'On the wall stood “no mooring here at any hour of night” in red paint.\n',
].join('\n\n');

describe('what was checked against sources', () => {
	const source = sourceOf('The council had sold the old wooden boats to a private buyer, Karim Osei said.');
	const about = {
		doc: 'boats.txt',
		analysis: analyze(ARTICLE, english()),
		rows: checked(ARTICLE, source),
		lineIn: (): number => 1,
	};

	it('is told as it is in the article, in the table and in the report', () => {
		for (const format of ['table', 'markdown'] as const) {
			const report = CHECK_FORMATS[format](about);
			expect(report, format).to.match(/Karim Osei.*denies · that the council had sold/);
			expect(report, format).to.contain('not said · “a shameful betrayal of the crews”');
			expect(report, format).to.match(/Ada Moor[ |]+“The boats are rotten/);
		}
	});

	it('says so in JSON, behind the keys that were there before', () => {
		const rows = JSON.parse(CHECK_FORMATS.json(about)) as Record<string, unknown>[];
		expect(rows.map(({ report, stance }) => [report, stance])).to.deep.equal([
			['made', 'denies'],
			['not made', 'affirms'],
			['made', 'affirms'],
			[null, null],
		]);
		const keys = ['span', 'form', 'speaker', 'kind', 'found', 'altered', 'warnings', 'report', 'stance'];
		expect(Object.keys(rows[0] ?? {})).to.deep.equal(keys);
	});
});
