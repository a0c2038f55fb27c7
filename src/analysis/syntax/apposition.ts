import { A, AN, OF } from '../language/english/words';
import { natureOf } from '../language/english/nouns';
import { wordSet } from '../text/lists';
import type { TokenRange } from '../text/places';
import { phraseStarting, plainPhrase } from './nounPhrase';
import type { TaggedWords } from './words';

/** Where what is set in between commas behind a noun phrase ends; where the phrase does, if nothing is. */
interface Apposition {
	/** With what the phrase is called by alone: *Orbit, a group that counts boats |*; *Petra Lind |, who counts boats*. */
	readonly named: number;
	/** With all of it, at a comma or at the limit. */
	readonly behind: number;
}

/** So long may each part be, and all of them together, in tokens. */
const LONGEST = 30;
const LONGEST_IN_ALL = 60;
/** Tags with which a clause about a phrase begins, and with which an apposition goes on. */
const BEGINS_CLAUSE = wordSet('WH VBG VBN');
const GOES_ON = wordSet('WH IN VBG VBN TO JJ');

/** What is set in behind a noun phrase that ends at `from`, no further than to `limit`. */
export function apposedBehind(words: TaggedWords, from: number, limit: number): Apposition {
	const { tags, lower } = words;
	const last = Math.min(limit, from + LONGEST_IN_ALL);
	let named = from;
	let behind = from;
	while (lower[behind] === ',' && behind + 1 < last) {
		// *now a professor*
		const first = behind + (tags[behind + 1] === 'RB' ? 2 : 1);
		const comma = lower.slice(first, first + LONGEST).indexOf(',');
		const close = comma < 0 ? last : Math.min(first + comma, last);
		const phrase = phraseStarting(words, first, close);
		const isWhole = phrase !== null && (phrase.end === close || GOES_ON.has(tags[phrase.end]));
		const isApposed = isWhole && mayTellWho(words, phrase);
		// *copies of which*
		const isOfIt = phrase !== null && lower[first + 1] === OF && tags[first + 2] === 'WH';
		if (!isApposed && !isOfIt && !BEGINS_CLAUSE.has(tags[first])) {
			break;
		}
		// Not behind a clause: *Petra Lind |, who counts boats, a biologist*.
		named = isApposed && named === behind ? close : named;
		behind = close;
	}
	return { named, behind };
}

/** *a body of fishermen*, *director of the centre*, *42*, *Texas*; not *boats*. */
function mayTellWho(words: TaggedWords, { first, end }: TokenRange): boolean {
	const { tags, lower } = words;
	const { head } = plainPhrase(words, first, end);
	const noun = lower[head] ?? '';
	const isOne = lower[first] === A || lower[first] === AN;
	const isAge = tags[head] === 'CD' && end === first + 1;
	return isOne || isAge || tags[head] === 'NNP' || natureOf(noun) !== null;
}
