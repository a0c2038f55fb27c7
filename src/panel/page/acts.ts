import type { FromPage, ToPage } from '../messages';
import type { Answered, UnnumberedAct } from './reviewController';

/** What was asked of the extension and is not answered yet. */
export class Acts {
	private last = 0;
	private readonly waiting = new Map<number, Answered>();

	constructor(private readonly post: (message: FromPage) => void) {}

	get areWaiting(): boolean {
		return this.waiting.size > 0;
	}

	/** @param then is told what became of it */
	send(message: UnnumberedAct, state: number, then: Answered): void {
		this.last += 1;
		this.waiting.set(this.last, then);
		this.post({ ...message, act: this.last, state });
	}

	answered({ act, outcome, said }: Extract<ToPage, { readonly type: 'acted' }>): void {
		const then = this.waiting.get(act);
		this.waiting.delete(act);
		then?.(outcome, said);
	}
}
