import type {
	Analysis,
	Attribution,
	Claim,
	Entity,
	Mention,
	Quotation,
	Span,
	Speaker,
} from '../../../src/analysis/model';

/** A made-up article, and an analysis of it written by hand, so that views are tested without the engine. */
export const TEXT = [
	'“The lock will open in March,” said Ada Lindqvist, the harbour master. “We have waited long enough.”',
	'',
	'Beregi denied that 14 ships were turned away, Lindqvist said.',
	'',
	'“Nobody warned us.”',
].join('\n');

/** The n-th (from 0) place of some words. */
export function place(words: string, nth = 0): Span {
	let start = TEXT.indexOf(words);
	for (let seen = 0; seen < nth; seen += 1) {
		start = TEXT.indexOf(words, start + 1);
	}
	if (start < 0) {
		throw new Error(`The article does not say “${words}”.`);
	}
	return { start, end: start + words.length };
}

const mention = (words: string, kind: Mention['kind'], entity: string): Mention => ({ ...place(words), kind, entity });

const mentions: Mention[] = [
	mention('March', 'date', 'e3'),
	mention('Ada Lindqvist', 'person', 'e1'),
	mention('Beregi', 'person', 'e2'),
	mention('14', 'number', 'e4'),
	{ ...place('Lindqvist', 1), kind: 'person', entity: 'e1' },
];

const entity = (id: string, kind: Entity['kind'], name: string, indices: number[], more?: Partial<Entity>): Entity => ({
	id,
	kind,
	name,
	aliases: [],
	roles: [],
	mentions: indices,
	...more,
});

const quoted = (...words: string[]): Quotation => ({
	spans: words.map((each) => place(each)),
	closed: true,
	speech: true,
});

const attributions: Attribution[] = [
	{
		id: 'a1',
		act: 'statement',
		manner: 'direct',
		report: 'made',
		stance: 'affirms',
		writer: 'neutral',
		source: [place('Ada Lindqvist, the harbour master')],
		cue: [place('said')],
		content: [place('“The lock will open in March,”'), place('“We have waited long enough.”')],
		speaker: 'e1',
		parent: null,
		confidence: 0.97,
		speakerConfidence: 0.9,
		evidence: [
			{ step: 'found', by: 'model', probability: 0.97 },
			{ step: 'cue', span: place('said') },
		],
	},
	{
		id: 'a2',
		act: 'statement',
		manner: 'indirect',
		report: 'made',
		stance: 'affirms',
		writer: 'neutral',
		source: [place('Lindqvist', 1)],
		cue: [place('said', 1)],
		content: [place('Beregi denied that 14 ships were turned away')],
		speaker: 'e1',
		parent: null,
		confidence: 0.8,
		speakerConfidence: 0.9,
		evidence: [
			{ step: 'coreference', from: place('Lindqvist', 1), to: place('Ada Lindqvist'), by: 'surname' },
			{ step: 'rejected', entity: 'e2', span: place('Beregi'), score: 0.2 },
		],
	},
	{
		id: 'a3',
		act: 'statement',
		manner: 'indirect',
		report: 'made',
		stance: 'denies',
		writer: 'denial',
		source: [place('Beregi')],
		cue: [place('denied')],
		content: [place('that 14 ships were turned away')],
		speaker: 'e2',
		parent: 'a2',
		confidence: 0.9,
		speakerConfidence: 0.9,
		evidence: [],
	},
];

const speakers: Speaker[] = [
	{
		entity: 'e1',
		name: 'Ada Lindqvist',
		aliases: ['Lindqvist'],
		members: [],
		role: 'harbour master',
		kind: 'named',
		attributions: ['a1', 'a2'],
		words: 11,
	},
	{
		entity: 'e2',
		name: 'Tomás Beregi',
		aliases: ['Beregi'],
		members: [],
		role: null,
		kind: 'named',
		attributions: ['a3'],
		words: 6,
	},
];

const claim = (id: string, words: string, attribution: string, more: Partial<Claim>): Claim => ({
	id,
	content: [place(words)],
	shown: [place(words)],
	claimant: 'e1',
	attribution,
	stance: 'neutral',
	polarity: 'positive',
	modality: 'asserted',
	subject: null,
	tense: 'past',
	figures: [],
	entities: [],
	checkWorthiness: 0.2,
	reasons: [],
	...more,
});

export const ANALYSIS: Analysis = {
	text: TEXT,
	english: true,
	dateline: null,
	paragraphs: TEXT.split('\n\n').map((paragraph) => place(paragraph)),
	sentences: [],
	mentions,
	entities: [
		entity('e3', 'date', 'March', [0]),
		entity('e1', 'person', 'Ada Lindqvist', [1, 4], { aliases: ['Lindqvist'] }),
		entity('e2', 'person', 'Tomás Beregi', [2], { aliases: ['Beregi'] }),
		entity('e4', 'number', '14', [3]),
	],
	quotations: [
		quoted('“The lock will open in March,”'),
		quoted('“We have waited long enough.”'),
		quoted('“Nobody warned us.”'),
	],
	attributions,
	speakers,
	claims: [
		claim('c1', 'The lock will open in March', 'a1', { modality: 'predicted', reasons: ['prediction'] }),
		claim('c2', '14 ships were turned away', 'a3', {
			claimant: 'e2',
			stance: 'denial',
			checkWorthiness: 0.9,
			reasons: ['figure'],
		}),
	],
	findings: [
		{
			code: 'unattributed-quotation',
			span: place('“Nobody warned us.”'),
			related: [],
			attribution: null,
			details: {},
		},
		{ code: 'second-hand-report', span: place('Beregi'), related: [], attribution: 'a3', details: {} },
	],
};
