import * as assert from 'node:assert/strict';
import { keyAction } from '../../../src/panel/page/pageKeys';

describe('keys of the page', () => {
	const press = (key: string, more: Partial<KeyboardEvent> = {}): ReturnType<typeof keyAction> =>
		keyAction({ key, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

	it('digits set a status; with Shift, whatever that writes, the next is gone to', () => {
		assert.deepEqual(press('1'), { does: 'status', number: 0, goesOn: false });
		assert.deepEqual(press('"', { code: 'Digit2', shiftKey: true }), { does: 'status', number: 1, goesOn: true });
	});

	it('digits that are written with Shift are digits', () => {
		assert.deepEqual(press('2', { code: 'Digit2', shiftKey: true }), { does: 'status', number: 1, goesOn: false });
		assert.equal(press('é', { code: 'Digit2' }), undefined);
	});

	it("what the editor's own keys are made of is left alone", () => {
		for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
			assert.equal(press('n', { [held]: true }), undefined);
		}
		assert.equal(press('constructor'), undefined);
		assert.equal(press('0'), undefined);
	});
});
