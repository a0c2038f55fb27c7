import type { FoundAttribution } from '../attributions/foundAttribution';
import { singularOf, type Nouns } from '../english/nouns';
import type { Names } from '../entities/foundMention';
import type { EntityId, Mention, Span } from '../model';
import type { Token } from '../text/document';
import { readPhrase, type Phrase } from './phrase';
import { firstEndingAfter, type Places, type Word } from '../text/places';
import { joinNames, referentOfEntity, referentOfPhrase, type Referent } from './referent';
import { PLACES, readSource, withoutBrackets, type IndexedMention, type SourceForm } from './sourceForm';
import { tidySource } from './tidySource';

/** One place where a referent is spoken of by a name or a noun. */
export interface Item extends Span {
	readonly referent: Referent;
	readonly block: number;
	readonly sentence: number;
	/** How the sentence uses it. */
	readonly position: 'subject' | 'front' | 'owner' | 'governed' | 'other';
	/** Index of the innermost attribution whose content it stands in; -1 in the article's own voice. */
	readonly inside: number;
}

/** A place where somebody is described, outside names and sources. */
interface Described {
	readonly span: Span;
	readonly referent: Referent;
}

/** A source as it is read, and the words that were read. */
export interface ReadSource {
	readonly form: SourceForm;
	readonly tokens: readonly Token[];
}

const PREPOSITIONS = new Set(
	'of in at from for with on by to near outside inside under over about against including like as than after before behind between among via through towards toward into'.split(
		' ',
	),
);
const SPEAKING = new Set(['person', 'organization', 'location', 'nationality', 'work', 'product', 'event']);
const ADJECTIVES = new Set(
	'senior local state federal police former top government health opposition military medical national public chief deputy foreign prime vice acting new several many some two three four five other multiple various international independent lead court election city county security law enforcement fire school university hospital research news social mainstream private ruling political human rights emergency first second late young old unnamed anonymous current fellow'.split(
		' ',
	),
);
const DETERMINERS = new Set([
	'the',
	'a',
	'an',
	'his',
	'her',
	'their',
	'its',
	'this',
	'these',
	'those',
	'some',
	'one',
	'another',
]);

/** Everybody and everything a text speaks of, in text order, with who was found to be meant where. */
export class Discourse {
	/** Names and descriptions in text order. */
	items: readonly Item[] = [];
	readonly referents = new Map<EntityId, Referent>();
	/** Referents by the nouns they can be called by, in order of appearance. */
	private readonly byHead = new Map<string, Referent[]>();
	private readonly byPhrase = new Map<string, Referent>();
	private readonly firstStart = new Map<EntityId, number>();
	private readonly counts = new Map<EntityId, number>();
	private readonly forms = new Map<FoundAttribution, ReadSource>();
	private readonly asSource = new Set<EntityId>();
	/** Several named side by side, by where the first of them stands. */
	private readonly jointAt = new Map<number, Referent>();
	private made = 0;

	private constructor(
		readonly places: Places,
		readonly names: Names,
		readonly nouns: Nouns,
	) {}

	/** Reads a text through; hands control back every few dozen places. */
	static *of(
		places: Places,
		names: Names,
		found: readonly FoundAttribution[],
		nouns: Nouns,
	): Generator<void, Discourse> {
		const discourse = new Discourse(places, names, nouns);
		yield* discourse.read(found);
		return discourse;
	}

	private *read(found: readonly FoundAttribution[]): Generator<void, void> {
		const { names } = this;
		for (const entity of names.entities) {
			this.add(referentOfEntity(this.nouns, entity));
			if (this.referents.size % 200 === 0) {
				yield;
			}
		}
		yield;
		const inside = this.insideOf(found);
		const named: Item[] = [];
		for (const mention of names.mentions) {
			const referent = SPEAKING.has(mention.kind) ? this.referents.get(mention.entity) : undefined;
			if (referent) {
				named.push(this.place(mention, referent, inside));
				if (named.length % 100 === 0) {
					yield;
				}
			}
		}
		yield;
		const joint = this.jointItems(named);
		yield;
		const described: Item[] = [];
		for (const { span, referent } of yield* this.describedPlaces(found)) {
			described.push(this.place(span, referent, inside));
			if (described.length % 100 === 0) {
				yield;
			}
		}
		yield;
		yield* this.readSources(found);
		const items = inTextOrder(inTextOrder(joint, named), described).map((item) => this.identified(item));
		tellSubjects(items, this.places.document.text);
		yield;
		const sources = sourcesOf(found);
		for (const [index, item] of items.entries()) {
			if (item.start < this.firstOf(item.referent.id)) {
				this.firstStart.set(item.referent.id, item.start);
				if (isIn(sources, item)) {
					this.asSource.add(item.referent.id);
				} else {
					this.asSource.delete(item.referent.id);
				}
			}
			this.counts.set(item.referent.id, (this.counts.get(item.referent.id) ?? 0) + 1);
			if (index % 1000 === 999) {
				yield;
			}
		}
		this.items = items;
	}

