import type { ToPage } from '../../src/panel/messages';
import type {
	CheckedModel,
	CheckedRow,
	ClaimRow,
	FindingRow,
	ListedRow,
	PanelModel,
	ReviewModel,
	ReviewRow,
	SaidRow,
	SpeakerRow,
	View,
} from '../../src/panel/rows';
import { LINES } from '../../src/reading/speakerMarks';
import { DEFAULT_STATUSES } from '../../src/review/model';

const WORDS = 'harbour quay toll ferry ice barrier crane ledger signal lantern pilot dredger winter strike cargo'.split(
	' ',
);

/** A view of a made-up article with so many claims of so many speakers, the same at each call. */
export function viewOf(claims: number, speakers: number, file = 'harbour.txt', review = reviewOf()): View {
	return { kind: 'ready', file, caution: '', model: modelOf(claims, speakers), review };
}

/** The messages in which the extension sends a view, its rows in several. */
export function messagesOf(
	state: number,
	view: View,
	article = view.kind === 'none' ? null : `file:///${view.file}`,
): ToPage[] {
	if (view.kind !== 'ready') {
		return [{ type: 'state', state, article, view }];
	}
	const { model, review, file, caution } = view;
	const rows: ListedRow[] = [
		...model.speakers.flatMap(({ statements, ...row }): ListedRow[] => [
			{ of: 'speakers', row },
			...statements.map((row): ListedRow => ({ of: 'statements', row })),
		]),
		...model.claims.map((row): ListedRow => ({ of: 'claims', row })),
		...model.findings.map((row): ListedRow => ({ of: 'findings', row })),
		...model.dated.map((row): ListedRow => ({ of: 'dated', row })),
		...saidOf(review),
	];
	const parts = range(Math.ceil(rows.length / 200)).map((part): ToPage => ({
		type: 'rows',
		state,
		rows: rows.slice(part * 200, part * 200 + 200),
	}));
	return [
		...parts,
		{ type: 'state', state, article, view: { kind: 'ready', file, caution, statuses: review.statuses } },
	];
}

/** The rows of what people said. */
export const saidOf = ({ rows, lost, dealt }: ReviewModel): SaidRow[] => [
	...rows.map((row): SaidRow => ({ of: 'reviews', row })),
	...lost.map((row): SaidRow => ({ of: 'lost', row })),
	...dealt.map((key): SaidRow => ({ of: 'dealt', row: { key } })),
];

/** A review with a status, and what else is said. */
export const reviewRow = (key: string, status: string, more: Partial<ReviewRow> = {}): ReviewRow => ({
	key,
	status,
	note: '',
	tags: [],
	reworded: false,
	verdicts: [],
	...more,
});

/** What became of some quotations of {@link modelOf}: one of each kind that matters, the first a statement of it. */
export function checkedOf(isOld = false): CheckedModel {
	const row = (index: number, more: Partial<CheckedRow>): CheckedRow => ({
		key: `checked ${index}`,
		isStatement: false,
		kind: 'verbatim',
		word: 'verbatim',
		meaning: 'verbatim: the source has the same words',
		isFault: false,
		text: '“The harbour and the crane cost ten crowns more than the signal did before the storm came.”',
		remarks: '',
		found: [{ where: 'call.txt:12', text: 'call.txt, line 12: “The harbour cost ten crowns.” (Ada Halm-1)' }],
		place: { start: index * 100, end: index * 100 + 80, line: index + 1 },
		find: { speaker: '', words: 'the harbour and the crane', tags: ['verbatim'], check: false },
		...more,
	});
	return {
		sources: ['sources/call.txt', 'sources/council-minutes.txt', 'sources/press-release.txt', 'sources/notes.txt'],
		isOld,
		rows: [
			row(0, { key: 'statement claim 0', isStatement: true }),
			row(1, {
				kind: 'altered',
				word: 'altered',
				isFault: true,
				meaning: 'altered: the source has other words',
				text: '“The toll will rise by ten crowns before the ice breaks.”',
				remarks: 'modal verb: “will” for “may”',
			}),
			row(2, {
				kind: 'trimmed',
				word: 'trimmed',
				meaning: 'trimmed: words of the source are left out',
				remarks: 'leaves out a condition: “if the council agrees”',
			}),
			row(3, {
				kind: 'other-speaker',
				word: 'other speaker',
				isFault: true,
				remarks: 'in the source said by Tomas Halm-2',
				text: '“Nobody asked us.”',
			}),
			row(4, {
				kind: 'not-found',
				word: 'not found',
				isFault: true,
				meaning: 'not found: stands in none of the sources',
				text: '“We have never been told of it.”',
				found: [],
			}),
			row(5, { kind: 'faithful', word: 'faithful', text: 'that the ferry would be back in June' }),
		],
	};
}

/** Reviews as the extension sends them: the usual statuses, and what is given. */
export function reviewOf(
	rows: ReviewModel['rows'] = [],
	lost: ReviewModel['lost'] = [],
	dealt: ReviewModel['dealt'] = [],
): ReviewModel {
	const statuses = DEFAULT_STATUSES.map((status) => ({ ...status, label: status.id }));
	return { statuses, rows, lost, dealt };
}

