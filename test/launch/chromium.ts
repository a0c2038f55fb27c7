import * as fs from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { runCommand } from './processes';
import type { Scope } from './scope';

/** The shell has no window to draw: it starts in half the time, and takes a third of the processor. */
const USUAL_PLACES = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
/** The first that apt knows. */
const APT_BROWSERS = ['chromium-headless-shell', 'chromium'];
const APT_FONTS = ['fonts-liberation', 'fonts-noto-color-emoji'];
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-gpu-rasterization',
	'--disable-software-rasterizer',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * The path of a Chromium or Chrome: `CHROME_PATH`, a usual place, or, where apt is there and we may use it, installed.
 * @throws an error that says what to install.
 */
export async function chromiumPath(): Promise<string> {
	const named = process.env['CHROME_PATH'];
	if (named !== undefined && !fs.existsSync(named)) {
		throw new Error(`CHROME_PATH is ${named}, and there is no such file.`);
	}
	const found = named ?? installed();
	if (found !== undefined) {
		return found;
	}
	if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
		await installWithApt();
	}
	const afterwards = installed();
	if (afterwards === undefined) {
		throw new Error('No Chromium found: install Chromium or Google Chrome, or set CHROME_PATH to its executable.');
	}
	return afterwards;
}

async function installWithApt(): Promise<void> {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	try {
		await runCommand('apt-get', ['update', '-qq'], { env });
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
	}
	for (const browser of APT_BROWSERS) {
		const packages = [browser, ...APT_FONTS];
		console.log(`Installing ${packages.join(', ')} with apt (about a minute)`);
		try {
			await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
			return;
		} catch (error) {
			console.error(error instanceof Error ? error.message : error);
		}
	}
}

/** A headless Chromium that ends with the scope. */
export async function launchChromium(scope: Scope): Promise<Browser> {
	const browser = await chromium.launch({
		executablePath: await chromiumPath(),
		args: ARGUMENTS,
		// The scope ends everything in order; Playwright's own handlers would exit the process before it could.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	scope.add(() => browser.close());
	return browser;
}

function installed(): string | undefined {
	return USUAL_PLACES.find((place) => fs.existsSync(place));
}
