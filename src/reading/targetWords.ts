import type { Attribution, Span } from '../analysis/model';
import { holds } from '../analysis/text/spans';
import { areSame, hullOf } from '../review/spans';
import type { Lookup } from './lookup';
import { plainEnds } from './plain';
import { statementFlags, toldOf } from './told';
import { asTold } from './words/flagWords';

/**
 * The words of what is reviewed, on one line, behind what they would read as the opposite without.
 *
 * @param spans of a claim, a statement or selected words; never empty
 * @param most of the words, in UTF-16 units
 */
export const targetWords = (spans: readonly Span[], lookup: Lookup, most?: number): string =>
	asTold(statementFlags(toldOf(saidIn(spans, lookup), undefined)), plainEnds(lookup.joined(spans), most));

/** The statement that says some words, all of them; `undefined` where the article does. */
function saidIn(spans: readonly Span[], lookup: Lookup): Attribution | undefined {
	const claim = lookup.analysis.claims.find(({ content }) => areSame(content, spans));
	if (claim) {
		return lookup.attribution(claim.attribution);
	}
	const { meant, doubted } = lookup.around(hullOf(spans).start);
	return [...meant, ...doubted].find(({ content }) => spans.every((span) => holds(content, span)));
}
