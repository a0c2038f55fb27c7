/** What a row can be found by, all of it {@link folded}. */
export interface Findable {
	/** The speaker's names and role. */
	readonly speaker: string;
	/** Everything that plain words may match: the speaker, the words themselves, stance and the like. */
	readonly words: string;
	/** Single words such as `denied` or `direct`. */
	readonly tags: readonly string[];
	/** Worth checking. */
	readonly check: boolean;
}

/** What a person typed, read. */
export interface ListQuery {
	readonly speakers: readonly string[];
	readonly tags: readonly string[];
	readonly check: boolean;
	readonly words: readonly string[];
}

/**
 * Reads what was typed into a list: `@wei` asks for a speaker, `#denied` for a tag, `!check` (or any beginning of it) for
 * what is worth checking; everything else has to occur somewhere. All of it has to hold.
 */
export function readListQuery(typed: string): ListQuery {
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

/** Whether a row is one of those asked for. */
export function matchesQuery(row: Findable, query: ListQuery): boolean {
	return (
		(!query.check || row.check) &&
		query.speakers.every((term) => row.speaker.includes(term)) &&
		query.tags.every((term) => row.tags.some((tag) => tag.startsWith(term))) &&
		query.words.every((term) => row.words.includes(term))
	);
}

/** A text in which case and accents do not matter. */
export function folded(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
