import type { Names } from '../entities/foundMention';
import type { Finding, Mention, Span } from '../model';
import type { Places } from '../text/places';

const OLDEST = 115;
/** Further apart, they are two people of one name, or one at two times. */
const APART = 10;

/** People of two ages: *Ada Stone, 45,* and *the 46-year-old Stone*; each once, at the later place. */
export function ages(places: Places, { mentions }: Names): Finding[] {
	const known = new Map<string, { readonly age: number; readonly span: Span }>();
	const told = new Set<string>();
	const findings: Finding[] = [];
	for (const mention of mentions) {
		const found = mention.kind === 'person' ? ageOf(places, mention) : null;
		if (!found) {
			continue;
		}
		const before = known.get(mention.entity);
		if (!before) {
			known.set(mention.entity, found);
		} else if (before.age !== found.age && Math.abs(before.age - found.age) <= APART && !told.has(mention.entity)) {
			told.add(mention.entity);
			findings.push({
				code: 'figures-disagree',
				span: found.span,
				related: [before.span],
				attribution: null,
				details: {},
			});
		}
	}
	return findings;
}

function ageOf(places: Places, mention: Mention): { age: number; span: Span } | null {
	const { text } = places.document;
	const behind = /^, (?:aged? )?(\d{1,3})(?=,(?! \d)|[.)])/.exec(text.slice(mention.end, mention.end + 16));
	const before = /(\d{1,3})-year-old (?:\p{L}+ ){0,2}$/u.exec(
		text.slice(Math.max(0, mention.start - 50), mention.start),
	);
	const age = Number((behind ?? before)?.[1] ?? 0);
	if (age === 0 || age > OLDEST) {
		return null;
	}
	return behind
		? { age, span: { start: mention.start, end: mention.end + behind[0].length } }
		: { age, span: { start: mention.start - (before?.[0].length ?? 0), end: mention.end } };
}
