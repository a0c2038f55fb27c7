import { Incoming } from './incoming';
import type { FromWorker, Label, ParcelId } from './protocol';

interface IntakeEvents {
	/** Whether what is coming is still of use. */
	isWanted(label: Label): boolean;
	complete(incoming: Incoming<Label>): void;
	/** The other side does not have the rest any more. */
	outdated(label: Label): void;
	askForMore(parcel: ParcelId): void;
}

/** Takes parcels in, a few pieces in each turn of the host and of one parcel at a time, so that the host stays free. */
export class Intake {
	private readonly parcels = new Map<ParcelId, Incoming<Label>>();
	private asked: ParcelId | undefined;

	constructor(
		private readonly rest: () => Promise<void>,
		private readonly events: IntakeEvents,
	) {}

	take(message: Extract<FromWorker, { tell: 'parcel' | 'pieces' | 'outdated' }>): void {
		const { parcel } = message;
		if (message.tell === 'parcel') {
			this.parcels.set(parcel, new Incoming(message.label));
		} else if (this.asked === parcel) {
			this.asked = undefined;
		}
		const incoming = this.parcels.get(parcel);
		if (incoming && message.tell !== 'outdated' && this.events.isWanted(incoming.label)) {
			incoming.add(message.pieces);
			if (message.last) {
				this.parcels.delete(parcel);
				this.events.complete(incoming);
			}
		} else if (incoming) {
			this.parcels.delete(parcel);
			this.events.outdated(incoming.label);
		}
		void this.goOn();
	}

	/** Nothing of what has begun will go on. */
	clear(): void {
		this.parcels.clear();
		this.asked = undefined;
	}

	/** Answers first: somebody waits for them. */
	private async goOn(): Promise<void> {
		const waiting = [...this.parcels];
		const [next] = waiting.find(([, { label }]) => label.is === 'answer') ?? waiting[0] ?? [];
		if (this.asked !== undefined || next === undefined) {
			return;
		}
		this.asked = next;
		await this.rest();
		// Everything may have been cleared meanwhile, and another worker may have given the same number.
		if (this.asked === next) {
			this.events.askForMore(next);
		}
	}
}
