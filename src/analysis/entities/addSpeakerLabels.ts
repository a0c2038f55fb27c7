import { bitOf } from './nameClasses';
import type { NameLexicon } from './nameLexicon';
import type { Block, Document } from '../text/document';
import { lineHeadOf } from '../text/lineHead';
import { listIn } from '../text/lists';
import type { TokenRange } from '../text/places';
import { withoutOverlap, type FoundMention } from './foundMention';

const NO_NAME = bitOf('common') | bitOf('title') | bitOf('occupation') | bitOf('organizationHead') | bitOf('calendar');
const LONGEST_LABEL = 5;
const LONGEST_INITIALS = 3;

/**
 * Adds the names that label turns of talk: capitals with a colon at the start of several paragraphs (`HOLT: No.`), and
 * initials of a person named in full (`MS We did not expect that.`).
 *
 * @param found in text order
 */
export function addSpeakerLabels(
	{ blocks, text }: Document,
	found: readonly FoundMention[],
	lexicon: NameLexicon,
): readonly FoundMention[] {
	const people = found.filter(({ kind }) => kind === 'person');
	const initials = new Set(people.flatMap(({ start, end }) => initialsOf(text.slice(start, end))));
	const labels = new Map<string, FoundMention[]>();
	for (const { start, block } of blocks) {
		const { first, end } = initialsAt(block, initials) ?? nameAt(block, lexicon) ?? { first: 0, end: 0 };
		const from = block.tokens[first];
		const to = block.tokens[end - 1];
		if (from && to) {
			// Who is named in full once is called by the last name from then on.
			listIn(labels, to.text).push({ start: start + from.start, end: start + to.end, kind: 'person' });
		}
	}
	const repeated = [...labels.values()].filter(({ length }) => length > 1).flat();
	return repeated.length > 0 ? withoutOverlap(repeated, found) : found;
}

/** *AD* and *ADF* of *Awa Diop-Fall*. */
const initialsOf = (name: string): string[] =>
	[/(?<![\p{L}\p{N}-])\p{Lu}/gu, /(?<![\p{L}\p{N}])\p{Lu}/gu]
		.map((first) => (name.match(first) ?? []).join(''))
		.filter(({ length }) => length > 1 && length <= LONGEST_INITIALS);

function initialsAt({ tokens: [first, second] }: Block, initials: ReadonlySet<string>): TokenRange | null {
	const isLabel = initials.has(first?.text ?? '') && /^:|^["“]?\p{Lu}/u.test(second?.text ?? '');
	return isLabel ? { first: 0, end: 1 } : null;
}

/** `HOLT:`, `ANN HOLT:`, but no words that have a meaning of their own (`NOTE:`). */
function nameAt(block: Block, lexicon: NameLexicon): TokenRange | null {
	const label = lineHeadOf(block);
	if (label?.mark !== 'colon' || label.end - label.first > LONGEST_LABEL) {
		return null;
	}
	const words = block.words.slice(label.first, label.end);
	const isName = words.every(
		(word) =>
			word.text === '-' ||
			(word.kind === 'word' && word.text === word.text.toUpperCase() && !(lexicon.formOf(word).classes & NO_NAME)),
	);
	return isName && (words.at(-1)?.text.length ?? 0) > LONGEST_INITIALS ? label : null;
}
