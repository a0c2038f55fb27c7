/*
 * How surely anchors find their places again: node out/test/bench/anchors.js [FOLDER of .txt files]
 *
 * Prints, for each way of editing, how many anchors were put right, left to a person, or put silently in a wrong place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/analysis/model';
import { makeAnchors } from '../../src/review/anchors/makeAnchors';
import type { Placement } from '../../src/review/anchors/placement';
import { reanchor } from '../../src/review/anchors/reanchor';
import { Chance, makeArticle } from './anchorArticles';
import { EDITS, EditedText } from './editedText';

const ANCHORS = 24;
/** With less of it left, a passage is for a person to judge, and leaving it to one is right. */
const LEAST_LEFT = 0.6;

/** In letters and marks. */
const SURROUNDINGS = 100;

type Verdict = 'right' | 'needs review' | 'silent wrong';

function targets(text: string, chance: Chance): Span[] {
	const find = (pattern: RegExp): Span[] =>
		Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));
	// What reviewers mark: claims and quotations above all, now and then a paragraph, a name, a few words.
	const [sentences, quotations, paragraphs, words, phrases] = [
		/\S[^.\n]*\.”?/g,
		/“[^”]*”|"[^"\n]*"/g,
		/\S[^\n]+\S/g,
		/[\p{L}\p{N}]+/gu,
		/\b\w+ \w+ \w+\b/g,
	].map(find);
	const kinds = [
		sentences,
		sentences,
		sentences,
		quotations,
		quotations,
		quotations,
		paragraphs,
		words,
		phrases,
		phrases,
	]
		.map((kind) => kind ?? [])
		.filter((kind) => kind.length > 0);
	return Array.from({ length: ANCHORS }, () => chance.pick(chance.pick(kinds)));
}

function judge(
	placement: Placement | undefined,
	truth: Span | undefined,
	left: number,
	text: string,
	was: string,
	sameAround: (start: number, end: number) => boolean,
): Verdict {
	if (!placement || placement.outcome === 'needs review') {
		return truth && left >= LEAST_LEFT ? 'needs review' : 'right';
	}
	const found = trimmed(text, placement.span);
	if (sameAround(found.start, found.end)) {
		return 'right';
	}
	if (!truth) {
		return 'silent wrong';
	}
	// Of a mark deleted here and the same mark left standing right beside it nobody could say which one went.
	const same =
		plain(text.slice(found.start, found.end)) === plain(was) && found.start < truth.end && truth.start < found.end;
	return same || (found.start === truth.start && found.end === truth.end) ? 'right' : 'silent wrong';
}

const plain = (words: string): string => words.replace(/\s/g, '').replace(/[“”]/g, '"');

