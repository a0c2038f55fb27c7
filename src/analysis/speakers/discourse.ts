import { BY, isListed } from '../language/english/words';
import { natureOf, sourceNouns } from '../language/english/nouns';
import { isCourtesy } from '../language/english/titles';
import { isFiniteVerb } from '../language/tags';
import { phraseEnding } from '../syntax/nounPhrase';
import { INDEFINITE, readPhrase, type Phrase } from '../syntax/phrase';
import type { FoundAttribution } from '../attributions/blockAttribution';
import { ageBeside } from '../entities/age';
import type { CoreferenceStep, Names } from '../entities/foundMention';
import type { Entity, EntityId, Evidence, Mention, Span } from '../model';
import { SPEAKING, wordsIn, type Tagging, type Words } from '../syntax/words';
import { Cover } from '../text/spans';
import type { Block, Placed } from '../text/document';
import { behindDateline } from '../text/lineHead';
import { isGoverned, isOwner } from '../syntax/use';
import { firstEndingAfter, firstStartingFrom, lastStarting, type Places } from '../text/places';
import { saysNothingNew } from './callings';
import { readOwner, readSource, type SourceForm } from './readSource';
import { referentOfEntity, Referents, type Referent } from './referents';

/** Where something stands in a text. */
export interface Place extends Span {
	readonly block: number;
	readonly sentence: number;
}

/** One place where a referent is spoken of by a name or a noun. */
export interface Item extends Place {
	readonly referent: Referent;
	/** How the sentence uses it; `addressed` right behind a cue, *asked | the mayor*. */
	readonly position: 'addressed' | 'front' | 'governed' | 'owner' | 'other';
	/** What told who it is, where it was a source. */
	readonly steps?: readonly Evidence[];
}

/** *By*, a dash, a town: so much may stand beside a name that signs, in UTF-16 units. */
const BESIDE_SIGNATURE = 24;
/** Below a headline and what stands under it, in paragraphs. */
const LOWEST_BYLINE = 3;
/** In UTF-16 units: *By Ann Holt, science correspondent, and Ben Stone in Velden*. */
const LONGEST_BYLINE = 120;
/** What a body is called behind its name stands among so many UTF-16 units. */
const BESIDE_NAME = 80;
/** What stands no further from the beginning of its sentence can be its subject, in UTF-16 units. */
const FRONT = 60;

/** So far back somebody is looked for, in UTF-16 units: sentences can be endless. */
const REACH = 2000;
/** So many words a description goes on behind its head, at most. */
const LONGEST = 24;
/** Among so many places who was called by a noun last is looked for. */
const CALLED = 300;

type Described = Span & { readonly phrase: Phrase };

const greets = ({ tokens }: Block): boolean =>
	isListed('greetings', tokens[0]?.lower) || (tokens.length <= 2 && isListed('greeted alone', tokens[0]?.lower));

/** Everybody and everything a text speaks of, in text order, with who was found to be meant where. */
export class Discourse {
	/** Names and descriptions in text order. */
	readonly items: readonly Item[];
	readonly referents = new Referents();
	/** Names that stand nearly alone in a line, in text order. */
	private readonly signatures: readonly Item[];
	private readonly greetings: readonly Placed[];
	private readonly cueEnds: ReadonlySet<number>;

	constructor(
		readonly places: Places,
		readonly names: Names,
		private readonly tagging: Tagging,
		found: readonly FoundAttribution[],
	) {
		this.cueEnds = new Set(found.flatMap(({ cue }) => cue.map(({ end }) => end)));
		for (const entity of names.entities) {
			const mentions = entity.mentions.flatMap((at) => names.mentions[at] ?? []);
			const [beside] = mentions.flatMap((mention) => ageBeside(places.document.text, mention) ?? []);
			const called = entity.kind === 'organization' ? mentions.flatMap((mention) => this.calledBeside(mention)) : [];
			this.referents.add(referentOfEntity(entity, beside?.age, called));
		}
		const { blocks } = places.document;
		// Nobody means the town by *its*.
		const inDateline = ({ start }: Span): boolean => {
			const { start: from, block } = places.placed(places.blockAt(start));
			return start - from < (block.tokens[behindDateline(block)]?.start ?? 0);
		};
		const named = names.mentions.flatMap((mention) => {
			const referent = SPEAKING.has(mention.kind) ? this.referents.get(mention.entity) : undefined;
			return referent && !inDateline(mention) ? [this.item(mention, referent)] : [];
		});
		this.greetings = blocks.filter(({ block }) => greets(block));
		this.signatures = named.filter((item) => {
			const placed = places.placed(item.block);
			const { block } = placed;
			const isShort = block.text.length - (item.end - item.start) <= BESIDE_SIGNATURE;
			const isAlone = isShort && !this.isSentence(placed);
			// Elsewhere a name with an office may stand above what she says.
			const isBelow = this.greetings.length > 0 && this.signs(item);
			const isSigned = isAlone || isBelow || this.introduces(item.start, block);
			return item.referent.nature === 'person' && !greets(block) && isSigned;
		});
		const sourcesOf = (isInside: boolean): Cover<Span> =>
			new Cover(found.flatMap(({ source, parent }) => ((parent !== null) === isInside ? source : [])));
		const described = findDescribed(this, sourcesOf(false), sourcesOf(true));
		const items: Item[] = [];
		this.items = items;
		// Of those at one place the longer comes first.
		for (const each of [...named, ...described].sort((a, b) => a.start - b.start || b.end - a.end)) {
			items.push('phrase' in each ? this.item(each, this.calledBefore(each.phrase, items)) : each);
		}
		for (const { start, block, referent } of items) {
			referent.writes = (referent.writes || referent.count === 0) && this.isByline(block);
			referent.count++;
			referent.first = Math.min(referent.first, start);
		}
	}

