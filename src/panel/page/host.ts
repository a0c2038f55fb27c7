import type { FromPage } from '../messages';

interface VsCodeApi {
	postMessage(message: FromPage): void;
	getState(): unknown;
	setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The page's side of the webview: messages out, and a state that outlives the page. */
export class Host {
	private readonly api = acquireVsCodeApi();

	post(message: FromPage): void {
		this.api.postMessage(message);
	}

	/** Whatever an earlier page left, perhaps one of another version: check before use. */
	restore(): unknown {
		return this.api.getState();
	}

	save(state: unknown): void {
		this.api.setState(state);
	}
}
