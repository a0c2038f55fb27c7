import './vscodeStub';
import * as assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { Span } from '../../../src/analysis/model';
import { readSource } from '../../../src/editor/desk/askFor';
import { asMarkdown, asPlain } from '../../../src/editor/desk/copyQuotation';
import { Statuses } from '../../../src/reading/statuses';
import { saidAt, targetAt } from '../../../src/reading/targetAt';
import { targetWords } from '../../../src/reading/targetWords';
import { Lookup } from '../../../src/reading/lookup';
import { Reviews } from '../../../src/review/reviews';
import { someRecord } from '../review/someRecord';
import { ANALYSIS, place, TEXT } from './article';

describe('what a person means', () => {
	const lookup = new Lookup(ANALYSIS);
	const none = new Reviews(TEXT, []);
	const wordsAt = (start: number, end = start, reviews = none): string[] => {
		const target = targetAt(lookup, reviews, { start, end });
		return target ? [target.about, ...target.spans.map((span) => TEXT.slice(span.start, span.end))] : [];
	};
	const ships = place('14 ships were turned away');

	it('is the claim at the cursor', () => {
		assert.deepEqual(wordsAt(ships.start + 5), ['claim', '14 ships were turned away']);
	});

	it('is what is selected, and the claim where that is selected', () => {
		assert.deepEqual(wordsAt(ships.start, ships.end), ['claim', '14 ships were turned away']);
		assert.deepEqual(wordsAt(ships.start, ships.start + 8), ['selection', '14 ships']);
	});

	it('is what was selected and reviewed before, inside a claim', () => {
		const span = { start: ships.start, end: ships.start + 8 };
		const record = someRecord('a', { about: 'selection', judged: '' });
		const reviews = new Reviews(TEXT, [{ record, outcome: 'exact', spans: [span] }]);
		assert.deepEqual(wordsAt(ships.start + 3, ships.start + 3, reviews), ['selection', '14 ships']);
		assert.deepEqual(wordsAt(ships.end - 2, ships.end - 2, reviews), ['claim', '14 ships were turned away']);
	});

	it('is nothing where nothing is said', () => {
		assert.deepEqual(wordsAt(TEXT.length), []);
	});

	it('is the very statement that a row names, or that of its claim, not one that begins in it', () => {
		const statement = (at: Span): string | undefined => saidAt(lookup, at).attribution?.id;
		const whole = place('Beregi denied that 14 ships were turned away');
		assert.equal(statement(whole), 'a2');
		assert.equal(statement(ships), 'a3');
		assert.equal(statement({ start: whole.start, end: whole.start }), 'a3');
	});

	it('is shown as it is told, also where only some of the words are selected, and what tells of it is not', () => {
		const shown = (span: Span): string => targetWords([span], lookup, 60);
		assert.equal(shown(ships), 'denies · 14 ships were turned away');
		assert.equal(shown(place('14 ships')), 'denies · 14 ships');
		assert.equal(shown(place('that 14 ships were turned away')), 'denies · that 14 ships were turned away');
		assert.equal(shown(place('Beregi denied that 14 ships')), 'Beregi denied that 14 ships');
		assert.equal(shown(place('“Nobody warned us.”')), '“Nobody warned us.”');
	});
});

describe('progress', () => {
	it('counts the claims, and those that are done', () => {
		const ships = place('14 ships were turned away');
		const record = someRecord('a', { status: 'needs source', judged: '' });
		const reviews = new Reviews(TEXT, [{ record, outcome: 'exact', spans: [ships] }]);
		const statuses = new Statuses(undefined);
		const { claims, done } = reviews.progress(ANALYSIS, (id) => statuses.of(id).done);
		assert.deepEqual([claims, done], [2, 0]);
	});
});

describe('a copied quotation', () => {
	const quoted = {
		words: '“The lock [opens] in *March*”',
		by: 'Ada <Lindqvist>',
		file: 'a (b).txt',
		line: 7,
		path: 'seeds/a (b).txt',
	};

	it('is the words and who says them', () => {
		assert.equal(asPlain(quoted), '“The lock [opens] in *March*” — Ada <Lindqvist>');
		assert.equal(asPlain(quoted, true), '“The lock [opens] in *March*” — Ada <Lindqvist> (a (b).txt, line 7)');
	});

	it('is no markup but its own in Markdown', () => {
		assert.equal(
			asMarkdown(quoted, true),
			'> “The lock \\[opens\\] in \\*March\\*”\n>\n> — Ada &lt;Lindqvist&gt;, [a (b)\\.txt, line 7](seeds/a%20%28b%29.txt#L7)',
		);
	});

	it('leads to a file whose name looks like a scheme', () => {
		const named = { ...quoted, path: 'minutes: May?.txt' };
		assert.match(asMarkdown(named, true), /\]\(minutes%3a%20May%3f\.txt#L7\)$/);
	});

	it('has no links but its own where it names addresses', () => {
		const words = '“See https://lock.example/toll, www.lock.example or ada@lock.example”';
		const tokens = new MarkdownIt({ linkify: true }).parse(asMarkdown({ ...quoted, words }, true), {});
		const inline = tokens.flatMap(({ children }) => children ?? []);
		assert.deepEqual(
			inline.flatMap(({ type, attrs }) => (type === 'link_open' ? (attrs ?? []).map(([, value]) => value) : [])),
			['seeds/a%20%28b%29.txt#L7'],
		);
		assert.equal(
			inline.flatMap(({ type, content }) => (type === 'text' ? [content] : [])).join(''),
			`${words}— Ada <Lindqvist>, a (b).txt, line 7`,
		);
	});
});

describe('a source as it is typed', () => {
	it('is an address, an address with a title, or words', () => {
		assert.deepEqual(readSource('https://a.example/x?y=1'), { reference: 'https://a.example/x?y=1', title: '' });
		assert.deepEqual(readSource('Harbour log: https://a.example/log'), {
			reference: 'https://a.example/log',
			title: 'Harbour log',
		});
		assert.deepEqual(readSource('a call with the harbour master'), {
			reference: 'a call with the harbour master',
			title: '',
		});
	});
});