	/** How a source is read; sources are asked for more than once. */
	formOf(attribution: FoundAttribution): ReadSource {
		const known = this.forms.get(attribution);
		if (known) {
			return known;
		}
		const source = tidySource(this.places, this.names, this.nouns, attribution);
		const tokens = source.flatMap((span) => this.places.tokens(span));
		const mentions = source.flatMap((span) => this.mentionsIn(span));
		const read = { form: readSource(this.nouns, tokens, mentions), tokens };
		this.forms.set(attribution, read);
		return read;
	}

	/** Makes known who speaks under a description that holds a name: *researchers from Hallam University*. */
	private *readSources(found: readonly FoundAttribution[]): Generator<void, void> {
		for (const [index, attribution] of found.entries()) {
			const { form } = this.formOf(attribution);
			if (form.form === 'description' && form.phrase.identified && !form.phrase.possessed) {
				const { id } = this.ofPhrase(form.phrase);
				const start = attribution.source[0]?.start ?? 0;
				if (start < this.firstOf(id)) {
					this.firstStart.set(id, start);
					this.asSource.add(id);
				}
			}
			if (index % 50 === 49) {
				yield;
			}
		}
	}

	/** *the researchers* are *researchers from Hallam University*, where no others are told apart by a name. */
	private identified(item: Item): Item {
		const { phrase } = item.referent;
		const whole = phrase && this.wholeOf(phrase);
		if (!whole || whole === item.referent) {
			return item;
		}
		this.byPhrase.set(phrase.key, whole);
		return { ...item, referent: whole };
	}

	private wholeOf(phrase: Phrase): Referent | undefined {
		const alone = phrase.definite || phrase.nature === 'organization';
		if (!alone || phrase.indefinite || phrase.identified || phrase.possessed) {
			return undefined;
		}
		const told = this.called(phrase.head).filter(
			(referent) =>
				referent.identified && !referent.entity && phrase.modifiers.every((word) => referent.phrase?.modifiers.includes(word)),
		);
		return told.length === 1 ? told[0] : undefined;
	}

	/** Several named side by side: *Ada Stone, Ben Holt and Cem Diaz*, *Velden and Hallam*. */
	private jointItems(named: readonly Item[]): Item[] {
		const { text } = this.places.document;
		const joint: Item[] = [];
		for (let at = 0; at + 1 < named.length; at++) {
			let end = at;
			let closed = false;
			while (!closed && this.isJoined(named[end], named[end + 1])) {
				closed = text.slice(named[end]?.end, named[end + 1]?.start).endsWith('and ');
				end++;
			}
			const members = named.slice(at, end + 1);
			const first = members[0];
			const last = members.at(-1);
			if (closed && first && last && new Set(members.map(({ referent }) => referent)).size === members.length) {
				const name = joinNames(members.map(({ referent }) => referent.name));
				joint.push({ ...first, end: last.end, referent: this.together(name, joinNames(members.map((each) => text.slice(each.start, each.end))), first.referent.nature) });
				at = end;
			}
		}
		for (const { start, referent } of joint) {
			this.jointAt.set(start, referent);
		}
		return joint;
	}

	private isJoined(a: Item | undefined, b: Item | undefined): boolean {
		return (
			a !== undefined &&
			b !== undefined &&
			a.block === b.block &&
			b.start - a.end <= LONGEST_LINK &&
			a.referent.nature === b.referent.nature &&
			/^(?:person|organization|place)$/.test(a.referent.nature) &&
			/^(?:, |,? and )$/.test(this.places.document.text.slice(a.end, b.start))
		);
	}

	/** The mentions that lie inside the span. */
	mentionsIn(span: Span): IndexedMention[] {
		const found: IndexedMention[] = [];
		const { mentions } = this.names;
		for (let index = firstEndingAfter(mentions, span.start); index < mentions.length; index++) {
			const mention = mentions[index];
			if (!mention || mention.start >= span.end) {
				break;
			}
			if (mention.start >= span.start && mention.end <= span.end) {
				found.push({ ...mention, index });
			}
		}
		return found;
	}

