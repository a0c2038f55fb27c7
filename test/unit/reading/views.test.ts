import '../../ui/withoutEditor';
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { analyze } from '../../../src/analysis/session';
import type { Analysis } from '../../../src/analysis/model';
import { listRows } from '../../../src/editor/listing/listRows';
import { toClaimReviews } from '../../../src/exports/claimReview';
import { toCsv } from '../../../src/exports/csv';
import { toMarkdown } from '../../../src/exports/markdown';
import { explain } from '../../../src/panel/explain';
import { Matching } from '../../../src/panel/page/matching';
import { ReviewIndex } from '../../../src/panel/page/reviewIndex';
import { NO_FILTERS } from '../../../src/panel/page/savedState';
import { strings } from '../../../src/panel/page/strings';
import { claimView } from '../../../src/reading/claimView';
import { folded, matchesQuery, readQuery } from '../../../src/reading/find';
import { Lookup } from '../../../src/reading/lookup';
import { SPEAKER_ICONS } from '../../../src/reading/speakerView';
import { Certainty } from '../../../src/reading/thresholds';
import { saidView, withSaid } from '../../../src/reading/said';
import { statementView } from '../../../src/reading/statementView';
import { Statuses } from '../../../src/reading/statuses';
import { FLAGS, isFlag, isTelling, toldOf, type Flag } from '../../../src/reading/told';
import { flagMeaning, flagSign, flagWord } from '../../../src/reading/words/flagWords';
import { DEFAULT_STATUSES } from '../../../src/review/model';
import { Reviews } from '../../../src/review/reviews';
import { article } from '../analysis/articles';
import { english } from '../analysis/english';
import { HandMade } from '../panel/analysis';
import { viewed } from '../panel/viewed';
import { reviewOf } from '../../ui/panelModels';

const STATUSES = new Statuses(undefined);
const ALL = new Certainty(0);
const NOBODY = new ReviewIndex(reviewOf());

/** Each kind of telling once: affirmed, denied, of negative words, both, alleged, and in the article's own voice. */
function told(): Analysis {
	const made = new HandMade(
		'Ada said the quay is shut. Tom denied that the toll rose. Ada said no ship sank. ' +
			'Tom denied that nobody was hurt. Ada claimed the crane fell. The pier is not open.',
	);
	const writers = { said: 'neutral', denied: 'denial', claimed: 'doubtful' } as const;
	const say = (source: string, cue: keyof typeof writers, content: string, after: number, claim: object): void => {
		const span = made.span(content, after);
		const attribution = made.attribution(source, cue, content, {
			speaker: source.toLowerCase(),
			content: [span],
			stance: cue === 'denied' ? 'denies' : 'affirms',
			writer: writers[cue],
		});
		made.claim(content, attribution, claim);
	};
	say('Ada', 'said', 'the quay is shut', 0, {});
	say('Tom', 'denied', 'that the toll rose', 0, {});
	say('Ada', 'said', 'no ship sank', 0, { polarity: 'negative' });
	say('Tom', 'denied', 'that nobody was hurt', 0, { polarity: 'negative' });
	say('Ada', 'claimed', 'the crane fell', 0, { modality: 'possible' });
	made.claim('The pier is not open', null, { polarity: 'negative', modality: 'asked' });
	made.speaker('ada', 'Ada', 9);
	made.speaker('tom', 'Tom', 8);
	return made.make();
}
const FLAGS_TOLD: readonly (readonly Flag[])[] = [
	[],
	['denies'],
	['not'],
	['denies', 'not'],
	['alleged', 'possible'],
	['not', 'question'],
];

