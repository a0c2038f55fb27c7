import { AND, BY, THAT } from '../../language/english/words';
import { natureOf } from '../../language/english/nouns';
import { isFiniteVerb, isPastVerb } from '../../language/tags';
import { phraseStarting, plainPhrase } from '../../syntax/nounPhrase';
import { readsOnly } from '../../syntax/use';
import { isHelping } from '../../syntax/verbGroup';
import type { TokenRange } from '../../text/places';
import type { RoleGuess } from '../blockAttribution';
import { sentenceAt, type BlockView } from '../blockView';

/** *A letter | sent to the town, the bank and two firms | warns that p*: those in a list to whom a document is sent say nothing. */
export function sentDocument(view: BlockView, cue: TokenRange, { source, content }: RoleGuess): TokenRange | undefined {
	const { lower, tags } = view;
	const { firstToken } = sentenceAt(view, cue.first);
	const whole = phraseStarting(view, firstToken, cue.first);
	const heads = whole ? [plainPhrase(view, firstToken, cue.first).head, whole.end - 1] : [];
	const isListed = source.some(
		({ first, end }) => end <= cue.first && first > (whole?.end ?? 0) && lower.slice(first, end).includes(AND),
	);
	// Not *A letter was sent to the bank, | the mayor says*.
	if (!whole || !isListed || content[0]?.first !== cue.end || !heads.some((at) => natureOf(lower[at]) === 'document')) {
		return undefined;
	}
	const sent = lower[whole.end] === ',' ? whole.end + 1 : whole.end;
	const by = lower.lastIndexOf(BY, cue.first);
	// Of two verbs without *and* the first is a participle; *a survey released by the town and the bank* is theirs.
	const isSent =
		isPastVerb(tags[sent]) &&
		!isHelping(view, sent) &&
		tags[sent + 1] === 'IN' &&
		lower[sent + 1] !== THAT &&
		!tags.slice(sent + 1, cue.first).some(isFiniteVerb) &&
		(by < sent || readsOnly(lower, by));
	return isSent ? whole : undefined;
}
