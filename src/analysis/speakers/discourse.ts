import type { FoundAttribution } from '../attributions/foundAttribution';
import type { Names } from '../entities/foundMention';
import type { Span } from '../model';
import { isPassive } from '../syntax/use';
import { SPEAKING, wordsIn, type Tagging, type Words } from '../syntax/words';
import type { Token } from '../text/document';
import { ordered } from '../text/lists';
import { firstEndingAfter, firstStartingFrom, type Places } from '../text/places';
import { findDescribed, isIn } from './described';
import { inTextOrder, isJoined, ItemReader, subjectTeller, type Item } from './items';
import { readSource, type SourceForm } from './readSource';
import { joinNames, referentOfEntity, type Referent } from './referent';
import { Referents } from './referents';

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
		private readonly tagging: Tagging,
	) {
		this.referents = new Referents();
	}

	/** Reads a text through. */
	static of(places: Places, names: Names, found: readonly FoundAttribution[], tagging: Tagging): Discourse {
		const discourse = new Discourse(places, names, tagging);
		discourse.read(found);
		return discourse;
	}

	/** Index of the first item at or after the offset. */
	itemAt(offset: number): number {
		return firstEndingAfter(this.items, offset);
	}

	/** Those whose names stand nearly alone in a line: the last one before an offset, and the next one behind it. */
	signers(offset: number): { readonly before: Referent | undefined; readonly behind: Referent | undefined } {
		const at = firstStartingFrom(this.signatures, offset);
		return { before: this.signatures[at - 1]?.referent, behind: this.signatures[at]?.referent };
	}

	/** How a source is read; sources are asked for more than once. */
	formOf(attribution: FoundAttribution): ReadSource {
		let read = this.forms.get(attribution);
		if (!read) {
			const words = this.words(attribution.source);
			read = { form: readSource(words), tokens: words.tokens };
			this.forms.set(attribution, read);
		}
		return read;
	}

	/** The words of some spans of the text. */
	words(spans: readonly Span[]): Words {
		return wordsIn(this.places, this.names.mentions, this.tagging, spans);
	}

	/** Whether a cue tells what is done to somebody. */
	isPassive(cue: readonly Span[]): boolean {
		return isPassive(this.words(cue));
	}

	private read(found: readonly FoundAttribution[]): void {
		for (const entity of this.names.entities) {
			this.referents.add(referentOfEntity(entity));
		}
		const reader = new ItemReader(this.places, found);
		const named = this.names.mentions.flatMap((mention) => {
			const referent = SPEAKING.has(mention.kind) ? this.referents.get(mention.entity) : undefined;
			return referent ? [reader.read(mention, referent)] : [];
		});
		const { blocks } = this.places.document;
		this.signatures = named.filter(({ start, end, block, referent }) => {
			const beside = (blocks[block]?.block.text.length ?? 0) - (end - start);
			return referent.nature === 'person' && beside <= BESIDE_SIGNATURE;
		});
		const joint = this.jointItems(named);
		const sources = ordered(
			found.flatMap(({ source }) => source),
			inTextOrder,
		);
		const jointAt = new Map(joint.map(({ start, referent }) => [start, referent]));
		const described = findDescribed(this, jointAt, sources).map(({ span, referent }) => reader.read(span, referent));
		this.items = this.settle(ordered([...joint, ...named, ...described], inTextOrder), sources);
	}

	/** Tells whom each place means in the end, how it is used, and where everybody first comes up. */
	private settle(placed: readonly Item[], sources: readonly Span[]): readonly Item[] {
		const tell = subjectTeller(this.places.document.text);
		return placed.map((each) => {
			const item = tell(each);
			comesUp(item.referent, item.start, isIn(sources, item));
			item.referent.standing.count++;
			return item;
		});
	}

	/** Several named side by side: *Ada Stone, Ben Holt and Cem Diaz*, *Velden and Hallam*. */
	private jointItems(named: readonly Item[]): Item[] {
		const { text } = this.places.document;
		const joint: Item[] = [];
		for (let at = 0; at + 1 < named.length; at++) {
			const first = named[at] as Item;
			let last = first;
			let end = at;
			let isClosed = false;
			for (let next = named[at + 1]; next && !isClosed && end - at < MOST_JOINED; next = named[end + 1]) {
				if (!this.areAlike(last, next)) {
					break;
				}
				isClosed = text.slice(last.end, next.start) !== ', ';
				last = next;
				end++;
			}
			const members = named.slice(at, end + 1);
			if (isClosed && new Set(members.map(({ referent }) => referent)).size === members.length) {
				const name = joinNames(members.map(({ referent }) => referent.name));
				const written = joinNames(members.map((each) => text.slice(each.start, each.end)));
				const referent = this.referents.together(name, written, first.referent.nature);
				joint.push({ ...first, end: last.end, referent });
				at = end;
			}
		}
		return joint;
	}

	private areAlike(a: Item, b: Item): boolean {
		const { nature } = a.referent;
		const isSame = a.block === b.block && nature === b.referent.nature;
		return isSame && JOINABLE.has(nature) && isJoined(a, b, this.places.document.text);
	}
}

/** Somebody is spoken of at an offset, perhaps first. */
function comesUp({ standing }: Referent, start: number, isSpeaking: boolean): void {
	if (start < standing.first) {
		standing.first = start;
		standing.speaking = isSpeaking;
	}
}
