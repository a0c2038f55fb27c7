import { expect } from 'chai';
import Papa from 'papaparse';
import { withAdjudication } from '../../../src/review/acts/adjudication';
import { toClaimReviews } from '../../../src/exports/claimReview';
import { toCsv } from '../../../src/exports/csv';
import { toMarkdown } from '../../../src/exports/markdown';
import type { Reviewed } from '../../../src/exports/reviewed';
import { toTei } from '../../../src/exports/tei';
import { toWebAnnotations } from '../../../src/exports/webAnnotation';
import { EXPORTS } from '../../../src/exports/formats';
import type { Span } from '../../../src/analysis/model';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { DEFAULT_STATUSES, UNREVIEWED } from '../../../src/review/model';
import { placeRecords } from '../../../src/review/placeRecords';
import { someRecord } from '../review/someRecord';
import { HandMade } from '../panel/analysis';
import { claimReviews, faults, webAnnotationPage } from './schemas';
import { analysis, contested, dealtWith, onWords, reviewedWith } from './someReviewed';

const rowsOf = (reviewed: Reviewed): Record<string, string>[] =>
	Papa.parse<Record<string, string>>(toCsv([reviewed]), { header: true, skipEmptyLines: true }).data;
const verdictsIn = (reviewed: Reviewed): unknown[] =>
	toClaimReviews([reviewed])['@graph'].filter((node) => node['@type'] === 'ClaimReview');

describe('a finding that someone has dealt with', () => {
	const reviewed = reviewedWith(dealtWith);
	const untouched = reviewedWith();

	it('is a verdict, a review or a note in no export', () => {
		for (const [format, write] of Object.entries(EXPORTS).filter(([id]) => id !== 'webannotation' && id !== 'jsonl')) {
			expect(write(reviewed), format).to.equal(write(untouched));
		}
		expect(toMarkdown(reviewed)).to.contain('0 of 2 claims reviewed.');
	});

	it('leaves as what it is where nothing may be lost', () => {
		const page = toWebAnnotations([reviewed]);
		expect(faults(webAnnotationPage, page)).to.deep.equal([]);
		expect((page['items'] as unknown[]).at(-1)).to.deep.include({
			motivation: 'bookmarking',
			'sr:about': 'finding',
			'sr:code': 'ambiguous-speaker',
		});
		expect(EXPORTS['jsonl']?.(reviewed)).to.contain('"sr:code":"ambiguous-speaker"');
	});
});

