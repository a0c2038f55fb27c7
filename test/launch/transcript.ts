/** What a stage says. Stages that run side by side are read one after the other: a later one waits for its turn. */
export class Transcript {
	private held: string[] | undefined = [];

	/** @param print shows a line */
	constructor(private readonly print: (line: string) => void) {}

	say(line: string): void {
		if (this.held) {
			this.held.push(line);
		} else {
			this.print(line);
		}
	}

	/** It is its turn: what was said is shown, and all that follows as it comes. */
	begin(): void {
		const { held } = this;
		this.held = undefined;
		held?.forEach((line) => this.print(line));
	}
}
