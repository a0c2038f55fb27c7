import * as vscode from 'vscode';
import { UNREVIEWED, type ReviewRecord } from '../../review/model';
import { hullOf } from '../../review/spans';
import type { ReviewChange } from '../../review/acts/changes';
import type { Meant } from '../../review/acts/meant';
import type { Article } from '../article';
import { nextPlace } from '../../reading/nextPlace';
import type { OpenArticles } from '../openArticles';
import { behindPlace } from '../places';
import { reveal } from '../reveal';
import { signAndLabel } from '../../reading/statuses';
import { actText } from '../../reading/words/actText';
import { askForNote, askForSources, askForTags } from './askFor';
import { findHere, reportOutcome, say, type Here } from './here';
import type { PlacesInTurn } from './placesInTurn';
import { pickStatus, readStatus } from './statusPick';
import { cursorPlaces, targetAt } from '../../reading/targetAt';
import { targetWords } from '../../reading/targetWords';

/** Titles show the words that are reviewed, as far as there is room. */
const WORDS_LENGTH = 60;

/** What a command is about: kept as what is meant while a person is asked. */
interface Asked {
	readonly article: Article;
	readonly meant: Meant;
	/** Where the command was asked for. */
	readonly here: Here;
	/** Where what is meant begins there. */
	readonly start: number;
	readonly title: string;
	readonly now: Pick<ReviewRecord, 'status' | 'note' | 'tags' | 'sources'>;
}

/** The commands that say something of a claim, a quotation or what is selected. */
export class Reviewing {
	constructor(
		private readonly articles: OpenArticles,
		private readonly places: PlacesInTurn,
	) {}

	/** @param args a place, or a status: its id or its number from 1, as keys give it, or `done`: the first that is */
	async setStatus(args: readonly unknown[], goOn = false): Promise<void> {
		const asked = await this.ask(args);
		if (!asked) {
			return;
		}
		const { article, meant, title, now } = asked;
		const { statuses } = article;
		const status = readStatus(args[0], statuses) ?? (await pickStatus(title, now.status, statuses));
		if (!status) {
			return;
		}
		const saved = article.acts.review([meant], { status: status.id });
		if (goOn) {
			// The act is seen at once; going on does not wait for the disk.
			await goOnFrom(asked);
		}
		reportOutcome(await saved, `${signAndLabel(status)} · ${progressOf(article)}`, article.document);
	}

	/** Says that a person has looked at a finding: it is dealt with, and nothing is said of its words. */
	async markFinding(args: readonly unknown[]): Promise<void> {
		const here = await this.places.find(args);
		const asked = behindPlace(args);
		const finding = here?.read.analysis.findings.find(
			({ span, code }) =>
				span.start === here.at.start && span.end === here.at.end && (asked === undefined || asked === code),
		);
		if (here && finding) {
			await here.article.acts.dealWith(here.read, finding);
		}
	}

	async note(args: readonly unknown[]): Promise<void> {
		await this.change(args, ({ now, title }) => askForNote(title, now.note));
	}

	async tags(args: readonly unknown[]): Promise<void> {
		await this.change(args, ({ now, title, article }) => {
			const known = new Set(article.reviews.all.flatMap(({ record }) => record.tags));
			return askForTags(title, now.tags, [...known]);
		});
	}

	async sources(args: readonly unknown[]): Promise<void> {
		await this.change(args, ({ now, title }) => askForSources(title, now.sources));
	}

	async nextUnreviewed(): Promise<void> {
		const here = await findHere(this.articles);
		if (here) {
			goToUnreviewed(here, here.at.start);
		}
	}

	async step(kind: 'undo' | 'redo'): Promise<void> {
		const { active } = this.articles;
		if (active) {
			// What was asked for before has been asked of the text by then; the text acts in that order.
			await this.places.settled(active);
		}
		const act = await active?.acts.step(kind);
		if (act) {
			const text = actText(act);
			say(kind === 'undo' ? vscode.l10n.t('Taken back: {0}', text) : vscode.l10n.t('Done again: {0}', text));
		} else {
			say(
				kind === 'undo'
					? vscode.l10n.t('There is no review change of yours to take back in this file.')
					: vscode.l10n.t('There is no review change of yours to do again in this file.'),
			);
		}
	}

	private async change(
		args: readonly unknown[],
		askFor: (asked: Asked) => Promise<ReviewChange | undefined>,
	): Promise<void> {
		const asked = await this.ask(args);
		const change = asked && (await askFor(asked));
		if (change) {
			const { article, meant, now } = asked;
			const outcome = await article.acts.review([meant], { ...change, over: now });
			reportOutcome(outcome, vscode.l10n.t('Saved.'), article.document);
		}
	}

	private async ask(args: readonly unknown[]): Promise<Asked | undefined> {
		const here = await this.places.find(args);
		if (!here) {
			return undefined;
		}
		const { article, read, at } = here;
		const target = targetAt(read.lookup, article.reviews, at);
		if (!target) {
			say(vscode.l10n.t('There is no claim or quotation at the cursor. Select the words that you want to review.'));
			return undefined;
		}
		const known = article.reviews.of(target)?.record;
		return {
			article,
			meant: article.acts.meant(read, target),
			here,
			start: hullOf(target.spans).start,
			title: targetWords(target.spans, read.lookup, WORDS_LENGTH),
			now: known ?? { status: UNREVIEWED, note: '', tags: [], sources: [] },
		};
	}
}

/** Goes on from what has just been judged, unless the person has gone elsewhere meanwhile. */
async function goOnFrom({ article, here, start }: Asked): Promise<void> {
	const read = await article.whenRead();
	const from = article.carry({ start, end: start }, here.read.version);
	const { editor, selection } = here;
	if (read && from && editor && selection?.isEqual(editor.selection)) {
		goToUnreviewed({ ...here, read }, from.start);
	}
}

function goToUnreviewed({ article, read, editor }: Here, from: number): void {
	if (!editor) {
		return;
	}
	const reviews = article.reviews.ofClaims(read.analysis);
	const open = read.analysis.claims.filter((claim) => {
		const review = reviews.get(claim);
		return !review || review.record.status === UNREVIEWED || review.reworded || review.verdicts.length > 1;
	});
	const to = nextPlace(cursorPlaces(open, read.lookup), from, 'next');
	if (to) {
		reveal(editor, to.item, 'cursor');
	}
	const all = read.analysis.claims.length;
	const none =
		all === 0 ? vscode.l10n.t('There is no claim in this file.') : vscode.l10n.t('Every claim is reviewed: {0}.', all);
	say(to ? progressOf(article) : none);
}

function progressOf({ statuses, read, reviews }: Article): string {
	const progress = read && reviews.progress(read.analysis, (id) => statuses.of(id).done);
	return progress ? vscode.l10n.t('{0} of {1} reviewed', progress.done, progress.claims) : '';
}