	/** Index of the first item at or after the offset. */
	itemAt(offset: number): number {
		return firstEndingAfter(this.items, offset);
	}

	/** Where the referent is first spoken of; `Infinity` where it is only a source. */
	firstOf(id: EntityId): number {
		return this.firstStart.get(id) ?? Infinity;
	}

	/** Whether the referent first comes up as a source. */
	comesUpSpeaking(id: EntityId): boolean {
		return this.asSource.has(id);
	}

	/** How often the referent is spoken of by a name or a noun. */
	countOf(id: EntityId): number {
		return this.counts.get(id) ?? 0;
	}

	called(head: string): readonly Referent[] {
		return this.byHead.get(head) ?? [];
	}

	/** The referent that this very description made before, or a new one. */
	ofPhrase(phrase: Phrase): Referent {
		const key = phrase.key;
		const known = this.byPhrase.get(key);
		if (known) {
			return known;
		}
		const made = this.makeOf(phrase);
		this.byPhrase.set(key, made);
		return made;
	}

	known(phrase: Phrase): Referent | undefined {
		return this.wholeOf(phrase) ?? this.byPhrase.get(phrase.key);
	}

	/** A referent for several who speak together; `written` as the text has it in one place. */
	together(name: string, written = name, of: Referent['nature'] | null = null): Referent {
		const key = `+ ${name}`;
		const known = this.byPhrase.get(key);
		if (known) {
			known.aliases.add(written);
			return known;
		}
		const made: Referent = {
			id: this.nextId(),
			entity: null,
			name,
			aliases: new Set([written]),
			nature: 'people',
			gender: undefined,
			plural: true,
			heads: new Set(),
			words: () => new Set(),
			phrase: null,
			identified: false,
			members: of,
		};
		this.byPhrase.set(key, made);
		this.add(made);
		return made;
	}

	private makeOf(phrase: Phrase): Referent {
		const made = referentOfPhrase(this.nouns, this.nextId(), phrase);
		this.add(made);
		return made;
	}

	private nextId(): EntityId {
		let id: EntityId;
		do {
			this.made++;
			id = `unnamed-${this.made}`;
		} while (this.referents.has(id));
		return id;
	}

	private add(referent: Referent): void {
		this.referents.set(referent.id, referent);
		for (const head of referent.heads) {
			const known = this.byHead.get(head);
			if (known) {
				known.push(referent);
			} else {
				this.byHead.set(head, [referent]);
			}
		}
	}

	private place(span: Span, referent: Referent, inside: (offset: number) => number): Item {
		const sentence = this.places.sentenceAt(span.start);
		const before = this.places.before(span.start, 5);
		const after = this.places.after(span.end, 2);
		const owner = isPossessive(after[0]?.text) && after[1]?.kind === 'word';
		let position: Item['position'] = 'other';
		if (owner) {
			position = 'owner';
		} else if (isGoverned(this.nouns, before)) {
			position = 'governed';
		} else if (beginsClause(before)) {
			position = 'subject';
		} else if (span.start - (this.places.sentences[sentence]?.start ?? 0) < FRONT) {
			position = 'front';
		}
		return {
			start: span.start,
			end: span.end,
			referent,
			block: this.places.blockAt(span.start),
			sentence,
			position,
			inside: inside(span.start),
		};
	}

	private insideOf(found: readonly FoundAttribution[]): (offset: number) => number {
		const spans = found
			.flatMap((attribution, index) => attribution.content.map((span) => ({ ...span, index })))
			.sort((a, b) => a.start - b.start || b.end - a.end);
		// A stack of open contents would do; contents may cross, so the innermost of the last few is taken.
		const starts = spans;
		return (offset) => {
			let low = 0;
			let high = starts.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				if ((starts[middle]?.start ?? 0) <= offset) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			for (let i = low - 1, steps = 0; i >= 0 && steps < 24; i--, steps++) {
				const span = starts[i];
				if (span && offset < span.end) {
					return span.index;
				}
			}
			return -1;
		};
	}

