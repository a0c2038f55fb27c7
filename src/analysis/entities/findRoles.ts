import { bitOf } from '../english/nameClasses';
import type { NameLexicon } from '../english/nameLexicon';
import type { Span } from '../model';
import type { Document, Sentence, Token } from '../text/document';
import type { MentionForm } from './mentionForm';
import { wordSet } from '../text/lists';

/** A role before the mentions have entities: `affiliation` is the index of a mention. */
export interface FoundRole {
	readonly text: string;
	readonly span: Span;
	readonly affiliation: number | null;
}

const ROLE = bitOf('title') | bitOf('occupation');
const DETERMINERS = wordSet('a an the its his her their whose our my one another');
/** A comma behind a name opens an apposition only if none of these comes before its noun. */
const NO_APPOSITION =
	/^(?:who|whom|which|where|when|said|says|told|was|were|is|are|has|had|and|but|or|while|after|before|according|saying|adding|that|because|although|if|as|aged|with|without|from|in|on|at)$/i;
const LONGEST = 22;

/** What the text says people are, by mention: *US President Donald Trump*; *Wei Xiaojun, an NCB official,*. */
export function findRoles(
	document: Document,
	forms: readonly MentionForm[],
	lexicon: NameLexicon,
): Map<number, FoundRole[]> {
	const roles = new Map<number, FoundRole[]>();
	forms.forEach((form) => {
		if (form.found.kind !== 'person') {
			return;
		}
		const reader = new RoleReader(document.text, form, forms, lexicon);
		const found = [reader.before(), reader.behind(), reader.beforeComma()].filter((role) => role !== null);
		if (found.length) {
			roles.set(form.index, found);
		}
	});
	return roles;
}

class RoleReader {
	private readonly tokens: readonly Token[];
	private readonly sentence: Sentence | undefined;

	constructor(
		private readonly text: string,
		private readonly form: MentionForm,
		private readonly forms: readonly MentionForm[],
		private readonly lexicon: NameLexicon,
	) {
		this.tokens = form.block.tokens;
		this.sentence = sentenceAt(form.block.sentences, form.firstToken);
	}

	/** Words directly before the name. */
	before(): FoundRole | null {
		return this.endingAt(this.form.firstToken, false);
	}

