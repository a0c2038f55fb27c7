import { levelOf, LEVELS, NAME_CHANCES, type TokenEvidence } from '../encoder/evidence';
import type { NameLexicon, Phrase, WordForm } from './nameLexicon';
import { ABSENT } from '../learn/featureTable';
import { NAME_KINDS } from '../model';
import type { Block, Sentence } from '../text/document';
import { wordForms, type DocumentEvidence } from './documentEvidence';
import { findStretches, type Stretch } from './findStretches';

const KINDS = [...NAME_KINDS.keys()];
/** In place of a kind: none is likely at all. In the second reader's rows the chance that a name begins stands there. */
const NO_NAME = KINDS.length;
/** From this chance on it may be one. */
const LEAST = 8;

/** A token of a block as the tagger of names sees it. Moved along each of the {@link stretches}, token by token. */
export class NameView {
	private readonly forms = wordForms(this.block, this.lexicon);
	/** The tokens that may hold names. */
	readonly stretches = findStretches(this.block, this.forms);
	/** By token; see {@link NameLexicon.phrasesIn}. */
	private readonly phrases = this.lexicon.phrasesIn(this.forms, this.block.sentences);
	at = 0;
	own = this.lexicon.edge;
	/** 0: running text; 1: a headline; 2: one in capitals. See `styleOf`. */
	style = 0;
	/** Whether the token stands in a run of capitals; one between two of them (*of* in *Bank of China*) is its own. */
	inRun = false;
	/** The run `[first, end)`. */
	first = 0;
	end = 0;
	placeInRun = 0;
	/** What the document shows of the word, in bits; of one without a capital nothing. */
	evidence: number | null = null;
	/** The phrase of the lexicon that it stands in. */
	phrase: Phrase | undefined;
	private sentence: Sentence | undefined;

	/** @param reader what the second reader makes of the tokens */
	constructor(
		private readonly block: Block,
		private readonly lexicon: NameLexicon,
		private readonly document: DocumentEvidence,
		private readonly reader: TokenEvidence | null,
	) {}

	/** Goes to a token of a stretch. */
	moveTo({ sentence, style, runs }: Stretch, at: number): this {
		this.sentence = sentence;
		this.style = style;
		this.at = at;
		this.own = this.form(at);
		const run = runs[at];
		this.inRun = run !== undefined;
		this.first = run?.first ?? at;
		this.end = run?.end ?? at + 1;
		this.placeInRun = Math.min(at - this.first, 3) * 4 + Math.min(this.end - 1 - at, 3);
		this.phrase = this.phrases[at];
		this.evidence = this.own.capital ? this.document.of(this.block.tokens[at]?.text ?? '') : null;
		return this;
	}

	/** The word at a token, or the edge of the sentence. */
	form(at: number): WordForm {
		const { firstToken = 0, endToken = 0 } = this.sentence ?? {};
		return at >= firstToken && at < endToken ? (this.forms[at] as WordForm) : this.lexicon.edge;
	}

	get isFirst(): number {
		return this.at === this.sentence?.firstToken ? 1 : 0;
	}

	isMark(at: number): boolean {
		return this.block.tokens[at]?.kind === 'mark';
	}

	/** The classes of tokens of the run. */
	classesIn(first: number, end: number): readonly number[] {
		return this.inRun ? this.forms.slice(first, end).flatMap(({ classList }) => classList) : [];
	}

	/** The kind that the second reader takes a token for, or the next likely one: `rank` 1. */
	kind(at: number, rank = 0): number {
		const { reader } = this;
		const chance = (kind: number): number => reader?.names[at * NAME_CHANCES + kind] ?? 0;
		const likely = KINDS.filter((kind) => chance(kind) > LEAST).sort((a, b) => chance(b) - chance(a));
		return reader ? (likely[rank] ?? NO_NAME) : ABSENT;
	}

	/** The kind of the token with its chance. */
	kindAndChance(): number {
		const kind = this.kind(this.at);
		const level = kind === NO_NAME ? 0 : this.level(this.at, kind);
		return this.reader ? kind * LEVELS + level : ABSENT;
	}

	/** How sure the second reader is of a kind, or that a name begins. */
	level(at: number, kind = NO_NAME): number {
		return this.reader ? levelOf(this.reader.names[at * NAME_CHANCES + kind]) : ABSENT;
	}
}