function trimmed(text: string, { start, end }: Span): Span {
	const words = text.slice(start, end);
	return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const chance = new Chance(7);
const articles = folder
	? readdirSync(folder)
			.filter((name) => name.endsWith('.txt'))
			.map((name) => readFileSync(join(folder, name), 'utf8'))
			.filter((text) => text.length > 600)
	: Array.from({ length: 40 }, (_, i) => makeArticle(chance, 250 + 40 * (i % 20)));

/** Every edit at once, several times as much as between two sessions: shown, but not counted in the last line. */
const TOGETHER = 'all of these';
const verbose = process.argv.includes('--wrong');
const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(2)} %`.padStart(9);
/**
 * Words with so much before and after, that nobody could tell them from the same elsewhere: where one of two such
 * places was deleted, the other is as right.
 */
const around = (text: string, start: number, end: number): string =>
	[
		plain(text.slice(Math.max(0, start - 4 * SURROUNDINGS), start)).slice(-SURROUNDINGS),
		plain(text.slice(start, end)),
		plain(text.slice(end, end + 4 * SURROUNDINGS)).slice(0, SURROUNDINGS),
	].join('|');

/** Edits each text in each way, prints what becomes of its anchors, and adds it up: each way once, all found together. */
function measure(texts: readonly string[], what: string): Record<Verdict, number> {
	const total: Record<Verdict, number> = { right: 0, 'needs review': 0, 'silent wrong': 0 };
	console.log(`${texts.length} ${what}, ${ANCHORS} anchors in each; found again together, and each alone`);
	console.log('edit                     anchors      right   needs review   silent wrong');
	for (const [name, edit] of Object.entries(EDITS)) {
		for (const alone of [false, true]) {
			const count: Record<Verdict, number> = { right: 0, 'needs review': 0, 'silent wrong': 0 };
			const same = new Chance(name.length);
			for (const article of texts) {
				const spans = targets(article, same);
				const anchors = makeAnchors(article, spans);
				const edited = new EditedText(article);
				edit(edited, same);
				const { text } = edited;
				const placements = alone ? anchors.flatMap((anchor) => reanchor(text, [anchor])) : reanchor(text, anchors);
				spans.forEach((span, i) => {
					const truth = edited.placeOf(span);
					const verdict = judge(
						placements[i],
						truth,
						edited.shareLeft(span, article),
						text,
						article.slice(span.start, span.end),
						(start, end) => around(article, span.start, span.end) === around(text, start, end),
					);
					count[verdict]++;
					if (
						verbose &&
						(verdict === 'silent wrong' || (verdict === 'needs review' && process.argv.includes('--review')))
					) {
						const placement = placements[i];
						const found = placement && placement.outcome !== 'needs review' ? placement.span : { start: 0, end: 0 };
						console.log({
							name,
							was: article.slice(span.start, span.end),
							rival: anchors[i]?.rival,
							placement,
							found: text.slice(found.start, found.end),
							truth: truth && text.slice(truth.start, truth.end),
							truthAt: truth,
						});
					}
				});
			}
			const all = count.right + count['needs review'] + count['silent wrong'];
			console.log(
				`${(name + (alone ? ', alone' : '')).padEnd(28)}${String(all).padEnd(8)}${percent(count.right, all)}      ${percent(count['needs review'], all)}   ${String(count['silent wrong']).padStart(12)}`,
			);
			if (!alone && name !== TOGETHER) {
				total.right += count.right;
				total['needs review'] += count['needs review'];
				total['silent wrong'] += count['silent wrong'];
			}
		}
	}
	const all = total.right + total['needs review'] + total['silent wrong'];
	console.log(
		`each way once, together     ${String(all).padEnd(8)}${percent(total.right, all)}      ${percent(total['needs review'], all)}   ${String(total['silent wrong']).padStart(12)}\n`,
	);
	return total;
}

const total = measure(articles, 'articles');
const all = total.right + total['needs review'] + total['silent wrong'];
// The same paragraphs again and again: by chance, and in turn.
const paragraphs = makeArticle(chance, 500).split('\n\n');
const repetitive = measure(
	[
		...Array.from({ length: 10 }, () => Array.from({ length: 40 }, () => chance.pick(paragraphs)).join('\n\n')),
		...Array.from({ length: 10 }, (_, i) =>
			Array.from({ length: 4 + i }, () => paragraphs.slice(0, 6).join('\n\n')).join('\n\n'),
		),
	],
	'texts that repeat themselves',
);

const long = makeArticle(chance, 10_000);
const anchors = makeAnchors(long, targets(long, chance));
const edited = new EditedText(long);
EDITS['all of these']?.(edited, chance);
const { text } = edited;
const median = (run: () => void): number => {
	const times = Array.from({ length: 15 }, () => {
		const from = performance.now();
		run();
		return performance.now() - from;
	}).sort((a, b) => a - b);
	return times[7] ?? NaN;
};
const made = median(() => makeAnchors(long, targets(long, chance)));
const together = median(() => reanchor(text, anchors));
const single = median(() => reanchor(text, anchors.slice(0, 1)));
const unchanged = median(() => reanchor(long, anchors));
console.log(
	`10,000 words, medians: ${(together / ANCHORS).toFixed(3)} ms an anchor (${ANCHORS} at once), ${single.toFixed(2)} ms for one alone, ${(unchanged / ANCHORS).toFixed(4)} ms an anchor in an unchanged text, ${(made / ANCHORS).toFixed(3)} ms to make one`,
);
process.exitCode =
	total['silent wrong'] + repetitive['silent wrong'] > 0 || total.right < 0.98 * all || together / ANCHORS >= 1 ? 1 : 0;
