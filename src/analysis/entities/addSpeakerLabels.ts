import { bitOf } from './nameClasses';
import type { NameLexicon } from './nameLexicon';
import { isCourtesy } from '../language/english/titles';
import type { Span } from '../model';
import type { Block, Document } from '../text/document';
import type { FoundMention } from './foundMention';
import { withoutOverlap } from './withoutOverlap';

const NO_NAME = bitOf('common') | bitOf('title') | bitOf('occupation') | bitOf('organizationHead') | bitOf('calendar');
const LONGEST_LABEL = 5;
const LONGEST_INITIALS = 3;
/** Of what stands behind a name in brackets, or behind a comma, in tokens. */
const LONGEST_DIRECTION = 6;

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
	const places = new Map<string, Span[]>();
	for (const { start, block } of blocks) {
		for (const label of [initialsAt(block), capitalsAt(block, lexicon)]) {
			if (label) {
				const span = { start: start + label.start, end: start + label.end };
				// Who is named in full once is called by the last name from then on.
				const key = text.slice(span.start, span.end).replace(/^.* /s, '');
				const spans = places.get(key) ?? [];
				spans.push(span);
				places.set(key, spans);
			}
		}
	}
	const repeated = [...places].filter(([, spans]) => spans.length > 1);
	if (repeated.length === 0) {
		return found;
	}
	const people = found.filter(({ kind }) => kind === 'person').map(({ start, end }) => text.slice(start, end));
	const initials = new Set(people.flatMap(initialsOf));
	const labels = repeated
		.filter(([key]) => key.length > LONGEST_INITIALS || initials.has(key))
		.flatMap(([, spans]) => spans.map((span): FoundMention => ({ ...span, kind: 'person' })));
	return withoutOverlap(
		labels.sort((a, b) => a.start - b.start),
		found,
	);
}

/** *AD* and *ADF* of *Awa Diop-Fall*. */
const initialsOf = (name: string): string[] =>
	[/(?<![\p{L}\p{N}-])\p{Lu}/gu, /(?<![\p{L}\p{N}])\p{Lu}/gu].map((first) => (name.match(first) ?? []).join(''));

function initialsAt({ tokens: [first, second] }: Block): Span | null {
	const isLabel =
		first && second && /^\p{Lu}{2,3}$/u.test(first.text) && (second.text === ':' || /^["“]?\p{Lu}/u.test(second.text));
	return isLabel ? first : null;
}

/**
 * `HOLT:`, `MS. ANN HOLT:`, and `HOLT` of `HOLT (laughing):` and `HOLT, MAYOR:`; no words that have a meaning of their
 * own (`NOTE:`). Whether the line is one of a turn `attributions/proposals/fromLine.ts` says.
 */
function capitalsAt({ tokens, words }: Block, lexicon: NameLexicon): Span | null {
	const head = tokens.slice(0, LONGEST_LABEL + LONGEST_DIRECTION);
	const colon = head.findIndex(({ text }) => text === ':');
	const behind = head.findIndex(({ text }) => text === '(' || text === ',');
	const isClosed = tokens[behind]?.text === ',' || tokens[colon - 1]?.text === ')';
	const end = behind > 0 && behind < colon && isClosed ? behind : colon;
	if (end < 0 || end > LONGEST_LABEL) {
		return null;
	}
	let at = 0;
	while (at + 1 < end && isCourtesy(tokens[at]?.text ?? '')) {
		at++;
	}
	const first = tokens[at];
	const last = tokens[end - 1];
	const isName = words
		.slice(at, end)
		.every(
			(word) =>
				((word.kind === 'word' && word.text === word.text.toUpperCase()) || word.text === '-') &&
				!(lexicon.formOf(word).classes & NO_NAME),
		);
	return first && last && isName && last.text.length > LONGEST_INITIALS ? { start: first.start, end: last.end } : null;
}