/** The words of flags that each view says of each claim. */
function saidBy(analysis: Analysis): Record<string, readonly (readonly string[])[]> {
	const lookup = new Lookup(analysis);
	const words = new Set(FLAGS.map(flagWord));
	const only = (said: readonly string[]): readonly string[] => said.filter((word) => words.has(word));
	const view = viewed(analysis);
	const reviewed = { doc: 'a.txt', analysis, records: [], statuses: DEFAULT_STATUSES };
	const { data } = Papa.parse<Record<string, string>>(toCsv([reviewed]), { header: true, skipEmptyLines: true });
	const lines = toMarkdown(reviewed)
		.split('\n')
		.filter((line) => line.startsWith('| ['))
		.map((line) => line.split(' | '))
		.sort(([a = ''], [b = '']) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
	return {
		view: analysis.claims.map((claim) => claimView(claim, lookup).flags.map(flagWord)),
		list: [...listRows('claims', lookup, new Reviews(analysis.text, []), STATUSES, ALL)].map(({ label, detail }) =>
			only([...label.split(' · '), ...detail.split(' · ')]),
		),
		panel: view.model.claims.map(({ marks }) => marks.filter(isFlag).map((mark) => strings.mark[mark])),
		evidence: view.model.claims.map(({ key }) =>
			only(explain(view, key).flatMap(({ text }) => FLAGS.filter((flag) => flagMeaning(flag) === text).map(flagWord))),
		),
		csv: data.map((row) => (row['told as'] ?? '').split('; ').filter(Boolean)),
		// One claim a line is what tells the rows of the report apart.
		...(new Set(view.model.claims.map(({ line }) => line)).size === analysis.claims.length && {
			markdown: lines.map(([, told = '']) => told.split(', ').filter(Boolean)),
		}),
	};
}

describe('what a claim is told as', () => {
	it('keeps report, stance and polarity apart, whatever the analysis calls them', () => {
		const { claims, attributions } = told();
		const of = new Map(attributions.map((attribution) => [attribution.id, attribution]));
		assert.deepEqual(
			claims.map((claim) => toldOf(of.get(claim.attribution ?? ''), claim)),
			[
				{ report: 'made', stance: 'affirms', polarity: 'positive', writer: 'neutral' },
				{ report: 'made', stance: 'denies', polarity: 'positive', writer: 'neutral' },
				{ report: 'made', stance: 'affirms', polarity: 'negative', writer: 'neutral' },
				{ report: 'made', stance: 'denies', polarity: 'negative', writer: 'neutral' },
				{ report: 'made', stance: 'affirms', polarity: 'positive', writer: 'distant' },
				{ report: 'made', stance: 'affirms', polarity: 'negative', writer: 'neutral' },
			],
		);
	});

	it('is what somebody asks only where the words ask', () => {
		const text = '“The quay leaks in every winter. Who will pay for the repair?” Mayor Ada Stone asked.\n';
		const { claims, attributions } = analyze(text, english());
		const [asked] = attributions;
		assert.equal(toldOf(asked, undefined).report, 'asked');
		const leaks = claims.find(({ shown: [span] }) => text.slice(span?.start, span?.end).includes('leaks'));
		assert.ok(leaks);
		assert.equal(toldOf(asked, leaks).report, 'made');
	});

	it('has a word, a sentence and a sign of its own for each, in every view', () => {
		const table = FLAGS.map((flag) => [flag, flagWord(flag), isTelling(flag)]);
		assert.deepEqual(table, [
			['unsaid', 'not said', true],
			['refused', 'refused', true],
			['if', 'if', true],
			['asked', 'asked', true],
			['denies', 'denies', true],
			['doubts', 'doubts', true],
			['alleged', 'alleged', false],
			['fact', 'taken as fact', false],
			['not', 'not', false],
			['possible', 'possible', false],
			['predicted', 'predicted', false],
			['wished', 'wished', false],
			['conditional', 'conditional', false],
			['question', 'question', false],
		]);
		for (const say of [flagWord, flagMeaning, flagSign]) {
			assert.equal(new Set(FLAGS.map(say)).size, FLAGS.length);
		}
		assert.ok(FLAGS.every((flag) => flagMeaning(flag).startsWith(`${flagWord(flag)}: `)));
	});

	it('is said of each claim in the same words by list, panel, evidence and exports', () => {
		const expected = FLAGS_TOLD.map((flags) => flags.map(flagWord));
		for (const [name, said] of Object.entries(saidBy(told()))) {
			assert.deepEqual(said, expected, name);
		}
	});

	it('is said in the same words of every claim of any article', () => {
		fc.assert(
			fc.property(article, (text) => {
				const { view, ...others } = saidBy(analyze(text, english()));
				for (const [name, said] of Object.entries(others)) {
					assert.deepEqual(said, view, name);
				}
			}),
			{ numRuns: 15 },
		);
	}).timeout(30_000);

	it('is of a statement what its claims are told as, but for what they say themselves', () => {
		const lookup = new Lookup(told());
		assert.deepEqual(
			lookup.analysis.attributions.map((attribution) => statementView(attribution, lookup).flags),
			[[], ['denies'], [], ['denies'], ['alleged']],
		);
	});

	it('leaves no one as the author of what they deny', () => {
		const reviewed = { doc: 'a.txt', analysis: told(), records: [], statuses: DEFAULT_STATUSES };
		const authors = toClaimReviews([reviewed])['@graph'].map((node) => [node['text'], 'author' in node]);
		assert.deepEqual(authors, [
			['the quay is shut', true],
			['that the toll rose', false],
			['no ship sank', true],
			['that nobody was hurt', false],
			['the crane fell', true],
			['The pier is not open', false],
		]);
	});
});

describe('who speaks', () => {
	it('is drawn as a person only where it is one, alike in the panel and in the palette', () => {
		const analysis = analyze(
			'The Harbour Board said on Monday that the quay was safe. Beijing denied that it had sent ships. ' +
				'“We saw nothing,” said Ada Holt, a sailor. A report by the council found that the pumps had failed. ' +
				'Residents said that the noise was unbearable. The Chinese said that they would come back.',
			english(),
		);
		const icons = {
			'Harbour Board': 'organization',
			Beijing: 'location',
			'Ada Holt': 'person',
			'a report': 'file-text',
			residents: 'organization',
			Chinese: 'organization',
		};
		const { model } = viewed(analysis);
		assert.deepEqual(Object.fromEntries(model.speakers.map(({ name, sort }) => [name, SPEAKER_ICONS[sort]])), icons);
		const rows = [...listRows('speakers', new Lookup(analysis), new Reviews(analysis.text, []), STATUSES, ALL)];
		assert.deepEqual(Object.fromEntries(rows.map(({ label, icon }) => [label, icon])), icons);
	});
});

describe('a filter', () => {
	const foundBy = (analysis: Analysis, typed: string): { list: string[]; panel: string[]; marked: string[] } => {
		const rows = [...listRows('claims', new Lookup(analysis), new Reviews(analysis.text, []), STATUSES, ALL)];
		const { model } = viewed(analysis);
		const matching = new Matching(model, typed, NO_FILTERS, NOBODY);
		const flag = typed.slice(1);
		return {
			list: rows.filter((row) => matchesQuery(row, readQuery(typed))).map(({ span }) => String(span.start)),
			panel: model.claims.filter((claim) => matching.claim(claim)).map(({ start }) => String(start)),
			marked: model.claims.filter(({ marks }) => marks.some((mark) => mark === flag)).map(({ start }) => String(start)),
		};
	};

	it('finds in list and panel exactly what the panel marks', () => {
		fc.assert(
			fc.property(article, fc.constantFrom(...FLAGS), (text, flag) => {
				const { list, panel, marked } = foundBy(analyze(text, english()), `#${flag}`);
				// A reason to check may be called as a mood is: *question*.
				assert.deepEqual(flag === 'question' ? marked : list, marked);
				assert.deepEqual(panel, list);
			}),
			{ numRuns: 25 },
		);
	}).timeout(30_000);

	it('knows *denied* of old, and takes neither a negated sentence for it nor *not said* for *not*', () => {
		const analysis = told();
		assert.deepEqual(foundBy(analysis, '#denied').list, foundBy(analysis, '#denies').marked);
		assert.equal(foundBy(analysis, '#denies').list.length, 2);
		assert.equal(foundBy(analysis, '#not').list.length, 3);
		const unsaid = { speaker: '', words: '', tags: ['unsaid', 'not said'], check: false };
		assert.equal(matchesQuery(unsaid, readQuery('#not')), false);
		assert.equal(matchesQuery(unsaid, readQuery('#uns')), true);
	});

	it('reads speakers, tags, words and !check in the panel as in the lists', () => {
		const analysis = told();
		for (const typed of [
			'@tom',
			'@TOM #denies',
			'toll',
			'ada crane',
			'!check',
			'#unreviewed',
			'#checked',
			'@ada #not sank',
		]) {
			const { list, panel } = foundBy(analysis, typed);
			assert.deepEqual(panel, list, typed);
		}
		assert.equal(foundBy(analysis, '@tom').list.length, 2);
		assert.equal(foundBy(analysis, '#unreviewed').list.length, analysis.claims.length);
	});

	it('folds letters in one way', () => {
		assert.equal(folded('CAFÉ Ünder ﬁsh İzmir it’s'), "cafe under fish izmir it's");
		assert.equal(folded('Plain'), 'plain');
	});

	it('finds what was said of a row', () => {
		const find = { speaker: '', words: 'the quay', tags: [], check: false };
		const said = {
			...saidView(undefined, STATUSES),
			note: 'Harbour LOG',
			tags: ['tôll'],
			status: STATUSES.of('disputed'),
		};
		for (const typed of ['log', 'toll', '#disp', 'quay disputed']) {
			assert.ok(matchesQuery(withSaid(find, said), readQuery(typed)), typed);
		}
		assert.equal(matchesQuery(find, readQuery('log')), false);
	});
});

describe('what is found in words', () => {
	it('is said of the claim that has them, and what is found of who speaks of all that they say', () => {
		const made = new HandMade('Ada said the quay is shut and the toll rose.');
		const said = made.attribution('Ada', 'said', 'the quay is shut and the toll rose', { speaker: 'ada' });
		made.speaker('ada', 'Ada', 8);
		made.claim('the quay is shut', said);
		made.claim('the toll rose', said);
		made.finding('words-altered', 'the toll rose', { attribution: said.id });
		made.finding('words-of-another', 'quay is', { attribution: said.id });
		made.finding('anonymous-source', 'Ada', { attribution: said.id });
		const lookup = new Lookup(made.make());
		assert.deepEqual(
			lookup.analysis.claims.map((claim) => [...claimView(claim, lookup).findings].sort()),
			[
				['Somebody else’s words', 'Unnamed source'],
				['Unnamed source', 'Words altered'],
			],
		);
	});
});

describe('second-hand', () => {
	it('is nobody’s own words within their own words', () => {
		const made = new HandMade('Ada said that she had said no, the Courier wrote.');
		const courier = made.attribution('the Courier', 'wrote', 'Ada said that she had said no', { speaker: 'courier' });
		const outer = made.attribution('Ada', 'said', 'that she had said no', { speaker: 'ada', parent: courier.id });
		made.attribution('she', 'had said', 'no', { speaker: 'ada', parent: outer.id });
		made.speaker('ada', 'Ada', 3);
		made.speaker('courier', 'the Courier', 6);
		const lookup = new Lookup(made.make());
		const views = lookup.analysis.attributions.map((attribution) => statementView(attribution, lookup));
		assert.deepEqual(
			views.map(({ voice, marks }) => [voice.through, marks.includes('second-hand')]),
			[
				[undefined, false],
				['the Courier', true],
				[undefined, false],
			],
		);
	});
});