describe('verdicts of two people on one claim', () => {
	const reviewed = reviewedWith(contested);
	const said = [
		['false', 'It sank.', 'Rosa'],
		['checked', 'I stood on it.', 'Emil'],
	];

	it('are two ClaimReviews, each by its author', () => {
		expect(faults(claimReviews, toClaimReviews([reviewed]))).to.deep.equal([]);
		const verdicts = verdictsIn(reviewed) as {
			'@id': string;
			reviewRating: { alternateName: string };
			reviewBody: string;
			author: { name: string };
		}[];
		expect(
			verdicts.map(({ reviewRating, reviewBody, author }) => [reviewRating.alternateName, reviewBody, author.name]),
		).to.deep.equal(said);
		expect(new Set(verdicts.map((verdict) => verdict['@id'])).size).to.equal(2);
	});

	it('are both in the table and in the report, which does not count the claim as reviewed', () => {
		expect(
			rowsOf(reviewed)
				.filter(({ status }) => status !== UNREVIEWED)
				.map(({ status, note, reviewer }) => [status, note, reviewer]),
		).to.deep.equal(said);
		const report = toMarkdown(reviewed);
		expect(report).to.contain('0 of 2 claims reviewed.');
		expect(report).to.contain('false (Rosa); checked (Emil)');
		expect(report).to.contain('It sank.').and.to.contain('I stood on it.');
	});

	it('are two notes in TEI', () => {
		expect(Array.from(toTei(reviewed).matchAll(/<label>(.*?)<.label>/g), ([, label]) => label)).to.deep.equal([
			'false',
			'checked',
		]);
	});

	it('are kept beside each other in Web Annotation', () => {
		const items = toWebAnnotations([reviewed])['items'] as Record<string, unknown>[];
		expect(items.at(-1)?.['sr:rivals']).to.deep.equal(contested.rivals);
	});

	it('leave, too, where each is in a record of its own', () => {
		const [first, second] = [
			{ ...contested, rivals: [] },
			someRecord('10000000-0000-4000-8000-00000000000a', {
				target: contested.target,
				judged: contested.judged,
				author: 'bbbbbbbb',
				reviewer: 'Emil',
				status: 'checked',
				note: 'I stood on it.',
				modified: '2024-01-01T12:00:00.000Z',
			}),
		];
		const apart = reviewedWith(first, second);
		expect(
			rowsOf(apart)
				.filter(({ status }) => status !== UNREVIEWED)
				.map(({ about, status, note, reviewer }) => [about, status, note, reviewer]),
		).to.deep.equal(said.map((row) => ['claim', ...row]));
		expect(verdictsIn(apart)).to.have.length(2);
	});

	it('are rows of the same claim where both say the same, which counts as reviewed', () => {
		const emil = { author: 'bbbbbbbb', reviewer: 'Emil', note: 'I stood on it.', tags: ['walked'] };
		const agreeing = reviewedWith(
			{ ...contested, rivals: [] },
			{ ...contested, ...emil, id: '10000000-0000-4000-8000-00000000000f', rivals: [] },
		);
		const rows = rowsOf(agreeing).filter(({ status }) => status === 'false');
		expect(rows.map(({ about, reviewer, note, tags }) => [about, reviewer, note, tags])).to.have.deep.members([
			['claim', 'Rosa', 'It sank.', contested.tags.join('; ')],
			['claim', 'Emil', 'I stood on it.', 'walked'],
		]);
		expect(new Set(rows.map(({ speaker, stance }) => `${speaker} ${stance}`)).size).to.equal(1);
		expect(toMarkdown(agreeing)).to.contain('1 of 2 claims reviewed.').and.not.to.contain('## Other notes');
		expect(verdictsIn(agreeing)).to.have.length(2);
	});

	it('do not take a claim away that one of them calls none', () => {
		const [rival] = contested.rivals;
		const split = reviewedWith({ ...contested, status: 'not a claim', rivals: rival ? [rival] : [] });
		expect(verdictsIn(split)).to.have.length(1);
		const agreed = reviewedWith({ ...contested, status: 'not a claim', rivals: [] });
		const texts = toClaimReviews([agreed])['@graph'].filter((node) => node['@type'] === 'Claim');
		expect(texts).to.have.length(1);
	});
});

describe('a decision between two people', () => {
	const over = [
		{ reviewer: 'Rosa', status: 'false', note: 'It sank.' },
		{ reviewer: 'Emil', status: 'checked', note: '' },
	];
	const decided = {
		...contested,
		status: 'disputed',
		reviewer: 'Ines',
		rivals: [],
		foreign: withAdjudication({}, { status: 'disputed', over }),
	};
	const reviewed = reviewedWith(decided);

	it('is the one verdict, of who made it, and counts as reviewed', () => {
		expect(verdictsIn(reviewed)).to.have.length(1);
		expect(verdictsIn(reviewed)[0]).to.deep.include({
			reviewRating: { '@type': 'Rating', alternateName: 'disputed' },
			author: { '@type': 'Person', name: 'Ines' },
		});
		expect(toMarkdown(reviewed)).to.contain('1 of 2 claims reviewed.');
	});

	it('says in table, report and TEI what it stands above', () => {
		const [row] = rowsOf(reviewed).filter(({ status }) => status === 'disputed');
		expect([row?.['reviewer'], row?.['decided over']]).to.deep.equal(['Ines', 'false (Rosa); checked (Emil)']);
		expect(toMarkdown(reviewed)).to.contain('disputed (Ines), decided over false (Rosa); checked (Emil)');
		expect(toTei(reviewed)).to.contain('<p>decided over false (Rosa); checked (Emil)</p>');
	});

	it('is kept whole in Web Annotation', () => {
		const page = toWebAnnotations([reviewed]);
		expect(faults(webAnnotationPage, page)).to.deep.equal([]);
		expect((page['items'] as Record<string, unknown>[]).at(-1)?.['sr:adjudication']).to.deep.equal({
			status: 'disputed',
			over,
		});
	});

	it('is none where the status is another by now', () => {
		const later = reviewedWith({ ...decided, status: 'checked' });
		expect(rowsOf(later).map((row) => row['decided over'])).to.deep.equal(rowsOf(later).map(() => ''));
		expect(toMarkdown(later)).not.to.contain('decided over');
	});
});

