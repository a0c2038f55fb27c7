import * as vscode from 'vscode';
import type { Attribution } from '../../analysis/model';
import { hullOf } from '../../reading/hullOf';
import type { Lookup } from '../../reading/lookup';
import { plain } from '../../reading/plain';
import { evidenceLines, percent } from '../words/evidenceLines';
import { actWord, mannerWord } from '../words/kindWords';
import { speakerName, whyUncertain } from '../words/speakerWords';
import type { HoverText } from './hoverText';

const WORDS_LENGTH = 80;
/** Candidates below this are not worth a reader's time here; the panel shows them all. */
const LIKELY = 0.1;

/**
 * Whose words these are and how that is known.
 *
 * @param compact leaves out the chain of evidence but for what makes the speaker uncertain
 */
export function attributionHover(hover: HoverText, attribution: Attribution, lookup: Lookup, compact: boolean): void {
	const speaker = lookup.speaker(attribution.speaker);
	hover.line().strong(speakerName(attribution, lookup));
	if (speaker?.role) {
		hover.text(`, ${plain(speaker.role, WORDS_LENGTH)}`);
	}
	hover
		.line()
		.text([actWord(attribution.act), mannerWord(attribution.manner), percent(attribution.confidence)].join(' · '));
	cue(hover, attribution, lookup);
	const why = whyUncertain(attribution, lookup);
	if (why !== undefined) {
		hover.line().text(why);
	}
	const parent = lookup.attribution(attribution.parent);
	if (parent) {
		hover
			.line()
			.text(vscode.l10n.t('reported by {0}, ', speakerName(parent, lookup)))
			.link(hullOf(parent.content));
	}
	if (!compact) {
		chain(hover, attribution, lookup);
		others(hover, attribution, lookup);
	}
}

/** Direct speech that nothing in the text ascribes to anyone. */
export function unattributedHover(hover: HoverText, lookup: Lookup): void {
	hover
		.line()
		.strong(speakerName(null, lookup))
		.line()
		.text(whyUncertain(null, lookup) ?? '');
}

function cue(hover: HoverText, attribution: Attribution, lookup: Lookup): void {
	const [first] = attribution.cue;
	if (first) {
		hover.text(' · ').link(hullOf(attribution.cue), plain(lookup.joined(attribution.cue), WORDS_LENGTH));
	}
	const [source] = attribution.source;
	if (source) {
		hover.text(' · ').link(source, plain(lookup.joined(attribution.source), WORDS_LENGTH));
	}
}

function chain(hover: HoverText, attribution: Attribution, lookup: Lookup): void {
	coreference(hover, attribution, lookup);
	attribution.evidence.forEach((step, index) => {
		const line = evidenceLines(attribution, lookup)[index];
		if (line && (step.step === 'found' || step.step === 'inherited')) {
			hover.line().text(line.text);
			if (line.span) {
				hover.text(' (').link(line.span).text(')');
			}
		}
	});
	rejected(hover, attribution, lookup);
}

/** `“he” → “Wei” (line 33) → “Wei Xiaojun” (line 5)`. */
function coreference(hover: HoverText, attribution: Attribution, lookup: Lookup): void {
	let reached = '';
	for (const step of attribution.evidence) {
		if (step.step === 'coreference') {
			const from = plain(lookup.text(step.from), WORDS_LENGTH);
			if (from !== reached) {
				hover.line().text(vscode.l10n.t('“{0}”', from));
			}
			reached = plain(lookup.text(step.to), WORDS_LENGTH);
			hover
				.text(` → ${vscode.l10n.t('“{0}”', reached)} (`)
				.link(step.to)
				.text(')');
		}
	}
}

function rejected(hover: HoverText, attribution: Attribution, lookup: Lookup): void {
	let any = false;
	for (const step of attribution.evidence) {
		if (step.step === 'rejected' && step.score >= LIKELY) {
			if (any) {
				hover.text(', ');
			} else {
				hover.line().text(vscode.l10n.t('less likely: '));
			}
			any = true;
			const name = lookup.entity(step.entity)?.name ?? lookup.speaker(step.entity)?.name ?? lookup.text(step.span);
			hover.link(step.span, plain(name, WORDS_LENGTH)).text(` ${percent(step.score)}`);
		}
	}
}

function others(hover: HoverText, attribution: Attribution, lookup: Lookup): void {
	const speaker = lookup.speaker(attribution.speaker);
	const rest = speaker ? lookup.statementsOf(speaker).filter((other) => other.id !== attribution.id) : [];
	if (rest.length > 0) {
		const label =
			rest.length === 1 ? vscode.l10n.t('1 other statement: ') : vscode.l10n.t('{0} other statements: ', rest.length);
		hover
			.line()
			.text(label)
			.links(rest.map((other) => hullOf(other.content)));
	}
}
