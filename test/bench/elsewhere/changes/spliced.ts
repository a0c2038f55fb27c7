import type { Quoted } from '../texts';
import { large, wordsOf } from '../words';
import type { Change, Changed } from './change';

/** So many words of other text stand between the two places, so that nobody has only left something out. */
const BETWEEN = 25;
const SHORTEST = 5;
const LONGEST = 40;

/** A sentence of one quotation and one of another that the same person says elsewhere in the same text, joined. */
export function spliced(quotations: readonly Quoted[]): Readonly<Record<string, Change>> {
	const with_ =
		(isInOrder: boolean): Change =>
		(quoted, chance): Changed | undefined => {
			const partners = quotations.filter(
				(other) =>
					other.isClean &&
					other.in.doc === quoted.in.doc &&
					other.speaker === quoted.speaker &&
					other.span.start < quoted.span.start !== isInOrder &&
					isFar(quoted, other),
			);
			const partner = chance.pick(partners);
			const first = chance.pick(sentencesOf(quoted.words));
			const second = partner && chance.pick(sentencesOf(partner.words));
			const words = first === undefined || second === undefined ? '' : `${first}. ${large(second)}`;
			return words === '' || wordsOf(words).length > LONGEST ? undefined : { words };
		};
	return { 'in order': with_(true), 'in reverse': with_(false) };
}

function isFar(one: Quoted, other: Quoted): boolean {
	const [first, second] = one.span.start < other.span.start ? [one.span, other.span] : [other.span, one.span];
	const between = first.end <= second.start ? one.in.text.slice(first.end, second.start) : '';
	return wordsOf(between).length >= BETWEEN;
}

/** Without their full stops; a question keeps what it needs only at the end, hence is none here. */
const sentencesOf = (words: string): string[] =>
	words
		.split(/(?<=[.!?])\s+(?=\p{Lu})/u)
		.filter((sentence) => !/[?!]$/.test(sentence))
		.map((sentence) => sentence.replace(/\.$/, ''))
		.filter((sentence) => wordsOf(sentence).length >= SHORTEST);
