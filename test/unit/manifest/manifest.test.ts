import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { COMMANDS } from '../../../src/commands';
import { shownKeys, textKeys } from '../../../src/panel/page/textKeys';
import { TOOLS } from '../../../src/tools';
import { chord, collide } from './chord';
import defaultChords from './defaultChords.json';
import { l10nBundle, l10nStrings } from './l10nStrings';

interface Command {
	readonly command: string;
	readonly title: string;
	readonly category?: string;
}
interface MenuItem {
	readonly command?: string;
	readonly when?: string;
}
interface Keybinding {
	readonly command: string;
	readonly key: string;
	readonly mac?: string;
	readonly when?: string;
}
interface Color {
	readonly id: string;
	readonly defaults: Readonly<Record<string, string>>;
}
interface Manifest {
	readonly engines: { readonly vscode: string };
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly contributes: {
		readonly commands: readonly Command[];
		readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
		readonly keybindings: readonly Keybinding[];
		readonly colors: readonly Color[];
		readonly languageModelTools: readonly { readonly name: string; readonly toolReferenceName: string }[];
		readonly configuration: { readonly properties: Readonly<Record<string, object>> };
	};
}

const root = process.cwd();
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { contributes } = manifest;
const sourceFiles = fs
	.readdirSync(path.join(root, 'src'), { recursive: true })
	.map(String)
	.filter((name) => name.endsWith('.ts'));
const source = sourceFiles.map((name) => read(path.join('src', name))).join('\n');

describe('manifest: commands', () => {
	const declared = contributes.commands.map(({ command }) => command);

	it('declares every registered command, and registers every declared one', () => {
		assert.deepEqual([...declared].sort(), [...COMMANDS].sort());
	});

	it('declares every registered language-model tool, and registers every declared one', () => {
		assert.deepEqual(
			contributes.languageModelTools.map(({ name }) => name),
			[...TOOLS],
		);
	});

	it('has all commands under one category', () => {
		assert.deepEqual([...new Set(contributes.commands.map(({ category }) => category))], ['Source Review']);
	});

	it('speaks of declared commands only, in menus and keys', () => {
		const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].flatMap(
			({ command }) => command ?? [],
		);
		assert.deepEqual(
			used.filter((command) => !declared.includes(command)),
			[],
		);
	});

	it('hides from the palette what cannot be run from there', () => {
		const whenOf = (name: string): string | undefined =>
			contributes.menus['commandPalette']?.find(({ command }) => command === `sourceReview.${name}`)?.when;
		assert.equal(whenOf('goTo'), 'false');
		assert.equal(whenOf('refreshPanel'), 'false');
		for (const { command } of contributes.keybindings) {
			assert.equal(whenOf(command.replace('sourceReview.', '')), 'sourceReview.active');
		}
	});
});

describe('manifest: keys', () => {
	const platforms = { linux: defaultChords.linux, mac: defaultChords.mac, windows: defaultChords.windows };

	it('knows a good part of the default table of every platform', () => {
		for (const chords of Object.values(platforms)) {
			assert.ok(chords.length > 350);
			assert.ok(chords.map(chord).includes('f12'));
		}
	});

	it('reads chords however they are written', () => {
		assert.equal(chord('Shift+Ctrl+A'), 'ctrl+shift+a');
		assert.ok(collide('ctrl+k', 'ctrl+k ctrl+s'));
		assert.ok(collide('meta+k', 'cmd+k'));
		assert.ok(!collide('ctrl+k', 'ctrl+kp_1'));
	});

	it('takes no key that VS Code uses, on any platform', () => {
		const taken = contributes.keybindings.flatMap(({ key, mac, command }) =>
			Object.entries(platforms).flatMap(([platform, chords]) => {
				const own = platform === 'mac' ? (mac ?? key) : key;
				return chords.filter((other) => collide(own, other)).map((other) => `${command} ${platform} ${other}`);
			}),
		);
		assert.deepEqual(taken, []);
	});

	it('gives each command a key of its own', () => {
		for (const which of ['key', 'mac'] as const) {
			const keys = contributes.keybindings.map((binding) => chord(binding[which] ?? binding.key));
			assert.equal(new Set(keys).size, keys.length);
		}
	});

	it('is heard only in the text of reviewed files', () => {
		for (const { when } of contributes.keybindings) {
			assert.equal(when, 'editorTextFocus && sourceReview.active');
		}
	});
});

