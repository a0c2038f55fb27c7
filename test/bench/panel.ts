/*
 * How fast the panel's page is in Chromium: from the extension's message with all rows to the painted list, from a
 * keystroke in the search to the painted list, and from a review's message to the painted status.
 *
 *     node esbuild.js --production --tests && node out/test/bench/panel.js
 *
 * Medians are printed. The exit status is 1 where time grows faster than the number of claims: that holds on any machine.
 */
import '../ui/withoutEditor';
import { Scope } from '../launch/scope';
import { PanelDriver } from '../ui/panelDriver';
import { growsTooFast, measurePanel } from '../ui/panelTimes';

const SIZES = [1000, 5000] as const;
const ROUNDS = 15;

async function main(): Promise<number> {
	const scope = new Scope();
	try {
		const driver = await PanelDriver.start(scope);
		const small = await measurePanel(driver, SIZES[0], ROUNDS);
		const large = await measurePanel(driver, SIZES[1], ROUNDS);
		let grows = false;
		for (const [what, key, bar] of [
			['first paint', 'paint', ' (bar 150)'],
			['filter keystroke', 'keystroke', ' (bar 30)'],
			['status shown', 'status', ''],
		] as const) {
			grows ||= growsTooFast(small[key], large[key], SIZES[1] / SIZES[0]);
			console.log(
				`${what.padEnd(18)} ${SIZES[0]} claims ${small[key].toFixed(1)} ms, ${SIZES[1]} claims ${large[key].toFixed(1)} ms${bar}`,
			);
		}
		console.log(
			grows ? 'Time grows faster than the number of claims.' : 'Time grows no faster than the number of claims.',
		);
		return grows ? 1 : 0;
	} finally {
		await scope.close();
	}
}

main().then(
	(status) => {
		process.exitCode = status;
	},
	(error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	},
);
