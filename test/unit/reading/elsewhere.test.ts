import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../src/analysis/session';
import type { Analysis, Span } from '../../../src/analysis/model';
import { checkView, foundWords, howItStands, type CheckView } from '../../../src/reading/elsewhere/checkView';
import { corpusFindings, withFindings } from '../../../src/reading/elsewhere/corpusFindings';
import { shownPassage } from '../../../src/reading/elsewhere/passages';
import { SourceTexts } from '../../../src/reading/elsewhere/sourceTexts';
import { findingView } from '../../../src/reading/findingView';
import { HouseProfile } from '../../../src/reading/houseProfile';
import { Lookup } from '../../../src/reading/lookup';
import { nearestContent } from '../../../src/reading/nearestContent';
import { summaryOf } from '../../../src/reading/words/checkWords';
import { english } from '../analysis/english';
import { checked, sourceOf } from '../corpus/checking';

const ARTICLE = [
	'“We will close the old ferry terminal before the winter storms arrive,” said Rosa Lind, the harbour manager.',
	'',
	'“Nobody on the island was ever asked about the new timetable,” said Tom Berg, a captain.',
	'',
	'“The pumps failed twice in the same wet week of March,” Lind said.',
].join('\n');
const CALL = [
	'Rosa Lind: Thank you all for coming.',
	'',
	'Rosa Lind: We may close the old ferry terminal before the winter storms arrive.',
	'',
	'Ada Moor: Nobody on the island was ever asked about the new timetable.',
].join('\n');

function viewsOf(article: string, ...sources: readonly string[]): { analysis: Analysis; views: readonly CheckView[] } {
	const analysis = analyze(article, english());
	const read = sources.map((text, index) => sourceOf(text, `call-${index}.txt`));
	const texts = new SourceTexts(new Map(read.map(({ file, text }) => [file, text])));
	const lookup = new Lookup(analysis);
	return { analysis, views: checked(article, ...read).map((row) => checkView(row, lookup, texts)) };
}

describe('what became of a quotation, as views show it', () => {
	const { analysis, views } = viewsOf(ARTICLE, CALL);

	it('says how it stands, where, and in whose words there', () => {
		const [altered, other, missing] = views;
		assert.equal(altered && howItStands(altered), 'altered, modal verb: “will” for “may”');
		assert.equal(
			altered?.found[0] && foundWords(altered.found[0]),
			'call-0.txt, line 3: “We may close the old ferry terminal before the winter storms arrive” (Rosa Lind)',
		);
		assert.equal(other?.kind, 'other speaker');
		assert.equal(missing?.kind, 'not found');
		assert.deepEqual(
			views.map(({ isFault }) => isFault),
			[true, true, true],
		);
		assert.equal(
			summaryOf(
				views.map(({ row }) => row),
				analysis,
			),
			'3 quotations and reports: 1 altered, 1 other speaker, 1 not found',
		);
	});

	it('says first what it is told as, where its words alone would read as the opposite', () => {
		const denied =
			'Karim Osei, the harbour master, denied that the council had sold the old wooden boats to a buyer.\n';
		assert.deepEqual(
			viewsOf(denied, CALL).views.map(({ words }) => words),
			['denies · that the council had sold the old wooden boats to a buyer'],
		);
	});

	it('says how many reports are too short to be looked for, so that nobody takes them for checked', () => {
		const short = viewsOf(`${ARTICLE}\n\nBerg said the ferry was late.\n`, CALL);
		assert.match(
			summaryOf(
				short.views.map(({ row }) => row),
				short.analysis,
			),
			/1 not found; shorter reports not looked for: 1$/,
		);
	});

	it('belongs to the statement that is nearest to it, as a look at all of them would tell', () => {
		const span = fc
			.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
			.map(([start, size]) => ({ start, end: start + size }));
		const [some] = analysis.attributions;
		assert.ok(some);
		fc.assert(
			fc.property(
				fc.array(fc.array(span, { minLength: 1, maxLength: 2 }), { maxLength: 8 }),
				span,
				(contents, here) => {
					const all = contents.map((content, i) => ({ ...some, id: String(i), content }));
					const away = (one: Span): number =>
						one.start < here.end && here.start < one.end
							? Math.abs(one.start - here.start) + Math.abs(one.end - here.end)
							: Infinity;
					const nearest = Math.min(...all.flatMap(({ content }) => content.map(away)));
					const found = nearestContent(all)(here);
					assert.equal(found === undefined ? Infinity : Math.min(...found.content.map(away)), nearest);
				},
			),
		);
	});

	it('is a finding where words are altered or are somebody else’s, and in no other case', () => {
		const all = withFindings(analysis, corpusFindings(views));
		const lookup = new Lookup(all);
		const told = all.findings
			.filter(({ code }) => code.startsWith('words-'))
			.map((finding) => ({ code: finding.code, ...findingView(finding, lookup) }));
		assert.deepEqual(
			told.map(({ code, text }) => [code, text]),
			[
				['words-altered', 'Other words stand in call-0.txt, line 3: modal verb: “will” for “may”.'],
				['words-of-another', 'In call-0.txt, line 5 these are the words of Ada Moor.'],
			],
		);
		assert.equal(told[0]?.speaker?.name, 'Rosa Lind');
		const starts = all.findings.map(({ span }) => span.start);
		assert.deepEqual(
			starts,
			[...starts].sort((a, b) => a - b),
		);
		const off = new HouseProfile({ 'words-altered': 'off' }).shown(all).findings;
		assert.deepEqual(off.map(({ code }) => code).includes('words-altered'), false);
	});

	it('leaves an analysis as it is where there is nothing to add', () => {
		assert.equal(withFindings(analysis, []), analysis);
	});
});

