import { expect } from 'chai';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown } from '../../../src/exports/escapeMarkdown';
import { clean } from '../../../src/exports/showControls';

/** As VS Code's preview has it, which makes links of addresses, too, and formulas of what stands between dollars. */
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.inline.ruler.after('escape', 'formula', (state, silent) => {
	const end = state.src[state.pos] === '$' ? state.src.indexOf('$', state.pos + 1) : -1;
	if (end < 0) {
		return false;
	}
	if (!silent) {
		state.push('formula', 'math', 0);
	}
	state.pos = end + 1;
	return true;
});

/** What stands in the first line of text, as it is shown; where anything else than text is in it, its name. */
const shown = (source: string): string =>
	markdown
		.parse(source, {})
		.filter(({ type }) => type === 'inline')
		.map(({ children }) =>
			(children ?? []).map(({ type, content }) => (type === 'text' ? content : `<${type}>`)).join(''),
		)
		.join('|');
const blocks = (source: string): string =>
	markdown
		.parse(source, {})
		.map(({ type }) => type)
		.join();

const MARKS = [...'\\`*_{}[]()#+-.!|~^:@/<>&"\'=$ 1ax\n\t'];
const anyText = fc.oneof(
	fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 20 }),
	fc.string({ maxLength: 20 }),
	fc.constantFrom(
		'www.example.com',
		'see https://example.org/a_b?c',
		'example.com',
		'a@b.example',
		'1. One',
		'12) Two',
		'- x',
	),
	fc.constantFrom(
		'![a](b)',
		'[a](b "c")',
		'[^1]',
		'[a]: b',
		'&amp;',
		'<b>x</b>',
		'~~~',
		'```js',
		'---',
		'===',
		'+ x',
		'$a$',
	),
);

describe('words of an article in a report', () => {
	it('are shown as they are, and are no markup, wherever they stand', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const words = clean(text);
				fc.pre(words !== '');
				const safe = escapeMarkdown(text);
				expect(shown(`# ${safe}`)).to.equal(words);
				expect(shown(`- ${safe}`)).to.equal(words);
				expect(blocks(`- ${safe}`)).to.equal(blocks('- x'));
				expect(shown(`| a |\n| --- |\n| ${safe} |`)).to.equal(`a|${words}`);
			}),
			{ numRuns: 3000 },
		);
	});

	it('are no formula where they name two sums', () => {
		expect(shown(escapeMarkdown('It costs $40 (in US$), or $38 in May.'))).to.equal(
			'It costs $40 (in US$), or $38 in May.',
		);
	});

	it('can be read where they are not drawn', () => {
		const said = 'The well-known council couldn’t say (in June). It has 3.5 million dollars / 40 members!';
		expect(escapeMarkdown(said)).to.equal(said.replace('3.5', '3\\.5'));
		expect(escapeMarkdown('“Why?” he asked: “No.”')).to.equal('“Why?” he asked: “No.”');
	});
});
