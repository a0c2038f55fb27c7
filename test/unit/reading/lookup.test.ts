import '../../ui/withoutEditor';
import * as assert from 'node:assert/strict';
import { entityAt, placesOf } from '../../../src/reading/entityPlaces';
import { Lookup } from '../../../src/reading/lookup';
import { nextPlace } from '../../../src/reading/nextPlace';
import { speechIn } from '../../../src/reading/speech';
import type { Analysis, Attribution } from '../../../src/analysis/model';
import { cursorOf, cursorPlaces, targetAt } from '../../../src/reading/targetAt';
import { Reviews } from '../../../src/review/reviews';
import { HandMade } from '../panel/analysis';
import { viewed } from '../panel/viewed';
import { timesAsLong } from '../timesAsLong';
import { ANALYSIS, place, TEXT } from '../editor/article';

const lookup = new Lookup(ANALYSIS);

describe('the words of a place', () => {
	const text = '# The tower\n\n(**Ada Lindqvist**), who _keeps the lock_, said the “old *lock*” leaks.';
	const marked = new Lookup(new HandMade(text).make());
	const span = (words: string): { start: number; end: number } => {
		const start = text.indexOf(words);
		return { start, end: start + words.length };
	};

	it('have no room before a comma, or in brackets, where marks of a marked-up text stood', () => {
		const { start } = span('(**Ada');
		const shown = marked.text({ start, end: text.length }).replace(/ +/g, ' ');
		assert.equal(shown, '(Ada Lindqvist), who keeps the lock, said the “old lock” leaks.');
	});

	it('are joined by an ellipsis where other words stand between them, not for a quotation mark', () => {
		assert.equal(marked.joined([span('said the '), span('old *lock*')]), 'said the old  lock ');
		assert.match(marked.joined([span('said the '), span('leaks')]), /^said the {2}… leaks$/);
	});
});

describe('what stands at an offset', () => {
	it('is the mention around it, its end included', () => {
		const { start, end } = place('Ada Lindqvist');
		assert.equal(lookup.mentionAt(start - 1), undefined);
		assert.equal(lookup.mentionAt(start)?.entity, 'e1');
		assert.equal(lookup.mentionAt(end)?.entity, 'e1');
		assert.equal(lookup.mentionAt(end + 1), undefined);
	});

	it('is the narrowest attribution around it', () => {
		assert.equal(lookup.attributionAt(place('ships').start)?.id, 'a3');
		assert.equal(lookup.attributionAt(place('said', 1).start)?.id, 'a2');
		assert.equal(lookup.attributionAt(place('We have').start)?.id, 'a1');
		assert.equal(lookup.attributionAt(place('Nobody').start), undefined);
	});

	it('is nothing outside the text', () => {
		assert.equal(lookup.mentionAt(TEXT.length + 10), undefined);
		assert.equal(lookup.attributionAt(TEXT.length + 10), undefined);
	});
});

