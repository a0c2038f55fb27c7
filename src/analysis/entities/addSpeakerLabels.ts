import { bitOf, type NameLexicon, wordForm } from './nameLexicon';
import { isCourtesy } from '../language/english/titles';
import type { Block, Document, Labelled } from '../text/document';
import { lineHeadOf } from '../text/lineHead';
import { listIn } from '../text/lists';
import type { TokenRange } from '../text/places';
import { withoutOverlap, type FoundMention } from './foundMention';

const NO_NAME = bitOf('common') | bitOf('title') | bitOf('occupation') | bitOf('organizationHead') | bitOf('calendar');
const LONGEST_INITIALS = 3;

/**
 * Adds names that label turns of talk: capitals with a colon at the start of several paragraphs (`HOLT: No.`), in transcripts as names are
 * written (`Holt: No.`), and initials of a person named in full (`MS We did not expect that.`). @param found in text order
 */
export function addSpeakerLabels(
	document: Document,
	found: readonly FoundMention[],
	lexicon: NameLexicon,
): readonly FoundMention[] {
	const { blocks, text } = document;
	const people = found.filter(({ kind }) => kind === 'person');
	const initials = new Set(people.flatMap(({ start, end }) => initialsOf(text.slice(start, end))));
	const labels = new Map<string, FoundMention[]>();
	for (const { start, block, labelled } of blocks) {
		const { first, end } = initialsAt(block, initials) ?? nameAt(block, lexicon, labelled) ?? { first: 0, end: 0 };
		const from = block.tokens[first];
		const to = block.tokens[end - 1];
		if (from && to) {
			// Who is named in full once is called by the last name from then on.
			listIn(labels, to.text).push({ start: start + from.start, end: start + to.end, kind: 'person' });
		}
	}
	// *Wellnews: What happened?* asks in the name of a body, *Paris: Rain* is a list; capitals tell nothing of their kind.
	const others = new Set(
		found
			.filter(({ kind }) => kind === 'organization' || kind === 'location')
			.map(({ start, end }) => text.slice(start, end))
			.filter((name) => /\p{Ll}/u.test(name)),
	);
	const repeated = [...labels].flatMap(([name, spans]) => (spans.length > 1 && !others.has(name) ? spans : []));
	return withoutOverlap(repeated, found);
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

/** `HOLT:`, `MS. ANN HOLT:`, `HOLT (laughing):`, and in a transcript `Holt:`, but no words with a meaning of their own (`NOTE:`). */
function nameAt(block: Block, lexicon: NameLexicon, labelled: Labelled | null): TokenRange | null {
	const head = lineHeadOf(block);
	const isBehindName = head?.mark === 'colon' || head?.mark === 'stop';
	// A name in a line of its own is all of it.
	const whole = { first: 0, nameEnd: block.tokens.length - Number(block.tokens.at(-1)?.text === ':') };
	const label = labelled === 'above' ? whole : isBehindName ? head : null;
	if (!label) {
		return null;
	}
	const isTurn = labelled === 'again' || labelled === 'above';
	const first = label.first + Number(isCourtesy(block.words[label.first]?.text));
	const words = block.words.slice(first, label.nameEnd);
	const isWritten = (word: string): boolean => (isTurn ? /^\p{Lu}/u.test(word) : word === word.toUpperCase());
	const isName = words.every(
		(word) =>
			word.text === '-' ||
			(word.kind === 'word' && isWritten(word.text) && !(wordForm(word, lexicon).classes & NO_NAME)),
	);
	return isName && (words.at(-1)?.text.length ?? 0) > LONGEST_INITIALS ? { first, end: label.nameEnd } : null;
}
