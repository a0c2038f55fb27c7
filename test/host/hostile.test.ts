import { assert } from 'chai';
import { closeAll, hoversAt, positionOf, show, until } from './workspace';

const NASTY = [
	'“[Press](command:workbench.action.quit) **now** <script>alert(1)</script> <img src=x onerror=alert(1)> $(error) ![i](https://a.example/i.png)”',
	'“Go to https://evil.example/?a=b or www.evil.example or mail ada@evil.example, it is `code` and # no title”',
	'“Text that \u202eturns round\u202c and \u2066hides\u2069 with \u0007 a bell and a \u200b gap”',
];

describe('hostile articles', () => {
	afterEach(closeAll);

	it('are plain text in hovers', async () => {
		const text = NASTY.map((line) => `${line}, said Ada Lindqvist, the [harbour](command:x) master.`).join('\n\n');
		const { document } = await show('seeds/hostile.txt', text);
		await until(
			'the file is reviewed',
			async () => (await hoversAt(document.uri, positionOf(document, 'Press'))).length > 0,
		);
		for (const words of ['Press', 'Go to', 'Text that', 'Ada Lindqvist']) {
			const hovers = await hoversAt(document.uri, positionOf(document, words));
			assert.isNotEmpty(hovers, words);
			for (const hover of hovers) {
				const links = [...hover.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target ?? '');
				assert.isTrue(
					links.every((target) => /^command:sourceReview\.\w+\?/.test(target)),
					hover,
				);
				assert.notMatch(hover, /(?<!\\)!\[/);
				assert.notMatch(hover, /https?:\/\/|www\.\w|\w@\w/i);
				assert.notMatch(hover, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/u);
			}
		}
	});
});