describe('manifest: keys that are told', () => {
	const bindings = contributes.keybindings.map(({ key, mac = key }) => ({ key: chord(key), mac: chord(mac) }));

	it('are all in the panel, and no others, with Control and Command for Alt on a Mac', () => {
		const told = textKeys().flatMap(([keys]) => keys.map(chord));
		assert.deepEqual(told.sort(), bindings.map(({ key }) => key).sort());
		for (const { key, mac } of bindings) {
			assert.equal(mac, chord(key.replace('alt+', 'ctrl+cmd+')));
		}
		const shown = (isMac: boolean): string[] => textKeys().map(([keys]) => shownKeys(keys, isMac));
		assert.deepEqual(shown(false).slice(5, 8), ['Alt+/', 'Alt+. N', 'Alt+. 1–6']);
		assert.deepEqual(shown(true).slice(5, 8), ['⌃⌘/', '⌃⌘. N', '⌃⌘. 1–6']);
	});

	it('are in the walkthrough, as they are: those for quotations, statuses, what is unreviewed and the evidence', () => {
		const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
		const told = Object.entries(texts)
			.filter(([id]) => id.startsWith('walkthrough.'))
			.flatMap(([, text]) => text.match(/(?:Shift\+)?Alt\+\S(?: [A-Z]\b)?/g) ?? [])
			.map(chord);
		const bound = new Set(bindings.map(({ key }) => key));
		assert.deepEqual(
			told.filter((key) => key !== 'alt+.' && !bound.has(key)),
			[],
		);
		for (const id of [
			'nextQuotation',
			'previousQuotation',
			'nextUnreviewedClaim',
			'setStatusAndGoToNext',
			'showEvidence',
		]) {
			const binding = contributes.keybindings.find(({ command }) => command === `sourceReview.${id}`);
			assert.ok(told.includes(chord(binding?.key ?? '')), id);
		}
	});
});

describe('manifest: settings', () => {
	const declared = Object.keys(contributes.configuration.properties).sort();

	it('has seventeen at most', () => {
		assert.ok(declared.length <= 17);
	});

	it('reads every declared setting, and declares every one it reads', () => {
		const calls = [
			...source.matchAll(/\bsetting\(\s*'([\w.]+)'/g),
			...source.matchAll(
				/(?:getConfiguration\('sourceReview'[^)]*\)|settings)\s*\.(?:get|inspect|update)(?:<[^>]*>)?\(\s*'([\w.]+)'/g,
			),
		];
		const used = calls.map(([, name]) => `sourceReview.${name ?? ''}`);
		assert.deepEqual([...new Set(used)].sort(), declared);
	});

	it('is asked for nowhere in another way', () => {
		const sections = [...source.matchAll(/getConfiguration\(([^),]*)/g)].map(([, section]) => section);
		assert.deepEqual([...new Set(sections)], ["'sourceReview'"]);
	});

	it('decides nothing for a person, nor in a folder that is not trusted, that only the person may decide', () => {
		const { properties } = contributes.configuration as { properties: Record<string, { scope?: string }> };
		for (const name of ['reviewer', 'lookUp', 'agents.shareReviews']) {
			assert.equal(properties[`sourceReview.${name}`]?.scope, 'machine', name);
		}
		const { restrictedConfigurations } = (
			manifest as unknown as { capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } } }
		).capabilities.untrustedWorkspaces;
		const shown = ['findings.inProblems', 'findings.profile', 'lessCertainBelow'];
		for (const name of ['files', 'sources', ...shown, 'statuses', 'reviewer', 'lookUp', 'agents.shareReviews']) {
			assert.ok(restrictedConfigurations.includes(`sourceReview.${name}`), name);
		}
	});

	it('may be another in each folder, where it is about texts', () => {
		const { properties } = contributes.configuration as { properties: Record<string, { scope?: string }> };
		for (const name of [
			'files',
			'sources',
			'statuses',
			'marks.enabled',
			'highlights.enabled',
			'findings.inProblems',
			'findings.profile',
		]) {
			assert.equal(properties[`sourceReview.${name}`]?.scope, 'resource', name);
		}
	});
});

