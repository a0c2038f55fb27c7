import * as vscode from 'vscode';
import type { Analysis, Finding, Span } from '../analysis/model';
import { withFindings } from '../reading/elsewhere/corpusFindings';
import { HouseProfile } from '../reading/houseProfile';
import { readOf, type Read } from '../reading/read';
import { Certainty } from '../reading/thresholds';
import type { ReadDepth } from '../worker/protocol';
import { Disposable } from './disposable';
import { setting } from './settings';

/** What of a text is compared with others. */
type Compared = 'words' | 'figures';

/** What was read last in an open text: as the house wants to see it, with what a comparison with other texts shows. */
export class ShownReading extends Disposable {
	private last: { readonly read: Read; readonly whole: Analysis; readonly depth: ReadDepth } | undefined;
	/** Each in a version of the text. */
	private readonly fromOthers = new Map<
		Compared,
		{ readonly version: number; readonly findings: readonly Finding[] }
	>();

	/**
	 * @param carry gives a place of an earlier version in the present one; `undefined` where an edit has torn it
	 * @param changed is told when the present version is read, or shown otherwise
	 */
	constructor(
		private readonly document: vscode.TextDocument,
		private readonly carry: (span: Span, version: number) => Span | undefined,
		private readonly changed: () => void,
	) {
		super();
		this.register(
			vscode.workspace.onDidChangeConfiguration((event) => {
				const isShownOtherwise = ['findings.profile', 'lessCertainBelow', 'statuses'].some((key) =>
					event.affectsConfiguration(`sourceReview.${key}`, document),
				);
				if (isShownOtherwise) {
					this.showAgain();
				}
			}),
		);
	}

	/** Of the present version; `undefined` while it is being read. */
	get read(): Read | undefined {
		const read = this.last?.read;
		return read?.version === this.document.version ? read : undefined;
	}

	/** All that was found last, whatever the house wants to see of it. */
	get whole(): Analysis | undefined {
		return this.last?.whole;
	}

	/** Whether a second reader took part in what was read last, and in all of it. */
	get depth(): ReadDepth {
		return this.last?.depth ?? 'quick';
	}

	/** What is to stand behind *less certain* here. */
	get certainty(): Certainty {
		return new Certainty(setting('lessCertainBelow', this.document));
	}

	/** A version has been read. */
	show(version: number, whole: Analysis, depth: ReadDepth): void {
		const all = version === this.document.version ? withFindings(whole, this.findingsFromOthers()) : whole;
		const analysis = new HouseProfile(setting('findings.profile', this.document)).shown(all);
		this.last = { read: readOf(version, analysis, this.certainty, this.last?.read), whole, depth };
		if (this.read) {
			this.changed();
		}
	}

	/** Other texts show these findings: they stand among the text's own, and move along with its words. */
	compared(what: Compared, findings: readonly Finding[]): void {
		const before = JSON.stringify(this.findingsFromOthers());
		this.fromOthers.set(what, { version: this.document.version, findings });
		if (this.read && JSON.stringify(this.findingsFromOthers()) !== before) {
			this.showAgain();
		}
	}

	private showAgain(): void {
		if (this.last) {
			this.show(this.last.read.version, this.last.whole, this.last.depth);
		}
	}

	/** In the present text; those whose words are torn have gone. */
	private findingsFromOthers(): readonly Finding[] {
		return [...this.fromOthers.values()].flatMap(({ version, findings }) =>
			findings.flatMap((finding) => {
				const span = this.carry(finding.span, version);
				return span ? [{ ...finding, span }] : [];
			}),
		);
	}
}
