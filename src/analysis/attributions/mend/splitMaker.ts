import type { Nouns } from '../../english/nouns';
import { NAME_KINDS } from '../../model';
import { meet, type BlockView, type TokenRange } from '../blockView';
import { phraseStarting } from '../../syntax/nounPhrase';
import type { RoleGuess } from '../model/guessRoles';

const MAKERS = new Set(['person', 'organization'].map((kind) => NAME_KINDS.findIndex((name) => name === kind) + 1));

const BEFORE_DOCUMENT = /^(?:NN|NNS|JJ|CD|VBN)$/;
/** How long a description of a document is, at most. */
const LONG = 10;

interface Parts {
	readonly cue: TokenRange;
	readonly roles: RoleGuess;
}

/**
 * Somebody who speaks through a document is the source, the document is part of the cue: *the town's* | *report also
 * said*, *according to a survey by* | *the town* (annotation guideline, maker and artefact).
 */
export function splitMaker(view: BlockView, nouns: Nouns, cue: TokenRange, roles: RoleGuess): Parts {
	const { tags, lower, names } = view;
	const source = roles.source[0];
	if (!source) {
		return { cue, roles };
	}
	const accords = lower[cue.first] === 'according' && lower[cue.first + 1] === 'to';
	if (accords && source.first >= cue.end) {
		const by = madeBy(view, nouns, cue.first + 2);
		const maker = by < 0 ? null : phraseStarting(view, by + 1, Math.max(source.end, by + 1) + LONG);
		if (maker && !roles.content.some((range) => meet(range, maker))) {
			const end = source.first <= maker.first && source.end > maker.end ? source.end : maker.end;
			return { cue: { first: cue.first, end: by + 1 }, roles: { ...roles, source: [{ first: maker.first, end }] } };
		}
	}
	const adjoins = source.end === cue.first || (accords && source.first === cue.end);
	const last = source.end - 1;
	if (!adjoins || !isDocument(view, nouns, last)) {
		return { cue, roles };
	}
	let end = last;
	while (end > source.first + 1 && names[end - 1] === 0 && BEFORE_DOCUMENT.test(tags[end - 1] ?? '')) {
		end--;
	}
	const owner = tags[end - 1] === 'POS' || tags[end - 1] === 'PRP$';
	const maker = MAKERS.has(names[end - 1] ?? 0) && !/^an?$/.test(lower[source.first] ?? '');
	return owner || maker
		? {
				cue: source.end === cue.first ? { first: end, end: cue.end } : cue,
				roles: { ...roles, source: [{ first: source.first, end }] },
			}
		: { cue, roles };
}

/** The *by* or *from* behind a document that begins at `at`: *a memo posted online by*; -1 where there is none. */
function madeBy(view: BlockView, nouns: Nouns, at: number): number {
	const { tags, lower } = view;
	let document = false;
	for (let i = at; i < at + LONG; i++) {
		const word = lower[i] ?? '.';
		if (document && (word === 'by' || word === 'from')) {
			return i;
		}
		document ||= isDocument(view, nouns, i);
		if (tags[i] === 'PUNCT' || (document && word === 'of') || /^(?:that|which|who)$/.test(word)) {
			return -1;
		}
	}
	return -1;
}

const isDocument = ({ lower, names }: BlockView, nouns: Nouns, at: number): boolean =>
	names[at] === 0 && nouns.natureOf(lower[at] ?? '') === 'document';
