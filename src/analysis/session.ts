import { attribute } from './attributions/attribute';
import type { JudgedAttribution } from './attributions/blockAttribution';
import { findClaims } from './claims/findClaims';
import { NO_EVIDENCE, type EvidenceByBlock } from './encoder/evidence';
import { findDateline } from './entities/findDateline';
import type { FoundMention } from './entities/foundMention';
import { linkEntities } from './entities/linkEntities';
import { recognize } from './entities/recognize';
import { findFindings } from './findings/findFindings';
import { finding } from './findings/finding';
import { isToRead } from './language/english/isToRead';
import type { Analysis, Dateline } from './model';
import { resolveSpeakers } from './speakers/resolveSpeakers';
import { cutDocument } from './text/cutDocument';
import type { Block, Document } from './text/document';
import { drain } from './text/drain';
import { isWebPage } from './text/markup';
import { Memo } from './text/memo';
import { Places } from './text/places';
import { spanOf } from './text/spans';
import type { English } from './trained/english';

/** Results of one version of a document by what they were made from, so that reuse never changes one. */
class Kept {
	readonly blocks: Memo<Block>;
	readonly names: Memo<readonly FoundMention[]>;
	readonly attributions: Memo<readonly JudgedAttribution[]>;

	constructor(before?: Kept) {
		this.blocks = new Memo(before?.blocks);
		this.names = new Memo(before?.names);
		this.attributions = new Memo(before?.attributions);
	}
}

/** Reads the versions of one document; what did not change is not read again. Nothing throws on account of the text. */
export class Session {
	private kept = new Kept();

	constructor(private readonly english: English) {}

	/** The text cut into blocks as {@link read} reads them, for a second reader; hands control back between blocks. */
	cut(text: string): Generator<void, Document> {
		return cutDocument(text, new Memo(this.kept.blocks), this.english.known);
	}

	/**
	 * Says who is named, who says what, and what is claimed. Hands control back between blocks and stages, so that a stop can be heard.
	 *
	 * @param evidence what a second reader makes of the blocks of this text: blocks that it has read are read with it
	 */
	*read(text: string, evidence: EvidenceByBlock = NO_EVIDENCE): Generator<void, Analysis> {
		const { english } = this;
		const kept = new Kept(this.kept);
		const document = yield* cutDocument(text, kept.blocks, english.known);
		const places = new Places(document);
		const dateline = findDateline(text);
		let analysis = emptyAnalysis(places, dateline);
		if (isToRead(document)) {
			const found = yield* recognize(document, dateline, english, kept.names, evidence);
			const names = linkEntities(places, found, english);
			yield;
			const { quotations, attributions } = yield* attribute(document, names, english, kept.attributions, evidence);
			yield;
			// Who speaks hangs on the whole text: as long as some of it is read by the first reader alone, so is who speaks.
			const isCareful = document.blocks.every((_, block) => evidence[block]);
			const judges = (isCareful && english.careful?.judges) || english.judges;
			const spoken = yield* resolveSpeakers(places, names, attributions, { ...english, judges });
			yield;
			const known = { places, names, quotations, spoken, english };
			const claims = findClaims(known);
			yield;
			const said = { attributions: spoken.attributions, speakers: spoken.speakers };
			const findings = findFindings(known);
			const { mentions, entities } = names;
			analysis = { ...analysis, english: true, mentions, entities, quotations, ...said, claims, findings };
		}
		this.kept = kept;
		return analysis;
	}
}

/** What {@link Session.read} says of a text that nothing is known of yet. */
export const analyze = (text: string, english: English, evidence?: EvidenceByBlock): Analysis =>
	drain(new Session(english).read(text, evidence));

/** What is said of a text that is not read. */
function emptyAnalysis({ document, sentences }: Places, dateline: Dateline | null): Analysis {
	const reason = isWebPage(document.written) ? 'web page' : 'language';
	const paragraphs = document.blocks.map(spanOf);
	return {
		text: document.written,
		paragraphs,
		sentences: sentences.map(spanOf),
		english: false,
		dateline,
		mentions: [],
		entities: [],
		quotations: [],
		attributions: [],
		speakers: [],
		claims: [],
		findings: paragraphs.slice(0, 1).map((span) => finding('not-english', span, { details: { reason } })),
	};
}
