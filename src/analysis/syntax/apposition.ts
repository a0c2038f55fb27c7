import { A, AN } from '../language/english/functionWords';
import { natureOf } from '../language/english/nouns';
import { wordsOf } from '../language/english/words';
import { wordSet } from '../text/lists';
import type { TokenRange } from '../text/places';
import { phraseStarting, plainPhrase } from './nounPhrase';
import type { TaggedWords } from './words';

/** What is set in between commas behind a noun phrase. */
interface Apposition {
	/** Where the phrase ends with what it is called by: *Orbit, a group that counts boats |*; *Petra Lind |, who counts boats*. */
	readonly end: number;
	/** Where all that is set in ends, at a comma or before the limit; where nothing is, as `end`. */
	readonly behind: number;
}

/** So long may each part be, and all of them together, in tokens. */
const LONGEST = 30;
const LONGEST_IN_ALL = 60;
/** Tags with which a clause about a phrase begins, and with which an apposition goes on. */
const BEGINS_CLAUSE = wordSet('WH VBG VBN');
const GOES_ON = wordSet('WH IN VBG VBN TO JJ');
const TIMES = wordsOf('time units');

/** What is set in behind a noun phrase that ends at `end`, before `before`. */
export function apposedBehind(words: TaggedWords, end: number, before: number): Apposition {
	const { tags, lower } = words;
	const limit = Math.min(before, end + LONGEST_IN_ALL);
	let apposed = end;
	let behind = end;
	while (lower[behind] === ',' && behind + 1 < limit) {
		const first = behind + 1;
		const comma = lower.slice(first, first + LONGEST).indexOf(',');
		const close = comma < 0 ? limit : Math.min(first + comma, limit);
		const phrase = phraseStarting(words, first, close);
		const isWhole = phrase !== null && (phrase.end === close || GOES_ON.has(tags[phrase.end] ?? ''));
		const isApposed = isWhole && tellsWho(words, phrase);
		if (close - behind > LONGEST || !(isApposed || BEGINS_CLAUSE.has(tags[first] ?? ''))) {
			break;
		}
		apposed = isApposed && apposed === behind ? close : apposed;
		behind = close;
	}
	return { end: apposed, behind };
}

/** *a body of fishermen*, *director of the centre*, *42*, *Texas*; not *boats*, *a week later*. */
function tellsWho({ tags, lower }: TaggedWords, { first, end }: TokenRange): boolean {
	const { head } = plainPhrase({ tags, lower }, first, end);
	const noun = lower[head] ?? '';
	const isOne = (lower[first] === A || lower[first] === AN) && !TIMES.has(noun);
	const isAge = tags[head] === 'CD' && end === first + 1;
	return isOne || isAge || tags[head] === 'NNP' || natureOf(noun) !== null;
}
