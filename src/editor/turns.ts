import { ownTurn } from './ownTurn';

/** How long the extension host is kept busy before others get their turn, in milliseconds. */
const TURN = 8;

/** Cuts long work into turns: await `rest` wherever the work may be left for a while. */
export class Turns {
	private until = Date.now() + TURN;

	/** Whether others are to have their turn now. */
	get isOver(): boolean {
		return Date.now() >= this.until;
	}

	async rest(): Promise<void> {
		await ownTurn();
		this.until = Date.now() + TURN;
	}

	/** Rests where it is time to. */
	async pause(): Promise<void> {
		if (this.isOver) {
			await this.rest();
		}
	}

	/** Does long work to its end, in turns. */
	async through<T>(steps: Generator<void, T>): Promise<T> {
		for (;;) {
			const step = steps.next();
			if (step.done) {
				return step.value;
			}
			await this.pause();
		}
	}
}
