import { verbGroups } from './verbGroups';
import { runEnd, runStart } from '../../text/places';
import { THAT, TO, WHETHER, isListed } from '../../language/english/words';
import { isFiniteVerb } from '../../language/tags';
import { wordSet } from '../../text/lists';
import { quoteAt, quoteFrom, sentenceAt, type BlockView } from '../blockView';
import { phraseStarting } from '../../syntax/nounPhrase';

const STOP = /^(?:[.!;:"“”„‟«»‘]|``|'')$/;
const BEGINS = wordSet('PRP PRP$ DT NNP NN NNS CD EX JJ VBG');
/** So far behind its beginning a clause has its verb. */
const FAR = 30;

/** Where the sentence that token `at` stands in ends, its final marks left out; in a quotation, where that ends. */
export function sentenceEnd(view: BlockView, at: number): number {
	const { lower } = view;
	const end = Math.min(sentenceAt(view, at).endToken, quoteAt(view, at)?.end ?? Infinity);
	return runStart(end, at + 1, (i) => STOP.test(lower[i] ?? ''));
}

/** Where a clause that is reported ends: before the next report in its sentence, or with the sentence. */
export function clauseEnd(view: BlockView, from: number): number {
	const { lower, tags, quoted, cues } = view;
	const end = sentenceEnd(view, from);
	for (const { first, head, lemma, form, subject } of verbGroups(view)) {
		const own = subject?.end === first;
		const start = own ? subject.first : first;
		const says = cues.verb(lemma).some(({ act }) => act === 'statement');
		if (first >= end || start <= from + 2 || quoted[head] !== quoted[from] || !says) {
			continue;
		}
		// *…, saying that …*
		if (form === 'gerund' && lower[first - 1] === ',') {
			return first - 1;
		}
		// *… and said that …*; *…, but Wei insisted that …*
		const behindComma = lower[start - 2] === ',';
		const isJoined = form === 'finite' && isListed('joins reports', lower[start - 1]);
		if (isJoined && (own ? behindComma : tags[head] === 'VBD')) {
			return behindComma ? start - 2 : start - 1;
		}
	}
	return end;
}

interface ReportStart {
	readonly first: number;
	readonly kind: 'that' | 'quotation' | 'clause' | 'colon';
}

/** Where a report begins behind a cue that ends at `from`: over a listener, place and time. */
export function reportStart(view: BlockView, from: number, end: number, listener: boolean): ReportStart | null {
	const { lower, tags } = view;
	const behindPhrase = (at: number): number | null => {
		const phrase = phraseStarting(view, at, end);
		return phrase && phrase.end < end && !isFiniteVerb(tags[phrase.end]) ? phrase.end : null;
	};
	let at = from;
	while (at < end) {
		const word = lower[at] ?? '';
		if (word === THAT || word === WHETHER || (at === from && isListed('begins questions', word))) {
			return { first: at, kind: 'that' };
		}
		const quote = quoteFrom(view, word === ',' ? at + 1 : at);
		if (quote ?? word === ':') {
			const first = quote?.first ?? at + 1;
			return first < end ? { first, kind: quote ? 'quotation' : 'colon' } : null;
		}
		const to = tags[at] === 'IN' || word === TO ? at + 1 : at;
		const next = isListed('circumstances', word) ? behindPhrase(to) : null;
		if (next === null) {
			break;
		}
		at = next;
	}
	const behind = listener ? behindPhrase(at) : null;
	const heard = behind === null ? null : reportStart(view, behind, end, false);
	return heard ?? (isClause(view, at, end) ? { first: at, kind: 'clause' } : null);
}

/** Whether `[at, end)` begins with a subject and its verb. */
function isClause({ tags, lower }: BlockView, at: number, end: number): boolean {
	const isVerb = (i: number): boolean => isFiniteVerb(tags[i]) || isListed('shortened verbs', lower[i]);
	const limit = Math.min(end, at + FAR);
	const verb = runEnd(at + 1, limit, (i) => !isVerb(i) && !/^[;:]$/.test(lower[i] ?? ''));
	return (BEGINS.has(tags[at]) || isListed('conjunctions', lower[at])) && verb < limit && isVerb(verb);
}
