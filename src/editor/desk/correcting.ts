import * as vscode from 'vscode';
import { NAME_KINDS, type Attribution, type Entity, type Span } from '../../analysis/model';
import type { Correction } from '../../review/model';
import type { Meant } from '../../review/acts/meant';
import { entityAt } from '../../reading/entityPlaces';
import { hullOf } from '../../review/spans';
import type { Lookup } from '../../reading/lookup';
import { plain } from '../../reading/plain';
import { saidAt } from '../../reading/targetAt';
import { kindWord } from '../../reading/words/kindWords';
import { correctionText } from '../../reading/words/actText';
import { behindPlace } from '../places';
import { say, type Here } from './here';
import type { PlacesInTurn } from './placesInTurn';
import { pickSpeaker } from './speakerPick';

const NAME_LENGTH = 80;
const WORDS_LENGTH = 60;

/** The commands that correct the analysis. All of it is kept with the reviews, and can be taken back like them. */
export class Correcting {
	constructor(private readonly places: PlacesInTurn) {}

	async notAQuotation(args: readonly unknown[]): Promise<void> {
		const found = await this.quotation(args);
		if (found) {
			await this.correct(found.here, found.meant, { kind: 'not a quotation' });
		}
	}

	/** @param args a place, and maybe the name of the speaker after it (`null` for no one) */
	async setSpeaker(args: readonly unknown[]): Promise<void> {
		const found = await this.quotation(args, wholeOfSpeaker);
		if (!found) {
			return;
		}
		const given = behindPlace(args);
		const { analysis } = found.here.read;
		const { start, end } = hullOf(found.spans);
		const words = plain(analysis.text.slice(start, end), WORDS_LENGTH);
		const speaker = typeof given === 'string' || given === null ? given : await pickSpeaker(analysis, words);
		if (speaker !== undefined) {
			await this.correct(found.here, found.meant, { kind: 'speaker', speaker });
		}
	}

	/** The part of the quotation that the cursor is in, or behind, ends at the cursor; other parts stay as they are. */
	async endHere(): Promise<void> {
		const here = await this.places.find();
		const offset = here?.at.end ?? 0;
		// The cursor stands after the true end, or inside: the quotation is the one that begins last before it.
		const attribution =
			here?.read.analysis.attributions.findLast(
				({ content }) => (content[0]?.start ?? offset) < offset && hullOf(content).end >= offset,
			) ?? here?.read.analysis.attributions.findLast(({ content }) => hullOf(content).end < offset);
		if (!here || !attribution) {
			this.nothingHere(here);
			return;
		}
		const ending = attribution.content.findLast(({ start }) => start < offset);
		const spans = attribution.content.map((span) => (span === ending ? { ...span, end: offset } : span));
		await this.correct(here, meantIn(here, spans), { kind: 'content' });
	}

	/** The quotation that the selection lies over is what is selected. */
	async contentIsSelection(): Promise<void> {
		const here = await this.places.find();
		if (here && here.at.end > here.at.start) {
			await this.correct(here, meantIn(here, [here.at]), { kind: 'content' });
		} else {
			say(vscode.l10n.t('Nothing is selected. Select the words of the quotation first.'));
		}
	}

	async hideName(args: readonly unknown[]): Promise<void> {
		const found = await this.name(args);
		if (found) {
			await this.correctName(found.here, { kind: 'hide entity', name: found.entity.name });
		}
	}

	async renameName(args: readonly unknown[]): Promise<void> {
		const found = await this.name(args);
		const to =
			found &&
			(await vscode.window.showInputBox({
				title: plain(found.entity.name, NAME_LENGTH),
				prompt: vscode.l10n.t('What is it called? It is called that in the whole workspace; the text stays as it is.'),
				value: found.entity.name,
				ignoreFocusOut: true,
			}));
		if (found && to !== undefined && to.trim() !== '' && to.trim() !== found.entity.name) {
			await this.correctName(found.here, { kind: 'rename entity', name: found.entity.name, to: to.trim() });
		}
	}

	async changeKind(args: readonly unknown[]): Promise<void> {
		const found = await this.name(args);
		const chosen =
			found &&
			(await vscode.window.showQuickPick(
				NAME_KINDS.map((kind) => ({
					label: kindWord(kind),
					to: kind,
					...(kind === found.entity.kind && { description: vscode.l10n.t('now') }),
				})),
				{ title: plain(found.entity.name, NAME_LENGTH) },
			));
		if (found && chosen && chosen.to !== found.entity.kind) {
			await this.correctName(found.here, { kind: 'retype entity', name: found.entity.name, to: chosen.to });
		}
	}

	private async correct({ article }: Here, meant: Meant, correction: Correction): Promise<void> {
		const outcome = await article.acts.correct(meant, correction);
		say(
			outcome === 'placed'
				? vscode.l10n.t('Corrected: {0}', correctionText(correction))
				: vscode.l10n.t('The words have changed meanwhile. The correction needs a place.'),
		);
	}

	private async correctName({ article }: Here, correction: Correction): Promise<void> {
		await article.acts.correctNames([correction]);
		say(vscode.l10n.t('Corrected: {0}', correctionText(correction)));
	}

	/**
	 * The content of the attribution at a place, or of a quotation that has none.
	 *
	 * @param meantBy which attribution is meant by the one there
	 */
	private async quotation(
		args: readonly unknown[],
		meantBy: (there: Attribution, lookup: Lookup) => Attribution = (there) => there,
	): Promise<{ here: Here; meant: Meant; spans: readonly Span[] } | undefined> {
		const here = await this.places.find(args);
		if (!here) {
			return undefined;
		}
		const { at } = here;
		const { lookup } = here.read;
		const there = saidAt(lookup, at).attribution;
		const spans =
			(there && meantBy(there, lookup).content) ??
			lookup.speech.find(({ hull }) => hull.start <= at.start && at.start < hull.end)?.quotation.spans ??
			(at.end > at.start ? [at] : undefined);
		if (!spans) {
			this.nothingHere(here);
		}
		return spans && { here, meant: meantIn(here, spans), spans };
	}

	private async name(args: readonly unknown[]): Promise<{ here: Here; entity: Entity } | undefined> {
		const here = await this.places.find(args);
		const entity = here && entityAt(here.read.lookup, here.at.start)?.entity;
		if (here && !entity) {
			say(vscode.l10n.t('No name stands at the cursor.'));
		}
		return here && entity && { here, entity };
	}

	private nothingHere(here: Here | undefined): void {
		if (here) {
			say(vscode.l10n.t('No one is quoted at the cursor.'));
		}
	}
}

/** *“I promise to go,” Holt said* is all hers: what she says of herself in it needs no speaker of its own. */
function wholeOfSpeaker(there: Attribution, lookup: Lookup): Attribution {
	const around = lookup.attribution(there.parent);
	return around && around.speaker === there.speaker ? wholeOfSpeaker(around, lookup) : there;
}

const meantIn = ({ article, read }: Here, spans: readonly Span[]): Meant =>
	article.acts.meant(read, { about: 'quotation', spans });
