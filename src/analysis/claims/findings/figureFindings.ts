import type { WordFlags } from '../../english/wordFlags';
import type { Names } from '../../entities/foundMention';
import type { Finding, Span } from '../../model';
import type { Placed } from '../../text/document';
import { firstEndingAfter, type Places } from '../../text/places';
import { countsIn, type Count } from './counts';
import { wordSet } from '../../text/wordSet';

/** A count in the text: offsets are those of the text. */
interface PlacedCount extends Count {
	/** Index of the sentence. */
	readonly sentence: number;
	/** Dates and places of the sentence: counts of different days or towns do not disagree. */
	readonly settings: ReadonlySet<string>;
}

const PEOPLE = wordSet(
	'people person man woman child victim passenger worker resident civilian student soldier officer protester',
);
const LOOK_BACK = 60;

/** Counts of one thing that do not agree with one another; each pair once, at the later place. */
export function* figureFindings(places: Places, names: Names, words: WordFlags): Generator<void, Finding[]> {
	const findings: Finding[] = [];
	const counts = yield* placeCounts(places, names, words);
	for (const [at, count] of counts.entries()) {
		if (at % 100 === 99) {
			yield;
		}
		for (let back = at - 1; back >= 0 && back >= at - LOOK_BACK; back--) {
			const earlier = counts[back];
			if (earlier && disagree(earlier, count)) {
				findings.push({
					code: 'figures-disagree',
					span: { start: count.start, end: count.end },
					related: [{ start: earlier.start, end: earlier.end }],
					attribution: null,
					details: {
						here: places.document.text.slice(count.start, count.end),
						there: places.document.text.slice(earlier.start, earlier.end),
						of: count.nouns.find((noun) => earlier.nouns.includes(noun)) ?? count.nouns[0] ?? '',
					},
				});
				break;
			}
		}
	}
	return findings;
}

function disagree(a: PlacedCount, b: PlacedCount): boolean {
	if (a.sentence === b.sentence || a.fate !== b.fate) {
		return false;
	}
	const people =
		PEOPLE.has(a.nouns[0] ?? '') &&
		PEOPLE.has(b.nouns[0] ?? '') &&
		(a.nouns[0] === b.nouns[0] || a.nouns[0] === 'people' || b.nouns[0] === 'people');
	const shared = a.nouns.some((noun) => b.nouns.includes(noun));
	if (!people && !shared) {
		return false;
	}
	if (a.settings.size > 0 && b.settings.size > 0 && ![...a.settings].some((setting) => b.settings.has(setting))) {
		return false;
	}
	if (a.amount === b.amount) {
		return a.bound !== b.bound && (a.bound === 'most' || b.bound === 'most');
	}
	const [low, high] = a.amount < b.amount ? [a, b] : [b, a];
	// *at least 12* and *14* can both be true, as can *up to 20* and *14*.
	return (
		low.bound !== 'least' &&
		high.bound !== 'most' &&
		!(low.bound === 'about' || high.bound === 'about' ? high.amount <= low.amount * 1.2 : false)
	);
}

function* placeCounts(places: Places, names: Names, words: WordFlags): Generator<void, PlacedCount[]> {
	const counts: PlacedCount[] = [];
	const { blocks } = places.document;
	for (let index = 0; index < blocks.length; index++) {
		const { start, block } = blocks[index] as Placed;
		if (index % 20 === 19) {
			yield;
		}
		for (const count of countsIn(block, words)) {
			const number = start + count.number;
			const sentence = places.sentenceAt(number);
			const at = places.sentences[sentence];
			if (at && !insideName(names, number)) {
				const settings = settingsOf(names, at);
				const { amount, bound, nouns, fate } = count;
				counts.push({
					start: start + count.start,
					end: start + count.end,
					amount,
					bound,
					nouns,
					fate,
					number,
					sentence,
					settings,
				});
			}
		}
	}
	return counts;
}

function insideName(names: Names, offset: number): boolean {
	const mention = names.mentions[firstEndingAfter(names.mentions, offset)];
	return mention !== undefined && mention.start <= offset && !/^(?:number|quantity)$/.test(mention.kind);
}

function settingsOf(names: Names, sentence: Span): ReadonlySet<string> {
	const settings = new Set<string>();
	for (let at = firstEndingAfter(names.mentions, sentence.start); at < names.mentions.length; at++) {
		const mention = names.mentions[at];
		if (!mention || mention.start >= sentence.end) {
			break;
		}
		if (mention.kind === 'date' || mention.kind === 'location') {
			settings.add(mention.entity);
		}
	}
	return settings;
}
