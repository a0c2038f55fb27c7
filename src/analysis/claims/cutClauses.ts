import type { VerbForms } from '../english/verbForms';
import type { Span } from '../model';
import type { Places } from '../text/places';
import type { Token } from '../text/document';
import { beginsClause, hasFiniteVerb } from './clauseForms';

const SHORTEST = 3;

/**
 * Cuts content into propositions: at the ends of sentences, and where a coordinated clause with its own subject and
 * verb begins. Every character of the content that is not a gap between pieces stays in one of them.
 *
 * @param spans in text order, disjoint
 * @returns one list of spans for each proposition, in text order
 */
export function cutClauses(places: Places, verbs: VerbForms, spans: readonly Span[]): Span[][] {
	const clauses: { spans: Span[]; tokens: Token[] }[] = [];
	for (const [index, span] of spans.entries()) {
		for (const [at, piece] of cutSpan(places, verbs, span).entries()) {
			const tokens = places.tokens(piece);
			const last = clauses.at(-1);
			// A split quotation goes on: its halves are one proposition unless a sentence ended between them.
			if (
				last &&
				at === 0 &&
				index > 0 &&
				(!endsSentence(places, last.spans.at(-1)) || !hasFiniteVerb(verbs, tokens))
			) {
				last.spans.push(piece);
				last.tokens.push(...tokens);
			} else if (last && tokens.filter((token) => token.kind !== 'mark').length < SHORTEST) {
				joinTo(last, piece, tokens);
			} else {
				clauses.push({ spans: [piece], tokens: [...tokens] });
			}
		}
	}
	return clauses.map((clause) => clause.spans);
}

function joinTo(clause: { spans: Span[]; tokens: Token[] }, piece: Span, tokens: readonly Token[]): void {
	const before = clause.spans.at(-1);
	if (before && piece.start - before.end <= 2) {
		clause.spans[clause.spans.length - 1] = { start: before.start, end: piece.end };
	} else {
		clause.spans.push(piece);
	}
	clause.tokens.push(...tokens);
}

const endsSentence = (places: Places, span: Span | undefined): boolean =>
	span !== undefined &&
	/[.!?…]["”’')\]]*$/.test(places.document.text.slice(Math.max(span.start, span.end - 4), span.end));

function cutSpan(places: Places, verbs: VerbForms, span: Span): Span[] {
	const pieces: Span[] = [];
	for (let s = places.sentenceAt(span.start); s < places.sentences.length; s++) {
		const sentence = places.sentences[s];
		if (!sentence || sentence.start >= span.end) {
			break;
		}
		const start = Math.max(span.start, sentence.start);
		const end = Math.min(span.end, sentence.end);
		if (start < end) {
			pieces.push(...cutSentence(verbs, places.tokens({ start, end }), { start, end }));
		}
	}
	return pieces.length > 0 ? pieces : [span];
}

function cutSentence(verbs: VerbForms, tokens: readonly Token[], span: Span): Span[] {
	const pieces: Span[] = [];
	let from = 0;
	let start = span.start;
	for (let at = 1; at < tokens.length - 1; at++) {
		const token = tokens[at];
		const next = tokens[at + 1];
		if (!token || !next) {
			continue;
		}
		const joins = /^(?:and|but|while|so|yet)$/.test(token.text);
		const parts = token.text === ';';
		if (!joins && !parts) {
			continue;
		}
		const right = tokens.slice(at + 1);
		const left = tokens.slice(from, at);
		const clear = parts || tokens[at - 1]?.text === ',' || /^(?:he|she|it|they|we|i|there)$/i.test(next.text);
		const last = left.filter((each) => each.kind !== 'mark').at(-1);
		if (clear && last && hasFiniteVerb(verbs, left) && beginsClause(verbs, right)) {
			const end = (tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1])?.end ?? token.start;
			pieces.push({ start, end });
			start = next.start;
			from = at + 1;
		}
	}
	pieces.push({ start, end: span.end });
	return pieces.filter((piece) => piece.start < piece.end);
}
