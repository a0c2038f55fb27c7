import type { ClaimRow, FindingRow, PanelModel, ReviewModel, SpeakerRow, View } from '../../src/panel/messages';
import { DEFAULT_STATUSES } from '../../src/review/model';

const WORDS = 'harbour quay toll ferry ice barrier crane ledger signal lantern pilot dredger winter strike cargo'.split(
	' ',
);

/** A view of a made-up article with so many claims of so many speakers, the same at each call. */
export function viewOf(claims: number, speakers: number, file = 'harbour.txt', review = reviewOf()): View {
	return { kind: 'ready', file, model: modelOf(claims, speakers), review };
}

/** Reviews as the extension sends them: the usual statuses, and what is given. */
export function reviewOf(rows: ReviewModel['rows'] = [], lost: ReviewModel['lost'] = []): ReviewModel {
	const statuses = DEFAULT_STATUSES.map((status) => ({ ...status, label: status.id }));
	return { statuses, rows, lost };
}

/** Reviews of the first claims of {@link modelOf}: every status, notes, tags, other words, and two that are lost. */
export function someReviews(): ReviewModel {
	return reviewOf(
		[
			{ key: 'claim 0', status: 'checked', note: 'Seen in the harbour log.\nPage 4.', tags: ['log'], reworded: false },
			{ key: 'claim 1', status: 'disputed', note: '', tags: [], reworded: false },
			{ key: 'claim 2', status: 'false', note: '', tags: ['toll', 'storm'], reworded: true },
			{ key: 'claim 3', status: 'needs source', note: '', tags: [], reworded: false },
			{ key: 'claim 5', status: 'not a claim', note: '', tags: [], reworded: false },
			{ key: 'statement claim 0', status: 'checked', note: '', tags: [], reworded: false },
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
	);
}

export function modelOf(claimCount: number, speakerCount: number): PanelModel {
	const claims = range(claimCount).map((index): ClaimRow => {
		const [a, b, c] = [index, index * 7 + 3, index * 11 + 5].map((at) => WORDS[at % WORDS.length] ?? '');
		return {
			key: `claim ${index}`,
			text: `The ${a} and the ${b} cost ${index + 1} crowns more than the ${c} did before the storm came`,
			speaker: index % 10 === 9 ? 'article' : `speaker ${index % speakerCount}`,
			cue: 'said',
			act: index % 10 === 9 ? null : index % 4 === 3 ? 'belief' : 'statement',
			stance: index % 5 === 4 ? 'denial' : 'neutral',
			checkWorthiness: (index % 10) / 10,
			marks: [
				...(index % 10 >= 5 ? (['checkable'] as const) : []),
				...(index % 5 === 4 ? (['denied'] as const) : []),
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
				name: `${['Ada', 'Tomas', 'Ruth', 'Viktor'][index % 4] ?? ''} Halm-${index + 1}`,
				role: index % 2 === 0 ? 'harbour master' : '',
				kind: index % 4 === 3 ? 'anonymous' : 'named',
				words: (speakerCount - index) * 10,
				share: (speakerCount - index) / ((speakerCount * (speakerCount + 1)) / 2),
				statements: ofSpeaker(key).map(({ key, text, marks, start, end, line }) => ({
					key: `statement ${key}`,
					text,
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
				code: 'anonymous-source',
				text: 'Unnamed source',
				quote: text.slice(0, 30),
				speaker,
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