	/** What a body is called where it is named: *the chipmaker Veltra*, *Veltra, a chipmaker*; not *told the court | Veltra had left*. */
	private calledBeside({ start, end }: Span): readonly string[] {
		const [the, noun] = this.places.before(start, 2);
		const before = the && !this.cueEnds.has(the.start - 1) ? noun?.lower : undefined;
		const words = this.words([{ start: end, end: end + BESIDE_NAME }]);
		const isApposed = words.lower[0] === ',' && INDEFINITE.has(words.lower[1] ?? '');
		const behind = isApposed ? readPhrase(words, 1)?.head : undefined;
		return [before, behind].flatMap((noun) => (noun && natureOf(noun) === 'organization' ? [noun] : []));
	}

	/** Who was called so last, named or not, as *the judge* is the one of before; else somebody new. */
	private calledBefore(phrase: Phrase, items: readonly Item[]): Referent {
		const { definite, plural, identified, head } = phrase;
		const pointsBack = definite && !plural && !identified;
		const before = pointsBack
			? items.slice(-CALLED).findLast(({ referent }) => referent.heads.has(head) && saysNothingNew(phrase, referent))
			: undefined;
		return before?.referent ?? this.referents.ofPhrase(phrase);
	}

	/** Whether a name signs in a paragraph of its own: *Ann Holt*, *— Prof. Ann Holt, Velden.*, *Ann Holt (age 9)*; not *Ann Holt wins again*. */
	signs(item: Place): boolean {
		const placed = this.places.placed(item.block);
		const { text } = placed.block;
		if (text.length > LONGEST_BYLINE || text.endsWith(':')) {
			return false;
		}
		const words = this.words([placed]);
		const isFirst = words.tokens
			.filter((token) => token.end <= item.start)
			.every(({ kind, lower }) => kind === 'mark' || isCourtesy(lower) || natureOf(lower) === 'person');
		const isApart = /^\s*(?:[,(\n]|$)/.test(text.slice(item.end - placed.start));
		return isFirst && isApart && !this.isSentence(placed);
	}

	/** Not *Ann Holt, retired teacher*, taken for a verb. */
	private isSentence(placed: Placed): boolean {
		return /[.!?]$/.test(placed.block.text) && this.words([placed]).tags.some(isFiniteVerb);
	}

	/** *I, Ann Holt, declare*, *My name is Ann Holt*; *The mayor, Ann Holt, wrote:*. */
	private introduces(start: number, block: Block): boolean {
		const before = this.places.before(start, 3).map(({ lower }) => lower);
		const isOwn = [2, 3].some((count) => isListed('before own names', before.slice(-count).join('_')));
		return isOwn || (block.text.length <= LONGEST_BYLINE && block.text.endsWith(':'));
	}

	/** Those whose names stand nearly alone in a line, or who are said to speak: the last one before an offset, and the next one behind it. */
	signers(offset: number): readonly Referent[] {
		const at = firstStartingFrom(this.signatures, offset);
		const { blocks } = this.places.document;
		// *Ann Holt writes:* says it of what is below.
		const signed = this.signatures
			.slice(Math.max(0, at - 1), at + 1)
			.filter(({ start, block }) => start < offset || !blocks[block]?.block.text.endsWith(':'));
		// Whoever has signed before a letter begins has signed another one.
		const greeted = this.greetings[lastStarting(this.greetings, offset)]?.start ?? 0;
		const own = signed.filter(({ start }) => start >= greeted);
		return (own.some(({ start }) => start > offset) ? own : signed).map(({ referent }) => referent);
	}

	/** What says who speaks: the source, or whose the cue is. */
	formOf({ source, cue }: FoundAttribution): SourceForm {
		return source.length === 0 ? readOwner(this.words(cue)) : readSource(this.words(source));
	}

	/** Whether a quotation mark stands right before it. */
	isMarked({ start }: Span): boolean {
		return /["“'‘]/.test(this.places.textOf({ start: start - 1, end: start }));
	}

	words(spans: readonly Span[]): Words {
		return wordsIn(this.places, this.names.mentions, this.tagging, spans);
	}

	/** Why the mention that begins where a span does is of an entity, where it is and its form does not tell. */
	linkTo(entity: EntityId, { start }: Span): CoreferenceStep | undefined {
		const { mentions, links } = this.names;
		const at = firstStartingFrom(mentions, start);
		return mentions[at]?.start === start && mentions[at].entity === entity ? links.get(at) : undefined;
	}

	/** The places inside a span where somebody is spoken of. */
	itemsIn({ start, end }: Span): readonly Item[] {
		return this.items.slice(firstStartingFrom(this.items, start), firstStartingFrom(this.items, end));
	}

	/** Those before an offset, from so many sentences before its own on. */
	itemsBefore(offset: number, sentences: number): readonly Item[] {
		const at = Math.max(0, this.places.sentenceAt(offset) - sentences);
		const start = this.places.sentences[at]?.start ?? 0;
		return this.itemsIn({ start: Math.max(start, offset - REACH), end: offset });
	}

	firstMention(entity: Entity | null | undefined): Mention | undefined {
		return this.names.mentions[entity?.mentions[0] ?? -1];
	}

	placeOf({ start, end }: Span): Place {
		return { start, end, block: this.places.blockAt(start), sentence: this.places.sentenceAt(start) };
	}

	/** *By Ann Holt*, the name of an agency below it, and names alone in a line above the first paragraph. */
	private isByline(at: number): boolean {
		const { blocks } = this.places.document;
		const isBy = (each?: Block): boolean => each?.tokens[0]?.lower === BY && each.text.length <= LONGEST_BYLINE;
		const { block } = this.places.placed(at);
		const isAbove =
			at <= LOWEST_BYLINE && blocks.slice(0, at).every((above) => above.block.text.length <= LONGEST_BYLINE);
		return isBy(block) || (block.text.length <= BESIDE_SIGNATURE && (isAbove || isBy(blocks[at - 1]?.block)));
	}

	/** A place where a referent is spoken of, seen by itself. */
	item(span: Span, referent: Referent): Item {
		const place = this.placeOf(span);
		const { start, block } = this.places.placed(place.block);
		const sentence = this.places.sentences[place.sentence];
		const { tokens } = block;
		const governed = isGoverned(tokens, firstEndingAfter(tokens, span.start - start));
		const owner = isOwner(tokens, firstStartingFrom(tokens, span.end - start));
		const isFront = span.start - (sentence?.start ?? 0) < FRONT;
		const beside = this.cueEnds.has(span.start - 1) ? 'addressed' : isFront ? 'front' : 'other';
		return { ...place, referent, position: governed ? 'governed' : owner ? 'owner' : beside };
	}
}

/**
 * @param sources are read by themselves
 * @param inside those in somebody else's words, which are read last: they may bring in *a doctor*, who is *the doctor* of others
 */
function findDescribed(discourse: Discourse, sources: Cover<Span>, inside: Cover<Span>): Described[] {
	return discourse.places.document.blocks.flatMap((placed) => {
		const { block } = placed;
		const words = discourse.words([placed]);
		const { tokens, names } = words;
		return sourceNouns(block).flatMap((at) => {
			const { first } = phraseEnding(words, at + 1, behindDateline(block)) ?? { first: at };
			const span = { start: tokens[first]?.start ?? 0, end: tokens[at]?.end ?? 0 };
			if (names[at] || sources.meets(span)) {
				return [];
			}
			const phrase = readPhrase(words, first, Math.min(tokens.length, at + LONGEST));
			if (phrase?.headAt !== at || (!phrase.indefinite && inside.meets(span))) {
				return [];
			}
			const { end, nature } = phrase;
			// *His wife, Ann Holt,* is spoken of by her name.
			const isNamed = nature === 'person' && tokens[end]?.lower === ',' && names[end + 1]?.kind === 'person';
			return isNamed ? [] : [{ start: span.start, end: tokens[end - 1]?.end ?? span.end, phrase }];
		});
	});
}
