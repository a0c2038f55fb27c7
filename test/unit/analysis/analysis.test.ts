import assert from 'node:assert/strict';

import fc from 'fast-check';

import { drain } from '../../../src/analysis/text/drain';
import { analyze, Session } from '../../../src/analysis/session';
import type { Analysis, Span } from '../../../src/analysis/model';
import { applyEdit, article, edit, hostile, longArticle } from './articles';
import { english } from './english';

function checkSpan(text: string, span: Span, where: string): void {
	assert.ok(
		Number.isInteger(span.start) && span.start >= 0 && span.start < span.end && span.end <= text.length,
		`${where}: ${String(span.start)}–${String(span.end)} of ${String(text.length)}`,
	);
}

function checkList(text: string, spans: readonly Span[], where: string): void {
	spans.forEach((span, at) => {
		checkSpan(text, span, where);
		const before = spans[at - 1];
		assert.ok(!before || before.end <= span.start, `${where}: in text order and disjoint`);
	});
}

const ascending = (numbers: readonly number[], where: string): void => {
	numbers.forEach((number, at) => {
		assert.ok(at === 0 || (numbers[at - 1] ?? 0) <= number, `${where}: in text order`);
	});
};

const unique = (ids: readonly string[], where: string): ReadonlySet<string> => {
	const set = new Set(ids);
	assert.equal(set.size, ids.length, `${where}: every id once`);
	return set;
};

/** Every promise of the model that can be checked on any analysis. */
function checkAnalysis(analysis: Analysis, text: string): void {
	assert.equal(analysis.text, text);
	checkList(text, analysis.paragraphs, 'paragraphs');
	checkList(text, analysis.sentences, 'sentences');
	checkList(text, analysis.mentions, 'mentions');
	if (analysis.dateline) {
		checkSpan(text, analysis.dateline.span, 'dateline');
	}
	const entities = unique(
		analysis.entities.map((entity) => entity.id),
		'entities',
	);
	analysis.mentions.forEach((mention, index) => {
		const entity = analysis.entities.find((each) => each.id === mention.entity);
		assert.ok(entity);
		assert.ok(entity.mentions.includes(index), 'a mention is among those of its entity');
		assert.equal(entity.kind, mention.kind);
	});
	for (const entity of analysis.entities) {
		assert.ok(!entity.aliases.includes(entity.name));
		unique(entity.aliases, 'aliases');
		for (const role of entity.roles) {
			checkSpan(text, role.span, 'role');
			assert.ok(role.affiliation === null || entities.has(role.affiliation), 'affiliation exists');
		}
	}
	for (const quotation of analysis.quotations) {
		assert.ok(quotation.spans.length > 0);
		checkList(text, quotation.spans, 'quotation');
	}
	checkAttributions(analysis, text);
	checkSpeakers(analysis, entities);
	checkClaims(analysis, text, entities);
	for (const finding of analysis.findings) {
		checkSpan(text, finding.span, finding.code);
		finding.related.forEach((span) => {
			checkSpan(text, span, finding.code);
		});
		assert.ok(
			finding.attribution === null || analysis.attributions.some(({ id }) => id === finding.attribution),
			'finding of an attribution that exists',
		);
	}
	ascending(
		analysis.findings.map(({ span }) => span.start),
		'findings',
	);
}

function checkAttributions(analysis: Analysis, text: string): void {
	const speakers = unique(
		analysis.speakers.map(({ entity }) => entity),
		'speakers',
	);
	const ids = unique(
		analysis.attributions.map(({ id }) => id),
		'attributions',
	);
	const parents = new Map(analysis.attributions.map(({ id, parent }) => [id, parent]));
	for (const attribution of analysis.attributions) {
		assert.ok(attribution.content.length > 0, 'content is never empty');
		checkList(text, attribution.source, 'source');
		checkList(text, attribution.cue, 'cue');
		checkList(text, attribution.content, 'content');
		assert.ok(attribution.confidence >= 0 && attribution.confidence <= 1);
		assert.ok(attribution.speaker === null || speakers.has(attribution.speaker), 'speaker exists');
		assert.ok(attribution.parent === null || ids.has(attribution.parent), 'parent exists');
		const seen = new Set<string>();
		for (let at: string | null = attribution.id; at !== null; at = parents.get(at) ?? null) {
			assert.ok(!seen.has(at), 'parents form no cycle');
			seen.add(at);
		}
		assert.equal(attribution.evidence[0]?.step, 'found');
		const unresolved = attribution.evidence.some((step) => step.step === 'unresolved');
		assert.ok(
			attribution.speaker !== null || unresolved || attribution.evidence.some((step) => step.step === 'inherited'),
			'no speaker, and no word why',
		);
		for (const step of attribution.evidence) {
			if (step.step === 'coreference') {
				checkSpan(text, step.from, 'coreference from');
				checkSpan(text, step.to, 'coreference to');
			} else if (step.step === 'rejected') {
				checkSpan(text, step.span, 'rejected');
				assert.ok(step.score >= 0 && step.score <= 1);
			} else if (step.step === 'inherited') {
				assert.ok(ids.has(step.from));
			}
		}
	}
	ascending(
		analysis.attributions.map(({ source, cue, content }) =>
			Math.min(...[...source, ...cue, ...content].map(({ start }) => start)),
		),
		'attributions',
	);
}

