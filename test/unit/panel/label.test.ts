import '../../ui/withoutEditor';
import * as assert from 'node:assert/strict';
import { labelOf } from '../../../src/panel/label';
import type { FindingRecord } from '../../../src/review/model';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { HandMade } from './analysis';
import { FakeArticle } from './fakeArticle';

describe('the counts beside the title', () => {
	const TEXT = 'A source said no. The quay was closed. A source said yes.';

	function article(): FakeArticle {
		const made = new HandMade(TEXT);
		made.claim('The quay was closed', null);
		made.claim('A source said yes', null);
		made.finding('anonymous-source', 'A source said no');
		made.finding('anonymous-source', 'A source said yes');
		const text = new FakeArticle('a');
		text.reads(made.make());
		return text;
	}

	it('are of claims reviewed, and of findings that nobody has dealt with', () => {
		const text = article();
		assert.deepEqual(labelOf(text.article), { done: 0, claims: 2, findings: 2 });
		const { note, tags, sources, judged, status, about, rivals, ...recorded } = text.reviewOf(0);
		void [note, tags, sources, judged, status, about, rivals];
		const [finding] = text.read?.analysis.findings ?? [];
		const dealt: FindingRecord = {
			...recorded,
			id: 'dealt',
			type: 'finding',
			code: 'anonymous-source',
			target: makeAnchors(TEXT, finding ? [finding.span] : []),
		};
		text.has(text.reviewOf(0), dealt);
		assert.deepEqual(labelOf(text.article), { done: 1, claims: 2, findings: 1 });
	});

	it('are none of a text that is being read, or not English', () => {
		const text = article();
		text.read = undefined;
		assert.equal(labelOf(text.article), undefined);
		text.reads({ ...new HandMade(TEXT).make(), english: false });
		assert.equal(labelOf(text.article), undefined);
	});
});
