import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

import { analyze } from '../../../src/analysis/session';
import { isWebPage, readable } from '../../../src/analysis/text/markup';
import { Lookup } from '../../../src/reading/lookup';
import { plain } from '../../../src/reading/plain';
import { english } from '../analysis/english';
import { timesAsLong } from '../timesAsLong';

/** What is left to read, white space aside; the heading makes it Markdown. */
const left = (text: string): string => readable(`# A\n${text}`).text.replace(/\s+/g, ' ').trim().slice(1).trim();

const PIECES = [
	'# ',
	'## ',
	'**',
	'*',
	'_',
	'`',
	'```',
	'~~~',
	'[',
	'](',
	')',
	'](https://a.example/b_c)',
	'![',
	'> ',
	'- ',
	'1. ',
	'---',
	'\n',
	'\r\n',
	'\n\n',
	'<!--',
	'-->',
	'<b>',
	'|',
	'\\',
	' ',
	'“It rained,” ',
	'she said.',
	'é',
	'🚢',
	'\ud800',
	'[^1]:',
];
const markdown = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('Markdown is read past its marks', () => {
	for (const [name, text, words] of [
		['a heading', '## The dam ##', 'The dam'],
		['emphasis', 'The **dam** is *very* __old__ and _big_.', 'The dam is very old and big .'],
		['a line in a word, stars that multiply', 'snake_case_word is 2 * 3', 'snake_case_word is 2 * 3'],
		['a link, its target and title', 'See [the report](https://a.example/b "Title") now.', 'See the report now.'],
		[
			'a link with a reference, and what it refers to',
			'[The report][1] leaked.\n\n[1]: https://a.example',
			'The report leaked.',
		],
		['an address in angle brackets', 'See <https://a.example/x> now.', 'See now.'],
		['a picture', 'Before ![a dam](dam.png) after', 'Before after'],
		['inline code', 'Run `rm -rf "/"` or ``a ` b`` now', 'Run or now'],
		['code that is long', `Run \`${'rm -rf x '.repeat(300)}\` said Ada, or \`b\` now`, 'Run said Ada, or now'],
		['a tick alone', 'It is 5 o`clock', 'It is 5 o`clock'],
		['ticks inside words', 'Hawai`i and O`ahu', 'Hawai`i and O`ahu'],
		['a code block', 'Before\n```js\nshe("said")\n```\nafter', 'Before after'],
		['a code block without an end', 'Before\n~~~\nhe said', 'Before'],
		['a list', '- one\n* two\n3. three\n- [x] four', 'one two three four'],
		['a quotation', '> “It rained,”\n> she said.', '“It rained,” she said.'],
		['a table', '| a | b |\n|---|---|\n| 1 | 2 |\nText', 'Text'],
		['a rule', 'Above\n\n***\n\nbelow', 'Above below'],
		['a remark', 'Above <!-- no --> on\n<!-- not\nthis -->\nbelow', 'Above <!-- no --> on below'],
		['a tag', 'It <em>rained</em><br/> here', 'It rained here'],
		['words put into a quotation', '“It [the dam] leaks [sic]”', '“It [the dam] leaks [sic]”'],
		['a note', 'It leaks.[^1]', 'It leaks.'],
		['what is escaped', 'five \\* stars', 'five * stars'],
	] as const) {
		it(name, () => {
			assert.equal(left(text).replace(/ (?=\.)/g, ' '), words);
		});
	}

	it('front matter', () => {
		for (const front of ['title: She said “no”\ndate: 2020-01-01', '# of the site\ntitle: “No”', '"title": “No”']) {
			assert.equal(readable(`---\n${front}\n---\nText`).text.trim(), 'Text');
		}
	});

	it('what stands between two rules is text', () => {
		const text = '---\n\nThe mill will **close**, Ada Stone said.\n\n---\n\nMore.';
		assert.equal(readable(text).text.replace(/\s+/g, ' ').trim(), 'The mill will close , Ada Stone said. More.');
	});

	it('a plain text is given back as it is', () => {
		for (const text of [
			'“It rained,” she said.',
			'* * *',
			'- No, he said.',
			'2 * 3 * 4',
			'a_b_c',
			'#dam rose',
			'[sic] (yes)',
		]) {
			assert.equal(readable(text).text, text);
		}
		for (const name of readdirSync('seeds').filter((each) => each.endsWith('.txt'))) {
			const seed = readFileSync(join('seeds', name), 'utf8');
			assert.equal(readable(seed).text, seed);
		}
	});

	it('whatever it holds, no character moves and no line ends elsewhere', () => {
		fc.assert(
			fc.property(markdown, (text) => {
				const { text: read, begins } = readable(text);
				assert.equal(read.length, text.length);
				for (let at = 0; at < text.length; at++) {
					assert.ok(read[at] === text[at] || (read[at] === ' ' && !/[\r\n]/.test(text[at] ?? '')));
				}
				assert.ok(begins.every((at, i) => (at === 0 || text[at - 1] === '\n') && at > (begins[i - 1] ?? -1)));
			}),
		);
	});

	it('takes time in proportion to the length', () => {
		for (const piece of ['[', '**a', '](', '`a``', '<a', '- \n']) {
			const of = (length: number) => (): void => void readable(`# a\n${piece.repeat(length / piece.length)}`);
			assert.ok(timesAsLong(of(200_000), of(10_000), 5) < 150, piece);
		}
		// Ticks of which no two runs are of one length.
		const ticks = (runs: number) => (): void =>
			void readable(`# a\n${Array.from({ length: runs }, (_, i) => '`'.repeat(i + 1)).join('a')}`);
		assert.ok(timesAsLong(ticks(1600), ticks(400), 5) < 40, 'ticks');
	});

	it('what is said, by whom, and claims, offsets in the file', () => {
		const text = [
			'---\ntitle: “Not this,” said Karl Dahl.\n---\n',
			'# The dam\n',
			'“The *dam* leaks [badly](https://a.example/x),” **Ada Lindqvist**, the harbour master, said on Monday.\n',
			'```\n“Nor this,” said Karl Dahl.\n```',
		].join('\n');
		const analysis = analyze(text, english());
		const lookup = new Lookup(analysis);
		assert.equal(analysis.text, text);
		assert.deepEqual(
			analysis.speakers.map(({ name }) => name),
			['Ada Lindqvist'],
		);
		const [said] = analysis.attributions;
		assert.ok(said);
		const [content] = said.content;
		assert.equal(text.slice(content?.start, content?.end), '“The *dam* leaks [badly](https://a.example/x),”');
		assert.equal(plain(lookup.joined(said.content)), '“The dam leaks badly,”');
		assert.ok(analysis.claims.every(({ content: [span] }) => (span?.start ?? 0) > text.indexOf('# The dam')));
	});
});

describe('The source of a web page', () => {
	const page = `<p>“It leaks,” <a href="/ada">Ada Lindqvist</a> said.</p>\n<script>if (a) { alert("She said no") }</script>\n`;

	it('is known as one, and an article with a tag or a formula is not', () => {
		for (const text of [`<!DOCTYPE html>\n<html>`, `\ufeff  <html lang="en">`, page.repeat(4)]) {
			assert.ok(isWebPage(text), text);
		}
		for (const text of ['It <b>rained</b>. '.repeat(20), 'a < b and b > c', '<p>', '']) {
			assert.ok(!isWebPage(text), text);
		}
	});

	it('is refused, with a sentence that says how to get its text: no script is ever a claim', () => {
		const { claims, attributions, findings } = analyze(page.repeat(4), english());
		assert.deepEqual([claims, attributions], [[], []]);
		assert.deepEqual(
			findings.map(({ code, details }) => [code, details['reason']]),
			[['not-english', 'web page']],
		);
	});
});