describe('statuses of a workspace', () => {
	const [claim] = analysis.claims;
	const record = someRecord('10000000-0000-4000-8000-00000000000b', {
		...onWords(claim?.content ?? []),
		status: 'with the lawyers',
	});
	const asDone = (done: boolean): Reviewed => ({
		...reviewedWith(record),
		statuses: [...DEFAULT_STATUSES, { id: 'with the lawyers', sign: '§', done }],
	});

	it('count as reviewed in the report, and as verdicts, if the workspace says so', () => {
		expect(toMarkdown(asDone(true))).to.contain('1 of 2 claims reviewed.');
		expect(toMarkdown(asDone(false))).to.contain('0 of 2 claims reviewed.');
		expect(verdictsIn(asDone(true))).to.have.length(1);
		expect(verdictsIn(asDone(false))).to.have.length(0);
	});
});

describe('links of reviewers', () => {
	it('are links in TEI only where following them runs nothing', () => {
		const sources = [
			{ reference: 'javascript:alert(1)', title: 'Log' },
			{ reference: 'file:///etc/passwd', title: '' },
			{ reference: 'https://example.org/log', title: 'Log' },
			{ reference: 'mailto:rosa@example.org', title: '' },
		];
		const xml = toTei(reviewedWith({ ...contested, sources, rivals: [] }));
		expect(Array.from(xml.matchAll(/<ref target="(.*?)"/g), ([, target]) => target)).to.deep.equal([
			'https://example.org/log',
			'mailto:rosa@example.org',
		]);
		expect(xml).to.contain('<ref>Log</ref> javascript:alert(1)').and.to.contain('<ref>file:///etc/passwd</ref>');
	});

	it('are links in Markdown only where all of them is seen', () => {
		const report = (reference: string): string =>
			toMarkdown(reviewedWith({ ...contested, sources: [{ reference, title: '' }], rivals: [] }));
		expect(report('https://example.org/log')).to.contain('<https://example.org/log>');
		for (const hidden of ['\u001b[31mred', '\u202egro.live', '\u0007']) {
			expect(report(`https://example.org/${hidden}`))
				.to.not.contain('<https')
				.and.to.not.contain(hidden);
		}
	});
});

describe('a verdict on words that are others by now', () => {
	const [claim] = analysis.claims;
	const other = { ...onWords(claim?.content ?? []), judged: 'The quay is not safe', status: 'false' };
	const reviewed = reviewedWith(someRecord('10000000-0000-4000-8000-00000000000d', other));

	it('is told with the words that were judged, and counts as none', () => {
		expect(toMarkdown(reviewed)).to.contain('0 of 2 claims reviewed.');
		expect(toMarkdown(reviewed)).to.contain('false; look again: the words were “The quay is not safe”');
		const [row] = rowsOf(reviewed).filter(({ status }) => status === 'false');
		expect(row?.['judged words']).to.equal('The quay is not safe');
		expect(toTei(reviewed)).to.contain('<p>look again: the words were <quote>The quay is not safe</quote></p>');
	});

	it('is no ClaimReview: the claim is there without one', () => {
		expect(verdictsIn(reviewed)).to.deep.equal([]);
		expect(toClaimReviews([reviewed])).to.deep.equal(toClaimReviews([reviewedWith()]));
	});
});

