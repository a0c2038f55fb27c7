import type { NameAt } from '../../corpus/directory/joinNames';
import type { Analysis } from '../../analysis/model';
import type { ListedText } from '../../corpus/directory/listed';
import type { Row } from '../../corpus/model';
import type { VersionChanges } from '../../corpus/versions/versionChanges';
import type { DeskRecord } from '../../review/model';
import type { Piece, Sign, Start } from '../protocol';

/** What an article can be checked against at once, in UTF-16 units of all texts: some two hundred hours of talk. */
export const MOST_CHECKED = 10_000_000;

/** A text under the name it is shown by. */
export interface NamedText {
	readonly file: string;
	readonly text: string;
}

/** A text, and what persons have recorded of it. */
export interface CorrectedText {
	readonly text: string;
	readonly records: readonly DeskRecord[];
	/** Corrections of names, which hold in the whole folder. */
	readonly names: readonly DeskRecord[];
}

/** What is asked of many texts, and what is answered. */
export interface CorpusQuestions {
	/** What an index keeps of a text; see `packRecord`. */
	readonly record: {
		readonly asked: string;
		readonly answered: {
			readonly facts: Uint8Array<ArrayBuffer>;
			/** Of all its words: unsigned, ascending, each once. */
			readonly fingerprints: Uint32Array<ArrayBuffer>;
		};
	};
	/** A quick reading of a text, as persons have corrected it. */
	readonly corrected: {
		readonly asked: CorrectedText;
		readonly answered: Analysis;
	};
	/** The quotations and reports of an article, in other texts. */
	readonly check: {
		readonly asked: {
			readonly text: string;
			/** The rest of its analysis comes before, in pieces; `null`: it is read quickly. */
			readonly head: string | null;
			readonly sources: readonly NamedText[];
		};
		readonly answered: readonly Row[];
	};
	/** What a newer version says otherwise. */
	readonly compare: {
		readonly asked: { readonly older: string; readonly newer: string };
		readonly answered: VersionChanges;
	};
	/** Which names of several texts are the same person's, body's or place's. */
	readonly join: { readonly asked: readonly ListedText[]; readonly answered: readonly (readonly NameAt[])[] };
}
export type CorpusAsk = keyof CorpusQuestions;

/** A question, by a number that is never given twice in the life of a host. */
export type QuestionId = number;

/** A question of any kind. */
export type Asked = {
	[Ask in CorpusAsk]: { readonly ask: Ask; readonly of: CorpusQuestions[Ask]['asked'] };
}[CorpusAsk];

/** What a host tells the thread that works at many texts. */
export type ToCorpus =
	| Start
	/** Part of an analysis that a question is about; the question itself comes last. */
	| { readonly tell: 'part'; readonly question: QuestionId; readonly pieces: readonly Piece[] }
	| ({ readonly tell: 'ask'; readonly question: QuestionId } & Asked)
	/** Nobody waits for the answer any more. */
	| { readonly tell: 'leave'; readonly question: QuestionId };

/** What that thread tells. */
export type FromCorpus =
	| Sign
	| { readonly tell: 'answer'; readonly question: QuestionId; readonly answer: unknown }
	| { readonly tell: 'refuse'; readonly question: QuestionId; readonly message: string };
