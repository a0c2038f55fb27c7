import { bitOf } from '../english/nameClasses';
import type { NameLexicon } from '../english/nameLexicon';
import type { Span } from '../model';
import type { Block, Document, Token } from '../text/document';
import { wordSet } from '../text/lists';
import { lastStarting } from '../text/places';
import type { MentionForm } from './mentionForm';

/** A role before the mentions have entities: `affiliation` is the index of a mention. */
export interface FoundRole {
	readonly text: string;
	readonly span: Span;
	readonly affiliation: number | null;
}

const ROLE = bitOf('title') | bitOf('occupation');
const DETERMINERS = wordSet('a an the its his her their whose our my one another');
const BODIES = wordSet('organization location nationality');
/** What hangs loose in front: *of President Lee*, *and Senator Diaz*. */
const LOOSE = wordSet("of and for the - 's ’s");
const COURTESY = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|rev|hon|st|madam|saint)\.?$/;
/** A comma behind a name opens an apposition only if none of these comes before its noun. */
const NO_APPOSITION = wordSet(
	'who whom which where when said says told was were is are has had and but or while after before according saying adding that because although if as aged with without from in on at',
);
const ENDS_APPOSITION = wordSet('who which that said says told has had was is');
const MARKS = wordSet(', ; : . ! ? " “ ” — –');
/** How far a role goes behind a name and in front of one, and how far off its noun may be, in tokens. */
const LONGEST = 22;
const LONGEST_BEFORE = 12;
const FARTHEST_NOUN = 10;

/** What the text says people are, by mention: *US President Donald Trump*; *Wei Xiaojun, an NCB official,*. */
export function findRoles(
	document: Document,
	forms: readonly MentionForm[],
	lexicon: NameLexicon,
): Map<number, readonly FoundRole[]> {
	const names = new Map<Block, MentionForm[]>();
	for (const form of forms) {
		const own = names.get(form.block) ?? [];
		names.set(form.block, own);
		for (let at = form.firstToken; at < form.endToken; at++) {
			own[at] = form;
		}
	}
	const roles = new Map<number, readonly FoundRole[]>();
	for (const form of forms) {
		if (form.found.kind === 'person') {
			const found = new RoleReader(document.text, form, names.get(form.block) ?? [], lexicon).read();
			if (found.length > 0) {
				roles.set(form.index, found);
			}
		}
	}
	return roles;
}

class RoleReader {
	private readonly tokens: readonly Token[];
	/** The tokens of the sentence that the name stands in. */
	private readonly first: number;
	private readonly end: number;

	/** @param names of the block, by token */
	constructor(
		private readonly text: string,
		private readonly form: MentionForm,
		private readonly names: readonly (MentionForm | undefined)[],
		private readonly lexicon: NameLexicon,
	) {
		const { tokens, sentences } = form.block;
		this.tokens = tokens;
		const sentence = sentences[lastStarting(sentences, tokens[form.firstToken]?.start ?? 0)];
		this.first = sentence?.firstToken ?? 0;
		this.end = sentence?.endToken ?? 0;
	}

	read(): readonly FoundRole[] {
		const { firstToken, endToken } = this.form;
		// *the agency's director, Ann Lee, said*
		const isClosed = /^[,.;)]$/.test(this.word(endToken)) && this.word(firstToken - 1) === ',';
		return [
			this.before(firstToken, false),
			this.word(endToken) === ',' ? this.behind(endToken + 1) : null,
			isClosed ? this.before(firstToken - 1, true) : null,
		].filter((role) => role !== null);
	}

	/**
	 * The words that end before a token.
	 *
	 * @param apart whether a comma stands between them and the name
	 */
	private before(end: number, apart: boolean): FoundRole | null {
		let first = end;
		let hasNoun = false;
		let affiliation: MentionForm | null = null;
		while (first > Math.max(this.first, end - LONGEST_BEFORE)) {
			const name = this.names[first - 1];
			if (name) {
				if (name.found.kind === 'person' || (first === end && !apart)) {
					break;
				}
				affiliation = BODIES.has(name.found.kind) ? name : affiliation;
				first = name.firstToken;
				continue;
			}
			const word = this.word(first - 1);
			const isRole = this.isRole(first - 1);
			const isModifier = this.lexicon.words.roleModifiers.has(word) || (apart && this.isLower(first - 1));
			if (DETERMINERS.has(word) || !(isRole || (isModifier && first < end))) {
				break;
			}
			hasNoun ||= isRole;
			first--;
		}
		while (first < end && LOOSE.has(this.word(first))) {
			first++;
		}
		const isCourtesy = this.tokens.slice(first, end).every(({ lower }) => COURTESY.test(lower));
		const isInside = affiliation !== null && affiliation.firstToken >= first;
		return hasNoun && !isCourtesy ? this.role(first, end, isInside ? affiliation : null) : null;
	}

	/** The apposition that begins at a token. */
	private behind(from: number): FoundRole | null {
		const most = Math.min(this.end, from + LONGEST);
		let noun = -1;
		let affiliation: MentionForm | null = null;
		let start = from;
		let at = from;
		for (; at < most; at++) {
			const word = this.word(at);
			const name = this.names[at];
			if (MARKS.has(word) || (word === ')' && noun >= 0)) {
				break;
			}
			if (name?.found.kind === 'person') {
				break;
			}
			if (name) {
				const isBetter: boolean = affiliation === null || (noun >= 0 && affiliation.found.kind !== 'organization');
				affiliation = BODIES.has(name.found.kind) && isBetter ? name : affiliation;
				at = name.endToken - 1;
				start = noun < 0 ? name.endToken : start;
			} else if (noun >= 0) {
				if (ENDS_APPOSITION.has(word)) {
					break;
				}
			} else if (NO_APPOSITION.has(word)) {
				return null;
			} else if (DETERMINERS.has(word) || /^(?:['’]s?|[()])$/.test(word)) {
				start = at + 1;
			} else if (this.isRole(at) && /^\p{L}/u.test(word)) {
				noun = at;
			}
		}
		const isOpen = at >= most && at < this.end;
		return noun >= start && noun - from <= FARTHEST_NOUN && !isOpen ? this.role(start, at, affiliation) : null;
	}

	private role(first: number, end: number, affiliation: MentionForm | null): FoundRole | null {
		const from = this.tokens[first];
		const to = this.tokens[end - 1];
		if (!from || !to) {
			return null;
		}
		const span = { start: this.form.blockStart + from.start, end: this.form.blockStart + to.end };
		return { text: this.text.slice(span.start, span.end), span, affiliation: affiliation?.index ?? null };
	}

	private word(at: number): string {
		return this.tokens[at]?.lower ?? '';
	}

	private isLower(at: number): boolean {
		return /^\p{Ll}+$/u.test(this.tokens[at]?.text ?? '');
	}

	private isRole(at: number): boolean {
		const classes = this.form.block.words[at]?.formIn(this.lexicon).classes ?? 0;
		return (classes & ROLE) !== 0 || this.lexicon.words.roles.has(this.word(at));
	}
}