	/** Nouns for people and bodies that stand outside names and sources. */
	private *describedPlaces(found: readonly FoundAttribution[]): Generator<void, Described[]> {
		const sources = sourcesOf(found);
		const described: Described[] = [];
		const { mentions } = this.names;
		for (const [index, { start, block }] of this.places.document.blocks.entries()) {
			if (index % 20 === 0) {
				yield;
			}
			for (const at of this.nouns.in(block)) {
				const token = block.tokens[at];
				const next = block.tokens[at + 1];
				const span = token && { start: start + token.start, end: start + token.end };
				if (token) {
					this.callByApposition(block.tokens, at, start);
				}
				// *police officer*, *minister Ada Stone*: a part of something longer.
				const isPart =
					next?.kind === 'word' &&
					(this.nouns.natureOf(next.text.toLowerCase()) !== null || this.startsMention(start + next.start));
				const place =
					span && !isPart && !isIn(mentions, span) && !isIn(sources, span)
						? this.describedAround(block.tokens, at, start)
						: null;
				if (place) {
					described.push(place);
				}
			}
		}
		return described;
	}

	/**
	 * What a body or a place is besides its name: *the airline Orbit Air*, *one news site, Orbit.test,*, *the city of Hallam*,
	 * *Orbit, a charity*.
	 */
	private callByApposition(tokens: readonly Token[], at: number, start: number): void {
		const noun = tokens[at]?.text.toLowerCase() ?? '';
		const nature = this.nouns.natureOf(noun);
		const joint = nature === 'people' ? this.jointAt.get(start + (tokens[at + 1]?.start ?? 0)) : undefined;
		if (joint) {
			this.call(joint, singularOf(noun));
		}
		if (nature !== 'organization') {
			return;
		}
		const link = tokens[at + 1]?.text ?? '';
		const next = link === ',' || link === 'of' || link === '(' ? tokens[at + 2] : tokens[at + 1];
		const index = next ? firstEndingAfter(this.names.mentions, start + next.start) : -1;
		const named = this.names.mentions[index];
		const linked = link === 'of' ? PLACES.has(noun) && named?.kind === 'location' : next !== tokens[at + 1] || !MODIFYING.has(noun);
		if (next && linked && named?.start === start + next.start && isBody(named)) {
			this.call(this.referents.get(named.entity), noun);
		}
		const before = this.names.mentions[index - 1];
		let first = at - 1;
		while (first >= 0 && at - first < 7 && tokens[first]?.kind !== 'mark' && start + (tokens[first]?.start ?? 0) >= (before?.end ?? 0)) {
			first--;
		}
		if (
			before &&
			isBody(before) &&
			tokens[first]?.text === ',' &&
			/^(?:a|an|the|one)$/.test(tokens[first + 1]?.text ?? '') &&
			before.end === start + (tokens[first - 1]?.end ?? -1)
		) {
			this.call(this.referents.get(before.entity), noun);
		}
	}

	private call(referent: Referent | undefined, noun: string): void {
		if (referent && !referent.heads.has(noun)) {
			referent.heads.add(noun);
			this.byHead.set(noun, [...this.called(noun), referent]);
		}
	}

	private startsMention(offset: number): boolean {
		return this.names.mentions[firstEndingAfter(this.names.mentions, offset)]?.start === offset;
	}

	private describedAround(tokens: readonly Token[], at: number, start: number): Described | null {
		let first = at;
		for (let steps = 0; first > 0 && steps < 6; steps++) {
			const token = tokens[first - 1];
			if (!token || token.kind === 'mark') {
				break;
			}
			const word = token.text.toLowerCase();
			const offset = start + token.start;
			const mention: Mention | undefined = this.names.mentions[firstEndingAfter(this.names.mentions, offset)];
			if (DETERMINERS.has(word)) {
				first--;
				break;
			}
			const named = mention !== undefined && mention.start <= offset;
			if (!named && !ADJECTIVES.has(word) && this.nouns.natureOf(word) === null) {
				break;
			}
			first--;
		}
		const from = tokens[first];
		const to = tokens[at];
		if (!from || !to) {
			return null;
		}
		let span = { start: start + from.start, end: start + to.end };
		// *researchers at Hallam University*, *the mayor of Velden*
		const link = tokens[at + 1];
		if (link && /^(?:of|from|at|for)$/.test(link.text)) {
			span = { start: span.start, end: this.complementEnd(tokens, at + 2, start) ?? span.end };
		}
		// Most descriptions come again in the same words.
		const written = this.places.document.text.slice(span.start, span.end).toLowerCase();
		const known = this.byPhrase.get(written.startsWith('the ') ? written.slice(4) : written);
		if (known) {
			return { span, referent: known };
		}
		const phrase = readPhrase(this.nouns, withoutBrackets(this.places.tokens(span)), this.mentionsIn(span));
		return phrase && { span, referent: this.ofPhrase(phrase) };
	}

