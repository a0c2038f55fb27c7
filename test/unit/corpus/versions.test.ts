import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis/session';
import { compareVersions, isUnchanged } from '../../../src/corpus/versions/compareVersions';
import { verdictsNow, type VerdictNow } from '../../../src/corpus/versions/verdicts';
import type { Changed, StatementAt, VersionChanges } from '../../../src/corpus/versions/versionChanges';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { placeRecords } from '../../../src/review/placeRecords';
import { english } from '../analysis/english';
import { someRecord } from '../review/someRecord';

const PARAGRAPHS = [
	'The ferry to Osmund Island may stop in May, said Ilse Moreau, an engineer from Lyon, on Tuesday.',
	'“Nobody warned the crews about the flood,” Tomas Beregi told reporters in Utrecht.',
	'The council paid 1,200 crowns for the pumps, according to the Harbour Board.',
	'Karim Osei denied that the council had sold the boats.',
	'The island has two shops and a school with 19 children.',
	'“We measured the quay twice, and it did not move,” said Petra Lindqvist, the harbour master.',
];
const ARTICLE = PARAGRAPHS.join('\n\n');

const compare = (old: string, now: string): VersionChanges =>
	compareVersions(analyze(old, english()), analyze(now, english()));

const wordsOf = (text: string, statement: StatementAt | null): string =>
	(statement?.content ?? []).map(({ start, end }) => text.slice(start, end)).join(' ');

/** The article with some words put for others, which must be there. */
function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
	return edits.reduce((text, [from, to]) => {
		assert.ok(text.includes(from), from);
		return text.replace(from, to);
	}, ARTICLE);
}

const kinds = (changes: readonly Changed<unknown>[]): string[] =>
	changes.map(({ change, what }) => [change, ...what].join(' '));

