import { joinNames } from '../analysis/speakers/referents';
import type { English } from '../analysis/trained/english';
import { drain } from '../analysis/text/drain';
import { HEDGES } from './words/comparingWords';
import { ToCheck, type Article } from './article';
import { Statements } from './find/statements';
import { WordIndex, type Passage } from './find/wordIndex';
import { acceptQuotation, acceptRewording, type Candidate, type RewordingCandidate } from './judge/accept';
import { judgeQuotation } from './judge/judgeQuotation';
import { judgeRewording } from './judge/judgeRewording';
import { textOf, whatOf } from './judge/changes';
import type { Judgement, Place } from './judge/judgement';
import type { Quoted } from './judge/quoted';
import { splice } from './judge/splice';
import type { Found, Row, Source, Warning } from './model';
import { SourceText } from './sourceText';
import { compareVoices } from './voices/compareVoices';
import type { Voice } from './voices/voices';
import { align, stepsOfEqual, type Step } from './words/align';
import type { TextWord } from './words/readWords';
import { WordForms } from './words/wordForm';

/** What so few words are is told only where they stand as they are. */
const SHORT = 4;
/** Fewer words are like too much. */
const FEWEST_LIKE = 3;
/** So many copies are looked at: among those that give it to somebody else there may be one that has it right. */
const MOST_PLACES = 200;

/**
 * Looks for the quotations and the longer reports of an article in other texts, and says how they stand there. Takes time
 * in proportion to the length of all texts, and to that of the quotations.
 *
 * @returns one row for each, in text order; of a very long quotation that stands nowhere as it is, one for each part
 */
export const check = (article: Article, sources: readonly Source[], english: English): Row[] =>
	drain(sourcesOf(sources, english).check(article));

/** Texts, ready for articles to be checked against. */
export function sourcesOf(sources: readonly Source[], english: English): Sources {
	const forms = new WordForms(english);
	return new Sources(
		sources.map((source) => new SourceText(source, forms, english)),
		forms,
		english,
	);
}

/** Texts that articles are checked against; read once for all of them. */
export class Sources {
	private readonly index: WordIndex;
	private readonly statements: Statements;

	/** @param forms what the words of the texts were read with */
	constructor(
		private readonly texts: readonly SourceText[],
		private readonly forms: WordForms,
		private readonly english: English,
	) {
		this.index = new WordIndex(texts.map(({ words }) => words));
		this.statements = new Statements(texts);
	}

	/** As {@link check}, in steps: one for each passage that words are compared with. */
	*check(article: Article): Generator<void, Row[]> {
		const asked = new ToCheck(article, this.forms, this.english);
		const rows: Row[] = [];
		for (const quoted of asked.quotations) {
			rows.push(...(yield* this.quotation(quoted)));
		}
		for (const { quoted, cue } of asked.reports) {
			rows.push(yield* this.report(quoted, cue));
		}
		return rows.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	}

	private *quotation(quoted: Quoted): Generator<void, Row[]> {
		const candidates = yield* this.candidates(quoted);
		const best = acceptQuotation(candidates);
		if (!best && quoted.parts.length > 0) {
			const rows: Row[] = [];
			for (const part of quoted.parts) {
				rows.push(...(yield* this.quotation(part)));
			}
			return rows;
		}
		const spliced = best?.isWhole ? null : yield* splice(quoted, candidates, (part) => this.candidates(part));
		const chosen = spliced ?? best;
		if (chosen) {
			return [rowOf(quoted, 'direct', chosen.judgement, chosen.match === 'other', chosen.places)];
		}
		return [yield* this.rewording(quoted)];
	}

	/** The passages that may be where some words are from, judged: of too many words those that have them as they are. */
	private *candidates(quoted: Quoted): Generator<void, Candidate[]> {
		const { words } = quoted;
		const exact = this.index.exact(words, MOST_PLACES);
		const isApart = ({ text, core: [from, end] }: Passage): boolean =>
			exact.every((one) => one.text !== text || one.end <= from || end <= one.from);
		const found: Candidate[] = [];
		const judge = (source: SourceText, steps: readonly Step[]): void => {
			const judgement = judgeQuotation(quoted, source, steps, this.index.weights);
			if (judgement) {
				found.push({ judgement, match: this.match(quoted, judgement.places[0]) });
			}
		};
		for (const passage of exact) {
			judge(this.sourceOf(passage), stepsOfEqual(words.length, passage.from));
			yield;
		}
		const isEnough =
			quoted.parts.length > 0 ||
			words.length < FEWEST_LIKE ||
			(words.length <= SHORT && exact.length > 0) ||
			// Nothing comes before the very words.
			acceptQuotation(found)?.judgement.kind === 'verbatim';
		for (const passage of isEnough ? [] : this.index.passages(words).filter(isApart)) {
			const source = this.sourceOf(passage);
			judge(source, align(words, source.words, passage.from, passage.end));
			yield;
		}
		return found;
	}

