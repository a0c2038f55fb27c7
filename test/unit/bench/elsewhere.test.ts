import { expect } from 'chai';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case } from '../../bench/elsewhere/cases';
import { Chance } from '../../bench/elsewhere/chance';
import { alterations } from '../../bench/elsewhere/changes/altered';
import * as bracketed from '../../bench/elsewhere/changes/bracketed';
import type { Change } from '../../bench/elsewhere/changes/change';
import { stumblings } from '../../bench/elsewhere/changes/cleaned';
import { rewordings } from '../../bench/elsewhere/changes/reworded';
import { spliced } from '../../bench/elsewhere/changes/spliced';
import { trimmings } from '../../bench/elsewhere/changes/trimmed';
import * as variant from '../../bench/elsewhere/changes/variant';
import { measure, Reader } from '../../bench/elsewhere/measure';
import { isPairFound, readPairs } from '../../bench/elsewhere/pairs';
import { plant } from '../../bench/elsewhere/plant';
import { sentences, table } from '../../bench/elsewhere/report';
import { rowAt, type Detector, type Row } from '../../bench/elsewhere/rows';
import { Texts, type Quoted } from '../../bench/elsewhere/texts';
import { WordTables, wordsOf } from '../../bench/elsewhere/words';
import type { Span } from '../../../src/analysis/model';
import { readEnglish } from '../../../src/training/readEnglish';

const tables = new WordTables();

/** A quotation alone in its text. */
function quoted(words: string, speaker = 'Ada Quist', text = `“${words},” ${speaker} said.`): Quoted {
	const start = text.indexOf('“');
	const span = { start, end: text.indexOf('”') + 1 };
	return { in: { doc: 'harbour', text }, span, words, speaker, names: [], isClean: true };
}

const changed = (change: Change | undefined, one: Quoted, seed = 1): string | undefined =>
	change?.(one, new Chance(seed), tables)?.words;

const keys = (text: string | undefined): string[] => wordsOf(text ?? '').map(({ key }) => key);

const HARBOUR = quoted(
	'We have not seen so many boats in this harbour for twenty years, and the crews will not wait much longer for us',
);

describe('benchmark of words elsewhere: changes', () => {
	it('drops words within a sentence and adds none', () => {
		for (const [way, change] of Object.entries(trimmings)) {
			for (let seed = 0; seed < 20; seed++) {
				const kept = keys(changed(change, HARBOUR, seed));
				const all = keys(HARBOUR.words);
				let at = 0;
				all.forEach((key) => (at += key === kept[at] ? 1 : 0));
				expect(at, `${way}: ${kept.join(' ')}`).to.equal(kept.length);
				expect(kept.length).to.be.within(8, all.length - 3);
			}
		}
	});

	it('drops no negation, number or modal where no mark says that something is gone', () => {
		for (let seed = 0; seed < 50; seed++) {
			const kept = keys(changed(trimmings['inside'], HARBOUR, seed));
			expect(kept.filter((key) => ['not', 'twenty', 'will'].includes(key))).to.eql(['not', 'twenty', 'will', 'not']);
		}
	});

	it('alters one thing', () => {
		const one = quoted('The mayor may sell three of the boats that the town has not paid for');
		expect(changed(alterations['modal'], one)).to.contain('The mayor will sell three');
		expect(changed(alterations['number'], one)).to.contain('sell five of the boats');
		expect(changed(alterations['negation removed'], one)).to.contain('the town has paid for');
		expect(changed(alterations['negation added'], quoted('The boats are safe in the harbour'))).to.equal(
			'The boats are not safe in the harbour',
		);
		const word = keys(changed(alterations['word'], quoted('The old bridge was open all that night')));
		expect(word.filter((key, i) => key !== keys('The old bridge was open all that night')[i])).to.have.length(1);
	});

	it('alters a figure without making it longer', () => {
		const one = quoted('The council paid 1,250 crowns for it');
		for (let seed = 0; seed < 20; seed++) {
			const words = changed(alterations['number'], one, seed);
			expect(words).to.match(/^The council paid 1,\d{3} crowns for it$/);
			expect(words).not.to.equal(one.words);
		}
	});

	it('types the same words otherwise', () => {
		expect(changed(variant.apostrophes, quoted('It’s ours'))).to.equal("It's ours");
		expect(changed(variant.apostrophes, quoted('It is ours'))).to.equal(undefined);
		expect(changed(variant.spelling, quoted('The Harbor is ours'))).to.equal('The Harbour is ours');
		expect(changed(variant.hyphens, quoted('A long-term plan'))).to.equal('A long term plan');
		expect(changed(variant.sic, HARBOUR)?.replace(' [sic]', '')).to.equal(HARBOUR.words);
	});

	it('says in brackets who is meant', () => {
		expect(changed(bracketed.pronoun, quoted('The boat is what they want'))).to.equal(
			'The boat is what [the rebels] want',
		);
		expect(changed(bracketed.pronoun, quoted('They want the boat'))).to.equal('[The rebels] want the boat');
		const named = { ...quoted('Ask the Harbour Board'), names: [{ start: 8, end: 21, kind: 'organization' }] };
		expect(changed(bracketed.name, named)).to.match(/^Ask the \[(?:company|agency)\]$/);
	});

	it('lets people stumble in the source alone', () => {
		for (const [way, change] of Object.entries(stumblings)) {
			const result = change(HARBOUR, new Chance(3), tables);
			expect(result?.words, way).to.equal(HARBOUR.words);
			expect(wordsOf(result?.inSource ?? '').length, way).to.be.greaterThan(wordsOf(HARBOUR.words).length);
		}
	});

	it('says three things or more in other words, and not all', () => {
		const result = keys(changed(rewordings['synonyms'], HARBOUR));
		const own = keys(HARBOUR.words);
		expect(own.filter((key) => !result.includes(key)).length).to.be.at.least(3);
		expect(own.filter((key) => result.includes(key)).length).to.be.greaterThan(own.length / 2);
	});

	it('joins only what stands far apart', () => {
		const far = `“The first boat came in at noon,” Ada Quist said. ${'Nothing else moved on the water. '.repeat(5)}“The last boat came in at night,” Ada Quist said.`;
		const at = far.lastIndexOf('“');
		const first = quoted('The first boat came in at noon', 'Ada Quist', far);
		const last = {
			...first,
			words: 'The last boat came in at night',
			span: { start: at, end: far.lastIndexOf('”') + 1 },
		};
		expect(changed(spliced([first, last])['in order'], first)).to.equal(`${first.words}. ${last.words}`);
		expect(changed(spliced([first, last])['in reverse'], first)).to.equal(undefined);
		const near = far.replace(/(?:Nothing[^.]*\. )+/, '');
		const close = {
			...last,
			in: { doc: 'harbour', text: near },
			span: { start: near.lastIndexOf('“'), end: near.length },
		};
		expect(changed(spliced([close])['in order'], { ...first, in: close.in })).to.equal(undefined);
	});
});

