import * as vscode from 'vscode';
import { UNREVIEWED } from '../../review/model';
import { wordsOf } from '../../review/spans';
import type { Analyses } from '../analyses';
import { hullOf } from '../hullOf';
import { nextPlace } from '../nextPlace';
import { plain } from '../plain';
import { reveal } from '../reveal';
import { actText } from './actText';
import type { Desk, ReviewChange } from './desk';
import { findHere, say, type Here } from './here';
import type { ReviewTarget } from '../../review/reviews';
import { askForNote, askForSources, askForTags } from './askFor';
import { pickStatus, readStatus } from './statusPick';
import { namedStatus, statuses } from './statuses';
import { targetAt } from './targetAt';

/** Titles show the words that are reviewed, as far as there is room. */
const WORDS_LENGTH = 60;

/** The commands that say something of a claim, a quotation or what is selected. */
export class Reviewing {
	constructor(
		private readonly analyses: Analyses,
		private readonly desk: Desk,
	) {}

	/** @param args a place, or a status: its id or its number from 1, as keys give it */
	async setStatus(args: readonly unknown[], goOn = false): Promise<void> {
		const found = await this.target(args);
		if (!found) {
			return;
		}
		const { here, target, title } = found;
		const current = here.reviews.of(target)?.record.status ?? UNREVIEWED;
		const status = readStatus(args[0]) ?? (await pickStatus(title, current));
		if (!status) {
			return;
		}
		const saved = this.desk.review(here.document, [target], { status: status.id });
		if (goOn) {
			// The act is seen at once; going on does not wait for the disk.
			await Promise.race([saved, changeOf(this.desk, here.document)]);
			await this.nextUnreviewed(hullOf(target.spans).start);
		} else {
			await saved;
			say(`${status.sign} ${status.label} · ${this.progress(here)}`);
		}
		await saved;
	}

	/** Says that a person has looked at a finding: its place gets the first status that counts as reviewed. */
	async markFinding(args: readonly unknown[]): Promise<void> {
		const here = await findHere(this.analyses, this.desk, args);
		const status = statuses().find(({ done }) => done);
		if (here && status) {
			await this.desk.review(here.document, [{ about: 'selection', spans: [here.at] }], { status: status.id });
		}
	}

	async note(args: readonly unknown[]): Promise<void> {
		await this.change(args, ({ note }, title) => askForNote(title, note));
	}

	async tags(args: readonly unknown[]): Promise<void> {
		await this.change(args, ({ tags }, title, here) => {
			const known = new Set(here.reviews.all.flatMap(({ record }) => record.tags));
			return askForTags(title, tags, [...known]);
		});
	}

	async sources(args: readonly unknown[]): Promise<void> {
		await this.change(args, ({ sources }, title) => askForSources(title, sources));
	}

	/** @param from the offset to start after; the cursor where it is missing */
	async nextUnreviewed(from?: number): Promise<void> {
		const here = await findHere(this.analyses, this.desk);
		if (!here?.editor) {
			return;
		}
		const reviews = this.desk.reviews(here.document).ofClaims(here.analysis);
		const open = here.analysis.claims.filter((claim) => {
			const review = reviews.get(claim);
			return !review || review.record.status === UNREVIEWED || review.reworded;
		});
		const to = nextPlace(
			open.map(({ content }) => hullOf(content)),
			from ?? here.at.start,
			'next',
		);
		if (to) {
			reveal(here.editor, to.item, 'cursor');
		}
		say(to ? this.progress(here) : vscode.l10n.t('Every claim is reviewed: {0}.', here.analysis.claims.length));
	}

	async step(kind: 'undo' | 'redo'): Promise<void> {
		const document = vscode.window.activeTextEditor?.document;
		const act = document && (await this.desk.step(document, kind));
		if (act) {
			const text = actText(act);
			say(kind === 'undo' ? vscode.l10n.t('Taken back: {0}', text) : vscode.l10n.t('Done again: {0}', text));
		} else {
			say(
				kind === 'undo'
					? vscode.l10n.t('There is no review change to take back in this file.')
					: vscode.l10n.t('There is no review change to do again in this file.'),
			);
		}
	}

	private async change(
		args: readonly unknown[],
		ask: (now: Required<ReviewChange>, title: string, here: Here) => Promise<ReviewChange | undefined>,
	): Promise<void> {
		const found = await this.target(args);
		if (!found) {
			return;
		}
		const { here, target, title } = found;
		const now = here.reviews.of(target)?.record ?? { status: UNREVIEWED, note: '', tags: [], sources: [] };
		const change = await ask(now, title, here);
		if (change) {
			await this.desk.review(here.document, [target], change);
		}
	}

	private async target(
		args: readonly unknown[],
	): Promise<{ here: Here; target: ReviewTarget; title: string } | undefined> {
		const here = await findHere(this.analyses, this.desk, args);
		const target = here && targetAt(here.lookup, here.reviews, here.at);
		if (here && !target) {
			say(vscode.l10n.t('There is no claim or quotation at the cursor. Select the words that you want to review.'));
		}
		return here && target && { here, target, title: plain(wordsOf(here.analysis.text, target.spans), WORDS_LENGTH) };
	}

	private progress({ document, analysis }: Here): string {
		const { claims, done } = this.desk.reviews(document).progress(analysis, (id) => namedStatus(id).done);
		return vscode.l10n.t('{0} of {1} reviewed', done, claims);
	}
}

function changeOf(desk: Desk, document: vscode.TextDocument): Promise<void> {
	return new Promise((resolve) => {
		const listening = desk.onDidChange((changed) => {
			if (changed === document) {
				listening.dispose();
				resolve();
			}
		});
	});
}
