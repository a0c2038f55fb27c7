import { bitOf } from './nameClasses';
import type { NameLexicon } from './nameLexicon';
import { isCourtesy } from '../language/english/titles';
import type { EntityKind, Span } from '../model';
import type { Block, Document } from '../text/document';
import { lineHeadOf } from '../text/lineHead';
import { turnsIn } from '../text/turns';
import type { FoundMention } from './foundMention';
import { withoutOverlap } from './withoutOverlap';

const NO_NAME = bitOf('common') | bitOf('title') | bitOf('occupation') | bitOf('organizationHead') | bitOf('calendar');
const LONGEST_LABEL = 5;
const LONGEST_INITIALS = 3;
const BEHIND_NAME = /^[([,]$/;
const CLOSING = /^[)\]]$/;

/**
 * Adds the names that label turns of talk: capitals with a colon at the start of several paragraphs (`HOLT: No.`), in
 * transcripts also as names are written (`Holt: No.`), and initials of a person named in full (`MS We did not expect that.`).
 *
 * @param found in text order
 */
export function addSpeakerLabels(
	document: Document,
	found: readonly FoundMention[],
	lexicon: NameLexicon,
): readonly FoundMention[] {
	const { blocks, text } = document;
	const turns = turnsIn(document);
	const places = new Map<string, Span[]>();
	for (const [index, { start, block }] of blocks.entries()) {
		for (const label of [initialsAt(block), nameAt(block, lexicon, turns[index] ?? false)]) {
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
	const called = (sought: EntityKind): string[] =>
		found.filter(({ kind }) => kind === sought).map(({ start, end }) => text.slice(start, end));
	const initials = new Set(called('person').flatMap(initialsOf));
	// *Wellnews: What happened?* asks in the name of a body, *Paris: Rain* is a list; capitals tell nothing of their kind.
	const others = new Set([...called('organization'), ...called('location')].filter((name) => /\p{Ll}/u.test(name)));
	const labels = repeated
		.filter(([key]) => key.length > LONGEST_INITIALS || initials.has(key))
		.filter(([, [span]]) => span && !others.has(text.slice(span.start, span.end)))
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
 * `HOLT:`, `MS. ANN HOLT:`, in a transcript `Holt:`, and `HOLT` of `HOLT (laughing):` and `HOLT, MAYOR:`; no words that
 * have a meaning of their own (`NOTE:`). Whether the line is one of a turn `attributions/proposals/labelLines.ts` says.
 */
function nameAt(block: Block, lexicon: NameLexicon, isTurn: boolean): Span | null {
	const { tokens, words } = block;
	const label = lineHeadOf(block);
	if (label?.mark !== 'colon') {
		return null;
	}
	let { first, end } = label;
	const behind = tokens.findIndex(({ text }, at) => at > first && BEHIND_NAME.test(text));
	const isClosed = tokens[behind]?.text === ',' || CLOSING.test(tokens[end - 1]?.text ?? '');
	end = behind > 0 && behind < end && isClosed ? behind : end;
	if (end - first > LONGEST_LABEL) {
		return null;
	}
	while (first + 1 < end && isCourtesy(tokens[first]?.text ?? '')) {
		first++;
	}
	const begin = tokens[first];
	const last = tokens[end - 1];
	const isName = words
		.slice(first, end)
		.every(
			(word) =>
				((word.kind === 'word' && (isTurn ? /^\p{Lu}/u.test(word.text) : word.text === word.text.toUpperCase())) ||
					word.text === '-') &&
				!(lexicon.formOf(word).classes & NO_NAME),
		);
	return begin && last && isName && last.text.length > LONGEST_INITIALS ? { start: begin.start, end: last.end } : null;
}
