import Ajv, { type ValidateFunction } from 'ajv';

/*
 * What the published specifications ask for, as JSON Schema: the Web Annotation Data Model (W3C Recommendation, 2017),
 * sections 3 and 4, and ClaimReview, Claim and Quotation of schema.org with what search engines need of a ClaimReview.
 * Terms of our own are only allowed with our prefix.
 */

const oneOrMore = (one: object): object => ({ anyOf: [one, { type: 'array', minItems: 1, items: one }] });
const IRI = { type: 'string', pattern: '^[^\\s<>"{}|\\\\^`]+$' };
const TIME = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' };
const MOTIVATION = {
	enum: [
		'assessing',
		'bookmarking',
		'classifying',
		'commenting',
		'describing',
		'editing',
		'highlighting',
		'identifying',
		'linking',
		'moderating',
		'questioning',
		'replying',
		'tagging',
	],
};
/** An object with these properties and, beside them, nothing but terms with our prefix. */
const thing = (type: string, properties: object, required: readonly string[]): object => ({
	type: 'object',
	required: ['type', ...required],
	properties: { type: { const: type }, ...properties },
	patternProperties: { '^sr:': {} },
	additionalProperties: false,
});

const PERSON = thing('Person', { name: { type: 'string' } }, []);
const BODY = {
	anyOf: [
		thing(
			'TextualBody',
			{ value: { type: 'string', minLength: 1 }, purpose: MOTIVATION, creator: PERSON, modified: TIME },
			['value'],
		),
		thing('SpecificResource', { source: IRI, purpose: MOTIVATION, modified: TIME }, ['source']),
	],
};
const SELECTOR = {
	anyOf: [
		thing('TextQuoteSelector', { exact: { type: 'string' }, prefix: { type: 'string' }, suffix: { type: 'string' } }, [
			'exact',
		]),
		thing('TextPositionSelector', { start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } }, [
			'start',
			'end',
		]),
	],
};
const TARGET = {
	anyOf: [
		IRI,
		{
			type: 'object',
			required: ['source'],
			properties: { source: IRI, selector: oneOrMore(SELECTOR) },
			patternProperties: { '^sr:': {} },
			additionalProperties: false,
		},
	],
};

export const webAnnotationPage = {
	type: 'object',
	required: ['@context', 'type', 'items'],
	properties: {
		'@context': {
			type: 'array',
			minItems: 1,
			prefixItems: [{ const: 'http://www.w3.org/ns/anno.jsonld' }],
			items: { anyOf: [IRI, { type: 'object', required: ['sr'] }] },
		},
		type: { const: 'AnnotationPage' },
		items: {
			type: 'array',
			items: thing(
				'Annotation',
				{
					id: IRI,
					motivation: oneOrMore(MOTIVATION),
					creator: PERSON,
					created: TIME,
					modified: TIME,
					body: oneOrMore(BODY),
					target: oneOrMore(TARGET),
				},
				['id', 'target'],
			),
		},
	},
	additionalProperties: false,
};

const schemaOrg = (type: string, properties: object, required: readonly string[]): object => ({
	type: 'object',
	required: ['@type', ...required],
	properties: { '@type': { const: type }, ...properties },
	additionalProperties: false,
});
const WORDS = { type: 'string', minLength: 1 };
const WORK = schemaOrg('CreativeWork', { url: IRI, name: WORDS }, []);
const AGENT = {
	anyOf: [
		schemaOrg('Person', { name: WORDS, jobTitle: WORDS }, ['name']),
		schemaOrg('Organization', { name: WORDS }, ['name']),
	],
};
const CLAIM = schemaOrg('Claim', { text: WORDS, author: AGENT, appearance: WORK }, ['text', 'appearance']);

export const claimReviews = {
	type: 'object',
	required: ['@context', '@graph'],
	properties: {
		'@context': { const: 'https://schema.org' },
		'@graph': {
			type: 'array',
			items: {
				anyOf: [
					CLAIM,
					schemaOrg('Quotation', { text: WORDS, creator: AGENT, isPartOf: WORK }, ['text', 'isPartOf']),
					schemaOrg(
						'ClaimReview',
						{
							'@id': IRI,
							claimReviewed: WORDS,
							itemReviewed: CLAIM,
							// A word, never a number that nobody gave.
							reviewRating: schemaOrg('Rating', { alternateName: WORDS }, ['alternateName']),
							author: AGENT,
							datePublished: TIME,
							dateModified: TIME,
							reviewBody: WORDS,
							comment: schemaOrg('Comment', { text: WORDS, author: AGENT }, ['text']),
							keywords: { type: 'array', minItems: 1, items: WORDS },
							citation: { type: 'array', minItems: 1, items: WORK },
						},
						['claimReviewed', 'itemReviewed', 'reviewRating', 'datePublished'],
					),
				],
			},
		},
	},
	additionalProperties: false,
};

/** What is wrong with a value, by a schema; empty where it is valid. The value is read back from its JSON first. */
export function faults(schema: object, value: unknown): string[] {
	const validate: ValidateFunction = new Ajv({ allErrors: true, strict: false }).compile(schema);
	validate(JSON.parse(JSON.stringify(value)));
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
