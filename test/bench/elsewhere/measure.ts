import { analyze } from '../../../src/analysis/session';
import type { English } from '../../../src/analysis/trained/english';
import type { Analysis, Span } from '../../../src/analysis/model';
import type { Case } from './cases';
import { rowAt, type Detector, type Read, type Row } from './rows';
import type { Text } from './texts';

/** What came of a case. */
export interface Result {
	readonly case: Case;
	/** `undefined` where nothing was said of the planted quotation. */
	readonly row: Row | undefined;
	/** Whether the engine read the same speakers as the annotators, in the article and in the source. */
	readonly areSpeakersRead: boolean;
}

/** Analyses of texts, each made once. */
export class Reader {
	private readonly made = new Map<string, Analysis>();

	constructor(private readonly english: English) {}

	read(text: string): Read {
		const analysis = this.made.get(text) ?? this.once(text).analysis;
		this.made.set(text, analysis);
		return { text, analysis };
	}

	/** Of a text that is not asked for again. */
	once(text: string): Read {
		return { text, analysis: analyze(text, this.english) };
	}
}

export function measure(one: Case, reader: Reader, check: Detector): Result {
	const article = reader.once(one.article);
	const isAbsent = one.kind === 'not-found';
	const source = isAbsent
		? undefined
		: one.isSourceChanged
			? reader.once(one.source.text)
			: reader.read(one.source.text);
	// The right one stands among the others, at a place that says nothing.
	const files = one.others.map(({ doc, text }) => ({ file: fileOf({ doc }), ...reader.read(text) }));
	if (source) {
		files.splice(one.article.length % (files.length + 1), 0, { file: fileOf(one.source), ...source });
	}
	const row = rowAt(check(article, files), one.span);
	const areSpeakersRead =
		isSpeaker(article.analysis, one.span, one.speaker) &&
		(source === undefined || isSpeaker(source.analysis, one.sourceSpan, one.sourceSpeaker));
	return { case: one, row, areSpeakersRead };
}

export const fileOf = ({ doc }: Pick<Text, 'doc'>): string => `${doc}.txt`;

/** Whether the statement that shares most with a place is this person's, by the last word of the name. */
function isSpeaker({ attributions, speakers }: Analysis, place: Span, name: string): boolean {
	const shared = (span: Span): number => Math.max(0, Math.min(span.end, place.end) - Math.max(span.start, place.start));
	const [best] = attributions
		.map((attribution) => ({ attribution, size: attribution.content.reduce((sum, span) => sum + shared(span), 0) }))
		.filter(({ size }) => size > 0)
		.sort((a, b) => b.size - a.size);
	const speaker = speakers.find(({ entity }) => entity === best?.attribution.speaker);
	const last = name.split(' ').at(-1) ?? name;
	return speaker !== undefined && [speaker.name, ...speaker.aliases].some((form) => form.includes(last));
}