	private *rewording(quoted: Quoted): Generator<void, Row> {
		const judgement = acceptRewording(yield* this.rewordings(quoted), 'direct');
		const { altered: numbers = [], places = [], lost = [], foreign = null } = judgement ?? {};
		// A stretch that has nothing to do with what stands there was put in.
		const put = quoted.words.slice(...(foreign ?? [0, 0]));
		const altered = foreign
			? [...numbers, { article: textOf(put, quoted.text), source: '', what: whatOf(put, []) }]
			: numbers;
		const kind = places.length === 0 ? 'not-found' : altered.length > 0 ? 'altered' : 'reworded';
		const warnings = lost.filter(({ about }) => about === 'negation');
		return rowOf(quoted, 'direct', { kind, altered, warnings }, false, places);
	}

	private *report(quoted: Quoted, cue: readonly TextWord[]): Generator<void, Row> {
		const words = [...cue, ...quoted.words];
		const judgement = acceptRewording(yield* this.rewordings(quoted), 'indirect');
		if (!judgement) {
			return rowOf(quoted, 'indirect', { kind: 'not-found', altered: [], warnings: [] }, false, []);
		}
		const { altered, places, lost } = judgement;
		const isHedged = words.some(({ form }) => HEDGES.has(form.key));
		const weakened = lost.filter(({ about }) => about !== 'negation' && !(about === 'hedge' && isHedged));
		const kind = altered.length > 0 ? 'altered' : weakened.length > 0 ? 'overstated' : 'faithful';
		const negation = lost.filter(({ about }) => about === 'negation');
		return rowOf(quoted, 'indirect', { kind, altered, warnings: [...weakened, ...negation] }, false, places);
	}

	/** The passages that may say some words in other ones, what the same person says first. */
	private *rewordings(quoted: Quoted): Generator<void, RewordingCandidate[]> {
		const { words, voice } = quoted;
		const theirs = this.statements.of(voice);
		const size = theirs.reduce((sum, { from, end }) => sum + end - from, 0);
		const passages = [
			...this.index.passagesIn(theirs, words).map((passage) => ({ passage, searched: size })),
			...this.index.passages(words).map((passage) => ({ passage, searched: this.index.size })),
		];
		const found: RewordingCandidate[] = [];
		for (const { passage, searched } of passages) {
			const judgement = judgeRewording(words, this.sourceOf(passage), passage.from, passage.end, this.index.weights);
			found.push({ judgement, match: this.match(quoted, judgement.places[0]), searched });
			yield;
		}
		return found;
	}

	private sourceOf({ text }: Passage): SourceText {
		return this.texts[text] as SourceText;
	}

	private match({ voice, voices }: Quoted, place: Place | undefined): Candidate['match'] {
		const there = place?.source.voices;
		if (!there) {
			return 'unknown';
		}
		const [whole, ...ends] = voicesAt(place).map((one) => compareVoices(voice, one, voices, there, this.english.names));
		// Words that somebody else went on with are not all theirs.
		return ends.includes('other') ? 'other' : (whole ?? 'unknown');
	}
}

/** Whose words a place is as a whole, and at its first and its last word. */
function voicesAt(place: Place): readonly Voice[] {
	const { source, from, end } = place;
	const ends = [source.words[from], source.words[end - 1]].flatMap((word) => word ?? []);
	return [spanOf(place), ...ends].map((span) => source.voices.at(span));
}

const spanOf = ({ source: { words }, from, end }: Place): { start: number; end: number } => ({
	start: words[from]?.start ?? 0,
	end: words[end - 1]?.end ?? 0,
});

/** @param isOther somebody else's words there */
function rowOf(
	{ span, voice }: Quoted,
	form: Row['form'],
	{ kind, altered, warnings }: Pick<Judgement, 'kind' | 'altered' | 'warnings'>,
	isOther: boolean,
	places: readonly Place[],
): Row {
	const found = places.map((place): Found => {
		const at = spanOf(place);
		const [whole, ...ends] = voicesAt(place);
		const names = new Set(ends.flatMap(({ name, kind }) => (kind === 'unknown' ? [] : (name ?? []))));
		const speaker = isOther && names.size > 1 ? joinNames([...names]) : (whole?.name ?? null);
		return { file: place.source.file, span: at, speaker };
	});
	const stays = kind === 'altered' || kind === 'spliced';
	const speaker: Warning[] = isOther && stays ? [{ about: 'speaker', words: found[0]?.speaker ?? '' }] : [];
	return {
		span,
		form,
		speaker: voice.name,
		kind: isOther && !stays ? 'other-speaker' : kind,
		found,
		altered,
		warnings: [...warnings, ...speaker],
	};
}
