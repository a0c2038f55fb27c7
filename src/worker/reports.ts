import { hashText } from '../analysis/learn/hash';
import type { Asking } from './asking';
import type { EngineEvents, EngineHost } from './engineHost';
import type { Incoming } from './incoming';
import { Intake } from './intake';
import { unpackPlaces } from './places';
import type { DocId, FromWorker, Label, ParcelId } from './protocol';
import type { ToldText } from './toldText';

interface ReportEvents extends Pick<EngineEvents, 'onRead' | 'onPlaced' | 'onProgress'> {
	/** There is no second reader. */
	withoutSecond(cause: string): void;
	failed(doc: DocId, message: string): void;
	/** What was read is not the host's text. */
	drifted(text: ToldText): void;
	askForMore(parcel: ParcelId): void;
}

/** Takes in what a worker tells, in turns of the host; what is not of the present version any more is dropped. */
export class Reports {
	private readonly intake: Intake;

	constructor(
		private readonly texts: ReadonlyMap<DocId, ToldText>,
		private readonly asking: Asking,
		private readonly host: EngineHost,
		private readonly events: ReportEvents,
	) {
		this.intake = new Intake(() => host.rest(), {
			isWanted: (label) => this.isWanted(label),
			complete: (incoming) => void this.complete(incoming),
			outdated: (label) => this.outdated(label),
			askForMore: (parcel) => events.askForMore(parcel),
		});
	}

	hear(message: FromWorker): void {
		switch (message.tell) {
			case 'parcel':
			case 'pieces':
			case 'outdated':
				this.intake.take(message);
				break;
			case 'placed':
				void this.place(message);
				break;
			case 'unanswered':
				this.asking.answer(message.query, undefined);
				break;
			case 'failed':
				if (this.present(message)) {
					this.events.failed(message.doc, message.message);
				}
				break;
			case 'progress':
				this.events.onProgress(message.doc, message.done, message.of);
				break;
			case 'keep':
				if (this.present(message)) {
					this.host.keep(message.doc, message.version, message.bytes);
				}
				break;
			case 'no second reader':
				this.events.withoutSecond(message.message);
				break;
			case 'ready':
			case 'broken':
			case 'alive':
			case 'idle':
				break;
		}
	}

	/** The worker is gone: nothing of what has begun will go on. */
	clear(): void {
		this.intake.clear();
	}

	private present({ doc, version }: { readonly doc: DocId; readonly version: number }): ToldText | undefined {
		const text = this.texts.get(doc);
		return text?.isTold && text.version === version ? text : undefined;
	}

	private isWanted(label: Label): boolean {
		return label.is === 'read' ? this.present(label) !== undefined : this.asking.isAsked(label.query);
	}

	private outdated(label: Label): void {
		if (label.is === 'answer') {
			this.asking.answer(label.query, undefined);
		}
	}

	private async complete(incoming: Incoming<Label>): Promise<void> {
		const { label } = incoming;
		if (label.is === 'answer') {
			this.asking.answer(label.query, { version: label.version, items: incoming.answer });
			return;
		}
		const { doc, version } = label;
		await this.host.rest();
		const text = this.present(label);
		const content = this.host.textOf(doc, version);
		if (!text || content === undefined) {
			return;
		}
		if (content.length !== label.length || hashText(content) !== label.sum) {
			this.events.drifted(text);
			return;
		}
		await this.host.rest();
		if (this.present(label)) {
			text.drifts = text.deaths = 0;
			this.events.onRead(doc, version, incoming.analysis(content, label.head), label.depth);
		}
	}

	private async place(message: Extract<FromWorker, { tell: 'placed' }>): Promise<void> {
		const isPresent = (): boolean => this.present(message)?.set === message.set;
		const text = this.present(message);
		if (!text || !isPresent()) {
			return;
		}
		const steps = unpackPlaces(message, text.records.values());
		for (let step = steps.next(); ; step = steps.next()) {
			if (!isPresent()) {
				return;
			}
			if (step.done) {
				this.events.onPlaced(message.doc, message.version, step.value);
				return;
			}
			await this.host.rest();
		}
	}
}
