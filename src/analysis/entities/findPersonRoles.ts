import { natureOf } from '../language/english/nouns';
import type { English } from '../trained/english';
import { bitOf } from './nameClasses';
import { AND } from '../language/english/functionWords';
import { isAddress, isOffice } from '../language/english/titles';
import type { Role } from '../model';
import { phraseEnding, phraseStarting, plainPhrase } from '../syntax/nounPhrase';
import { tagBlock, type TaggedWords } from '../syntax/words';
import type { Placed } from '../text/document';
import { listIn } from '../text/lists';
import { lastStarting, type TokenRange } from '../text/places';
import type { Word } from '../text/word';
import { isHyphen } from './documentEvidence';
import type { MentionForm } from './mentionForm';

/** The words of a role, and the noun of it. */
interface RoleRange extends TokenRange {
	readonly head: number;
}

/** What is asked of English where roles are read. */
export type RoleEnglish = Pick<English, 'names' | 'attributions'>;

const OCCUPATION = bitOf('occupation');
/** Tags of what a role does not begin with. */
const UNSAID = /^(?:DT|PRP\$|PUNCT)$/;
/** Whom one can work for, the likeliest first. */
const BODIES = ['organization', 'location', 'nationality'] as const;
/** How far a role goes in front of a name and behind one, in tokens, and of how many phrases it is. */
const LONGEST_BEFORE = 12;
const LONGEST = 22;
const PHRASES = 4;

/**
 * What the text says people are, by mention: *US President Donald Trump*; *Wei Xiaojun, an NCB official,*.
 *
 * @param forms in groups that have their ids
 */
export function findPersonRoles(
	text: string,
	forms: readonly MentionForm[],
	english: RoleEnglish,
): ReadonlyMap<number, readonly Role[]> {
	const ofBlocks = new Map<Placed, MentionForm[]>();
	for (const form of forms) {
		listIn(ofBlocks, form.placed).push(form);
	}
	const roles = new Map<number, readonly Role[]>();
	for (const [placed, names] of ofBlocks) {
		let reader: RoleReader | undefined;
		for (const person of names.filter(({ found }) => found.kind === 'person')) {
			if (mayHaveRole(person, placed, english)) {
				reader ??= new RoleReader(placed, names, english);
				roles.set(person.index, reader.rolesOf(person, text));
			}
		}
	}
	return roles;
}

/** Whether a role can stand beside a name: behind most there is a verb, and the phrases of a block need not be read. */
function mayHaveRole(
	{ firstToken, endToken }: MentionForm,
	{ block: { words } }: Placed,
	english: RoleEnglish,
): boolean {
	const before = words[firstToken - 1];
	return (
		words[endToken]?.text === ',' ||
		before?.text === ',' ||
		(before !== undefined && (isRoleWord(before, english) || isAddress(before.lower)))
	);
}

const isRoleWord = (word: Word, { names }: RoleEnglish): boolean =>
	natureOf(word.lower) === 'person' || isOffice(word.lower) || (names.lexicon.formOf(word).classes & OCCUPATION) !== 0;

/** Reads the noun phrases beside the names of a block. */
class RoleReader {
	private readonly words: TaggedWords;
	/** By token. */
	private readonly names: (MentionForm | undefined)[] = [];

	constructor(
		private readonly placed: Placed,
		names: readonly MentionForm[],
		private readonly english: RoleEnglish,
	) {
		const { tags, lower } = tagBlock(placed.block, english.attributions);
		const named = [...tags];
		for (const name of names) {
			for (let at = name.firstToken; at < name.endToken; at++) {
				named[at] = name.found.value ? (tags[at] ?? 'NNP') : 'NNP';
				this.names[at] = name;
			}
		}
		this.words = { tags: named, lower };
	}