describe('what is meant inside another’s words', () => {
	const made = new HandMade(
		'“We can no longer ask what they said when it fell, and nobody kept the letters,” said Ada Lindqvist.',
	);
	const outer = made.attribution(
		'Ada Lindqvist',
		'',
		'“We can no longer ask what they said when it fell, and nobody kept the letters,”',
		{ confidence: 0.92, cue: [made.span('said', 40)] },
	);
	const asked = made.attribution('We', 'can no longer ask', 'what they said when it fell', { confidence: 0.8 });
	const guessed = made.attribution('they', 'said', 'nobody kept the letters', { confidence: 0.33 });
	made.claim('nobody kept the letters,”', outer);
	made.claim('nobody kept the letters', guessed);
	const analysis = made.make();
	const inner = new Lookup(analysis);
	const at = (words: string, into = 1): number => made.span(words).start + into;
	const there = (offset: number): string | undefined => inner.attributionAt(offset)?.id;

	it('is the innermost that holds the place, but for what is far less certain than what it stands in', () => {
		assert.equal(there(at('what')), asked.id);
		assert.equal(there(at('fell')), asked.id);
		assert.equal(there(at('kept')), outer.id);
		assert.deepEqual(
			inner.around(at('kept')).doubted.map(({ id }) => id),
			[guessed.id],
		);
	});

	it('is what is less certain at its source, its cue and where its words begin', () => {
		assert.equal(there(at('they')), guessed.id);
		assert.equal(there(at('said')), guessed.id);
		assert.equal(there(at('nobody', 0)), guessed.id);
	});

	it('is of claims the one that says least altogether, so that each can be reached', () => {
		const shared = new HandMade('The decision came late. It was wrong.');
		const [late, wrong] = [shared.span('The decision'), shared.span('It was wrong.')];
		const both = shared.claim('The decision', null, { content: [late, wrong] });
		const own = shared.claim('It was wrong.', null);
		const at = (offset: number): unknown => new Lookup(shared.make()).claimAt(offset);
		assert.equal(at(late.start), both);
		assert.equal(at(wrong.start), own);
	});

	it('can be every claim, wherever narrower ones begin', () => {
		const nested = new HandMade(
			'The birds as we know them evolved from lizards, there are several ideas. Nobody knows.',
		);
		const wide = nested.claim('them evolved from lizards, there are several ideas', null);
		nested.claim('birds as we know them evolved from lizards', null);
		nested.claim('Nobody knows', null);
		const analysis = nested.make();
		const lookup = new Lookup(analysis);
		assert.equal(cursorOf(wide, lookup), nested.span(', there').start);
		for (const claim of analysis.claims) {
			const cursor = cursorOf(claim, lookup);
			const target = targetAt(lookup, new Reviews(analysis.text, []), { start: cursor, end: cursor });
			assert.deepEqual(target?.spans, claim.content);
		}
	});

	it('leads from each claim to the next, also to one that begins inside a wider one', () => {
		const nested = new HandMade('The birds came late, the harbour was shut, and nobody knows why they came.');
		// The wide one is meant where the first narrow one ends, and the second narrow one begins before that.
		nested.claim('birds came late, the harbour was shut, and nobody knows', null);
		nested.claim('birds came late, the', null);
		nested.claim('late', null);
		nested.claim('nobody knows why', null);
		const analysis = nested.make();
		const lookup = new Lookup(analysis);
		const starts = cursorPlaces(analysis.claims, lookup).map(({ start }) => start);
		assert.deepEqual(
			starts,
			[...new Set(starts)].sort((a, b) => a - b),
		);
		let from = -1;
		const met = analysis.claims.map(() => {
			const next = nextPlace(cursorPlaces(analysis.claims, lookup), from, 'next');
			from = next?.item.start ?? from;
			assert.equal(next?.wrapped, false);
			return lookup.claimAt(from);
		});
		assert.deepEqual(new Set(met), new Set(analysis.claims));
	});

	it('is the same for verdicts and for the panel', () => {
		const [own] = analysis.claims;
		assert.equal(inner.claimAt(at('kept')), own);
		const target = targetAt(inner, new Reviews(analysis.text, []), { start: at('kept'), end: at('kept') });
		assert.deepEqual(target?.spans, own?.content);
		const view = viewed(analysis);
		const [row] = view.model.claims;
		assert.equal(view.at(at('kept')).claim, row?.key);
	});
});

describe('where an entity is named', () => {
	it('in full is where its name stands as it is', () => {
		const entity = lookup.entity('e1');
		assert.ok(entity);
		assert.equal(lookup.naming(entity)?.start, place('Ada Lindqvist').start);
		const called = lookup.naming({ ...entity, name: 'Ada M. Lindqvist' });
		assert.deepEqual(
			called && lookup.text(called),
			'Ada Lindqvist',
			'the longest form, where a person calls her otherwise',
		);
	});

	it('counts a pronoun that is a source', () => {
		const text = 'Ada Lindqvist left. She said so.';
		const she = { start: 20, end: 23 };
		const said: Attribution = {
			...(ANALYSIS.attributions[0] as Attribution),
			source: [she],
			cue: [{ start: 24, end: 28 }],
			content: [{ start: 29, end: 31 }],
		};
		const analysis: Analysis = {
			...ANALYSIS,
			text,
			mentions: [{ start: 0, end: 13, kind: 'person', entity: 'e1' }],
			entities: [{ id: 'e1', kind: 'person', name: 'Ada Lindqvist', aliases: [], roles: [], mentions: [0] }],
			attributions: [said],
			speakers: ANALYSIS.speakers.slice(0, 1).map((speaker) => ({ ...speaker, attributions: [said.id] })),
		};
		const own = new Lookup(analysis);
		const there = entityAt(own, 21);
		assert.equal(there?.entity.id, 'e1');
		assert.deepEqual(there?.span, she);
		assert.deepEqual(
			placesOf(own, there.entity).map(({ start }) => start),
			[0, 20],
		);
	});
});

