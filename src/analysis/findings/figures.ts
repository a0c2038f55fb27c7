import type { English } from '../english/english';
import type { Names } from '../entities/foundMention';
import type { Finding, Span } from '../model';
import { firstEndingAfter, type Places } from '../text/places';
import { wordSet } from '../text/lists';
import { amountsDisagree } from './amounts';
import { countsIn, type Count } from './counts';

/** A count in the text: offsets are those of the text. */
interface PlacedCount extends Count {
	/** Index of the sentence. */
	readonly sentence: number;
	/** Dates and places of the sentence, and of all of its paragraph: counts of different days or towns do not disagree. */
	readonly settings: ReadonlySet<string>;
	readonly around: ReadonlySet<string>;
	/** Of the settings, the places. */
	readonly places: ReadonlySet<string>;
}

/** Words for people of whom nothing more is said. */
const ANYBODY = wordSet('people person victim life');
const LOOK_BACK = 60;
const PLACED: ReadonlySet<string> = new Set(['location']);
const DATED: ReadonlySet<string> = new Set(['location', 'date']);

/** Counts of one thing that do not agree with one another; each pair once, at the later place. */
export function figureFindings(places: Places, names: Names, english: Pick<English, 'words' | 'findings'>): Finding[] {
	const findings: Finding[] = [];
	const counts = placeCounts(places, names, english);
	for (const [at, count] of counts.entries()) {
		for (let back = at - 1; back >= 0 && back >= at - LOOK_BACK; back--) {
			const earlier = counts[back];
			if (earlier && disagree(earlier, count)) {
				findings.push({
					code: 'figures-disagree',
					span: { start: count.start, end: count.end },
					related: [{ start: earlier.start, end: earlier.end }],
					attribution: null,
					details: {},
				});
				break;
			}
		}
	}
	return findings;
}

function disagree(earlier: PlacedCount, later: PlacedCount): boolean {
	if (earlier.sentence === later.sentence || earlier.fate !== later.fate || !isOneEvent(earlier, later)) {
		return false;
	}
	if (earlier.amount === later.amount) {
		const isBounded = earlier.bound !== later.bound && (earlier.bound === 'most' || later.bound === 'most');
		return isBounded && earlier.nouns.some((noun) => later.nouns.includes(noun));
	}
	return areAlike(earlier, later) && amountsDisagree(earlier, later);
}

/** The same noun, and nothing in front of one that is not in front of the other but where the other has nothing. */
function areAlike(a: Count, b: Count): boolean {
	const isSameHead = a.head === b.head || (ANYBODY.has(a.head) && ANYBODY.has(b.head));
	const within = (x: Count, y: Count): boolean => x.modifiers.every((word) => y.modifiers.includes(word));
	return isSameHead && (within(a, b) || within(b, a));
}

/**
 * Days and towns of the later sentence are those of the earlier one, or of its paragraph where it has none itself; and it
 * tells of no other town.
 */
function isOneEvent(earlier: PlacedCount, later: PlacedCount): boolean {
	if (earlier.places.size > 0 && [...later.places].some((place) => !earlier.around.has(place))) {
		return false;
	}
	if (later.settings.size === 0) {
		return earlier.settings.size === 0 || later.around.size === 0 || meet(earlier.around, later.around);
	}
	const isBeside = earlier.around === later.around;
	return meet(later.settings, earlier.settings.size > 0 || isBeside ? earlier.settings : earlier.around);
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

function placeCounts(places: Places, names: Names, english: Pick<English, 'words' | 'findings'>): PlacedCount[] {
	const counts: PlacedCount[] = [];
	const { blocks } = places.document;
	for (const { start, block } of blocks) {
		let around: ReadonlySet<string> | undefined;
		for (const count of countsIn(block, english)) {
			const number = start + count.number;
			const sentence = places.sentenceAt(number);
			const at = places.sentences[sentence];
			if (at && !insideName(names, number)) {
				around ??= settingsOf(names, { start, end: start + block.text.length }, DATED);
				counts.push({
					...count,
					start: start + count.start,
					end: start + count.end,
					number,
					sentence,
					settings: settingsOf(names, at, DATED),
					places: settingsOf(names, at, PLACED),
					around,
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

function settingsOf(names: Names, span: Span, kinds: ReadonlySet<string>): ReadonlySet<string> {
	const settings = new Set<string>();
	for (let at = firstEndingAfter(names.mentions, span.start); at < names.mentions.length; at++) {
		const mention = names.mentions[at];
		if (!mention || mention.start >= span.end) {
			break;
		}
		if (kinds.has(mention.kind)) {
			settings.add(mention.entity);
		}
	}
	return settings;
}
