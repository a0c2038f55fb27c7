/** Pause before what a person has set up is saved, in milliseconds: a burst of changes is one. */
const PAUSE = 150;

/** Saves at once what must not be lost, and all else soon. */
export class Saver {
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly save: () => void) {}

	now(): void {
		clearTimeout(this.timer);
		this.save();
	}

	soon(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(this.save, PAUSE);
	}
}
