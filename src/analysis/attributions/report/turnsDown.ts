import { isListed, wordsOf } from '../../language/english/words';
import { plainPhrase } from '../../syntax/nounPhrase';
import { wordSet } from '../../text/lists';
import type { TokenRange } from '../../text/places';
import type { BlockAttribution } from '../blockAttribution';
import type { BlockView } from '../blockView';

export const REFUSED = wordsOf('report refused');
const BEGINS_THING = wordSet('NN NNS NNP JJ DT PRP$ CD');

/** *refused | the application*: a no to a thing, and no silence; not *refused | to say*, *refused | an interview*. */
export function turnsDown(view: BlockView, { content }: BlockAttribution, { end }: TokenRange): boolean {
	const { tags, lemmas } = view;
	const thing = BEGINS_THING.has(tags[end]) ? plainPhrase(view, end, tags.length).head : -1;
	const isContent = content.some(({ first }) => first === end);
	return isContent && REFUSED.has(lemmas[end - 1]) && thing >= end && !isListed('refused by silence', lemmas[thing]);
}