describe('manifest: strings', () => {
	const strings = JSON.parse(read('package.nls.json')) as Record<string, string>;
	const used = [...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map(([, key]) => key ?? '');

	it('localises every key, and keeps none that is not used', () => {
		assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
	});

	it('has no bare string where a person reads', () => {
		const titles = [
			...contributes.commands.map(({ title }) => title),
			...[...JSON.stringify(contributes).matchAll(/"(?:\w*[dD]escription|title|name)":"([^"]*)"/g)].map(
				([, text]) => text ?? '',
			),
		];
		assert.deepEqual(
			titles.filter((title) => !/^%[\w.-]+%$/.test(title) && !TOOLS.some((tool) => tool === title)),
			[],
		);
	});

	it('has each message of the sources in the bundle for translators', () => {
		const messages = l10nStrings(root);
		assert.ok(messages.length > 100);
		assert.deepEqual(
			messages.filter(({ key }) => key === '').map(({ place }) => place),
			[],
		);
		// After a change of messages: node out/test/unit/manifest/writeL10nBundle.js
		assert.deepEqual(JSON.parse(read('l10n/bundle.l10n.json')), l10nBundle(messages));
	});
});

describe('manifest: colours', () => {
	it('has each colour for the four kinds of theme', () => {
		for (const { id, defaults } of contributes.colors) {
			assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
		}
	});

	it('uses every colour it contributes, and contributes every one it uses', () => {
		const own = /['"(-](?:--vscode-)?sourceReview[.-](\w+(?:Background|Border|Ruler|Foreground))\b/g;
		const inStyles = fs.existsSync(path.join(root, 'media/panel.css')) ? read('media/panel.css') : '';
		const used = [...(source + inStyles).matchAll(own)].map(([, name]) => `sourceReview.${name ?? ''}`);
		assert.deepEqual([...new Set(used)].sort(), contributes.colors.map(({ id }) => id).sort());
	});
});

describe('manifest: engine', () => {
	it('is built against the oldest VS Code it runs in', () => {
		const oldest = manifest.engines.vscode.replace('^', '');
		const types = manifest.devDependencies['@types/vscode'] ?? '';
		assert.match(types, /^\d+\.\d+\.\d+$/);
		assert.equal(types.split('.').slice(0, 2).join('.'), oldest.split('.').slice(0, 2).join('.'));
	});
});

describe('manifest: package', () => {
	it('asks VS Code for its API once in each bundle: each time, all of it is copied', () => {
		for (const file of ['extension.js', 'rooms.js', 'web/extension.js']) {
			assert.equal(read(`dist/${file}`).split('require("vscode")').length, 2, file);
		}
	});

	it('has each file that the build makes, but for maps', () => {
		const packaged = new Set(read('.vscodeignore').split('\n'));
		for (const folder of ['dist', 'dist/web']) {
			const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
			for (const entry of entries.filter(({ name }) => !name.endsWith('.map') && name !== 'web')) {
				const pattern = `!${folder}/${entry.name}${entry.isDirectory() ? '/*' : ''}`;
				assert.ok(packaged.has(pattern), `${pattern} is missing in .vscodeignore`);
			}
		}
	});
});
