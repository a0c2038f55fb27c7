import type { English } from '../analysis/trained/english';
import type { Analysis, Attribution, Quotation, Span } from '../analysis/model';
import { readable } from '../analysis/text/markup';
import { hullOf } from '../review/spans';
import { turns } from './judge/changes';
import type { Quoted } from './judge/quoted';
import { Voices } from './voices/voices';
import { readWords, type TextWord } from './words/readWords';
import type { WordForms } from './words/wordForm';

/** A text whose words are checked. */
export interface Article {
	readonly text: string;
	/** Of that text. */
	readonly analysis: Analysis;
}

/** Of quotations that nobody is said to have said, those of so many words are looked for. */
const FEWEST_WORDS = 3;
/** A report has so many telling words before it is looked for. */
const FEWEST_TELLING = 6;
const BEFORE = 40;
/** The most words that are compared at once: what that costs grows with the product of the lengths. */
const LONGEST = 1000;

/** What is looked for of an article, in text order each. */
export class ToCheck {
	readonly quotations: readonly Quoted[];
	/** Reports, with the words of their cues. */
	readonly reports: readonly { readonly quoted: Quoted; readonly cue: readonly TextWord[] }[];
	private readonly text: string;
	private readonly voices: Voices;

	constructor(
		{ text, analysis }: Article,
		private readonly forms: WordForms,
		private readonly english: Pick<English, 'known' | 'language' | 'names'>,
	) {
		this.text = readable(text).text;
		this.voices = new Voices(this.text, analysis, english);
		const hulls = analysis.quotations.map((quotation) => ({ ...hullOf(quotation.spans), speech: quotation.speech }));
		this.quotations = analysis.quotations.flatMap((quotation, i) => {
			const [before, hull, behind] = [hulls[i - 1], hulls[i] as Hull, hulls[i + 1]];
			const whole = this.quoted(hull, before, behind, analysis.sentences);
			const quoted = { ...whole, parts: this.partsOf(whole, quotation, [before, behind], analysis.sentences) };
			const isAscribed = this.voices.attributionAt(quoted.span) !== undefined;
			const counts = quotation.speech
				? isAscribed || quoted.words.length >= FEWEST_WORDS
				: quoted.words.length >= FEWEST_WORDS && !this.isTitle(quoted);
			return counts && quoted.words.length > 0 ? [quoted] : [];
		});
		this.reports = analysis.attributions.flatMap((attribution) => {
			const quoted = this.report(attribution);
			const telling = new Set(quoted.words.filter(({ form }) => !form.little).map(({ form }) => form.stem));
			return attribution.manner === 'indirect' && attribution.report === 'made' && telling.size >= FEWEST_TELLING
				? [{ quoted, cue: attribution.cue.flatMap((span) => this.words(span)) }]
				: [];
		});
	}

	private words({ start, end }: Span): readonly TextWord[] {
		return this.read(start, end).words;
	}

	private read(start: number, end: number): ReturnType<typeof readWords> {
		return readWords(this.text.slice(start, end), this.forms, this.english.known, start);
	}

	/** As many paragraphs each as have no more words than can be compared. */
	private partsOf(
		whole: Quoted,
		{ spans, speech }: Quotation,
		[before, behind]: readonly [Hull | undefined, Hull | undefined],
		sentences: readonly Span[],
	): Quoted[] {
		if (whole.words.length <= LONGEST || spans.length === 1) {
			return [];
		}
		const parts: Hull[] = [];
		let count = 0;
		for (const span of spans) {
			const own = this.words(span).length;
			const last = parts.at(-1);
			if (last && count + own <= LONGEST) {
				parts[parts.length - 1] = { ...last, end: span.end };
				count += own;
			} else {
				parts.push({ ...span, speech });
				count = own;
			}
		}
		return parts.map((part, i) => this.quoted(part, parts[i - 1] ?? before, parts[i + 1] ?? behind, sentences));
	}

	private quoted(span: Hull, before: Hull | undefined, behind: Hull | undefined, sentences: readonly Span[]): Quoted {
		const { words, endsInGap } = this.read(span.start, span.end);
		const inner = this.text.slice(words[0]?.start, span.end);
		const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end);
		const beside = (other: Hull | undefined): boolean =>
			other !== undefined &&
			other.speech &&
			sentence !== undefined &&
			other.start < sentence.end &&
			other.end > sentence.start;
		const opening = this.text.slice(Math.max(0, span.start - BEFORE), span.start);
		const standsAlone = !/[\p{L}\p{N}][ \t]*$/u.test(opening);
		const isCapital = /^\p{Lu}/u.test(inner);
		const closes = /[.!?,]["”’'»]*$/.test(inner);
		const closesOutside = isCapital && /^[.,]/.test(this.text.slice(span.end, span.end + 1));
		const isWhole = (closes || closesOutside) && (isCapital || standsAlone) && words.length >= FEWEST_WORDS;
		const isComma = /,["”’'»]*$/.test(inner);
		const goesOn =
			before !== undefined && beside(before) && /,["”’'»]$/.test(this.text.slice(before.start, before.end));
		return {
			span: { start: span.start, end: span.end },
			words,
			text: this.text,
			voice: this.voices.at(span),
			voices: this.voices,
			endsInGap,
			begins: isWhole && !goesOn,
			ends: isWhole && !(isComma && beside(behind)),
			parts: [],
			denied: this.read(Math.max(0, span.start - BEFORE), span.start).words.some(turns),
		};
	}

	private report(attribution: Attribution): Quoted {
		const span = hullOf(attribution.content);
		return {
			span,
			words: attribution.content.flatMap((part) => this.words(part)),
			text: this.text,
			voice: this.voices.of(attribution),
			voices: this.voices,
			endsInGap: false,
			begins: false,
			ends: false,
			parts: [],
			denied: false,
		};
	}

	/** Most of its longer words begin with a capital, and are not all capitals, as a headline's are. */
	private isTitle({ words }: Quoted): boolean {
		const longer = words.slice(1).filter(({ start, end }) => end - start > 3);
		const capital = longer.filter(({ start }) => /^\p{Lu}\p{Ll}/u.test(this.text.slice(start, start + 2)));
		return longer.length > 0 && capital.length > longer.length / 2;
	}
}

interface Hull extends Span {
	readonly speech: boolean;
}
