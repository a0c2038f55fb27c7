import { Disposable } from './disposable';

/**
 * How long nobody has typed before something is drawn, in milliseconds. What is on its way to the editor when a key
 * arrives there would stand on other words; what is drawn already, VS Code moves along.
 */
const REST_MS = 300;

/** Whether a text is being edited at the moment. */
export class Stillness extends Disposable {
	private last = -Infinity;
	private timer: ReturnType<typeof setTimeout> | undefined;

	get isStill(): boolean {
		return this.left <= 0;
	}

	/** The text is edited. What waited is not to be called. */
	disturb(): void {
		this.last = performance.now();
		clearTimeout(this.timer);
	}

	/** Calls once nobody has typed for a while: at once where that is so. The last that asks is called. */
	wait(call: () => void): void {
		clearTimeout(this.timer);
		const { left } = this;
		if (left <= 0) {
			call();
		} else {
			this.timer = setTimeout(() => this.wait(call), left);
		}
	}

	override dispose(): void {
		super.dispose();
		clearTimeout(this.timer);
	}

	private get left(): number {
		return this.last + REST_MS - performance.now();
	}
}