/** Reviews of the first claims of {@link modelOf}: every status, notes, tags, other words, two verdicts, two that are
 * lost, and a finding dealt with. */
export function someReviews(): ReviewModel {
	return reviewOf(
		[
			reviewRow('claim 0', 'checked', { note: 'Seen in the harbour log.\nPage 4.', tags: ['log'] }),
			reviewRow('claim 1', 'disputed'),
			reviewRow('claim 2', 'false', { tags: ['toll', 'storm'], reworded: true }),
			reviewRow('claim 3', 'needs source'),
			reviewRow('claim 5', 'not a claim'),
			reviewRow('claim 7', 'checked', {
				verdicts: [
					{ who: 'Rosa', status: 'checked', note: '' },
					{ who: 'Tom', status: 'false', note: 'The log says otherwise.' },
				],
			}),
			reviewRow('statement claim 0', 'checked'),
		],
		[
			{
				key: 'lost a',
				text: 'The old pier burned for two days',
				said: 'disputed · Ask the fire brigade',
				guess: 'The pier burned',
				place: { start: 120, end: 140, line: 2 },
			},
			{ key: 'lost b', text: 'Nobody was hurt', said: 'checked', guess: '', place: null },
		],
		['finding 1'],
	);
}

export function modelOf(claimCount: number, speakerCount: number): PanelModel {
	const claims = range(claimCount).map((index): ClaimRow => {
		const [a, b, c] = [index, index * 7 + 3, index * 11 + 5].map((at) => WORDS[at % WORDS.length] ?? '');
		return {
			key: `claim ${index}`,
			text: `The ${a} and the ${b} cost ${index + 1} crowns more than the ${c} did before the storm came`,
			speaker: index % 10 === 9 ? 'article' : `speaker ${index % speakerCount}`,
			act: index % 10 === 9 ? null : index % 4 === 3 ? 'belief' : 'statement',
			isToCheck: index % 10 >= 5,
			checkWorthiness: (index % 10) / 10,
			isLessCertain: false,
			find: {
				speaker: index % 10 === 9 ? 'the article' : nameOf(index % speakerCount).toLowerCase(),
				words: `the ${a} and the ${b} cost ${index + 1} crowns more than the ${c} did before the storm came\n${index % 10 === 9 ? 'the article' : nameOf(index % speakerCount).toLowerCase()}`,
				tags: index % 5 === 4 ? ['denies', 'denied'] : [],
				check: index % 10 >= 5,
			},
			marks: [
				...(index % 10 >= 5 ? (['checkable'] as const) : []),
				...(index % 5 === 4 ? (['denies'] as const) : []),
				'figure',
				...(index % 3 === 0 ? (['quoted'] as const) : []),
			],
			start: index * 100,
			end: index * 100 + 80,
			line: index + 1,
		};
	});
	const ofSpeaker = (key: string): ClaimRow[] => claims.filter(({ speaker }) => speaker === key);
	return {
		claims,
		speakers: range(speakerCount).map((index): SpeakerRow => {
			const key = `speaker ${index}`;
			return {
				key,
				name: nameOf(index),
				find: { speaker: nameOf(index).toLowerCase(), words: nameOf(index).toLowerCase(), tags: [], check: false },
				role: index % 2 === 0 ? 'harbour master' : '',
				kind: index % 4 === 3 ? 'anonymous' : 'named',
				sort: index % 4 === 3 ? 'anonymous' : 'person',
				line: [...LINES, 'dotted' as const][index % 7] ?? '',
				words: (speakerCount - index) * 10,
				share: (speakerCount - index) / ((speakerCount * (speakerCount + 1)) / 2),
				place: ofSpeaker(key)[0] ?? null,
				statements: ofSpeaker(key).map(({ key, text, marks, start, end, line }) => ({
					key: `statement ${key}`,
					text,
					isLessCertain: false,
					marks: marks.filter((mark) => mark === 'quoted'),
					start,
					end,
					line,
				})),
			};
		}),
		findings: claims
			.filter((_claim, index) => index % 8 === 0)
			.map(({ start, end, line, speaker, text }, index): FindingRow => ({
				key: `finding ${index}`,
				text: 'Unnamed source',
				quote: text.slice(0, 30),
				speaker,
				find: { speaker: '', words: `unnamed source\n${text.slice(0, 30).toLowerCase()}`, tags: [], check: false },
				start,
				end,
				line,
			})),
		dated: range(Math.min(8, claimCount)).map((index) => ({
			key: `dated ${index}`,
			day: ['2031', '2031-05', `2031-06-0${(index % 9) + 1}`][index % 3] ?? '2031',
			text: `What came to pass on day ${index}`,
			kind: (['event', 'statement', 'reported'] as const)[index % 3] ?? 'event',
			start: index * 100,
			end: index * 100 + 4,
			line: index + 1,
		})),
	};
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const nameOf = (index: number): string => `${['Ada', 'Tomas', 'Ruth', 'Viktor'][index % 4] ?? ''} Halm-${index + 1}`;