function checkSpeakers(analysis: Analysis, entities: ReadonlySet<string>): void {
	for (const speaker of analysis.speakers) {
		const theirs = analysis.attributions.filter((attribution) => attribution.speaker === speaker.entity);
		assert.deepEqual(
			speaker.attributions,
			theirs.map(({ id }) => id),
			'a speaker lists exactly the attributions that name it',
		);
		assert.ok(
			speaker.attributions.length > 0 || speaker.words > 0,
			'a speaker is reported, or answers in an interview',
		);
		assert.ok(speaker.name.length > 0);
		assert.ok(speaker.words >= 0);
		if (speaker.kind === 'named') {
			const named = speaker.members.length > 0 ? speaker.members : [speaker.entity];
			assert.ok(
				named.every((id) => entities.has(id)),
				'a named speaker is an entity, or several that are',
			);
		}
	}
}

function checkClaims(analysis: Analysis, text: string, entities: ReadonlySet<string>): void {
	unique(
		analysis.claims.map(({ id }) => id),
		'claims',
	);
	const attributions = new Map(analysis.attributions.map((attribution) => [attribution.id, attribution]));
	const claimed = new Set(analysis.claims.map(({ attribution }) => attribution));
	for (const claim of analysis.claims) {
		assert.ok(claim.content.length > 0);
		checkList(text, claim.content, 'claim');
		assert.ok(claim.checkWorthiness >= 0 && claim.checkWorthiness <= 1);
		assert.ok(claim.reasons.length > 0, 'a claim says why it can, or cannot, be checked');
		claim.entities.forEach((id) => {
			assert.ok(entities.has(id));
		});
		claim.figures.forEach((index) => {
			const figure = analysis.mentions[index];
			assert.ok(figure && claim.content.some(({ start, end }) => start <= figure.start && figure.end <= end));
		});
		if (claim.attribution === null) {
			const { claimant } = claim;
			assert.ok(claimant === null || analysis.speakers.some(({ entity }) => entity === claimant));
			assert.ok(
				!analysis.claims.some(
					({ attribution, content }) =>
						attribution !== null &&
						content.some((span) => claim.content.some(({ start, end }) => start < span.end && span.start < end)),
				),
				'the article’s own claims are nobody else’s',
			);
		} else {
			const attribution = attributions.get(claim.attribution);
			assert.ok(attribution);
			assert.equal(claim.claimant, attribution.speaker);
			const around = attributions.get(attribution.parent ?? '');
			assert.ok(
				attribution.speaker === null ||
					!claimed.has(around?.id ?? '') ||
					around?.speaker !== attribution.speaker ||
					!claim.content.every((span) =>
						around.content.some(({ start, end }) => start <= span.start && span.end <= end),
					),
				'nobody claims the same words twice',
			);
			for (const { start, end } of claim.content) {
				assert.ok(
					attribution.content.some((span) => span.start <= start && end <= span.end),
					'a claim lies inside its content',
				);
			}
		}
	}
	ascending(
		analysis.claims.map(({ content }) => content[0]?.start ?? 0),
		'claims',
	);
}

const settings = (numRuns: number): fc.Parameters<unknown> => ({ numRuns, seed: 20311 });

describe('Analysis of a whole text', function () {
	this.timeout(60_000);

	it('keeps every promise of the model on made-up articles', () => {
		fc.assert(
			fc.property(article, (text) => {
				checkAnalysis(analyze(text, english()), text);
			}),
			settings(120),
		);
	});

	it('keeps every promise of the model on hostile texts', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				checkAnalysis(analyze(text, english()), text);
			}),
			settings(150),
		);
	});

	it('is the same every time', () => {
		fc.assert(
			fc.property(article, (text) => {
				assert.deepEqual(analyze(text, english()), analyze(text, english()));
			}),
			settings(30),
		);
	});

	it('comes out of a chain of edits as from scratch', () => {
		fc.assert(
			fc.property(article, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
				let latest = text;
				const session = new Session(english());
				drain(session.read(latest));
				for (const each of edits) {
					latest = applyEdit(latest, each);
					assert.deepEqual(drain(session.read(latest)), analyze(latest, english()));
				}
			}),
			settings(60),
		);
	});

	for (const [name, text] of [
		['nothing', ''],
		['white space', ' \r\n\t\uFEFF\n'],
		['a byte order mark and CRLF', `\uFEFF${longArticle(300).replace(/\n/g, '\r\n')}`],
		['lone surrogates', '\uD83D said \uDE00. “\uD83D,” he said. I think \uDE00 is 12 people.'],
		[
			'control and bidirectional characters',
			'\u202E“Stop\u0000,” said\u0007 Ada\u200F Lindqvist. \u2066He\u2069 said no.',
		],
		['quotation marks alone', '"“”‘’«»'.repeat(400)],
		['pronouns alone', 'he said she said they said it said who said I said you said '.repeat(60)],
		['a thousand open brackets', `“${'['.repeat(1000)}”, he said.`],
	] as const) {
		it(`takes ${name}`, () => {
			checkAnalysis(analyze(text, english()), text);
		});
	}

	it('takes a megabyte on one line, handing control back all along', () => {
		const line = longArticle(170_000).replace(/\n+/g, ' ').slice(0, 1_000_000);
		const steps = new Session(english()).read(line);
		let count = 0;
		let step = steps.next();
		while (!step.done) {
			count++;
			step = steps.next();
		}
		assert.equal(step.value.text, line);
		assert.ok(step.value.sentences.length > 1000);
		assert.ok(count > 100, `handed back ${String(count)} times`);
	});

	it('takes time in proportion to the text', () => {
		const time = (text: string): number => {
			const started = performance.now();
			analyze(text, english());
			return performance.now() - started;
		};
		const small = longArticle(4_000);
		const large = longArticle(32_000);
		time(small);
		const least = (text: string): number => Math.min(time(text), time(text), time(text));
		const ratio = least(large) / least(small);
		// Eight times the text: 8 if linear, 64 if quadratic.
		assert.ok(ratio < 20, `eight times the text took ${ratio.toFixed(1)} times as long`);
	});
});