describe('speech', () => {
	const speech = speechIn(ANALYSIS);

	it('is every quotation that someone speaks in, with its attribution', () => {
		assert.deepEqual(
			speech.map(({ attribution, certain }) => [attribution?.id ?? null, certain]),
			[
				['a1', true],
				['a1', true],
				[null, false],
			],
		);
	});

	it('leaves scare quotes out', () => {
		const [first, ...rest] = ANALYSIS.quotations;
		assert.ok(first);
		assert.equal(speechIn({ ...ANALYSIS, quotations: [{ ...first, speech: false }, ...rest] }).length, 2);
	});

	it('belongs to the narrower of two nested attributions', () => {
		const [outer] = ANALYSIS.attributions;
		assert.ok(outer);
		const whole = { ...outer, id: 'whole', content: [{ start: 0, end: TEXT.length }] };
		const both = { ...ANALYSIS, attributions: [whole, ...ANALYSIS.attributions] };
		assert.equal(speechIn(both)[0]?.attribution?.id, 'a1');
		assert.equal(speechIn(both)[2]?.attribution?.id, 'whole');
	});

	it('is uncertain where more than one could be meant', () => {
		const [first, ...rest] = ANALYSIS.attributions;
		assert.ok(first);
		const doubted: Attribution = {
			...first,
			evidence: [...first.evidence, { step: 'unresolved', reason: 'ambiguous', span: null }],
		};
		assert.equal(speechIn({ ...ANALYSIS, attributions: [doubted, ...rest] })[0]?.certain, false);
	});

	it('takes time that grows with the text alone', () => {
		const [quotation] = ANALYSIS.quotations;
		const [attribution] = ANALYSIS.attributions;
		assert.ok(quotation && attribution);
		const analysisOf = (count: number): Analysis => {
			const many = Array.from({ length: count }, (_, index) => ({ start: index * 50, end: index * 50 + 40 }));
			return {
				...ANALYSIS,
				quotations: many.map((span) => ({ ...quotation, spans: [span] })),
				attributions: many.map((span, index) => ({ ...attribution, id: `a${index}`, content: [span] })),
			};
		};
		const large = analysisOf(32_000);
		const small = analysisOf(2_000);
		assert.equal(speechIn(large).filter(({ attribution: own }) => own !== null).length, 32_000);
		// Sixteen times as much; with the square it would be 256.
		assert.ok(
			timesAsLong(
				() => speechIn(large),
				() => speechIn(small),
			) < 80,
		);
	});
});

describe('the next place', () => {
	const places = [
		{ start: 5, end: 6 },
		{ start: 10, end: 20 },
	];

	it('is the first one that begins later, or the last one that begins before', () => {
		assert.equal(nextPlace(places, 5, 'next')?.index, 1);
		assert.equal(nextPlace(places, 12, 'previous')?.index, 1);
		assert.equal(nextPlace(places, 10, 'previous')?.index, 0);
	});

	it('goes on from the other end, and says so', () => {
		assert.deepEqual(nextPlace(places, 10, 'next'), { item: places[0], index: 0, wrapped: true });
		assert.deepEqual(nextPlace(places, 5, 'previous'), { item: places[1], index: 1, wrapped: true });
		assert.equal(nextPlace(places, 0, 'next')?.wrapped, false);
	});

	it('is nowhere in an empty list', () => {
		assert.equal(nextPlace([], 0, 'next'), undefined);
	});
});

describe('what somebody says', () => {
	it('is what they say alone and what they say together with others, in text order', () => {
		const made = new HandMade('Lind and Bell said it fell. Lind said it rose. Bell said it stood.');
		const both = made.attribution('Lind and Bell', 'said', 'it fell', { speaker: 'unnamed-1' });
		const one = made.attribution('Lind', 'said', 'it rose', { speaker: 'e1' });
		made.speaker('unnamed-1', 'Lind and Bell', 2, { members: ['e1', 'e2'] });
		made.speaker('e1', 'Lind', 2);
		const lookup = new Lookup(made.make());
		assert.deepEqual(lookup.statementsOf('e1'), [both, one]);
		assert.deepEqual(lookup.statementsOf('e2'), [both]);
		assert.deepEqual(lookup.statementsOf('unnamed-1'), [both]);
		assert.deepEqual(lookup.statementsOf(null), []);
	});
});