	rolesOf({ firstToken, endToken }: MentionForm, text: string): readonly Role[] {
		const { tokens, sentences } = this.placed.block;
		const { lower } = this.words;
		const sentence = sentences[lastStarting(sentences, tokens[firstToken]?.start ?? 0)];
		const first = Math.max(sentence?.firstToken ?? 0, firstToken - LONGEST_BEFORE);
		const end = Math.min(sentence?.endToken ?? 0, endToken + LONGEST);
		let own = firstToken;
		while (isAddress(lower[own - 1] ?? '')) {
			own--;
		}
		// *the agency's director, Ann Lee, said*
		const isApart = lower[own - 1] === ',' && /^[,.;)]$/.test(lower[endToken] ?? '');
		return [
			this.before(own, first),
			lower[endToken] === ',' ? this.behind(endToken + 1, end) : null,
			isApart ? this.withComplement(own - 1, first) : null,
		].flatMap((range) => (range ? [this.role(range, text)] : []));
	}

	/** The role that ends before a token; *archbishop and cardinal* are one. */
	private before(end: number, limit: number): RoleRange | null {
		const { tags, lower } = this.words;
		const phrase = this.isRole(end - 1) ? phraseEnding(this.words, end, limit) : null;
		if (!phrase) {
			return null;
		}
		// *ex-governor*; but *telling Mayor Lee*, and *leader - Governor Lee*
		const isTied = isHyphen(this.placed.block.tokens, phrase.first) && phrase.first > limit;
		const from = isTied ? -1 : lower[phrase.first] === '-' || tags[phrase.first]?.startsWith('VB') ? 1 : 0;
		const other = lower[phrase.first - 1] === AND ? this.before(phrase.first - 1, limit) : null;
		return other ? { ...other, end } : { first: phrase.first + from, head: end - 1, end };
	}

	/** The same, with what hangs on it: *the mayor of Velden*. */
	private withComplement(end: number, limit: number): RoleRange | null {
		let at = end;
		for (let phrases = 0; phrases < PHRASES; phrases++) {
			const role = this.before(at, limit);
			const first = phraseEnding(this.words, at, limit)?.first ?? 0;
			if (role || this.words.tags[first - 1] !== 'IN') {
				return role && { ...role, end };
			}
			at = first - 1;
		}
		return null;
	}

	/** The role that begins at a token, with what hangs on it. */
	private behind(first: number, limit: number): RoleRange | null {
		// *then a senator*
		const from = this.words.tags[first] === 'RB' ? first + 1 : first;
		const plain = plainPhrase(this.words, from, limit);
		// The noun at its end may be taken for an adjective: *an NCB official*
		const head = this.isRole(plain.end - 1) ? plain.end - 1 : plain.head;
		const phrase = this.isRole(head) ? phraseStarting(this.words, from, limit) : null;
		const other = phrase && this.words.lower[phrase.end] === AND ? this.behind(phrase.end + 1, limit) : null;
		return phrase && { first: from, head, end: other?.end ?? phrase.end };
	}

	/** Without who owns it and what determines it: *director* of *Hallam's director*. */
	private role({ first, head, end }: RoleRange, text: string): Role {
		const { start, block } = this.placed;
		const { tags } = this.words;
		const owned = first + tags.slice(first, head).lastIndexOf('POS');
		let from = owned + 1;
		while (from < head && UNSAID.test(tags[from] ?? '')) {
			from++;
		}
		const span = { start: start + (block.tokens[from]?.start ?? 0), end: start + (block.tokens[end - 1]?.end ?? 0) };
		const inside = [...this.names.slice(from, end), owned >= first ? this.names[owned - 1] : undefined];
		const body = BODIES.map((kind) => inside.find((name) => name?.found.kind === kind)).find(Boolean);
		return { text: text.slice(span.start, span.end), span, affiliation: body?.group?.id ?? null };
	}

	private isRole(at: number): boolean {
		const word = this.placed.block.words[at];
		return word !== undefined && !this.names[at] && isRoleWord(word, this.english);
	}
}