describe('Versions', () => {
	it('marks, spaces, large letters and the order of paragraphs are no changes', () => {
		const typed = edited(['“Nobody', '"Nobody'], ['flood,”', 'flood,"']).replace(/\n\n/g, '\n\n\n');
		assert.ok(isUnchanged(compare(ARTICLE, typed)));
		assert.ok(isUnchanged(compare(ARTICLE, [...PARAGRAPHS.slice(3), ...PARAGRAPHS.slice(0, 3)].join('\n\n'))));
	});

	it('one word put for another is one changed statement, with both words', () => {
		const now = edited(['may stop', 'will stop']);
		const { statements, speakers, figures } = compare(ARTICLE, now);
		assert.deepEqual(kinds(statements), ['changed words']);
		assert.deepEqual(statements[0]?.replaced, [{ old: 'may', now: 'will' }]);
		assert.equal(statements[0].now?.speaker?.name, 'Ilse Moreau');
		assert.match(wordsOf(now, statements[0].now), /will stop in May/);
		assert.deepEqual([speakers, figures], [[], []]);
	});

	it('the same words under another name are a changed speaker', () => {
		const { statements, speakers } = compare(ARTICLE, edited(['Tomas Beregi', 'Alma Navarro']));
		assert.deepEqual(kinds(statements), ['changed speaker']);
		assert.deepEqual(
			speakers.map(({ change, old, now }) => [change, (old ?? now)?.speaker.name]),
			[
				['dropped', 'Tomas Beregi'],
				['added', 'Alma Navarro'],
			],
		);
	});

	it('a denial that becomes a statement is told as another report of the same words', () => {
		const { statements } = compare(ARTICLE, edited(['denied that', 'said that']));
		assert.deepEqual(kinds(statements), ['changed report']);
		assert.equal(statements[0]?.old?.attribution?.stance, 'denies');
		assert.equal(statements[0].now?.attribution?.stance, 'affirms');
	});

	it('so is what is claimed now, or admitted, where it was said', () => {
		const said = ARTICLE.replace('denied that', 'said that');
		const { statements } = compare(said, said.replace('said that', 'claimed that'));
		assert.deepEqual(kinds(statements), ['changed report']);
		assert.deepEqual(kinds(compare(said, said).statements), []);
	});

	it('quotation marks that were taken away, or put, are told', () => {
		const quoted =
			'The ferry was late. “We measured the quay twice, and it did not move,” said Petra Lindqvist, the harbour master.';
		const bare = quoted.replace(/[“”]/g, '');
		assert.deepEqual(kinds(compare(quoted, bare).statements), ['changed marks']);
		assert.deepEqual(kinds(compare(bare, quoted).statements), ['changed marks']);
	});

	it('what the article says in its own voice counts', () => {
		const { statements, figures } = compare(ARTICLE, edited(['has two shops', 'has no shops']));
		assert.deepEqual(kinds(statements), ['changed words']);
		assert.equal(statements[0]?.now?.attribution, null);
		assert.equal(figures.length, 1);
	});

	it('so does its headline', () => {
		const under = (headline: string): string => `${headline}\n\n${ARTICLE}`;
		const [statement, ...more] = compare(under('Ferry to stop in May'), under('Ferry not to stop in May')).statements;
		assert.deepEqual([statement && kinds([statement]), more], [['changed words'], []]);
		assert.equal(statement?.now?.content[0]?.start, 0);
		assert.ok(isUnchanged(compare(under('Ferry to stop in May'), under('FERRY TO STOP IN MAY'))));
		assert.deepEqual(kinds(compare(ARTICLE, under('Ferry to stop in May')).statements), ['added']);
	});

	it('a headline that stands below a new one is not dropped', () => {
		const [old, now] = [`Ferry to close in May\n\n${ARTICLE}`, `Harbour news\n\nFerry to close in May\n\n${ARTICLE}`];
		assert.deepEqual(kinds(compare(old, now).statements), ['added']);
		assert.deepEqual(kinds(compare(now, old).statements), ['dropped']);
	});

	it('a sentence of the article that holds what somebody wants is told once', () => {
		const call = (what: string): string =>
			`${ARTICLE}\n\nIlse Moreau called for ${what} bridge over the old harbour of Utrecht.`;
		const made = analyze(call('a better'), english());
		assert.ok(made.claims.at(-1)?.attribution === null && made.attributions.at(-1)?.source.length === 1);
		assert.deepEqual(kinds(compare(call('a better'), ARTICLE).statements), ['dropped']);
		assert.deepEqual(kinds(compare(call('a better'), call('no second')).statements), ['changed words']);
	});

	it('a figure that became another is one change, with both', () => {
		const { figures } = compare(ARTICLE, edited(['1,200 crowns', '1,500 crowns']));
		assert.deepEqual(kinds(figures), ['changed value']);
		assert.match(figures[0]?.old?.words ?? '', /1,200/);
		assert.match(figures[0]?.now?.words ?? '', /1,500/);
	});

	it('who is given as something else is a changed speaker', () => {
		const { speakers } = compare(ARTICLE, edited(['an engineer from Lyon', 'a lawyer from Lyon']));
		assert.deepEqual(kinds(speakers), ['changed role']);
		assert.match(speakers[0]?.old?.speaker.role ?? '', /engineer/);
		assert.match(speakers[0]?.now?.speaker.role ?? '', /lawyer/);
	});

	it('a paragraph more is an added statement with its speaker and its figures, and offsets are those of the new text', () => {
		const more = '“The river rose by 9 metres in 1998,” Sanne Okafor said.';
		const now = `${more}\n\n${ARTICLE}`;
		const { statements, speakers, figures } = compare(ARTICLE, now);
		assert.deepEqual(
			statements.map((change) => [change.change, wordsOf(now, change.now)]),
			[['added', '“The river rose by 9 metres in 1998,”']],
		);
		assert.deepEqual(
			speakers.map(({ now: added }) => added?.speaker.name),
			['Sanne Okafor'],
		);
		assert.deepEqual(
			figures.map(({ change }) => change),
			['added', 'added'],
		);
	});

	it('one of two paragraphs that are the same is dropped, or added', () => {
		const [, , , paragraph = ''] = PARAGRAPHS;
		const twice = `${ARTICLE}\n\n${paragraph}`;
		assert.deepEqual(kinds(compare(twice, ARTICLE).statements), ['dropped']);
		assert.deepEqual(kinds(compare(ARTICLE, twice).statements), ['added']);
		assert.ok(isUnchanged(compare(twice, twice)));
	});

	it('a word with an apostrophe is one, whichever it has', () => {
		const old = "Ada Lindqvist said that the council couldn't say what the work on the eastern quay cost.";
		assert.ok(isUnchanged(compare(old, old.replace("'", '’'))));
		const { statements } = compare(old, old.replace('couldn', 'wouldn'));
		assert.deepEqual(statements[0]?.replaced, [{ old: 'couldn’t', now: 'wouldn’t' }]);
	});

	it('a number with a point or a comma is one word, which is put for another as a whole', () => {
		const old = 'Ada Lindqvist said that the work on the eastern quay cost $3.2 million, or 1,200 crowns a head.';
		const { statements } = compare(old, old.replace('3.2', '3.9').replace('1,200', '1,250'));
		assert.deepEqual(statements[0]?.replaced, [
			{ old: '3.2', now: '3.9' },
			{ old: '1,200', now: '1,250' },
		]);
	});

	it('a sign, a currency or a percent more, less or other is a change of the words and of the figure', () => {
		const old = (figure: string): string =>
			`Ada Lindqvist said that the loss of the quay was ${figure} in the last year.`;
		for (const [from, to, ...replaced] of [
			['-0.3 percent', '0.3 percent', '-0.3', '0.3'],
			['5 degrees', '−5 degrees', '5', '-5'],
			['$5 million', '£5 million', '$', '£'],
			['5%', '5', '%', ''],
			['€5', '5', '€', ''],
		] as const) {
			const { statements, figures } = compare(old(from), old(to));
			assert.deepEqual([kinds(statements), kinds(figures)], [['changed words'], ['changed value']], from);
			assert.deepEqual(statements[0]?.replaced, [{ old: replaced[0], now: replaced[1] }]);
			assert.deepEqual(figures[0]?.replaced, [{ old: from, now: to }]);
		}
		for (const [from, to] of [
			['-0.3 percent', '\u22120.3 percent'],
			['5-10 degrees', '5–10 degrees'],
			['$5 million', '$ 5 million'],
			['5%', '5 %'],
		] as const) {
			assert.ok(isUnchanged(compare(old(from), old(to))), from);
		}
	});

	it('something quite different by someone else is dropped and added, not changed', () => {
		const { statements } = compare(
			'“Nobody warned the crews about the flood,” Tomas Beregi said on Monday in Utrecht.',
			'“My sister paints the houses of the town,” Alma Navarro said on Monday in Utrecht.',
		);
		assert.deepEqual(kinds(statements), ['dropped', 'added']);
	});

	describe('properties', function () {
		this.timeout(60_000);
		const paragraph = fc.constantFrom(
			...PARAGRAPHS,
			'The ferry to Osmund Island will stop in May, said Ilse Moreau, an engineer from Lyon, on Tuesday.',
			'“Nobody warned the crews about the fire,” Tomas Beregi told reporters in Utrecht.',
			'“Nobody warned the crews about the flood,” Alma Navarro told reporters in Utrecht.',
			'The council paid 1,500 crowns for the pumps, according to the Harbour Board.',
			'The island has two shops and a school with 91 children.',
		);
		const version = fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((all) => all.join('\n\n'));

		it('a text has not changed against itself', () => {
			fc.assert(
				fc.property(version, (text) => {
					assert.ok(isUnchanged(compare(text, text)));
				}),
				{ numRuns: 30 },
			);
		});

		it('the other way round, what was added is dropped, and nothing else differs', () => {
			fc.assert(
				fc.property(version, version, (old, now) => {
					const [there, back] = [compare(old, now), compare(now, old)];
					for (const part of ['statements', 'speakers', 'figures'] as const) {
						assert.deepEqual(told(back[part]), told(there[part].map(reversed)));
					}
				}),
				{ numRuns: 40 },
			);
		});

		const reversed = ({ change, old, now, what, replaced }: Changed<unknown>): Changed<unknown> => ({
			change: change === 'added' ? 'dropped' : change === 'dropped' ? 'added' : 'changed',
			old: now,
			now: old,
			what,
			replaced,
		});
		const told = (changes: readonly Changed<unknown>[]): string[] =>
			changes.map(({ change, old, now, what }) => JSON.stringify([change, old, now, what])).sort();
	});
});

