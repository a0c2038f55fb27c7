import { join } from 'node:path';
import { analyze } from '../../analysis/session';
import type { Analysis } from '../../analysis/model';
import { claimView, type ClaimView } from '../../reading/claimView';
import { findingView, type FindingView } from '../../reading/findingView';
import { HouseProfile } from '../../reading/houseProfile';
import { Lookup } from '../../reading/lookup';
import { Certainty } from '../../reading/thresholds';
import { certaintyWords } from '../../reading/words/certaintyWords';
import { percent } from '../../reading/words/evidenceLines';
import type { EnglishMaker } from '../englishMaker';
import { readEvidence } from '../encoder/evidenceFile';
import { foldOf } from '../folds';
import { randomFrom, shuffle } from '../random';
import { readGold } from '../speakers/goldDocument';

const ARTICLES = 10;

/**
 * Prints articles, drawn by a seed from all that are trained on, with what the panel shows of each, read carefully by models
 * and an encoder that have seen none of its fold: for people to judge row by row.
 *
 * @param folder the data, as the trainers want it
 */
export function printShownRows(folder: string, seed: number, maker: EnglishMaker, log: (line: string) => void): void {
	const all = readGold(join(folder, 'gold', 'train.jsonl'));
	const evidenceOf = readEvidence();
	shuffle(all, randomFrom(seed));
	for (const { doc, text } of all.slice(0, ARTICLES)) {
		const analysis = analyze(text, maker.english(foldOf(doc)), evidenceOf(doc));
		shownRows(doc, new HouseProfile().shown(analysis)).forEach(log);
	}
}

/** The text with its lines numbered, then a line for each claim and each finding. */
function shownRows(doc: string, analysis: Analysis): string[] {
	const lookup = new Lookup(analysis);
	const lines = analysis.text.split('\n').map((line, at) => `${String(at + 1).padStart(4)}  ${line}`);
	return [
		`\n==== ${doc}`,
		...lines,
		`\n-- claims of ${doc}`,
		...analysis.claims.map((claim, at) => claimRow(at + 1, claimView(claim, lookup))),
		`\n-- findings of ${doc}`,
		...analysis.findings.map((finding, at) => findingRow(at + 1, findingView(finding, lookup))),
	];
}

function claimRow(number: number, { attribution, words, voice, marks, place }: ClaimView): string {
	const sure = attribution
		? `${percent(attribution.confidence)}, speaker ${percent(attribution.speakerConfidence)}`
		: '';
	const who = [voice.name, voice.role, voice.cue].filter((part) => part !== '').join(', ');
	const less = certaintyWords(attribution, new Certainty(undefined));
	return [`C${String(number)}`, `L${String(place.line)}`, words, who, marks.join(' '), sure, ...less].join(' | ');
}

function findingRow(number: number, { title, text, quote, place, related }: FindingView): string {
	const others = related.map((other) => `${other.what} (L${String(other.place.line)}): ${other.words}`);
	return [`F${String(number)}`, `L${String(place.line)}`, title, quote, text, ...others].join(' | ');
}
