import * as vscode from 'vscode';
import type { AllAround } from '../../reading/around';
import { hullOf } from '../../review/spans';
import type { Lookup } from '../../reading/lookup';
import { plain, plainEnds } from '../../reading/plain';
import { howSaid, statementView, type StatementView } from '../../reading/statementView';
import { LIKELY, type Certainty } from '../../reading/thresholds';
import { voiceOf } from '../../reading/voice';
import { certaintyWords } from '../../reading/words/certaintyWords';
import { evidenceLines, howSure } from '../../reading/words/evidenceLines';
import { asTold } from '../../reading/words/flagWords';
import { rivalName } from '../../reading/words/speakerWords';
import type { Attribution } from '../../analysis/model';
import type { HoverText } from './hoverText';

const WORDS_LENGTH = 80;
/** Statements that share a line are told apart by their first and last words: so many of them, so long. */
const STATEMENTS = 3;
const STATEMENT_LENGTH = 40;

/**
 * Whose words these are and how that is known.
 *
 * @param around all that stands there
 * @param compact leaves out the chain of evidence but for what makes the speaker uncertain
 */
export function statementHover(
	hover: HoverText,
	view: StatementView,
	lookup: Lookup,
	around: AllAround,
	certainty: Certainty,
	compact: boolean,
): void {
	const { attribution, voice } = view;
	hover.line().strong(voice.name);
	if (voice.role !== '') {
		hover.text(`, ${voice.role}`);
	}
	if (attribution) {
		hover.line().text([howSaid(view), ...certaintyWords(attribution, certainty)].join(' · '));
		cue(hover, attribution, view, lookup);
	}
	if (voice.why !== undefined) {
		hover.line().text(voice.why);
	}
	const parent = lookup.attribution(attribution?.parent ?? null);
	if (parent && voice.through !== undefined) {
		const place = (): void => void hover.link(hullOf(parent.content));
		hover.line().phrase(vscode.l10n.t('reported by {0}, {1}', '{0}', '{1}'), voice.through, place);
	}
	alsoHere(hover, around, view, lookup, certainty);
	if (attribution && !compact) {
		chain(hover, attribution, lookup);
		others(hover, attribution, lookup, certainty);
	}
}

function cue(hover: HoverText, attribution: Attribution, { voice }: StatementView, lookup: Lookup): void {
	if (voice.cue !== '') {
		hover.text(' · ').link(hullOf(attribution.cue), plain(voice.cue, WORDS_LENGTH));
	}
	const [source] = attribution.source;
	if (source) {
		hover.text(' · ').link(source, plain(lookup.joined(attribution.source), WORDS_LENGTH));
	}
}

/** The other statements that stand there: what this one is told in, unless that has been said, and what is told in it. */
function alsoHere(
	hover: HoverText,
	{ meant, doubted }: AllAround,
	{ attribution, voice }: StatementView,
	lookup: Lookup,
	certainty: Certainty,
): void {
	const told = voice.through === undefined ? undefined : attribution?.parent;
	const others = [...meant, ...doubted].filter(({ id }) => id !== attribution?.id && id !== told);
	if (others.length > 0) {
		const parts = others.map((other) => (): void => {
			const { name, cue } = voiceOf(other, lookup);
			hover.text(`${name} (`).link(hullOf(other.content), cue === '' ? undefined : plain(cue, WORDS_LENGTH));
			hover.text(`${behind(certaintyWords(other, certainty))})`);
		});
		hover.line().phrase(vscode.l10n.t('also here: {0}', '{0}'), () => hover.list(parts, 0));
	}
}

const behind = (words: readonly string[]): string => words.map((word) => ` · ${word}`).join('');

function chain(hover: HoverText, attribution: Attribution, lookup: Lookup): void {
	coreference(hover, attribution, lookup);
	const lines = evidenceLines(attribution, lookup);
	attribution.evidence.forEach((step, index) => {
		const line = lines[index];
		if (line && (step.step === 'found' || step.step === 'inherited')) {
			hover.line().text(line.text);
			const { span } = line;
			if (span) {
				hover.text(' (').link(span).text(')');
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
	const names = attribution.evidence.flatMap((step) =>
		step.step === 'rejected' && step.score >= LIKELY
			? [() => hover.link(step.span, rivalName(step, lookup)).text(` ${howSure(step.score)}`)]
			: [],
	);
	if (names.length > 0) {
		hover.line().phrase(vscode.l10n.t('less likely: {0}', '{0}'), () => hover.list(names, 0));
	}
}

function others(hover: HoverText, attribution: Attribution, lookup: Lookup, certainty: Certainty): void {
	const rest = lookup.statementsOf(attribution.speaker).filter((other) => other.id !== attribution.id);
	if (rest.length === 0) {
		return;
	}
	const places = rest.map((other) => statementView(other, lookup));
	const lines = new Set(places.map(({ place }) => place.line));
	// *17 other statements: line 17* would lead to one of them alone.
	const links = (): HoverText =>
		lines.size === rest.length
			? hover.links(places.map(({ place }) => place))
			: hover.list(
					places.slice(0, STATEMENTS).map(
						({ attribution, place, flags, words }) =>
							() =>
								hover
									.link(place, plainEnds(asTold(flags, words), STATEMENT_LENGTH))
									.text(behind(certaintyWords(attribution, certainty))),
					),
					Math.max(0, rest.length - STATEMENTS),
					'; ',
				);
	const message =
		rest.length === 1
			? vscode.l10n.t('1 other statement: {0}', '{0}')
			: vscode.l10n.t('{0} other statements: {1}', rest.length, '{0}');
	hover.line().phrase(message, links);
}
