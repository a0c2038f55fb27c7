import fc from 'fast-check';

const SENTENCES = [
	'“The lock will open in March,” said Ada Lindqvist, the harbour master.',
	'Tomas Beregi, a spokesman for the Ministry of Waterways, denied that the quay was ever closed.',
	'She added that 14 ships had waited for three days.',
	'According to the Harbour Authority, 12 people were hurt when the crane fell on Tuesday.',
	'A senior official, who spoke on condition of anonymity because talks go on, said the toll would double.',
	'He told reporters: "Nobody warned us [of the storm]."',
	'Police said they were looking for a second driver.',
	'Norden Freight’s claim that the ice barrier cost 40 million crowns is wrong, Beregi said.',
	'Local media reported that Ruth Okonjo had said "the tide gauge is … broken".',
	'The Port Workers’ Union (PWU) plans to march on Friday.',
	'At least 14 people were hurt, the PWU says.',
	'The old customs house was sold in 2014 for $3.2 million.',
	'"We never thought it would end," she said. "Then the water rose.',
	'"It rose by half a metre," she said.',
	'The ministry declined to comment.',
	'‘Shorty’, as his friends call Viktor Halm, expects a trial in October 2031.',
	'It is said that the ferry was never inspected.',
	'HALM: I know what I saw. What did you see?',
	'Dahl and Sarraf agreed that the report shows nothing.',
	'Ce navire n’est jamais arrivé.',
];

/** Paragraphs of a made-up article. */
export const article: fc.Arbitrary<string> = fc
	.array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 9 })
	.chain((paragraphs) =>
		fc.constantFrom('\n\n', '\n', '\r\n\r\n').map((gap) => paragraphs.map((each) => each.join(' ')).join(gap)),
	);

/** Everything that breaks naive text code, mixed into an article. */
export const hostile: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			article,
			fc.constantFrom(
				'\uFEFF',
				'\r\n',
				'\r',
				'\u2028',
				'\u202E',
				'\u0000',
				'\u0007',
				'\uD83D',
				'\uDE00',
				'😀',
				'"',
				'“',
				'”',
				'‘',
				"'",
				'[',
				'…',
				' said ',
				'said "',
				'" he',
				'I ',
				' who ',
				'’s ',
				'<script>alert(1)</script>',
				'[x](command:evil)',
				'((',
				'他说',
				' a\u0301 ',
			),
			fc.string({ unit: 'binary', maxLength: 30 }),
		),
		{ maxLength: 14 },
	)
	.map((pieces) => pieces.join(''));

/** One edit: how far into the text (0 to 1), how much is removed, what is put in. */
export interface Edit {
	readonly at: number;
	readonly remove: number;
	readonly insert: string;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	remove: fc.nat(80),
	insert: fc.oneof(
		fc.constantFrom('', ' ', '\n\n', '"', '”', 'she said', '.', ' Ada Lindqvist said that '),
		fc.constantFrom(...SENTENCES),
	),
});

export function applyEdit(text: string, { at, remove, insert }: Edit): string {
	const start = Math.floor(at * text.length);
	return text.slice(0, start) + insert + text.slice(start + remove);
}

/** A long article of distinct paragraphs: about `words` words. */
export function longArticle(words: number): string {
	const paragraphs: string[] = [];
	let count = 0;
	for (let i = 0; count < words; i++) {
		const sentences = [0, 1, 2, 3].map((k) => SENTENCES[(i * 7 + k * 5) % SENTENCES.length] ?? '');
		const paragraph = `${sentences.join(' ')} It was day ${String(i)} of the works.`;
		count += paragraph.split(' ').length;
		paragraphs.push(paragraph);
	}
	return paragraphs.join('\n\n');
}
