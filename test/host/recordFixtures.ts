import { recordFileName } from '../../src/review/store/recordFileName';

/** A review of some words, as a file may hold it. */
export interface Reviewed {
	readonly id: string;
	/** One stretch of the text, or several. */
	readonly words: readonly string[];
	readonly status: string;
	/** ISO 8601, UTC. */
	readonly time: string;
}

/** The files of the first version of Source Review for one text: name in `.source-review` → what it holds. */
export interface Version1 {
	readonly page: { readonly name: string; readonly text: string };
	readonly history: { readonly name: string; readonly text: string };
}

/** As the first version wrote what somebody without a name had said of a text. */
export function version1(path: string, text: string, reviews: readonly Reviewed[]): Version1 {
	const items = [...reviews]
		.sort((a, b) => startOf(text, a) - startOf(text, b))
		.map((review) => annotation(path, text, review));
	const page = {
		'@context': ['http://www.w3.org/ns/anno.jsonld', { sr: 'urn:source-review:' }],
		type: 'AnnotationPage',
		'sr:schema': 1,
		'sr:source': path,
		items,
	};
	const acts = reviews.map((review, i) => ({
		id: `00000000-0000-4000-8000-0000000000a${i}`,
		time: review.time,
		reviewer: '',
		kind: 'change',
		of: null,
		changes: [{ before: null, after: annotation(path, text, review) }],
	}));
	const name = recordFileName(path);
	return {
		page: { name, text: `${JSON.stringify(page, null, '\t')}\n` },
		history: {
			name: name.replace(/json$/, 'history.jsonl'),
			text: acts.map((act) => `${JSON.stringify(act)}\n`).join(''),
		},
	};
}

/** The log of a colleague on another computer who has said something of a text, as git would bring it. */
export function colleaguesLog(
	path: string,
	text: string,
	reviews: readonly Reviewed[],
): { name: string; text: string } {
	// Each text has logs and an id of its own.
	const own = reviews[0]?.id.slice(-8) ?? '';
	const log = `c0ffee00-${own}`;
	const author = '99999999-0000-4000-8000-000000000001';
	const by = { author, reviewer: 'Ines' };
	const place = { path, words: '' };
	const lines: object[] = [
		{ id: `${log}.1`, turn: 1, ...by, time: '2025-01-01T00:00:00.000Z', saw: {}, kind: 'place', place },
	];
	for (const { id, words, status, time } of reviews) {
		const n = lines.length + 1;
		const change = {
			record: id,
			target: words.map((each) => anchor(text, each)),
			created: time,
			of: { type: 'review', about: 'claim' },
			set: { status, judged: words.join(' … ') },
		};
		lines.push({ id: `${log}.${n}`, turn: n, ...by, time, saw: {}, kind: 'change', of: null, changes: [change] });
	}
	return {
		name: `acts/01234567${own}.${log}.jsonl`,
		text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
	};
}

function annotation(source: string, text: string, { id, words, status, time }: Reviewed): object {
	return {
		id: `urn:uuid:${id}`,
		type: 'Annotation',
		motivation: 'assessing',
		created: time,
		modified: time,
		'sr:anchored': time,
		'sr:about': 'claim',
		'sr:judged': words.join(' … '),
		body: [{ type: 'TextualBody', purpose: 'assessing', value: status }],
		target: words.map((each) => {
			const { exact, prefix, suffix, start, end } = anchor(text, each);
			return {
				source,
				selector: [
					{ type: 'TextQuoteSelector', exact, prefix, suffix },
					{ type: 'TextPositionSelector', start, end },
				],
				'sr:rival': 0,
			};
		}),
	};
}

function anchor(
	text: string,
	words: string,
): { [key in 'exact' | 'prefix' | 'suffix']: string } & {
	readonly start: number;
	readonly end: number;
	readonly rival: number;
} {
	const start = text.indexOf(words);
	const end = start + words.length;
	return {
		exact: words,
		prefix: text.slice(Math.max(0, start - 32), start),
		suffix: text.slice(end, end + 32),
		start,
		end,
		rival: 0,
	};
}

const startOf = (text: string, { words }: Reviewed): number => text.indexOf(words[0] ?? '');
