import type { LitElement } from 'lit';
import { RowTree } from './rowTree';

/** Where the keyboard is in the page, and where it is brought. */
export class Keyboard {
	/** It was brought here for the list, which is still to come. The editor lets go of the row when it leaves the panel. */
	isAwaited = false;

	constructor(private readonly page: LitElement) {
		// Whoever has gone elsewhere meanwhile stays there.
		const leave = (): boolean => (this.isAwaited = false);
		window.addEventListener('blur', leave);
		['keydown', 'pointerdown'].forEach((type) => window.addEventListener(type, leave, true));
	}

	/** The list, where there is anything in it. */
	get list(): RowTree | undefined {
		const list = this.page.querySelector('source-review-rows');
		return list instanceof RowTree ? list : undefined;
	}

	get isInList(): boolean {
		return this.list?.contains(document.activeElement) ?? false;
	}

	/** The page has been drawn. */
	drawn(): void {
		if (this.isAwaited && this.list) {
			this.isAwaited = false;
			void this.toList();
		}
	}

	/** Once the rows are the ones that are to be shown. */
	async toList(): Promise<void> {
		await this.page.updateComplete;
		await this.list?.updateComplete;
		this.list?.focus();
	}

	/** Once there is a form. */
	async toNote(): Promise<void> {
		await this.page.updateComplete;
		this.page.querySelector<HTMLElement>('.review-form textarea')?.focus();
	}

	toSearch(): void {
		this.page.querySelector<HTMLElement>('vscode-textfield')?.focus();
	}
}