describe('a note beside the status of somebody else', () => {
	const record = someRecord('10000000-0000-4000-8000-00000000000e', {
		...onWords(analysis.claims[0]?.content ?? []),
		status: 'false',
		note: 'Seen by me.',
		noteBy: 'Emil',
	});
	const reviewed = reviewedWith(record);

	it('is under the name of who wrote it', () => {
		const [row] = rowsOf(reviewed).filter(({ status }) => status === 'false');
		expect([row?.['note'], row?.['reviewer']]).to.deep.equal(['Emil: Seen by me.', 'Rosa']);
		expect(toMarkdown(reviewed)).to.contain('Emil: Seen by me.');
		expect(toTei(reviewed)).to.contain('<p>Emil: Seen by me.</p>');
		const [review] = verdictsIn(reviewed) as { reviewBody?: string; comment?: unknown }[];
		expect(review?.reviewBody).to.equal(undefined);
		expect(review?.comment).to.deep.equal({
			'@type': 'Comment',
			text: 'Seen by me.',
			author: { '@type': 'Person', name: 'Emil' },
		});
		expect(faults(claimReviews, toClaimReviews([reviewed]))).to.deep.equal([]);
	});
});

describe('a verdict on a statement inside another', () => {
	const made = new HandMade('Mayor Ann Lind said that Tom Bell denied the bridge was unsafe. Nobody asked.');
	const outer = made.attribution('Ann Lind', 'said', 'that Tom Bell denied the bridge was unsafe', {
		speaker: 'Ann Lind',
	});
	const inner = made.attribution('Tom Bell', 'denied', 'the bridge was unsafe', {
		speaker: 'Tom Bell',
		stance: 'denies',
		parent: outer.id,
		confidence: 0.615,
	});
	['Ann Lind', 'Tom Bell'].forEach((name) => made.speaker(name, name, 4));
	made.claim('the bridge was unsafe', inner);
	const bridge = made.make();
	const judged = (about: 'quotation' | 'selection', ...target: readonly Span[]): Reviewed => {
		const record = someRecord('10000000-0000-4000-8000-000000000010', {
			about,
			target: makeAnchors(bridge.text, target),
			judged: '',
			status: 'false',
			note: '',
			tags: [],
			sources: [],
		});
		return {
			doc: 'bridge.txt',
			analysis: bridge,
			records: placeRecords(bridge.text, [record]),
			statuses: DEFAULT_STATUSES,
		};
	};
	const authors = (reviewed: Reviewed): unknown[] =>
		(verdictsIn(reviewed) as { itemReviewed: { author?: { name: string } } }[]).map(
			({ itemReviewed }) => itemReviewed.author?.name,
		);
	const toldIn = (reviewed: Reviewed): unknown[] =>
		rowsOf(reviewed).flatMap((row) =>
			row['about'] === 'claim' ? [] : [[row['speaker'], row['told as'], row['certainty']]],
		);

	it('is of who says that, and denies it, in every format', () => {
		for (const target of [inner.content, [made.span('the bridge was unsafe.')], [made.span('bridge')]]) {
			const reviewed = judged(target === inner.content ? 'quotation' : 'selection', ...target);
			expect(toldIn(reviewed)).to.deep.equal([['Tom Bell', 'denies', '0.615']]);
			expect(toMarkdown(reviewed)).to.match(/: Tom Bell, denies: “(?:the )?bridge/);
			expect(authors(reviewed)).to.deep.equal([undefined]);
		}
	});

	it('is of the other one where it is on what they say', () => {
		const reviewed = judged('quotation', ...outer.content);
		expect(toldIn(reviewed)).to.deep.equal([['Ann Lind', '', '0.9']]);
		expect(toMarkdown(reviewed)).to.contain(': Ann Lind: “that Tom Bell denied');
		expect(authors(reviewed)).to.deep.equal(['Ann Lind']);
	});

	it('is of nobody where it is on more than anybody says', () => {
		const reviewed = judged('selection', made.span('Mayor Ann Lind said that Tom Bell denied the bridge was unsafe.'));
		expect(toldIn(reviewed)).to.deep.equal([['', '', '']]);
		expect(toMarkdown(reviewed)).to.contain(': “Mayor Ann Lind');
		expect(authors(reviewed)).to.deep.equal([undefined]);
	});
});
