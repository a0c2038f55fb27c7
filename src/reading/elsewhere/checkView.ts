import { isFault, type Found, type Row } from '../../corpus/model';
import { folded, type Findable } from '../find';
import type { Lookup } from '../lookup';
import { placeOf, type Place } from '../place';
import { plain } from '../plain';
import { statementFlags, toldOf } from '../told';
import { checkKindMeaning, checkKindWord, remarksOf } from '../words/checkWords';
import { asTold } from '../words/flagWords';
import { l10n } from '../words/l10n';
import type { SourceTexts } from './sourceTexts';

const LONGEST_WORDS = 300;
const LONGEST_REMARK = 200;
const LONGEST_NAME = 120;

/** A place in another text, in words. Texts are single lines, for showing. */
export interface FoundView {
	readonly found: Found;
	/** As it is shown. */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** As they stand there. */
	readonly words: string;
	/** Whose words they are there; empty where it is not known. */
	readonly speaker: string;
}

/** Everything that any view shows of what became of a quotation or a report. Texts are single lines, for showing. */
export interface CheckView {
	readonly row: Row;
	/** `altered` */
	readonly kind: string;
	/** The same in a sentence. */
	readonly meaning: string;
	/** An editor has to act on it. */
	readonly isFault: boolean;
	/** As {@link wordsAsTold} has them. */
	readonly words: string;
	readonly place: Place;
	/** As the article has it; empty where it is not known. */
	readonly speaker: string;
	readonly remarks: readonly string[];
	readonly found: readonly FoundView[];
	readonly find: Findable;
}

/**
 * Looks at one row.
 *
 * @param lookup of the article's text that was checked
 */
export function checkView(row: Row, lookup: Lookup, sources: SourceTexts): CheckView {
	const kind = checkKindWord(row.kind);
	const words = plain(wordsAsTold(row, lookup), LONGEST_WORDS);
	const speaker = plain(row.speaker ?? '', LONGEST_NAME);
	const remarks = remarksOf(row).map((remark) => plain(remark, LONGEST_REMARK));
	const found = row.found.map((place) => foundView(place, sources));
	return {
		row,
		kind,
		meaning: checkKindMeaning(row.kind),
		isFault: isFault(row),
		words,
		place: placeOf([row.span], lookup),
		speaker,
		remarks,
		found,
		find: {
			speaker: folded(speaker),
			words: folded([words, speaker, kind, ...remarks, ...found.map(({ file }) => file)].join('\n')),
			tags: [row.kind, folded(kind)],
			check: isFault(row),
		},
	};
}

/** The words of a row, behind what the statement that they are of is told as: `denies · that the boats were sold`. */
export const wordsAsTold = ({ span }: Row, lookup: Lookup): string =>
	asTold(statementFlags(toldOf(lookup.nearest(span), undefined)), lookup.text(span));

/** `altered: modal verb: “will” for “may”`; the kind alone where there is nothing to add. */
export const howItStands = ({ kind, remarks }: Pick<CheckView, 'kind' | 'remarks'>): string =>
	remarks.length === 0 ? kind : l10n.t('{0}, {1}', kind, remarks.join(', '));

/** `notes.txt, line 12` */
export const whereItStands = ({ file, line }: FoundView): string => l10n.t('{0}, line {1}', file, line);

/** `notes.txt, line 12: “We may close two mines.” (Rosa Lind)` */
export function foundWords(view: FoundView): string {
	const said = l10n.t('{0}: “{1}”', whereItStands(view), view.words);
	return view.speaker === '' ? said : l10n.t('{0} ({1})', said, view.speaker);
}

function foundView(found: Found, sources: SourceTexts): FoundView {
	const { file, span, speaker } = found;
	return {
		found,
		file: plain(file, LONGEST_NAME),
		line: sources.line(file, span.start),
		words: plain(sources.words(file, span), LONGEST_WORDS),
		speaker: plain(speaker ?? '', LONGEST_NAME),
	};
}
