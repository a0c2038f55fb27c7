import { attribute, type BlockAttributions } from './attributions/attribute';
import { NO_EVIDENCE, type Evidence } from './encoder/evidence';
import { findClaims } from './claims/findClaims';
import { findFindings } from './findings/findFindings';
import type { English } from './english/english';
import { findDateline } from './entities/findDateline';
import { linkEntities } from './entities/linkEntities';
import { recognize, type BlockNames } from './entities/recognize';
import type { Analysis, Dateline, Span } from './model';
import { completeSources } from './speakers/completeSources';
import { resolveSpeakers } from './speakers/resolveSpeakers';
import { cutDocument } from './text/cutDocument';
import { drain } from './text/drain';
import type { Block, Document } from './text/document';
import { isEnglish } from './text/isEnglish';
import { isWebPage } from './text/markup';
import { Memo } from './text/memo';
import { Places } from './text/places';

/** What one analysis keeps for the next one of the same document. */
interface Kept {
	readonly blocks: Memo<Block>;
	readonly names: Memo<BlockNames>;
	readonly attributions: Memo<BlockAttributions>;
}

const KEPT = Symbol('kept');

/** An analysis owns what it keeps, where nobody else sees it. */
type Keeping = Analysis & { readonly [KEPT]?: Kept };

/**
 * Says who is named in a text, who says what, and what is claimed.
 *
 * Pure: the same text gives an equal analysis, with or without `previous`, which only saves work (what did not change
 * is not analysed again). Never throws on account of the text.
 *
 * @param previous an analysis of an earlier version of the same document
 * @param evidence what a second reader makes of the blocks of this text: blocks that it has read are read with it
 */
export function analyze(text: string, english: English, previous?: Analysis, evidence?: Evidence): Analysis {
	return drain(analyzeInSteps(text, english, previous, evidence));
}

/** As {@link analyze}, handing control back every few milliseconds at most, so that a caller can let others run. */
export function* analyzeInSteps(
	text: string,
	english: English,
	previous?: Analysis,
	evidence: Evidence = NO_EVIDENCE,
): Generator<void, Analysis> {
	const before = (previous as Keeping | undefined)?.[KEPT];
	const kept: Kept = {
		blocks: new Memo(before?.blocks),
		names: new Memo(before?.names),
		attributions: new Memo(before?.attributions),
	};
	const document = yield* cutDocument(text, kept.blocks, english.known);
	const dateline = findDateline(text);
	const isPage = isWebPage(text);
	const analysis =
		!isPage && isEnglish(document, english.words)
			? yield* analyzeEnglish(document, dateline, english, kept, evidence)
			: withoutEnglish(document, dateline, isPage ? 'web page' : 'language');
	kept.blocks.seal();
	kept.names.seal();
	kept.attributions.seal();
	Object.defineProperty(analysis, KEPT, { value: kept });
	return analysis;
}

/** A text cut into the blocks that {@link analyze} reads, for a second reader to read them. @param previous as there */
export const cutInSteps = (text: string, english: English, previous?: Analysis): Generator<void, Document> =>
	cutDocument(text, new Memo((previous as Keeping | undefined)?.[KEPT]?.blocks), english.known);

function* analyzeEnglish(
	document: Document,
	dateline: Dateline | null,
	english: English,
	kept: Kept,
	evidence: Evidence,
): Generator<void, Analysis> {
	const found = yield* recognize(document, dateline, english, kept.names, evidence);
	const names = yield* linkEntities(document, found, english);
	yield;
	const { quotations, attributions } = yield* attribute(document, names, english, kept.attributions, evidence);
	const places = yield* Places.of(document);
	const sourced = yield* completeSources(places, names, english, attributions);
	// Who speaks hangs on the whole text: as long as some of it is read by the first reader alone, so is who speaks.
	const isCareful = document.blocks.every((_, block) => evidence(block) !== null);
	const judges = (isCareful && english.careful?.judges) || english.judges;
	const spoken = yield* resolveSpeakers(places, names, sourced, { ...english, judges });
	const claims = yield* findClaims(places, names, quotations, spoken, english);
	const findings = yield* findFindings(places, names, quotations, spoken, english);
	const { text, paragraphs, sentences } = layout(document);
	return {
		text,
		paragraphs,
		sentences,
		english: true,
		dateline,
		mentions: names.mentions,
		entities: names.entities,
		quotations,
		attributions: spoken.attributions,
		speakers: spoken.speakers,
		claims,
		findings,
	};
}

function withoutEnglish(document: Document, dateline: Dateline | null, reason: string): Analysis {
	const first = document.blocks[0];
	const span = first ? { start: first.start, end: first.start + first.block.text.length } : null;
	return {
		...layout(document),
		english: false,
		dateline,
		mentions: [],
		entities: [],
		quotations: [],
		attributions: [],
		speakers: [],
		claims: [],
		findings: span ? [{ code: 'not-english', span, related: [], attribution: null, details: { reason } }] : [],
	};
}

function layout(document: Document): Pick<Analysis, 'text' | 'paragraphs' | 'sentences'> {
	const sentences: Span[] = [];
	for (const { start, block } of document.blocks) {
		for (const sentence of block.sentences) {
			sentences.push({ start: start + sentence.start, end: start + sentence.end });
		}
	}
	return {
		text: document.written,
		paragraphs: document.blocks.map(({ start, block }) => ({ start, end: start + block.text.length })),
		sentences,
	};
}
