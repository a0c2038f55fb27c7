import type { Analysis } from '../../../src/analysis/model';

/** An analysis made by hand, with every kind of thing in it that corrections and exports touch. */
export function someAnalysis(): Analysis {
	const text = '\u{1f6a2} =Ada Lindqvist said: “The quay\nis safe.” Tomas Beregi noted <b>4</b> piles.';
	const at = (words: string): { start: number; end: number } => ({
		start: text.indexOf(words),
		end: text.indexOf(words) + words.length,
	});
	const quotation = at('“The quay\nis safe.”');
	return {
		text,
		english: true,
		dateline: null,
		paragraphs: [{ start: 0, end: text.length }],
		sentences: [{ start: 0, end: text.length }],
		mentions: [
			{ ...at('Ada Lindqvist'), kind: 'person', entity: 'ada' },
			{ ...at('Tomas Beregi'), kind: 'person', entity: 'tomas' },
			{ ...at('4'), kind: 'number', entity: 'four' },
		],
		entities: [
			{ id: 'ada', kind: 'person', name: 'Ada Lindqvist', aliases: [], roles: [], mentions: [0] },
			{ id: 'tomas', kind: 'person', name: 'Tomas Beregi', aliases: ['Beregi'], roles: [], mentions: [1] },
			{ id: 'four', kind: 'number', name: '4', aliases: [], roles: [], mentions: [2] },
		],
		quotations: [{ spans: [quotation], closed: true, speech: true }],
		attributions: [
			{
				id: 'a1',
				act: 'statement',
				manner: 'direct',
				report: 'made',
				stance: 'affirms',
				source: [at('Ada Lindqvist')],
				cue: [at('said')],
				content: [quotation],
				speaker: 'ada',
				parent: null,
				confidence: 0.9,
				speakerConfidence: 0.9,
				evidence: [{ step: 'found', by: 'rule', probability: 0.9 }],
			},
			{
				id: 'a2',
				act: 'statement',
				manner: 'indirect',
				report: 'made',
				stance: 'affirms',
				source: [at('Tomas Beregi')],
				cue: [at('noted')],
				content: [at('<b>4</b> piles')],
				speaker: 'tomas',
				parent: null,
				confidence: 0.8,
				speakerConfidence: 0.9,
				evidence: [{ step: 'found', by: 'rule', probability: 0.8 }],
			},
		],
		speakers: [
			{ entity: 'ada', name: 'Ada Lindqvist', aliases: [], role: null, kind: 'named', attributions: ['a1'], words: 4 },
			{
				entity: 'tomas',
				name: 'Tomas Beregi',
				aliases: ['Beregi'],
				role: null,
				kind: 'named',
				attributions: ['a2'],
				words: 4,
			},
		],
		claims: [
			{
				id: 'c1',
				content: [quotation],
				shown: [quotation],
				claimant: 'ada',
				attribution: 'a1',
				stance: 'neutral',
				polarity: 'positive',
				modality: 'asserted',
				subject: null,
				tense: 'present',
				figures: [],
				entities: [],
				checkWorthiness: 0.4,
				reasons: ['opinion'],
			},
			{
				id: 'c2',
				content: [at('<b>4</b> piles')],
				shown: [at('<b>4</b> piles')],
				claimant: 'tomas',
				attribution: 'a2',
				stance: 'neutral',
				polarity: 'positive',
				modality: 'asserted',
				subject: null,
				tense: 'past',
				figures: [2],
				entities: ['tomas'],
				checkWorthiness: 0.8,
				reasons: ['figure'],
			},
		],
		findings: [{ code: 'ambiguous-speaker', span: quotation, related: [], attribution: 'a1', details: {} }],
	};
}
