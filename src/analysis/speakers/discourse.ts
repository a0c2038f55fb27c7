import type { FoundAttribution } from '../attributions/foundAttribution';
import type { Nouns } from '../english/nouns';
import type { Names } from '../entities/foundMention';
import type { Span } from '../model';
import { SPEAKING, wordsIn, type Tagging, type Words } from '../syntax/words';
import type { Token } from '../text/document';
import { ordered } from '../text/lists';
import { firstEndingAfter, type Places } from '../text/places';
import { findDescribed, isIn } from './described';
import { inTextOrder, isJoined, ItemReader, subjectTeller, type Item } from './items';
import { joinNames, referentOfEntity, type Referent } from './referent';
import { Referents } from './referents';
import { readSource } from './readSource';
import type { SourceForm } from './sourceForm';

/** A source as it is read, and the words that were read. */
export interface ReadSource {
	readonly form: SourceForm;
	readonly tokens: readonly Token[];
}

/** Everybody and everything a text speaks of, in text order, with who was found to be meant where. */
export class Discourse {
	/** Names and descriptions in text order. */
	items: readonly Item[] = [];
	/** Names that stand nearly alone in a line, in text order. */
	private signatures: readonly Item[] = [];
	readonly referents: Referents;
	private readonly forms = new Map<FoundAttribution, ReadSource>();

	private constructor(
		readonly places: Places,
		readonly names: Names,
		readonly nouns: Nouns,
		private readonly tagging: Tagging,
	) {
		this.referents = new Referents(nouns);
	}

	/** Reads a text through. */
	static of(
		places: Places,
		names: Names,
		found: readonly FoundAttribution[],
		nouns: Nouns,
		tagging: Tagging,
	): Discourse {
		const discourse = new Discourse(places, names, nouns, tagging);
		discourse.read(found);
		return discourse;
	}

	/** Index of the first item at or after the offset. */
	itemAt(offset: number): number {
		return firstEndingAfter(this.items, offset);
	}

	/** Those whose names stand nearly alone in a line: the last one before an offset, and the next one behind it. */
	signers(offset: number): { readonly before: Referent | undefined; readonly behind: Referent | undefined } {
		const next = this.signatures.findIndex(({ start }) => start >= offset);
		const at = next < 0 ? this.signatures.length : next;
		return { before: this.signatures[at - 1]?.referent, behind: this.signatures[at]?.referent };
	}

	/** How a source is read; sources are asked for more than once. */
	formOf(attribution: FoundAttribution): ReadSource {
		const known = this.forms.get(attribution);
		if (known) {
			return known;
		}
		const words = this.words(attribution.source);
		const read = { form: readSource(this.nouns, words), tokens: words.tokens };
		this.forms.set(attribution, read);
		return read;
	}

	/** The words of some spans of the text. */
	words(spans: readonly Span[]): Words {
		return wordsIn(this.places, this.names.mentions, this.tagging, spans);
	}

	private read(found: readonly FoundAttribution[]): void {
		for (const entity of this.names.entities) {
			this.referents.add(referentOfEntity(this.nouns, entity));
		}
		const reader = new ItemReader(this.places, this.nouns, found);
		const named: Item[] = [];
		for (const mention of this.names.mentions) {
			const referent = SPEAKING.has(mention.kind) ? this.referents.get(mention.entity) : undefined;
			if (referent) {
				named.push(reader.read(mention, referent));
			}
		}
		this.signatures = named.filter(
			({ start, end, block, referent }) => referent.nature === 'person' && this.isAlone(start, end, block),
		);
		const joint = this.jointItems(named);
		const sources = sourcesOf(found);
		const jointAt = new Map(joint.map(({ start, referent }) => [start, referent]));
		const described = findDescribed(this, jointAt, sources).map(({ span, referent }) => reader.read(span, referent));
		this.readSources(found);
		const placed = inTextOrder(inTextOrder(joint, named), described);
		this.items = this.settle(placed, sources);
	}

	/** Tells whom each place means in the end, how it is used, and where everybody first comes up. */
	private settle(placed: readonly Item[], sources: readonly Span[]): readonly Item[] {
		const tell = subjectTeller(this.places.document.text);
		const items: Item[] = [];
		for (const each of placed) {
			const item = tell(this.identified(each));
			items.push(item);
			const { standing } = item.referent;
			if (item.start < standing.first) {
				standing.first = item.start;
				standing.speaking = isIn(sources, item);
			}
			standing.count++;
		}
		return items;
	}

	/** Makes known who speaks under a description that holds a name: *researchers from Hallam University*. */
	private readSources(found: readonly FoundAttribution[]): void {
		for (const attribution of found) {
			const { form } = this.formOf(attribution);
			if (form.form === 'description' && form.phrase.identified && !form.phrase.possessed) {
				const { standing } = this.referents.ofPhrase(form.phrase);
				const start = attribution.source[0]?.start ?? 0;
				if (start < standing.first) {
					standing.first = start;
					standing.speaking = true;
				}
			}
		}
	}

	/** Who is described by a noun alone is who was described by it and a name. */
	private identified(item: Item): Item {
		const { phrase } = item.referent;
		const whole = phrase && this.referents.wholeOf(phrase);
		if (!whole || whole === item.referent) {
			return item;
		}
		this.referents.rename(phrase, whole);
		return { ...item, referent: whole };
	}

	/** Several named side by side: *Ada Stone, Ben Holt and Cem Diaz*, *Velden and Hallam*. */
	private jointItems(named: readonly Item[]): Item[] {
		const { text } = this.places.document;
		const joint: Item[] = [];
		for (let at = 0; at + 1 < named.length; at++) {
			let end = at;
			let closed = false;
			while (!closed && end - at < MOST_JOINED && this.areAlike(named[end], named[end + 1])) {
				closed = text.slice(named[end]?.end, named[end + 1]?.start).endsWith('and ');
				end++;
			}
			const first = named[at];
			const last = named[end];
			const members = closed ? named.slice(at, end + 1) : [];
			if (
				first &&
				last &&
				members.length > 1 &&
				new Set(members.map(({ referent }) => referent)).size === members.length
			) {
				const name = joinNames(members.map(({ referent }) => referent.name));
				const written = joinNames(members.map((each) => text.slice(each.start, each.end)));
				joint.push({
					...first,
					end: last.end,
					referent: this.referents.together(name, written, first.referent.nature),
				});
				at = end;
			}
		}
		return joint;
	}

	private isAlone(start: number, end: number, block: number): boolean {
		const line = this.places.document.blocks[block]?.block.text ?? '';
		return line.length - (end - start) <= BESIDE_SIGNATURE;
	}

	private areAlike(a: Item | undefined, b: Item | undefined): boolean {
		return (
			a !== undefined &&
			b !== undefined &&
			a.block === b.block &&
			a.referent.nature === b.referent.nature &&
			JOINABLE.has(a.referent.nature) &&
			isJoined(a, b, this.places.document.text)
		);
	}
}

const JOINABLE: ReadonlySet<Referent['nature']> = new Set(['person', 'organization', 'place']);
/** *By*, a dash, a town: so much may stand beside a name that signs, in UTF-16 units. */
const BESIDE_SIGNATURE = 24;
/** A longer list names nobody who speaks together. */
const MOST_JOINED = 12;

const sourcesOf = (found: readonly FoundAttribution[]): Span[] =>
	ordered(
		found.flatMap((attribution) => attribution.source),
		(a, b) => a.start - b.start,
	);
