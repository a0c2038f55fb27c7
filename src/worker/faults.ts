import type { Asking } from './asking';
import type { EngineEvents, EngineHost } from './engineHost';
import type { EngineMessage } from './engineMessage';
import type { DocId } from './protocol';

/** Tells what goes wrong: whoever has the text, and once the person. */
export class Faults {
	private readonly said = new Set<string>();

	constructor(
		private readonly host: Pick<EngineHost, 'tell'>,
		private readonly events: Pick<EngineEvents, 'onFailed' | 'onGone'>,
		private readonly asking: Pick<Asking, 'leave'>,
	) {}

	/** Of one text. */
	failed(doc: DocId, message: EngineMessage): void {
		this.events.onFailed(doc, message);
		this.say(message);
	}

	/** Of all: nothing that was asked will be answered. */
	gone(message: EngineMessage): void {
		this.asking.leave();
		this.events.onGone(message);
		this.say(message);
	}

	/** To the person alone. */
	say(message: EngineMessage): void {
		const key = JSON.stringify(message);
		if (!this.said.has(key)) {
			this.said.add(key);
			this.host.tell(message);
		}
	}
}