	/** The end of the names that a complement consists of: *the University of Hallam (UH) in Velden and Orbit College*. */
	private complementEnd(tokens: readonly Token[], from: number, start: number): number | null {
		let end: number | null = null;
		for (let next = from; ; ) {
			if (tokens[next]?.text === 'the') {
				next++;
			}
			const target = tokens[next];
			const mention = target && this.names.mentions[firstEndingAfter(this.names.mentions, start + target.start)];
			if (!target || mention?.start !== start + target.start || !SPEAKING.has(mention.kind)) {
				return end;
			}
			({ end } = mention);
			while ((tokens[next]?.end ?? Infinity) + start <= end) {
				next++;
			}
			if (tokens[next]?.text === '(') {
				const close = tokens.findIndex(({ text }, i) => i > next && text === ')');
				next = close > 0 && close - next < 6 ? close + 1 : next;
			}
			if (!/^(?:and|in|at|of|,)$/.test(tokens[next]?.text ?? '')) {
				return end;
			}
			next++;
		}
	}
}

/** Nouns that tell whose something is in front of a name: *the government Twitter account*. */
const MODIFYING = new Set('government state police army military navy church court university city county party family press'.split(' '));

/**
 * Of what stands at the front of a sentence the first is its subject, unless it stands behind a preposition. Who is
 * joined to others is used as they are.
 */
function tellSubjects(items: Item[], text: string): void {
	let sentence = -1;
	let last: Item | undefined;
	for (const [at, item] of items.entries()) {
		const gap = last ? item.start - last.end : 0;
		const joined = last && gap > 1 && gap <= LONGEST_LINK && /^(?:, |,? and )$/.test(text.slice(last.end, item.start));
		const position =
			joined && last && item.position !== 'owner'
				? last.position
				: item.position === 'front' && item.sentence !== sentence
					? 'subject'
					: item.position;
		last = position === item.position ? item : { ...item, position };
		items[at] = last;
		sentence = position === 'governed' || position === 'owner' ? sentence : item.sentence;
	}
}

/** How far from the beginning of its sentence a subject may stand, in UTF-16 units. */
const FRONT = 60;

/** ` and ` with a comma before it. */
const LONGEST_LINK = 6;

const isBody = ({ kind }: Mention): boolean => kind === 'organization' || kind === 'location';

/** Two lists in text order as one; of items at one place the longer comes first. */
function inTextOrder(a: readonly Item[], b: readonly Item[]): Item[] {
	const merged: Item[] = [];
	let next = 0;
	for (const item of a) {
		for (let other = b[next]; other && (other.start - item.start || item.end - other.end) < 0; other = b[++next]) {
			merged.push(other);
		}
		merged.push(item);
	}
	return [...merged, ...b.slice(next)];
}

const sourcesOf = (found: readonly FoundAttribution[]): Span[] =>
	found.flatMap((attribution) => [...attribution.source]).sort((a, b) => a.start - b.start);

/** Whether the span touches one of the list, which is in text order. */
function isIn(list: readonly Span[], span: Span): boolean {
	const next = list[firstEndingAfter(list, span.start)];
	return next !== undefined && next.start < span.end;
}

/** What may stand between a preposition and the name it governs, beside titles. */
const BEFORE_NAMES = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'former', 'then']);
const ARTICLES = new Set(['the', 'a', 'an']);
const CLAUSE_STARTS = new Set(
	', ; : . “ " that and but when while as because if although after before where'.split(' '),
);

function isGoverned(nouns: Nouns, before: readonly Word[]): boolean {
	for (let i = before.length - 1; i >= 0; i--) {
		const { text } = before[i] ?? NO_WORD;
		const word = text.toLowerCase();
		if (PREPOSITIONS.has(word)) {
			return true;
		}
		if (!BEFORE_NAMES.has(word) && !startsUpper(text) && nouns.natureOf(word) !== 'person') {
			return false;
		}
	}
	return false;
}

const NO_WORD: Word = { text: '', kind: 'mark' };

function beginsClause(before: readonly Word[]): boolean {
	for (let i = before.length - 1; i >= 0; i--) {
		const { text } = before[i] ?? NO_WORD;
		if (!ARTICLES.has(text) && !startsUpper(text)) {
			return CLAUSE_STARTS.has(text);
		}
	}
	return true;
}

const isPossessive = (text: string | undefined): boolean =>
	text === "'s" || text === '’s' || text === "'" || text === '’';

function startsUpper(text: string): boolean {
	const code = text.charCodeAt(0);
	return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}
