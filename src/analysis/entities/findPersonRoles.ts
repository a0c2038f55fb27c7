import { runEnd, runStart } from '../text/runs';
import { AND } from '../language/english/functionWords';
import { natureOf } from '../language/english/nouns';
import { wordsOf } from '../language/english/words';
import type { English } from '../trained/english';
import { bitOf, wordForm } from './nameLexicon';
import { isAddress, isOffice } from '../language/english/titles';
import type { Role } from '../model';
import { phraseEnding, phraseStarting, plainPhrase } from '../syntax/nounPhrase';
import { tagBlock, type TaggedWords } from '../syntax/words';
import type { Placed } from '../text/document';
import { listIn } from '../text/lists';
import { lastStarting, type TokenRange } from '../text/places';
import type { MentionForm } from './mentionForm';

/** What is asked of English where roles are read. */
export type RoleEnglish = Pick<English, 'names' | 'attributions'>;

const OCCUPATION = bitOf('occupation');
/** Tags of what a role does not begin with. */
const UNSAID = /^(?:DT|PRP\$|PUNCT)$/;
/** What ties one noun to another. */
const HANGS = /^(?:IN|TO)$/;
const SERVING = wordsOf('serving');
/** A time of day that is no part of one. */
const TIME = /^\d{1,2}:\d\d$/;
/** Whom one can work for, the likeliest first. */
const BODIES = ['organization', 'location', 'nationality'] as const;
/** How far a role goes in front of a name and behind one, in tokens. */
const LONGEST_BEFORE = 12;
const LONGEST = 22;

/**
 * What the text says people are, by mention: *US President Donald Trump*; *Wei Xiaojun, an NCB official,*.
 *
 * @param forms in groups that have their ids
 */
export function findPersonRoles(
	forms: readonly MentionForm[],
	english: RoleEnglish,
): ReadonlyMap<number, readonly Role[]> {
	const ofBlocks = new Map<Placed, MentionForm[]>();
	for (const form of forms) {
		listIn(ofBlocks, form.placed).push(form);
	}
	const roles = new Map<number, readonly Role[]>();
	for (const [placed, names] of ofBlocks) {
		const reader = new RoleReader(placed, names, english);
		for (const person of names.filter(({ found }) => found.kind === 'person')) {
			roles.set(person.index, reader.rolesOf(person));
		}
	}
	return roles;
}

/** Reads the noun phrases beside the names of a block. */
class RoleReader {
	private readonly words: TaggedWords;
	/** By token. */
	private readonly names: (MentionForm | undefined)[];

	constructor(
		private readonly placed: Placed,
		names: readonly MentionForm[],
		private readonly english: RoleEnglish,
	) {
		const { tags, lower } = tagBlock(placed.block, english.attributions);
		this.names = tags.map(() => undefined);
		for (const name of names) {
			this.names.fill(name, name.firstToken, name.endToken);
		}
		// *Department of State* is one name.
		this.words = { tags: tags.map((tag, at) => (this.isName(at) ? 'NNP' : tag)), lower };
	}

	rolesOf({ firstToken, endToken }: MentionForm): readonly Role[] {
		const { tokens, sentences } = this.placed.block;
		const { lower } = this.words;
		const sentence = sentences[lastStarting(sentences, tokens[firstToken]?.start ?? 0)];
		const first = Math.max(sentence?.firstToken ?? 0, firstToken - LONGEST_BEFORE);
		const end = Math.min(sentence?.endToken ?? 0, endToken + LONGEST);
		const own = runStart(firstToken, 0, (at) => isAddress(lower[at] ?? ''));
		// *the agency's director, Ann Lee, said*
		const isApart = lower[own - 1] === ',' && /^[,.;)]$/.test(lower[endToken] ?? '');
		return [
			this.before(own, first),
			/^[,(]$/.test(lower[endToken] ?? '') ? this.behind(endToken + 1, end) : null,
			isApart ? this.withComplement(own - 1, first) : null,
		].flatMap((range) => (range ? [this.role(range)] : []));
	}

	/** The role that ends before a token. */
	private before(end: number, limit: number): TokenRange | null {
		const phrase = this.isRole(end - 1) ? phraseEnding(this.words, end, limit) : null;
		const other = phrase && this.words.lower[phrase.first - 1] === AND ? this.before(phrase.first - 1, limit) : null;
		return phrase && { first: (other ?? phrase).first, end };
	}

	/** The same, with what hangs on it: *the mayor of Velden*. */
	private withComplement(end: number, limit: number): TokenRange | null {
		const first = phraseEnding(this.words, end, limit)?.first ?? 0;
		const hangs = HANGS.test(this.words.tags[first - 1] ?? '');
		const outer = hangs ? this.withComplement(first - 1, limit) : null;
		// *A spokesman for the governor, Ann Lee,* is the spokesman.
		const role = (SERVING.has(this.words.lower[first - 1] ?? '') ? outer : null) ?? this.before(end, limit) ?? outer;
		return role && { first: role.first, end };
	}

	/** The role that begins at a token, with what hangs on it. */
	private behind(first: number, limit: number): TokenRange | null {
		const isRole = this.isRole(plainPhrase(this.words, first, limit).head);
		const phrase = isRole ? phraseStarting(this.words, first, limit) : null;
		const other = phrase && this.words.lower[phrase.end] === AND ? this.behind(phrase.end + 1, limit) : null;
		return phrase && { first, end: (other ?? phrase).end };
	}

	/** Without who owns it and what determines it: *director* of *Hallam's director*. */
	private role({ first, end }: TokenRange): Role {
		const { start, block } = this.placed;
		const { tags } = this.words;
		const complement = tags.indexOf('IN', first);
		const last = (complement < 0 ? end : Math.min(complement, end)) - 1;
		const owned = first + tags.slice(first, last).lastIndexOf('POS');
		// *telling Mayor Lee*
		const begin = owned >= first || !tags[first]?.startsWith('VB') ? owned + 1 : first + 1;
		// Live reports begin with the time: *17:42 Harbour master Ann Lee*
		const isUnsaid = (at: number): boolean => UNSAID.test(tags[at] ?? '') || TIME.test(this.words.lower[at] ?? '');
		const from = runEnd(begin, last, isUnsaid);
		const own = { start: block.tokens[from]?.start ?? 0, end: block.tokens[end - 1]?.end ?? 0 };
		const span = { start: start + own.start, end: start + own.end };
		const inside = [...this.names.slice(from, end), owned >= first ? this.names[owned - 1] : undefined];
		const body = BODIES.map((kind) => inside.find((name) => name?.found.kind === kind)).find(Boolean);
		return { text: block.text.slice(own.start, own.end), span, affiliation: body?.group?.id ?? null };
	}

	/** Whether a token is part of a name, not of a date or an amount. */
	private isName(at: number): boolean {
		const found = this.names[at]?.found;
		return found !== undefined && !found.value;
	}

	private isRole(at: number): boolean {
		const word = this.placed.block.words[at];
		return (
			word !== undefined &&
			!this.names[at] &&
			(natureOf(word.lower) === 'person' ||
				isOffice(word.lower) ||
				(wordForm(word, this.english.names.lexicon).classes & OCCUPATION) !== 0)
		);
	}
}
