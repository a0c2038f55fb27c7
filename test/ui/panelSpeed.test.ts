import './withoutEditor';
import * as assert from 'node:assert/strict';
import { Scope } from '../launch/scope';
import { PanelDriver } from './panelDriver';
import { growsTooFast, measurePanel } from './panelTimes';

describe("the panel's page with thousands of claims", () => {
	const scope = new Scope();
	after(() => scope.close());

	it('paints, filters and shows statuses in no more than proportion', async function () {
		this.timeout(180_000);
		const driver = await PanelDriver.start(scope);
		const small = await measurePanel(driver, 1000, 5);
		const large = await measurePanel(driver, 5000, 5);
		for (const what of ['paint', 'keystroke', 'status'] as const) {
			const times = `${what}: ${small[what].toFixed(1)} ms, five times as many claims ${large[what].toFixed(1)} ms`;
			console.log(`      ${times}`);
			assert.ok(!growsTooFast(small[what], large[what], 5), times);
		}
	});
});
