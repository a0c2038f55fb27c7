import type { Span } from '../model';
import type { Places } from '../text/places';

/** Why a source is not named, in the words that newsrooms use for it. */
const ANONYMITY =
	/\b(?:on (?:the )?condition of (?:strict )?anonymity|(?:asked|asking|requested|wished|preferred) (?:not to be (?:named|identified|quoted)|to remain (?:anonymous|unnamed)|that (?:his|her|their) names? not be)|(?:declined|refused|did not want) to be (?:named|identified)|(?:was|were|is|are) not (?:authori[sz]ed|permitted|allowed|cleared) to (?:speak|talk|comment|discuss)|spoke anonymously|speaking anonymously)\b[^.;”"]{0,200}/i;
const GROUND =
	/\b(?:because|since|as|for fear|due to|citing|in order to|not (?:authori[sz]ed|permitted|allowed|cleared))\b/i;

/** What the text says of a source's anonymity: `words` are its own, empty where it says nothing. */
export interface Anonymity {
	readonly reason: 'given' | 'anonymity said, no reason' | 'none';
	readonly words: string;
}

/** Looks in the sentence of the source, and the one behind it. */
export function anonymityAround(places: Places, span: Span): Anonymity {
	const at = places.sentenceAt(span.start);
	const here = places.sentences[at];
	const next = places.sentences[at + 1];
	const end = next && here && next.block === here.block ? next.end : here?.end;
	const match =
		here && end !== undefined
			? ANONYMITY.exec(places.document.text.slice(here.start, Math.min(end, here.start + 2000)))
			: null;
	const words = match?.[0].trim() ?? '';
	return {
		reason: words === '' ? 'none' : GROUND.test(words) ? 'given' : 'anonymity said, no reason',
		words,
	};
}
