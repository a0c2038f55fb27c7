import * as vscode from 'vscode';
import type { Attribution, Span } from '../analysis/model';
import { Disposable } from './disposable';
import { hullOf } from '../review/spans';
import type { Lookup } from '../reading/lookup';
import { nextPlace } from '../reading/nextPlace';
import type { OpenArticles } from './openArticles';
import { reveal } from './reveal';
import { reviewedText } from './reviewedText';
import { stopsOf, type StopKind, voiceAt } from '../reading/stops';
import type { Certainty } from '../reading/thresholds';
import { certaintyWords } from '../reading/words/certaintyWords';
import { speakerName } from '../reading/words/speakerWords';

/** How long a message stays in the status bar, in milliseconds. */
const MESSAGE = 4000;

interface Here {
	readonly editor: vscode.TextEditor;
	readonly lookup: Lookup;
	readonly certainty: Certainty;
	/** The cursor's place, a UTF-16 offset. */
	readonly offset: number;
}

/** Moves the cursor from quotation to quotation, statement to statement, claim to claim, and between what is said, its cue and its source. */
export class Navigation extends Disposable {
	private message: vscode.Disposable | undefined;

	constructor(private readonly articles: OpenArticles) {
		super();
	}

	override dispose(): void {
		super.dispose();
		this.message?.dispose();
	}

	/** Puts the cursor where the next or the previous one of a kind begins. */
	async stop(kind: StopKind, direction: 'next' | 'previous'): Promise<void> {
		const here = await this.here();
		if (!here) {
			return;
		}
		const { lookup } = here;
		const stops = stopsOf(kind, lookup);
		const to = nextPlace(stops, here.offset, direction);
		if (!to) {
			this.say(noneOf(kind));
			return;
		}
		reveal(here.editor, to.item, 'cursor');
		const { attribution } = to.item;
		const name = voiceAt(to.item, lookup);
		const certainty = certaintyWords(attribution, here.certainty);
		this.say([countOf(kind, to.index + 1, stops.length, name), ...certainty], to.wrapped ? direction : undefined);
	}

	async speakersNextStatement(): Promise<void> {
		const found = await this.attributionHere();
		if (!found) {
			return;
		}
		const { here, attribution } = found;
		const speaker = here.lookup.speaker(attribution.speaker);
		if (!speaker) {
			this.say(vscode.l10n.t('It is not known who speaks here.'));
			return;
		}
		const places = here.lookup
			.statementsOf(speaker.entity)
			.map((statement) => ({ ...hullOf(statement.content), statement }))
			.sort((a, b) => a.start - b.start);
		// From the statement itself, not from the cursor: the cursor may stand on the source before it.
		const to = nextPlace(places, hullOf(attribution.content).start, 'next');
		if (to) {
			reveal(here.editor, to.item, 'cursor');
			const name = speakerName(attribution, here.lookup);
			const count = countOf('statement', to.index + 1, places.length, name);
			const certainty = certaintyWords(to.item.statement, here.certainty);
			this.say([count, ...certainty], to.wrapped ? 'next' : undefined);
		}
	}

	async part(part: 'cue' | 'source'): Promise<void> {
		const found = await this.attributionHere();
		const spans = found?.attribution[part] ?? [];
		const [first] = spans;
		if (found && first) {
			reveal(found.here.editor, spans.length === 1 ? first : joinedOrFirst(spans, first), 'select');
		} else if (found) {
			this.say(
				part === 'cue'
					? vscode.l10n.t('Nothing but the quotation marks shows that someone speaks here.')
					: vscode.l10n.t('The text names no source here.'),
			);
		}
	}

	private async attributionHere(): Promise<{ here: Here; attribution: Attribution } | undefined> {
		const here = await this.here();
		const attribution = here?.lookup.attributionAt(here.offset);
		if (here && !attribution) {
			this.say(vscode.l10n.t('No one is quoted at the cursor.'));
		}
		return here && attribution && { here, attribution };
	}

	private async here(): Promise<Here | undefined> {
		const text = await reviewedText(this.articles);
		const read = await text?.article.whenRead();
		if (!text || !read) {
			return undefined;
		}
		const { article, editor } = text;
		const offset = editor.document.offsetAt(editor.selection.active);
		return { editor, lookup: read.lookup, certainty: article.certainty, offset };
	}

	private say(said: string | readonly string[], wrapped?: 'next' | 'previous'): void {
		const parts = [said].flat();
		if (wrapped) {
			parts.push(
				wrapped === 'next'
					? vscode.l10n.t('went on from the beginning of the file')
					: vscode.l10n.t('went on from the end of the file'),
			);
		}
		this.message?.dispose();
		this.message = vscode.window.setStatusBarMessage(parts.join(' · '), MESSAGE);
	}
}

function noneOf(kind: StopKind): string {
	switch (kind) {
		case 'quotation':
			return vscode.l10n.t('There is no quotation in this file.');
		case 'statement':
			return vscode.l10n.t('Nobody says anything in this file.');
		case 'claim':
			return vscode.l10n.t('There is no claim in this file.');
	}
}

function countOf(kind: StopKind, index: number, count: number, name: string): string {
	switch (kind) {
		case 'quotation':
			return vscode.l10n.t('Quotation {0} of {1}: {2}', index, count, name);
		case 'statement':
			return vscode.l10n.t('Statement {0} of {1}: {2}', index, count, name);
		case 'claim':
			return vscode.l10n.t('Claim {0} of {1}: {2}', index, count, name);
	}
}

/** A cue in two pieces (*did not … deny*) is selected whole, unless half the text lies between them. */
function joinedOrFirst(spans: readonly Span[], first: Span): Span {
	const hull = hullOf(spans);
	return hull.end - hull.start < 200 ? hull : first;
}
