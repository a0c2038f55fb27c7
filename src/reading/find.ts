import { FLAG_ALIASES, FLAGS } from './told';

/** What a row can be found by, all of it {@link folded}. */
export interface Findable {
	/** The speaker's names and role. */
	readonly speaker: string;
	/** Everything that plain words may match: the speaker, the words themselves, stance and the like. */
	readonly words: string;
	/** Single words such as `denies` or `direct`. */
	readonly tags: readonly string[];
	/** Worth checking. */
	readonly check: boolean;
}

/** What a person typed, read. */
export interface Query {
	readonly speakers: readonly string[];
	readonly tags: readonly string[];
	readonly check: boolean;
	readonly words: readonly string[];
}

/**
 * Reads what was typed into a list: `@wei` asks for a speaker, `#denies` for a tag, `!check` (or any beginning of it) for
 * what is worth checking; everything else has to occur somewhere. All of it has to hold.
 */
export function readQuery(typed: string): Query {
	const terms = folded(typed).split(/\s+/u);
	const after = (mark: string): string[] =>
		terms.filter((term) => term.startsWith(mark) && term.length > mark.length).map((term) => term.slice(mark.length));
	return {
		speakers: after('@'),
		tags: after('#'),
		check: terms.some((term) => term.startsWith('!') && 'check'.startsWith(term.slice(1))),
		words: terms.filter((term) => term !== '' && !'@#!'.includes(term.charAt(0))),
	};
}

/** Whether anything is asked for at all. */
export const asksForNothing = ({ speakers, tags, check, words }: Query): boolean =>
	!check && speakers.length + tags.length + words.length === 0;

/** What a row is found by beside what it is: what was said of it. */
export type FoundBy = Pick<Findable, 'words' | 'tags'>;

/** Whether a row is one of those asked for. */
export function matchesQuery(row: Findable, query: Query, said: FoundBy = NOTHING): boolean {
	const has = (term: string): ((tag: string) => boolean) =>
		WHOLE.has(term) ? (tag) => tag === term : (tag) => tag.startsWith(term);
	return (
		(!query.check || row.check) &&
		query.speakers.every((term) => row.speaker.includes(term)) &&
		query.tags.every((term) => row.tags.some(has(term)) || said.tags.some(has(term))) &&
		query.words.every((term) => row.words.includes(term) || said.words.includes(term))
	);
}

const NOTHING: FoundBy = { words: '', tags: [] };

/** `#not` asks for what says *not*, not for what was *not said*: a flag's own word is no beginning of another. */
const WHOLE: ReadonlySet<string> = new Set(FLAGS.flatMap((flag) => [flag, ...(FLAG_ALIASES[flag] ?? [])]));

/** A text in which case, accents and the form of apostrophes do not matter. */
export function folded(text: string): string {
	// Most texts are plain, and normalising is slow.
	return /^[\u0000-\u007f]*$/.test(text)
		? text.toLowerCase()
		: text
				.normalize('NFKD')
				.replace(/\p{M}/gu, '')
				.replace(/[\u2018\u2019]/g, "'")
				.toLowerCase();
}
