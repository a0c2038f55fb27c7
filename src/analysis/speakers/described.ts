import type { Nouns } from '../english/nouns';
import { singularOf } from '../language/english/morphology';
import type { Names } from '../entities/foundMention';
import type { Mention, Span } from '../model';
import type { Token } from '../text/document';
import { firstEndingAfter, type Places } from '../text/places';
import { mentionsIn } from './mentionsIn';
import { readPhrase } from './phrase';
import type { Referent } from './referent';
import type { Referents } from './referents';
import { withoutBrackets } from './readSource';
import { wordSet } from '../text/lists';

/** A place where somebody is described, outside names and sources. */
export interface Described {
	readonly span: Span;
	readonly referent: Referent;
}

/** Kinds of names that somebody can be told by. */
export const SPEAKING: ReadonlySet<string> = wordSet('person organization location nationality work product event');
const DETERMINERS = wordSet('the a an his her their its this these those some one another');
const MOST_WORDS = 6;

/** Reads the nouns for people and bodies, and what named bodies are called besides their names. */
export class DescriptionReader {
	/**
	 * @param joint several named side by side, by where the first of them stands
	 * @param sources spans of the sources, in text order: they are read by themselves
	 */
	constructor(
		private readonly places: Places,
		private readonly names: Names,
		private readonly nouns: Nouns,
		private readonly referents: Referents,
		private readonly joint: ReadonlyMap<number, Referent>,
		private readonly sources: readonly Span[],
	) {}

	read(): Described[] {
		const described: Described[] = [];
		const { blocks } = this.places.document;
		for (const { start, block } of blocks) {
			for (const at of this.nouns.in(block)) {
				const token = block.tokens[at];
				if (!token) {
					continue;
				}
				this.callByApposition(block.tokens, at, start);
				const next = block.tokens[at + 1];
				// *police officer*, *minister Ada Stone*: a part of something longer.
				const isPart =
					next?.kind === 'word' &&
					(this.nouns.natureOf(next.lower) !== null || this.mentionFrom(start + next.start) !== undefined);
				const span = { start: start + token.start, end: start + token.end };
				if (!isPart && !isIn(this.names.mentions, span) && !isIn(this.sources, span)) {
					const place = this.around(block.tokens, at, start);
					if (place) {
						described.push(place);
					}
				}
			}
		}
		return described;
	}

	/**
	 * What a body or a place is besides its name: *the airline Orbit Air*, *one news site, Orbit.test,*, *the city of
	 * Hallam*, *Orbit, a charity*; and what several are: *officers Ada Stone and Ben Holt*.
	 */
	private callByApposition(tokens: readonly Token[], at: number, start: number): void {
		const noun = tokens[at]?.lower ?? '';
		const nature = this.nouns.natureOf(noun);
		const behind = tokens[at + 1];
		if (nature === 'people') {
			this.referents.call(behind && this.joint.get(start + behind.start), singularOf(noun));
		}
		if (nature !== 'organization' || !behind) {
			return;
		}
		const linked = behind.text === ',' || behind.text === 'of' || behind.text === '(';
		const named = this.bodyFrom(start + (tokens[linked ? at + 2 : at + 1]?.start ?? -1));
		const fits =
			behind.text === 'of'
				? this.nouns.places.has(noun) && named?.kind === 'location'
				: linked || !this.nouns.modifying.has(noun);
		if (named && fits) {
			this.referents.call(this.referents.get(named.entity), noun);
		}
		const before = this.bodyInFront(tokens, at, start);
		if (before) {
			this.referents.call(this.referents.get(before.entity), noun);
		}
	}

	/** *Orbit* of *Orbit, a charity*. */
	private bodyInFront(tokens: readonly Token[], at: number, start: number): Mention | undefined {
		let first = at - 1;
		while (first > 0 && at - first <= MOST_WORDS && tokens[first]?.kind !== 'mark') {
			first--;
		}
		const last = tokens[first - 1];
		if (tokens[first]?.text !== ',' || !last || !/^(?:a|an|the|one)$/.test(tokens[first + 1]?.text ?? '')) {
			return undefined;
		}
		const { mentions } = this.names;
		const body = mentions[firstEndingAfter(mentions, start + last.start)];
		return body && isBody(body) && body.end === start + last.end ? body : undefined;
	}

	private around(tokens: readonly Token[], at: number, start: number): Described | null {
		let first = at;
		for (let steps = 0; first > 0 && steps < MOST_WORDS; steps++) {
			const token = tokens[first - 1];
			if (!token || token.kind === 'mark') {
				break;
			}
			const word = token.lower;
			if (DETERMINERS.has(word)) {
				first--;
				break;
			}
			if (
				!this.nouns.describing.has(word) &&
				this.nouns.natureOf(word) === null &&
				!this.isNamed(start + token.start)
			) {
				break;
			}
			first--;
		}
		const from = tokens[first];
		const to = tokens[at];
		if (!from || !to) {
			return null;
		}
		const link = tokens[at + 1]?.text ?? '';
		// *researchers at Hallam University*, *the mayor of Velden*
		const linked = link === 'of' || link === 'from' || link === 'at' || link === 'for';
		const whole = linked ? this.complementEnd(tokens, at + 2, start) : null;
		const span = { start: start + from.start, end: whole ?? start + to.end };
		// Most descriptions come again in the same words.
		const written = this.places.document.text.slice(span.start, span.end).toLowerCase();
		const known = this.referents.inWords(written.startsWith('the ') ? written.slice(4) : written);
		if (known) {
			return { span, referent: known };
		}
		const phrase = readPhrase(
			this.nouns,
			withoutBrackets(this.places.tokens(span)),
			mentionsIn(this.names.mentions, span),
		);
		return phrase && { span, referent: this.referents.ofPhrase(phrase) };
	}

	/** The end of the names that a complement consists of: *the University of Hallam (UH) in Velden and Orbit College*. */
	private complementEnd(tokens: readonly Token[], from: number, start: number): number | null {
		let end: number | null = null;
		for (let next = from; ; next++) {
			if (tokens[next]?.text === 'the') {
				next++;
			}
			const target = tokens[next];
			const mention = target && this.mentionFrom(start + target.start);
			if (!mention || !SPEAKING.has(mention.kind)) {
				return end;
			}
			({ end } = mention);
			while ((tokens[next]?.end ?? Infinity) + start <= end) {
				next++;
			}
			if (tokens[next]?.text === '(') {
				const close = tokens.slice(next, next + MOST_WORDS).findIndex(({ text }) => text === ')');
				next += close > 0 ? close + 1 : 0;
			}
			if (!/^(?:and|in|at|of|,)$/.test(tokens[next]?.text ?? '')) {
				return end;
			}
		}
	}

	/** The name that begins at the offset. */
	private mentionFrom(offset: number): Mention | undefined {
		const mention = this.names.mentions[firstEndingAfter(this.names.mentions, offset)];
		return mention?.start === offset ? mention : undefined;
	}

	private bodyFrom(offset: number): Mention | undefined {
		const mention = this.mentionFrom(offset);
		return mention && isBody(mention) ? mention : undefined;
	}

	private isNamed(offset: number): boolean {
		const mention = this.names.mentions[firstEndingAfter(this.names.mentions, offset)];
		return mention !== undefined && mention.start <= offset;
	}
}

const isBody = ({ kind }: Mention): boolean => kind === 'organization' || kind === 'location';

/** Whether the span touches one of the list, which is in text order. */
export function isIn(list: readonly Span[], span: Span): boolean {
	const next = list[firstEndingAfter(list, span.start)];
	return next !== undefined && next.start < span.end;
}
