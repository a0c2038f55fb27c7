import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../launch/chromium';
import { startEditorServer, type EditorServer } from '../launch/editorServer';
import { quietSettings } from '../launch/quietSettings';
import { repository } from '../launch/repository';
import { Scope } from '../launch/scope';
import { temporaryFolder } from '../launch/temporaryFolder';
import { serverBuild } from '../launch/vscodeBuilds';
import { Reviewer, type Host } from './reviewer';

/** VS Code 1.139 in a browser, on an empty folder; its extension host may be killed, and comes again. */
export class KillableEditor {
	private constructor(
		private readonly scope: Scope,
		private readonly reviewer: Reviewer,
		private readonly page: Page,
		/** The folder that is open. */
		readonly workspace: string,
	) {}

	static async start(settings: Readonly<Record<string, unknown>>): Promise<KillableEditor> {
		const scope = new Scope();
		scope.closeOnSignals();
		try {
			const reviewer = await Reviewer.create(await temporaryFolder(scope), scope);
			const workspace = await temporaryFolder(scope);
			const server = await serve(settings, reviewer, scope);
			const page = await (await launchChromium(scope)).newPage();
			await page.goto(`${server.url}&folder=${encodeURIComponent(workspace)}`);
			await page.evaluate(restartWhenAsked);
			return new KillableEditor(scope, reviewer, page, workspace);
		} catch (error) {
			await scope.close();
			throw error;
		}
	}

	/** The next extension host that has started. */
	host(): Promise<Host> {
		return this.reviewer.host();
	}

	/** Leaves the window as a person does; the server still runs. Chromium's shell closes no page that could ask to stay. */
	async closeWindow(): Promise<void> {
		await this.page.goto('about:blank');
	}

	/** Ends the browser and the server and removes the folder. */
	close(): Promise<void> {
		return this.scope.close();
	}
}

async function serve(
	settings: Readonly<Record<string, unknown>>,
	reviewer: Reviewer,
	scope: Scope,
): Promise<EditorServer> {
	const dataFolder = path.join(await temporaryFolder(scope), 'server');
	const settingsFile = path.join(dataFolder, 'data', 'User', 'settings.json');
	await fs.mkdir(path.dirname(settingsFile), { recursive: true });
	await fs.writeFile(settingsFile, JSON.stringify({ ...quietSettings, ...settings }));
	return startEditorServer(
		{
			build: await serverBuild('1.139'),
			dataFolder,
			extensions: [{ folder: repository.root }, { folder: reviewer.extensionFolder }],
			trusted: true,
			builtIns: 'used',
			automation: false,
		},
		scope,
	);
}

/** Runs in the page: a host that died for the third time within five minutes comes again only when a person says so. */
function restartWhenAsked(): void {
	new MutationObserver(() => {
		for (const button of document.querySelectorAll<HTMLElement>('.notifications-toasts .monaco-button')) {
			if (/^Restart/.test(button.textContent)) {
				button.click();
			}
		}
	}).observe(document.body, { childList: true, subtree: true });
}
