import { Disposable } from './disposable';
import { heardOfAll } from './heardOfAll';

/**
 * How long nobody has typed before something is drawn, in milliseconds. What is on its way to the editor when a key
 * arrives there would stand on other words; what is drawn already, VS Code moves along.
 */
const REST_MS = 300;

/**
 * Whether a text is left as it is at the moment. A host that is held up hears of keys late, and takes that for a rest: so
 * the window is asked for something, and its answer comes behind all that was typed before it.
 */
export class Stillness extends Disposable {
	private still = true;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private waiting: (() => void) | undefined;

	get isStill(): boolean {
		return this.still;
	}

	/** The text is edited. What waited is not to be called. */
	disturb(): void {
		this.still = false;
		this.waiting = undefined;
		clearTimeout(this.timer);
		const timer = setTimeout(() => {
			void heardOfAll().then(() => {
				if (this.timer === timer && !this.isDisposed) {
					this.still = true;
					this.waiting?.();
				}
			});
		}, REST_MS);
		this.timer = timer;
	}

	/** Calls once nobody has typed for a while: at once where that is so. The last that asks is called. */
	wait(call: () => void): void {
		if (this.still) {
			call();
		} else {
			this.waiting = call;
		}
	}

	override dispose(): void {
		super.dispose();
		clearTimeout(this.timer);
	}
}
