import type { Page } from 'playwright-core';

/** What this build says on its own, without any extension: parts of VS Code that are absent from it or offline here. */
const EDITORS_OWN_COMPLAINTS = [
	/ServiceWorker|Service Worker|when fetching the script/,
	/\/_static\/src\/browser\/|\/node_modules\/vsda\/|\/update\/check/,
	/open-vsx\.org|ENOTFOUND|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED/,
	/bindings file|native-watchdog|build\/Release\/watchdog|spdlog/,
	/authentication provider/,
];

/** Errors of a page and its frames, growing as they come, without the editor's known own complaints. */
export function collectErrors(page: Page): string[] {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
	page.on('console', (message) => {
		const text = `${message.text()} (${message.location().url})`;
		if (message.type() === 'error' && !EDITORS_OWN_COMPLAINTS.some((known) => known.test(text))) {
			errors.push(text);
		}
	});
	return errors;
}
