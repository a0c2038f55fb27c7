import type * as vscode from 'vscode';
import { Disposable } from './disposable';
import type { ReviewedFiles } from './reviewedFiles';

/** Keeps something registered for the reviewed files, whichever they are at the time. */
export class ForReviewedFiles extends Disposable {
	private registered: vscode.Disposable | undefined;

	constructor(
		private readonly files: ReviewedFiles,
		private readonly registerFor: (selector: vscode.DocumentSelector) => vscode.Disposable,
	) {
		super();
		this.renew();
		this.register(files.onDidChange(() => this.renew()));
	}

	override dispose(): void {
		super.dispose();
		this.registered?.dispose();
	}

	private renew(): void {
		this.registered?.dispose();
		this.registered = this.registerFor(this.files.selector);
	}
}