describe('passages side by side', () => {
	const own = (text: string, words: string): string[] => {
		const start = text.indexOf(words);
		const { text: shown, from, to } = shownPassage(text, { start, end: start + words.length });
		return shown.split('\n').slice(from, to);
	};

	it('have the same lines for the same words, however they were broken', () => {
		const one = own('He said: “It is late. We will go.” Then he left.', '“It is late. We will go.”');
		const broken = 'RL:\n“It is\nlate.   We\nwill go.” Then';
		assert.deepEqual(own(broken, 'It is\nlate.   We\nwill go'), one);
		assert.deepEqual(one, ['“It is late.', 'We will go.”']);
	});

	it('come with a little of their paragraph, and nothing of others', () => {
		const text = 'First paragraph.\n\nShe paused. “Go now.” They went.\n\nLast one.';
		const start = text.indexOf('“Go now.”');
		assert.deepEqual(shownPassage(text, { start, end: start + 9 }), {
			text: 'She paused.\n“Go now.”\nThey went.\n',
			from: 1,
			to: 2,
		});
		const turns = 'STONE: Who goes?\nHOLT: They\nwent. Go now. I stay.\n[00:12] Stone: Why?\nHOLT: So.';
		const at = turns.indexOf('Go now.');
		assert.equal(shownPassage(turns, { start: at, end: at + 7 }).text, 'HOLT: They went.\nGo now.\nI stay.\n');
		const long = `${'word '.repeat(100)}“Go now.”${' more'.repeat(100)}`;
		const [before = '', , after = ''] = shownPassage(long, { start: 500, end: 509 }).text.split('\n');
		assert.match(before, /^… word word/);
		assert.match(after, /more more …$/);
	});

	it('are what they say they are, of any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(80), fc.nat(80), (text, a, b) => {
				const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
				const { text: shown, from, to } = shownPassage(text, { start, end });
				const lines = shown.split('\n');
				assert.ok(from <= 1 && from < to && to < lines.length && lines.length <= to + 2);
			}),
		);
	});
});
