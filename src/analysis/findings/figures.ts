import { ageBeside } from '../entities/age';
import type { Names } from '../entities/foundMention';
import { isListed } from '../language/english/words';
import type { EntityKind, Finding, Span } from '../model';
import { mentionsIn } from '../syntax/words';
import type { Places } from '../text/places';
import { Cover, spanOf } from '../text/spans';
import { amountsDisagree, countsIn, type Count } from './counts';
import { finding, overlap } from './finding';
import type { KnownText } from '../claims/claimText';

/** A count in the text: offsets are those of the text. */
interface PlacedCount extends Count {
	readonly sentence: number;
	/** What tells one event from another: places of the sentence, or of its paragraph where it names none; days in the same way. */
	readonly settings: readonly ReadonlySet<string>[];
	/** Years that the sentence names: of what was then. */
	readonly years: ReadonlySet<string>;
}

const LOOK_BACK = 60;

/** Counts of one thing that do not agree with one another; each with the nearest before it that does not. */
export function figures({ places, names }: KnownText): Finding[] {
	const counts = placeCounts(places, names);
	return counts.flatMap((count, at) => {
		const before = counts.slice(Math.max(0, at - LOOK_BACK), at);
		const earlier = before.findLast((each) => disagree(each, count));
		return earlier && !isSum(before, earlier, count) ? disagreement(count, earlier) : [];
	});
}

/** *Six people died in Hallam and two in Velden: eight people in all* */
const isSum = (before: readonly PlacedCount[], { sentence, fate }: PlacedCount, { amount }: PlacedCount): boolean =>
	before.reduce((sum, each) => sum + (each.sentence === sentence && each.fate === fate ? each.amount : 0), 0) ===
	amount;

const disagreement = (here: Span, there: Span): Finding =>
	finding('figures-disagree', spanOf(here), { related: [spanOf(there)] });

function placeCounts(places: Places, names: Names): PlacedCount[] {
	const named = (span: Span, kind: EntityKind): string[] =>
		mentionsIn(names.mentions, span).flatMap((mention) => (mention.kind === kind ? [mention.entity] : []));
	const yearOnly = new Set(names.entities.flatMap(({ id, name }) => (/^\d{4}$/.test(name) ? [id] : [])));
	const others = new Cover(names.mentions.filter(({ kind }) => kind !== 'number' && kind !== 'quantity'));
	return places.document.blocks.flatMap((paragraph) => {
		const { start, block } = paragraph;
		return countsIn(block).flatMap((count): readonly PlacedCount[] => {
			const number = start + count.number;
			const sentence = places.sentenceAt(number);
			const here = places.sentences[sentence] ?? paragraph;
			const settings = (['location', 'date'] as const).map((kind) => {
				const own = named(here, kind);
				return new Set(own.length > 0 ? own : named(paragraph, kind));
			});
			const years = new Set(named(here, 'date').filter((date) => yearOnly.has(date)));
			const placed = { ...count, start: start + count.start, end: start + count.end, sentence, settings, years };
			// In a name, or a day, it counts nothing.
			return others.meets({ start: number, end: number + 1 }) ? [] : [placed];
		});
	});
}

const disagree = (a: PlacedCount, b: PlacedCount): boolean =>
	a.sentence !== b.sentence && a.fate === b.fate && isOneEvent(a, b) && areAlike(a, b) && amountsDisagree(a, b);

/** The same noun, and nothing in front of one that is not in front of the other but where the other has nothing. */
function areAlike(a: Count, b: Count): boolean {
	const isSameHead = a.head === b.head || (isListed('anybody', a.head) && isListed('anybody', b.head));
	const within = (x: Count, y: Count): boolean => x.modifiers.every((word) => y.modifiers.includes(word));
	return isSameHead && (within(a, b) || within(b, a));
}

/** Counts of different towns, or of different days, are of two events, as is one of *2019* beside one of today. */
const isOneEvent = (a: PlacedCount, b: PlacedCount): boolean =>
	a.years.size === b.years.size &&
	a.settings.every((own, i) => {
		const other = b.settings[i] ?? own;
		return own.size === 0 || other.size === 0 || overlap(own, other);
	});

/** Further apart, they are two people of one name, or one at two times. */
const APART = 10;

/** People of two ages: *Ada Stone, 45,* and *the 46-year-old Stone*; each once, at the later place. */
export function ages({ places, names }: KnownText): Finding[] {
	const known = new Map<string, { readonly age: number; readonly span: Span }>();
	const told = new Map<string, Finding>();
	for (const mention of names.mentions.filter(({ kind }) => kind === 'person')) {
		const { entity } = mention;
		const found = ageBeside(places.document.text, mention);
		const before = known.get(entity) ?? found;
		if (found && before) {
			known.set(entity, before);
			const apart = Math.abs(before.age - found.age);
			if (apart > 0 && apart <= APART && !told.has(entity)) {
				told.set(entity, disagreement(found.span, before.span));
			}
		}
	}
	return [...told.values()];
}
