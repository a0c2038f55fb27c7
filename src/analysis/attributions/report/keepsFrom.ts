import { HER, PERSONAL_SUBJECTS, isListed } from '../../language/english/words';
import { natureOf } from '../../language/english/nouns';
import { plainPhrase } from '../../syntax/nounPhrase';
import type { TokenRange } from '../../text/places';
import type { BlockAttribution } from '../blockAttribution';
import type { BlockView } from '../blockView';
import { verbsOf } from '../proposals/verbGroups';
import { wordSet } from '../../text/lists';

const BEGINS_OBJECT = wordSet('NN NNS VBG JJ DT PRP$ CD');
const BEGINS_THING = wordSet('NN NNS NNP JJ DT PRP$ CD');
const DETERMINES = wordSet('DT PRP$');

/** Whether a cue tells what somebody does not get: *denied | him bail*, *was refused | a visa*; not *denied | the theft*. */
export function keepsFrom(view: BlockView, cue: TokenRange): boolean {
	const { lower, tags, names } = view;
	const { lemma, passive, end: at = 0 } = verbsOf(view, cue) ?? {};
	if (!isListed('keeping from', lemma)) {
		return false;
	}
	if (passive) {
		return isObjectAt(view, at);
	}
	if (lower[at] === HER) {
		return tags[at + 1] === 'DT';
	}
	if (tags[at] === 'PRP') {
		return !PERSONAL_SUBJECTS.has(lower[at]) && isObjectAt(view, at + 1);
	}
	const { head, end: behind } = plainPhrase(view, at, tags.length);
	const isSomebody = names[head] === 'person' || names[head] === 'organization' || natureOf(lower[head]) !== null;
	return isSomebody && DETERMINES.has(tags[behind]) && isObjectAt(view, behind);
}

/** Whether a phrase begins there that is no time: *a visa*; not *last night*, *Monday*. */
const isObjectAt = ({ tags, names }: BlockView, at: number): boolean =>
	BEGINS_OBJECT.has(tags[at]) && names[at] !== 'value';

/** *refused | the application*: a no to a thing, and no silence; not *refused | to say*, *refused | an interview*. */
export function turnsDown(view: BlockView, { content }: BlockAttribution, { end }: TokenRange): boolean {
	const { tags, lemmas } = view;
	const isThing = BEGINS_THING.has(tags[end]) && content.some(({ first }) => first === end);
	const thing = isThing && isListed('report refused', lemmas[end - 1]) ? plainPhrase(view, end, tags.length).head : -1;
	return thing >= end && !isListed('refused by silence', lemmas[thing]);
}