describe('Verdicts on a new version', () => {
	/** A verdict on these words of the article, as it stands in the new version. */
	function fateOf(words: string, now: string): VerdictNow | undefined {
		const start = ARTICLE.indexOf(words);
		const record = someRecord(words, { target: makeAnchors(ARTICLE, [{ start, end: start + words.length }]) });
		const [before, after] = [analyze(ARTICLE, english()), analyze(now, english())];
		const placed = placeRecords(ARTICLE, [record]);
		return verdictsNow(ARTICLE, now, placed, compareVersions(before, after))[0];
	}

	const WARNED = 'Nobody warned the crews about the flood';

	it('holds where the words stand unchanged, wherever they are now', () => {
		const now = `A new first paragraph, which says nothing of note.\n\n${ARTICLE}`;
		const fate = fateOf(WARNED, now);
		assert.equal(fate?.fate, 'holds');
		assert.deepEqual(
			fate.now.map(({ start, end }) => now.slice(start, end)),
			[WARNED],
		);
	});

	it('is touched where a word is another, and says by what', () => {
		const fate = fateOf(WARNED, edited(['about the flood', 'about the fire']));
		assert.deepEqual([fate?.fate, fate?.what], ['touched', ['words']]);
	});

	it('is touched where the sign, the unit or the rest of a figure is another, inside the words or beside them', () => {
		const number = 'paid 1,200';
		for (const to of ['paid -1,200', 'paid $1,200', 'paid 1,200%']) {
			const now = edited([number, to]);
			const whole = fateOf('paid 1,200 crowns for the pumps', now);
			assert.deepEqual([whole?.fate, whole?.what], ['touched', ['words', 'value']], to);
			assert.deepEqual(fateOf('1,200', now)?.what.at(-1), 'value', to);
		}
		assert.deepEqual(fateOf('1,200', edited(['1,200 crowns', '1,200 euros']))?.what, ['value']);
		assert.equal(fateOf('the pumps', edited([number, 'paid -1,200']))?.fate, 'holds');
	});

	it('is touched where the same words are somebody else’s, or denied no more', () => {
		const other = fateOf(WARNED, edited(['Tomas Beregi', 'Alma Navarro']));
		assert.deepEqual([other?.fate, other?.what], ['touched', ['speaker']]);
		const denied = fateOf('the council had sold the boats', edited(['denied that', 'said that']));
		assert.deepEqual([denied?.fate, denied?.what], ['touched', ['report']]);
	});

	it('is touched, not lost, where few words have changed of a statement that is known to be the same', () => {
		const old = '“The crane fell at night,” Tomas Beregi said. The council met in Utrecht on Monday.';
		const now = old.replace('night', 'noon');
		const words = 'The crane fell at night';
		const start = old.indexOf(words);
		const record = someRecord(words, { target: makeAnchors(old, [{ start, end: start + words.length }]) });
		const changes = compare(old, now);
		const [fate] = verdictsNow(old, now, placeRecords(old, [record]), changes);
		assert.deepEqual([fate?.fate, fate?.what], ['touched', ['words']]);
		assert.match(now.slice(fate?.now[0]?.start, fate?.now[0]?.end), /The crane fell at noon/);
	});

	it('is lost, not guessed, where the words are gone', () => {
		const fate = fateOf(WARNED, [...PARAGRAPHS.slice(0, 1), ...PARAGRAPHS.slice(2)].join('\n\n'));
		assert.equal(fate?.fate, 'lost');
	});
});
