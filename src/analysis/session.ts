import { attribute } from './attributions/attribute';
import type { JudgedAttribution } from './attributions/blockAttribution';
import { NO_EVIDENCE, type EvidenceByBlock } from './encoder/evidence';
import { findClaims } from './claims/findClaims';
import { findFindings } from './findings/findFindings';
import type { English } from './trained/english';
import { findDateline } from './entities/findDateline';
import { linkEntities } from './entities/linkEntities';
import { recognize, type BlockNames } from './entities/recognize';
import type { Analysis, Dateline } from './model';
import { resolveSpeakers } from './speakers/resolveSpeakers';
import { cutDocument } from './text/cutDocument';
import { drain } from './text/drain';
import type { Block, Document } from './text/document';
import { isEnglish } from './language/english/isEnglish';
import { isWebPage } from './text/markup';
import { Memo } from './text/memo';
import { Places } from './text/places';

/**
 * What one document keeps of its last version: results by what they were made from, so that reuse never changes one. Beside
 * these a block has notes of what was read off it (`perBlock`), and a word of what it is (`Word`), as long as they live.
 */
interface Kept {
	readonly blocks: Memo<Block>;
	readonly names: Memo<BlockNames>;
	readonly attributions: Memo<readonly JudgedAttribution[]>;
}

/**
 * Reads the versions of one document, one after the other: what did not change is not read again. The same text gives an
 * equal analysis whatever was read before. Nothing throws on account of the text.
 */
export class Session {
	private kept: Kept | undefined;

	constructor(private readonly english: English) {}

	/** The text cut into blocks as {@link read} reads them, for a second reader; hands control back between blocks. */
	cut(text: string): Generator<void, Document> {
		return cutDocument(text, new Memo(this.kept?.blocks), this.english.known);
	}

	/**
	 * Says who is named in a text, who says what, and what is claimed. Hands control back between blocks and between stages, so
	 * that a stop can be heard; what is left there changes nothing.
	 *
	 * @param evidence what a second reader makes of the blocks of this text: blocks that it has read are read with it
	 */
	*read(text: string, evidence: EvidenceByBlock = NO_EVIDENCE): Generator<void, Analysis> {
		const { english } = this;
		const kept: Kept = {
			blocks: new Memo(this.kept?.blocks),
			names: new Memo(this.kept?.names),
			attributions: new Memo(this.kept?.attributions),
		};
		const document = yield* cutDocument(text, kept.blocks, english.known);
		const dateline = findDateline(text);
		const isPage = isWebPage(text);
		const analysis =
			!isPage && isEnglish(document)
				? yield* readEnglish(document, dateline, english, kept, evidence)
				: withoutEnglish(document, dateline, isPage ? 'web page' : 'language');
		kept.blocks.seal();
		kept.names.seal();
		kept.attributions.seal();
		this.kept = kept;
		return analysis;
	}
}

/** What {@link Session.read} says of a text that nothing is known of yet. */
export const analyze = (text: string, english: English, evidence?: EvidenceByBlock): Analysis =>
	drain(new Session(english).read(text, evidence));

function* readEnglish(
	document: Document,
	dateline: Dateline | null,
	english: English,
	kept: Kept,
	evidence: EvidenceByBlock,
): Generator<void, Analysis> {
	const found = yield* recognize(document, dateline, english, kept.names, evidence);
	const names = linkEntities(document, found, english);
	yield;
	const { quotations, attributions } = yield* attribute(document, names, english, kept.attributions, evidence);
	yield;
	const places = new Places(document);
	// Who speaks hangs on the whole text: as long as some of it is read by the first reader alone, so is who speaks.
	const isCareful = document.blocks.every((_, block) => evidence[block]);
	const judges = (isCareful && english.careful?.judges) || english.judges;
	const spoken = yield* resolveSpeakers(places, names, attributions, { ...english, judges });
	yield;
	const claims = findClaims(places, names, quotations, spoken, english);
	yield;
	const findings = findFindings(places, names, quotations, spoken, english);
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

function layout({ written, blocks }: Document): Pick<Analysis, 'text' | 'paragraphs' | 'sentences'> {
	return {
		text: written,
		paragraphs: blocks.map(({ start, block }) => ({ start, end: start + block.text.length })),
		sentences: blocks.flatMap(({ start, block }) =>
			block.sentences.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end })),
		),
	};
}
