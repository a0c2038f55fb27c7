import { Session } from '../../analysis/session';
import type { English } from '../../analysis/trained/english';
import { boundBefore, isRate } from '../../analysis/findings/counts';
import { LITTLE } from '../words/comparingWords';
import type { CoarseTag } from '../../analysis/language/tags';
import type { Analysis, Entity, EntityId, Mention, Span } from '../../analysis/model';
import { tagBlock } from '../../analysis/syntax/words';
import { Cover, meet } from '../../analysis/text/spans';
import { firstStartingFrom } from '../../analysis/text/places';
import type { Block, Placed, Sentence } from '../../analysis/text/document';
import { nameKey } from '../index/nameKey';
import type { CountedFigure } from './countedFigure';

/** Kinds of figures that tell how much or how many. */
const AMOUNTS: ReadonlySet<string> = new Set(['money', 'percent', 'quantity', 'number']);
const TELLING: ReadonlySet<CoarseTag> = new Set(['NN', 'NNS', 'NNP', 'VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'JJ']);
const NOUNS: ReadonlySet<CoarseTag> = new Set(['NN', 'NNS', 'NNP']);
/** What may stand between a number and what it counts. */
const BETWEEN: ReadonlySet<CoarseTag> = new Set(['NN', 'NNS', 'NNP', 'JJ', 'VBN', 'VBG']);

/**
 * The figures of a text that count or measure something, in text order; hands control back between blocks.
 *
 * @param session that has read the text: what it has cut is not cut again
 */
export function* readFigures(
	analysis: Analysis,
	english: English,
	session = new Session(english),
): Generator<void, CountedFigure[]> {
	if (!analysis.english) {
		return [];
	}
	const reader = new FigureReader(analysis, english);
	const { blocks } = yield* session.cut(analysis.text);
	const figures: CountedFigure[] = [];
	for (const placed of blocks) {
		figures.push(...reader.inBlock(placed));
		yield;
	}
	return figures;
}

/** Words that are ascribed, and to whom. */
interface Content extends Span {
	readonly speaker: EntityId | null;
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** A figure before it is known beside how many others it stands. */
type Found = Omit<CountedFigure, 'place' | 'among'>;

class FigureReader {
	private readonly entities: ReadonlyMap<string, Entity>;
	private readonly speakers: ReadonlyMap<string, number>;
	/** What names those whose words stand in the text, and the words that say so. */
	private readonly sources: Cover<Span>;
	private readonly contents: Cover<Content>;
	private next = 0;

	constructor(
		private readonly analysis: Analysis,
		private readonly english: English,
	) {
		this.entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
		this.speakers = new Map(analysis.speakers.map(({ entity, name }) => [entity, nameKey(name)]));
		this.sources = new Cover(analysis.attributions.flatMap(({ source, cue }) => [...source, ...cue]));
		this.contents = new Cover(
			analysis.attributions.flatMap(({ content, speaker }) =>
				content.map(({ start, end }): Content => ({ start, end, speaker })),
			),
		);
	}

	/** Blocks are asked for in text order. */
	inBlock({ start, block }: Placed): CountedFigure[] {
		const { mentions } = this.analysis;
		const figures: CountedFigure[] = [];
		let view: BlockWords | undefined;
		for (const sentence of block.sentences) {
			const here: Mention[] = [];
			for (; (mentions[this.next]?.start ?? Infinity) < start + sentence.end; this.next++) {
				here.push(mentions[this.next] as Mention);
			}
			if (here.some(({ kind }) => AMOUNTS.has(kind))) {
				view ??= new BlockWords(start, block, this.english);
				figures.push(...this.inSentence(view, sentence, here));
			}
		}
		return figures;
	}

	private inSentence(view: BlockWords, sentence: Sentence, mentions: readonly Mention[]): CountedFigure[] {
		// Who says it is not what it is about.
		const said = this.sources.meeting({ start: view.start + sentence.start, end: view.start + sentence.end });
		const told = mentions.filter((mention) => !said.some((span) => meet(span, mention)));
		const keys = (kinds: readonly string[]): number[] =>
			ascending(told.filter(({ kind }) => kinds.includes(kind)).map(({ entity }) => nameKey(this.nameOf(entity))));
		const around = {
			names: keys(['person', 'organization', 'product', 'work', 'event']),
			places: keys(['location']),
			days: ascending(mentions.flatMap((mention) => this.dayOf(mention) ?? [])),
		};
		const found = mentions.flatMap((mention): Found[] => {
			const counted = this.counted(view, sentence, mention, [...mentions, ...said]);
			return counted ? [{ ...counted, ...around, speaker: this.speakerAt(mention) }] : [];
		});
		return found.map((figure, i) => {
			const same = found.filter(({ unit }) => unit === figure.unit);
			return { ...figure, place: same.indexOf(found[i] as Found), among: same.length };
		});
	}

	private counted(
		view: BlockWords,
		sentence: Sentence,
		mention: Mention,
		apart: readonly Span[],
	): Omit<Found, 'names' | 'places' | 'days' | 'speaker'> | null {
		const value = this.entities.get(mention.entity)?.value;
		if (!AMOUNTS.has(mention.kind) || value?.type !== 'amount' || value.upTo !== undefined) {
			return null;
		}
		const [first, end] = [view.from(mention.start), view.from(mention.end)];
		const { bound, start } = boundBefore(view.block.tokens, first);
		const phrase = view.phrase(end, sentence.endToken);
		const isBare = value.unit === undefined;
		const head = isBare ? view.lemma(phrase.head) : value.unit;
		const before = view.tags[first - 1];
		if (
			bound === null ||
			head === undefined ||
			(isBare && (before === 'NNP' || before === 'NN')) ||
			isRate(view.block.tokens, first, view.lower(phrase.end))
		) {
			return null;
		}
		const own = isBare ? phrase.words : [];
		const used = new Set(isBare ? [...phrase.words, phrase.head] : []);
		return {
			start: Math.min(mention.start, view.start + start),
			end: isBare ? view.start + (view.block.tokens[phrase.head]?.end ?? 0) : mention.end,
			amount: value.amount,
			bound,
			unit: nameKey(head),
			modifiers: ascending(own.map((at) => nameKey(view.lemma(at) ?? ''))),
			complements: ascending(isBare ? phrase.complements.map((at) => nameKey(view.lemma(at) ?? '')) : []),
			context: view.context(sentence, used, apart),
		};
	}

	/** The innermost attribution whose words hold the figure. */
	private speakerAt(figure: Span): number | null {
		let best: Content | undefined;
		for (const content of this.contents.meeting(figure)) {
			const isInner = !best || lengthOf(content) < lengthOf(best);
			if (isInner && content.start <= figure.start && figure.end <= content.end) {
				best = content;
			}
		}
		return best?.speaker == null ? null : (this.speakers.get(best.speaker) ?? null);
	}

	/** The day; of a date that cannot be told, its words. */
	private dayOf({ start, end, kind, entity }: Mention): number | null {
		const value = this.entities.get(entity)?.value;
		return value?.type === 'date'
			? nameKey(value.day)
			: kind === 'date'
				? nameKey(this.analysis.text.slice(start, end))
				: null;
	}

	private nameOf(entity: string): string {
		return this.entities.get(entity)?.name ?? '';
	}
}

interface Phrase {
	/** Tokens between the number and its noun. */
	readonly words: readonly number[];
	/** The noun counted; -1 where there is none. */
	readonly head: number;
	readonly complements: readonly number[];
	/** The token behind the nouns. */
	readonly end: number;
}

/** A block with the part of speech of each word. */
class BlockWords {
	private readonly tagged: ReturnType<typeof tagBlock>;

	constructor(
		readonly start: number,
		readonly block: Block,
		private readonly english: English,
	) {
		this.tagged = tagBlock(block, english.attributions);
	}

	get tags(): readonly CoarseTag[] {
		return this.tagged.tags;
	}

	/** Index of the first token that begins at or behind an offset of the text. */
	from(offset: number): number {
		return firstStartingFrom(this.block.tokens, offset - this.start);
	}

	lower(at: number): string {
		return this.block.tokens[at]?.lower ?? '';
	}

	/** The base form; `undefined` where there is no such token. */
	lemma(at: number): string | undefined {
		const word = this.block.words[at];
		return word && this.english.attributions.forms.of(word).as(this.tagged.tagNumbers[at] ?? 0).lemma;
	}

	/** The noun phrase that goes on at a token, and what hangs on it by *of*. */
	phrase(from: number, stop: number): Phrase {
		const inner = this.nouns(from, stop);
		const isOf = inner.head >= 0 && this.lower(inner.end) === 'of';
		const determiner = isOf && this.tags[inner.end + 1] === 'DT' ? 1 : 0;
		const of = isOf ? this.nouns(inner.end + 1 + determiner, stop) : null;
		const complements = of && of.head >= 0 ? [...of.words, of.head] : [];
		return { ...inner, complements };
	}

	private nouns(from: number, stop: number): Omit<Phrase, 'complements'> {
		let at = from;
		let head = -1;
		for (; at < stop; at++) {
			const tag = this.tags[at] as CoarseTag;
			if (!BETWEEN.has(tag) || (head >= 0 && !NOUNS.has(tag))) {
				break;
			}
			if (NOUNS.has(tag)) {
				head = at;
			}
		}
		const words = Array.from({ length: Math.max(0, head - from) }, (_, i) => from + i);
		return { words, head, end: at };
	}

	context({ firstToken, endToken }: Sentence, used: ReadonlySet<number>, apart: readonly Span[]): number[] {
		const { tokens } = this.block;
		const words: number[] = [];
		for (let at = firstToken; at < endToken; at++) {
			const token = tokens[at];
			const lemma = this.lemma(at);
			if (!token || lemma === undefined || used.has(at) || !TELLING.has(this.tags[at] as CoarseTag)) {
				continue;
			}
			const offset = this.start + token.start;
			if (!LITTLE.has(token.lower) && !apart.some(({ start, end }) => start <= offset && offset < end)) {
				words.push(nameKey(lemma));
			}
		}
		return ascending(words);
	}
}

const ascending = (keys: readonly number[]): number[] => [...new Set(keys)].sort((a, b) => a - b);