describe('benchmark of words elsewhere: texts and table', function () {
	this.timeout(60_000);
	const ARTICLE = [
		'The ferry to Osmund Island did not leave on Monday, and nobody on the quay could say when it would leave again.',
		'The island has two shops, one doctor and a school with nineteen children, none of whom seemed to mind at all.',
		'A second boat was to come from the mainland in the evening, if the wind allowed it and somebody paid for it.',
	].join('\n\n');

	it('plants a quotation between two paragraphs', () => {
		const planted = plant(ARTICLE, 'We have not slept', 'Ada Quist', 'curly', new Chance(5));
		expect(planted?.text.slice(planted.span.start, planted.span.end)).to.match(/^“We have not slept[.,]”$/);
		expect(planted?.text.replace(/\n\n[^\n]*Ada Quist[^\n]*/, '')).to.equal(ARTICLE);
	});

	it('reads quotations with their speakers and leaves out what is kept for measuring', () => {
		const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
		const text = 'Ada Quist spoke. "We have not seen a ferry for nine days," Quist said.';
		const gold = {
			doc: 'a',
			text,
			entities: [{ start: 0, end: 9, kind: 'person' }],
			attributions: [{ content: [[17, 58]], speaker: 'Ada Quist' }],
		};
		mkdirSync(join(folder, 'gold'));
		mkdirSync(join(folder, 'text', 'written'), { recursive: true });
		writeFileSync(join(folder, 'gold', 'train.jsonl'), JSON.stringify(gold));
		writeFileSync(join(folder, 'gold', 'dev.jsonl'), JSON.stringify({ doc: 'kept', text: 'Kept.' }));
		writeFileSync(join(folder, 'text', 'written', 'kept.txt'), 'Kept.');
		writeFileSync(join(folder, 'text', 'written', 'b.txt'), ARTICLE);
		const texts = Texts.read(folder);
		rmSync(folder, { recursive: true });
		expect(texts.all.map(({ doc }) => doc)).to.eql(['a', 'b']);
		expect(texts.quotations.map(({ words, speaker, isClean }) => ({ words, speaker, isClean }))).to.eql([
			{ words: 'We have not seen a ferry for nine days', speaker: 'Ada Quist', isClean: true },
		]);
		expect([...texts.holdersOf('they have not seen a ferry for a year')]).to.eql(['a']);
		expect([...texts.holdersOf('they have seen a ferry')]).to.eql([]);
	});

	it('has the same statement twice in every natural pair', () => {
		const text = 'x'.repeat(400);
		const docs = readFileSync(join('test', 'bench', 'elsewhere', 'natural.tsv'), 'utf8')
			.split('\n')
			.slice(1);
		const pairs = readPairs(
			docs.flatMap((line) =>
				line
					.split('\t')
					.filter((_, i) => i === 1 || i === 4)
					.map((doc) => ({ doc, text })),
			),
		);
		expect(pairs).to.have.length(100);
		for (const { form, span, sourceSpan } of pairs) {
			expect(['quotation', 'report']).to.include(form);
			expect(span.end - span.start).to.be.within(15, 700);
			expect(sourceSpan.end - sourceSpan.start).to.be.within(15, 700);
		}
	});

	it('measures a pair of one text without the other place', () => {
		const text = 'Ferry late\n\n“No ferry,” said Quist.\n\nQuist said no ferry came.\n';
		const doc = { doc: 'a', text };
		const [span, sourceSpan] = ['“No ferry,”', 'no ferry came'].map((words) => ({
			start: text.indexOf(words),
			end: text.indexOf(words) + words.length,
		})) as [Span, Span];
		const seen: string[] = [];
		isPairFound(
			{ form: 'report', article: doc, span: sourceSpan, source: doc, sourceSpan: span },
			[doc],
			1,
			new Reader(readEnglish()),
			(article, files) => {
				seen.push(article.text, ...files.map((file) => file.text));
				return [];
			},
		);
		expect(seen).to.eql(['Ferry late\n\n\nQuist said no ferry came.\n', 'Ferry late\n\n“No ferry,” said Quist.\n\n']);
	});

	const row = (start: number, end: number, kind: string, form = 'direct'): Row => ({
		span: [start, end],
		form,
		speaker: null,
		kind,
		found: [],
		altered: [],
		warnings: [],
	});

	it('takes the row that shares most with the quotation', () => {
		const rows = [row(0, 12, 'x'), row(8, 30, 'report', 'indirect'), row(10, 30, 'y'), row(30, 40, 'z')];
		expect(rowAt(rows, { start: 10, end: 30 })?.kind).to.equal('y');
		expect(rowAt(rows, { start: 50, end: 60 })).to.equal(undefined);
	});

	it('counts what is recognised, and what is called otherwise', () => {
		const english = readEnglish();
		const reader = new Reader(english);
		const text = `${ARTICLE}\n\n“We have not slept for three days,” Ada Quist said.`;
		const source = { doc: 'notes', text: 'Ada Quist said: “We have not slept for three days.”' };
		const one: Case = {
			kind: 'verbatim',
			accepted: ['verbatim'],
			way: 'whole',
			what: '',
			article: text,
			span: { start: text.indexOf('“'), end: text.indexOf('”') + 1 },
			speaker: 'Ada Quist',
			source,
			sourceSpan: { start: source.text.indexOf('“'), end: source.text.length },
			isSourceChanged: false,
			sourceSpeaker: 'Ada Quist',
			others: [{ doc: 'other', text: ARTICLE }],
		};
		const grave: Case = { ...one, kind: 'altered', accepted: ['altered'], what: 'negation' };
		const absent: Case = { ...one, kind: 'not-found', accepted: ['not-found'] };
		/** Whatever stands in one of the sources word for word, but for the last mark. */
		const check: Detector = (article, sources) =>
			article.analysis.quotations.map(({ spans: [span] }) => {
				const { start, end } = span ?? { start: 0, end: 0 };
				const words = article.text.slice(start + 1, end - 2);
				const found = sources.filter((file) => file.text.includes(words));
				return {
					...row(start, end, found.length > 0 ? 'verbatim' : 'not-found'),
					found: found.map(({ file }) => ({ file, span: [0, 1], speaker: null })),
				};
			});
		const results = [one, grave, absent].map((each) => measure(each, reader, check));
		expect(table(results, false).map((line) => line.replace(/ {2,}/g, ' | '))).to.eql([
			'kind | number | recognised | where both speakers are read | called otherwise',
			'verbatim | 1 | 100.0 % | 100.0 % of 1',
			'altered | 1 | 0.0 % | 0.0 % of 1 | verbatim 1',
			'not-found | 1 | 100.0 % | 100.0 % of 1',
			'all that stand somewhere | 2 | 50.0 % | 50.0 % of 2 | verbatim 1',
		]);
		expect(sentences(results)).to.include.members([
			'absent ones found: 0 of 1',
			'altered negations and numbers called verbatim: 1 of 1',
			'the source is named: 2 of 2',
		]);
	});
});
