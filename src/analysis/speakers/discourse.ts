import type { FoundAttribution } from '../attributions/foundAttribution';
import { ageOf } from '../entities/age';
import type { Names } from '../entities/foundMention';
import { calledByAge } from '../language/english/nouns';
import type { Entity, Mention, Span } from '../model';
import { SPEAKING, wordsIn, type Tagging, type Words } from '../syntax/words';
import { Cover } from '../text/cover';
import type { Token } from '../text/document';
import { firstStartingFrom, lastStarting, type Places } from '../text/places';
import { findDescribed } from './described';
import { inTextOrder, isJoined, positionOf, type Item, type Place } from './items';
import { readSource, type SourceForm } from './readSource';
import { joinNames, referentOfEntity, Referents, type Referent } from './referents';

/** A source as it is read, and the words that were read. */
interface ReadSource {
	readonly form: SourceForm;
	readonly tokens: readonly Token[];
}

const JOINABLE: ReadonlySet<Referent['nature']> = new Set(['person', 'organization', 'place']);
/** *By*, a dash, a town: so much may stand beside a name that signs, in UTF-16 units. */
const BESIDE_SIGNATURE = 24;
/** A longer list names nobody who speaks together. */
const MOST_JOINED = 12;
/** Contents that are looked at for one that a place stands in. */
const MOST_CONTENTS = 24;

/** Everybody and everything a text speaks of, in text order, with who was found to be meant where. */
export class Discourse {
	/** Names and descriptions in text order. */
	readonly items: readonly Item[];
	readonly referents = new Referents();
	/** Names that stand nearly alone in a line, in text order. */
	private readonly signatures: readonly Item[];
	/** What somebody says, in text order. */
	private readonly contents: readonly Span[];
	private readonly forms = new Map<FoundAttribution, ReadSource>();

	/** Reads a text through. */
	constructor(
		readonly places: Places,
		readonly names: Names,
		private readonly tagging: Tagging,
		found: readonly FoundAttribution[],
	) {
		for (const entity of names.entities) {
			this.referents.add(referentOfEntity(entity));
		}
		for (const mention of names.mentions) {
			const told = mention.kind === 'person' ? ageOf(places.document.text, mention) : null;
			if (told) {
				this.referents.call(this.referents.get(mention.entity), calledByAge(told.age));
			}
		}
		this.contents = found.flatMap(({ content }) => content).sort(inTextOrder);
		const named = names.mentions.flatMap((mention) => {
			const referent = SPEAKING.has(mention.kind) ? this.referents.get(mention.entity) : undefined;
			return referent ? [this.item(mention, referent)] : [];
		});
		const { blocks } = places.document;
		this.signatures = named.filter(({ start, end, block, referent }) => {
			const beside = (blocks[block]?.block.text.length ?? 0) - (end - start);
			return referent.nature === 'person' && beside <= BESIDE_SIGNATURE;
		});
		const joint = this.jointItems(named);
		const sources = new Cover(found.flatMap(({ source }) => source));
		const jointAt = new Map(joint.map(({ start, referent }) => [start, referent]));
		const described = findDescribed(this, jointAt, sources);
		this.items = this.settle([...joint, ...named, ...described].sort(inTextOrder), sources);
	}

	/** Those whose names stand nearly alone in a line: the last one before an offset, and the next one behind it. */
	signers(offset: number): { readonly before: Referent | undefined; readonly behind: Referent | undefined } {
		const at = firstStartingFrom(this.signatures, offset);
		return { before: this.signatures[at - 1]?.referent, behind: this.signatures[at]?.referent };
	}

	/** Sources are asked for more than once. */
	formOf(attribution: FoundAttribution): ReadSource {
		let read = this.forms.get(attribution);
		if (!read) {
			const words = this.words(attribution.source);
			read = { form: readSource(words), tokens: words.tokens };
			this.forms.set(attribution, read);
		}
		return read;
	}

	words(spans: readonly Span[]): Words {
		return wordsIn(this.places, this.names.mentions, this.tagging, spans);
	}

	firstMention(entity: Entity | null | undefined): Mention | undefined {
		return this.names.mentions[entity?.mentions[0] ?? -1];
	}

	placeOf({ start, end }: Span): Place {
		return { start, end, block: this.places.blockAt(start), sentence: this.places.sentenceAt(start) };
	}

	/** A place where a referent is spoken of, seen by itself. */
	item(span: Span, referent: Referent): Item {
		const place = this.placeOf(span);
		const { start, end, block, sentence } = place;
		// Contents may hold one another and cross: of the last few, any may reach so far.
		const last = lastStarting(this.contents, start);
		const near = this.contents.slice(Math.max(0, last + 1 - MOST_CONTENTS), last + 1);
		const quoted = near.some((content) => content.start <= start && start < content.end);
		return { start, end, block, sentence, referent, position: positionOf(this.places, place), quoted };
	}

	/**
	 * Tells when and how often everybody comes up. Of what stands at the front of a sentence the first is its subject, unless it
	 * stands behind a preposition.
	 */
	private settle(placed: readonly Item[], sources: Cover<Span>): readonly Item[] {
		let sentence = -1;
		return placed.map((item): Item => {
			const isSubject = item.position === 'front' && item.sentence !== sentence;
			const position = isSubject ? 'subject' : item.position;
			sentence = position === 'governed' || position === 'owner' ? sentence : item.sentence;
			const { standing } = item.referent;
			standing.count++;
			if (item.start < standing.first) {
				standing.first = item.start;
				standing.speaking = sources.meets(item);
			}
			return isSubject ? { ...item, position } : item;
		});
	}

	/** Several named side by side: *Ada Stone, Ben Holt and Cem Diaz*, *Velden and Hallam*. */
	private jointItems(named: readonly Item[]): Item[] {
		const { text } = this.places.document;
		const joint: Item[] = [];
		for (let at = 0; at + 1 < named.length; at++) {
			let end = at;
			let link = ', ';
			while (link === ', ' && end - at < MOST_JOINED && this.areAlike(named[end], named[end + 1])) {
				link = text.slice(named[end]?.end, named[end + 1]?.start);
				end++;
			}
			const members = named.slice(at, end + 1);
			const [first] = members;
			if (first && link !== ', ' && new Set(members.map(({ referent }) => referent)).size === members.length) {
				const name = joinNames(members.map(({ referent }) => referent.name));
				const written = joinNames(members.map((each) => this.places.textOf(each)));
				const referent = this.referents.together(name, written, first.referent.nature);
				joint.push({ ...first, end: members.at(-1)?.end ?? first.end, referent });
				at = end;
			}
		}
		return joint;
	}

	private areAlike(a: Item | undefined, b: Item | undefined): boolean {
		if (!a || !b || a.block !== b.block || a.referent.nature !== b.referent.nature) {
			return false;
		}
		return JOINABLE.has(a.referent.nature) && isJoined(a, b, this.places.document.text);
	}
}
