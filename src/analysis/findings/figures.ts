import type { English } from '../english/english';
import type { Names } from '../entities/foundMention';
import type { EntityKind, Finding, Mention, Span } from '../model';
import { mentionsIn } from '../speakers/mentionsIn';
import { firstEndingAfter, type Places } from '../text/places';
import { wordSet } from '../text/wordSet';
import { amountsDisagree, countsIn, type Count } from './counts';
import { finding, meet } from './finding';

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

/** Counts of one thing that do not agree with one another; each pair once, at the later place. */
export function figureFindings(places: Places, names: Names, english: Pick<English, 'words' | 'findings'>): Finding[] {
	const counts = placeCounts(places, names, english);
	return counts.flatMap((count, at) => {
		const earlier = counts.slice(Math.max(0, at - LOOK_BACK), at).findLast((each) => disagree(each, count));
		return earlier ? disagreement(count, earlier) : [];
	});
}

const disagreement = (here: Span, there: Span): Finding =>
	finding('figures-disagree', spanOf(here), { related: [spanOf(there)] });

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function placeCounts(places: Places, names: Names, english: Pick<English, 'words' | 'findings'>): PlacedCount[] {
	const settings = (span: Span, ...kinds: readonly EntityKind[]): ReadonlySet<string> =>
		new Set(
			mentionsIn(names.mentions, span)
				.filter(({ kind }) => kinds.includes(kind))
				.map(({ entity }) => entity),
		);
	return places.document.blocks.flatMap(({ start, block }) => {
		const counts = countsIn(block, english);
		const paragraph = { start, end: start + block.text.length };
		const around = counts.length > 0 ? settings(paragraph, 'location', 'date') : new Set<string>();
		return counts.flatMap((count): PlacedCount[] => {
			const number = start + count.number;
			const sentence = places.sentenceAt(number);
			const at = places.sentences[sentence];
			const mention = names.mentions[firstEndingAfter(names.mentions, number)];
			const isName = mention && mention.start <= number && !/^(?:number|quantity)$/.test(mention.kind);
			return at && !isName
				? [
						{
							...count,
							start: start + count.start,
							end: start + count.end,
							number,
							sentence,
							settings: settings(at, 'location', 'date'),
							places: settings(at, 'location'),
							around,
						},
					]
				: [];
		});
	});
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

const OLDEST = 115;
/** Further apart, they are two people of one name, or one at two times. */
const APART = 10;

/** People of two ages: *Ada Stone, 45,* and *the 46-year-old Stone*; each once, at the later place. */
export function ages(places: Places, { mentions }: Names): Finding[] {
	const known = new Map<string, { readonly age: number; readonly span: Span }>();
	const told = new Set<string>();
	return mentions.flatMap((mention) => {
		const { entity } = mention;
		const found = mention.kind === 'person' ? ageOf(places.document.text, mention) : null;
		const before = known.get(entity);
		if (!found || !before) {
			if (found) {
				known.set(entity, found);
			}
			return [];
		}
		const apart = Math.abs(before.age - found.age);
		if (apart === 0 || apart > APART || told.has(entity)) {
			return [];
		}
		told.add(entity);
		return disagreement(found.span, before.span);
	});
}

function ageOf(text: string, { start, end }: Mention): { age: number; span: Span } | null {
	const behind = /^, (?:aged? )?(\d{1,3})(?=,(?! \d)|[.)])/.exec(text.slice(end, end + 16));
	const before = /(\d{1,3})-year-old (?:\p{L}+ ){0,2}$/u.exec(text.slice(Math.max(0, start - 50), start));
	const [words = '', digits] = behind ?? before ?? [];
	const age = Number(digits ?? 0);
	const span = behind ? { start, end: end + words.length } : { start: start - words.length, end };
	return age > 0 && age <= OLDEST ? { age, span } : null;
}