	/** *the agency's director, Ann Lee, said*. */
	beforeComma(): FoundRole | null {
		const at = this.form.firstToken - 1;
		const closed = /^[,.;)]$/.test(this.word(this.form.endToken));
		return this.word(at) === ',' && closed ? this.endingAt(at, true) : null;
	}

	private endingAt(end: number, wide: boolean): FoundRole | null {
		const least = Math.max(this.sentence?.firstToken ?? 0, end - 12);
		let first = end;
		let named = false;
		let affiliation: number | null = null;
		while (first > least) {
			const mention = this.mentionEndingAt(first);
			if (mention) {
				if (mention.found.kind === 'person' || (first === end && !wide)) {
					break;
				}
				affiliation = this.body(mention) ? mention.index : affiliation;
				first = mention.firstToken;
				continue;
			}
			const word = this.word(first - 1);
			const isRole = this.isRole(first - 1);
			if (
				!isRole &&
				!(this.lexicon.words.roleModifiers.has(word.toLowerCase()) && first < end) &&
				!(wide && first < end && /^\p{Ll}+$/u.test(word) && !DETERMINERS.has(word))
			) {
				break;
			}
			if (DETERMINERS.has(word.toLowerCase())) {
				break;
			}
			named ||= isRole;
			first--;
		}
		// Nothing that hangs loose in front: *of President Lee*, *and Senator Diaz*.
		while (first < end && /^(?:of|and|for|the|-|'s|’s)$/i.test(this.word(first))) {
			first++;
		}
		if (!named || first >= end || this.onlyCourtesy(first, end)) {
			return null;
		}
		if (affiliation !== null && (this.forms[affiliation]?.firstToken ?? -1) < first) {
			affiliation = null;
		}
		return this.role(first, end, affiliation);
	}

	/** The apposition behind the name. */
	behind(): FoundRole | null {
		let at = this.form.endToken;
		if (this.word(at) !== ',' || !this.sentence) {
			return null;
		}
		at++;
		const from = at;
		const most = Math.min(this.sentence.endToken, at + LONGEST);
		let noun = -1;
		let affiliation: number | null = null;
		let start = at;
		let end = at;
		for (; at < most; at++) {
			const word = this.word(at);
			if (/^[,;:.!?"“”—–)]$/.test(word) && !(word === ')' && noun < 0)) {
				break;
			}
			const mention = this.mentionStartingAt(at);
			if (mention) {
				if (mention.found.kind === 'person') {
					if (noun < 0) {
						return null;
					}
					break;
				}
				if (
					this.body(mention) &&
					(affiliation === null || (noun >= 0 && this.forms[affiliation]?.found.kind !== 'organization'))
				) {
					affiliation = mention.index;
				}
				at = mention.endToken - 1;
				start = noun < 0 ? mention.endToken : start;
				end = at + 1;
				continue;
			}
			if (noun < 0 && NO_APPOSITION.test(word)) {
				return null;
			}
			if (noun >= 0 && /^(?:who|which|that|said|says|told|has|had|was|is)$/i.test(word)) {
				break;
			}
			if (noun < 0 && (DETERMINERS.has(word.toLowerCase()) || /^(?:['’]s?|[()])$/.test(word))) {
				start = at + 1;
			}
			if (this.isRole(at) && /^\p{L}/u.test(word)) {
				noun = noun < 0 ? at : noun;
			}
			end = at + 1;
		}
		if (noun < 0 || noun - from > 10 || start > noun || (at >= most && at < this.sentence.endToken)) {
			return null;
		}
		return this.role(start, end, affiliation);
	}

	private role(first: number, end: number, affiliation: number | null): FoundRole | null {
		const from = this.tokens[first];
		const to = this.tokens[end - 1];
		if (!from || !to) {
			return null;
		}
		const span = { start: this.form.blockStart + from.start, end: this.form.blockStart + to.end };
		return { text: this.text.slice(span.start, span.end), span, affiliation };
	}

	private word(at: number): string {
		return this.tokens[at]?.text ?? '';
	}

	private isRole(at: number): boolean {
		const word = this.word(at);
		const classes = this.form.block.words[at]?.formIn(this.lexicon).classes ?? 0;
		return (classes & ROLE) !== 0 || this.lexicon.words.roles.has(word.toLowerCase());
	}

	private body({ found: { kind } }: MentionForm): boolean {
		return kind === 'organization' || kind === 'location' || kind === 'nationality';
	}

	private onlyCourtesy(first: number, end: number): boolean {
		for (let at = first; at < end; at++) {
			if (!/^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|rev|hon|st|madam|saint)\.?$/i.test(this.word(at))) {
				return false;
			}
		}
		return true;
	}

	/** The mention of this block that ends before token `end`. */
	private mentionEndingAt(end: number): MentionForm | null {
		for (let index = this.form.index - 1; index >= 0 && index > this.form.index - 6; index--) {
			const mention = this.forms[index];
			if (!mention || mention.blockStart !== this.form.blockStart) {
				return null;
			}
			if (mention.endToken === end) {
				return mention;
			}
		}
		return null;
	}

	private mentionStartingAt(first: number): MentionForm | null {
		for (let index = this.form.index + 1; index < this.form.index + 8; index++) {
			const mention = this.forms[index];
			if (!mention || mention.blockStart !== this.form.blockStart) {
				return null;
			}
			if (mention.firstToken === first) {
				return mention;
			}
		}
		return null;
	}
}

function sentenceAt(sentences: readonly Sentence[], token: number): Sentence | undefined {
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle]?.endToken ?? 0) <= token) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return sentences[low];
}
