import * as assert from 'node:assert/strict';
import { pageHtml } from '../../../src/panel/pageHtml';

describe('pageHtml', () => {
	const html = pageHtml(
		{ script: 'x:/panel.js', style: 'x:/panel.css', codicons: 'x:/codicon.css', source: 'https://source.test' },
		'n0nce',
		'en"><script>',
	);
	const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

	it('allows nothing but its own script, styles and font', () => {
		assert.deepEqual(policy.split('; '), [
			"default-src 'none'",
			"script-src 'nonce-n0nce'",
			'style-src https://source.test',
			'font-src https://source.test',
			"base-uri 'none'",
			"form-action 'none'",
		]);
	});

	it('has one script, and no style or handler in its markup', () => {
		assert.equal(html.match(/<script/g)?.length, 1);
		assert.doesNotMatch(html, /<style|style=|\son\w+=/);
	});

	it('escapes what goes into attributes', () => {
		assert.match(html, /lang="en&quot;&gt;&lt;script&gt;"/);
	});
});
