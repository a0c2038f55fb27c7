import type { Analysis, Span } from '../../analysis/model';
import type { Anchor } from '../../review/anchors/anchor';
import { makeAnchors } from '../../review/anchors/makeAnchors';
import { PLAIN_NOTE, placesWritten, RECORD_NOTE, oneWord } from '../brat';
import { onOneLine } from '../showControls';
import { isObject } from '../../review/json';
import { UNREVIEWED, type Correction, type DeskRecord, type RecordId, type StatusId } from '../../review/model';
import { lengthOf, sharedLength } from '../../analysis/text/spans';
import { shareOf } from '../../review/spans';
import { fromAnnotation } from '../../review/store/recordFormat';
import { readBratLines, type Bound, type BratLines } from './bratLines';
import type { Imported, Importing } from './importing';

/** The attributions of PolNeAR's dialect, and what else we write: no notes of a reviewer. */
const ROLES: readonly string[] = ['Source', 'Cue', 'Content'];

/**
 * Reads a brat standoff file: our own records, with what was changed in brat (note, status, place); notes of others as
 * reviews; and attributions in PolNeAR's dialect, as corrections where they differ from the analysis.
 */
export function fromBrat(file: string, importing: Importing): Imported {
	const lines = readBratLines(file, importing.analysis.text);
	const left = new Map<RecordId, DeskRecord>();
	const own = ownRecords(lines, importing, left);
	const notes = foreignNotes(lines, own, importing);
	const corrections = attributionsOf(lines).map((annotated) => correctionsOf(annotated, importing));
	const written = lines.notes.filter(({ words }) => words.trim() !== '');
	const ofOwn = new Set(
		written.flatMap(({ type, target }) => (type === PLAIN_NOTE && own.has(target) ? [target] : [])),
	);
	return {
		records: [...own.values(), ...notes, ...corrections.flat()],
		...(left.size > 0 && { left }),
		skipped: lines.others + written.length - own.size - ofOwn.size - notes.length,
	};
}

/**
 * By the id of what they are bound to.
 *
 * @param left is given those that were changed, as they had left
 */
function ownRecords(lines: BratLines, importing: Importing, left: Map<RecordId, DeskRecord>): Map<string, DeskRecord> {
	const records = new Map<string, DeskRecord>();
	for (const { type, target, words } of lines.notes) {
		const bound = lines.bound.get(target);
		if (type === RECORD_NOTE && bound) {
			try {
				const annotation: unknown = JSON.parse(words);
				const record = fromAnnotation(annotation);
				const places = isObject(annotation) ? placesWritten(annotation) : '';
				const now = withChanges(record, isMoved(record, bound, places) ? bound : undefined, target, lines, importing);
				records.set(target, now);
				if (now !== record) {
					left.set(record.id, record);
				}
			} catch {
				// Someone has cut it short: its plain note is still there, and read as any other.
			}
		}
	}
	return records;
}

/** Whether other words are marked now. The text may be another, too: only what the file says is compared. */
function isMoved({ target }: DeskRecord, { type, places, words }: Bound, written: string): boolean {
	// Earlier versions did not say where the words stood.
	const isThere =
		written === '' ? onOneLine(words) === onOneLine(target.map(({ exact }) => exact).join(' ')) : places === written;
	return type !== 'Unplaced' && !isThere;
}

/** @param moved where it stands now, where that is elsewhere */
function withChanges(
	record: DeskRecord,
	moved: Bound | undefined,
	id: string,
	lines: BratLines,
	{ analysis, statuses, surroundings, reviewer }: Importing,
): DeskRecord {
	const now = surroundings.now();
	const there = moved ? { ...record, target: anchorsOf(moved, analysis.text) } : record;
	if (there.type !== 'review' || record.type !== 'review') {
		return there;
	}
	const words = lines.notes.find((note) => note.type === PLAIN_NOTE && note.target === id)?.words ?? '';
	const word = lines.attributes.get(id)?.get('Status') ?? oneWord(record.status);
	const noted =
		words === onOneLine(record.note)
			? there
			: { ...there, note: words, noteBy: reviewer, times: { ...record.times, note: now } };
	return word === oneWord(record.status)
		? noted
		: {
				...noted,
				status: statusNamed(word, [{ id: record.status }, ...statuses]),
				author: '',
				reviewer,
				modified: now,
			};
}

function foreignNotes(lines: BratLines, own: ReadonlyMap<string, DeskRecord>, importing: Importing): DeskRecord[] {
	const { surroundings, reviewer, analysis, statuses } = importing;
	return lines.notes.flatMap(({ type, target, words }): DeskRecord[] => {
		const id = lines.events.get(target)?.find(({ role }) => role.startsWith('Content'))?.id ?? target;
		const bound = lines.bound.get(id);
		if (type === RECORD_NOTE || own.has(id) || !bound || words.trim() === '') {
			return [];
		}
		const now = surroundings.now();
		const status = lines.attributes.get(id)?.get('Status');
		const isQuotation = ROLES.includes(bound.type) || bound.type === 'Attribution';
		return [
			{
				type: 'review',
				id: surroundings.newId(),
				about: isQuotation ? 'quotation' : 'selection',
				target: anchorsOf(bound, analysis.text),
				status: status === undefined ? UNREVIEWED : statusNamed(status, statuses),
				note: words.trim(),
				tags: isQuotation || bound.type === 'Review' ? [] : [bound.type],
				sources: [],
				judged: bound.words,
				rivals: [],
				author: '',
				reviewer,
				created: now,
				modified: now,
				anchored: now,
				foreign: {},
			},
		];
	});
}

/** The status that brat has a word for: one that is known by the word it has there; of others the word, with its spaces. */
const statusNamed = (word: string, known: Importing['statuses']): StatusId =>
	known.find(({ id }) => oneWord(id) === word)?.id ?? word.replaceAll('_', ' ');

interface Annotated {
	readonly source: readonly Bound[];
	readonly content: readonly Bound[];
}

function attributionsOf({ events, bound }: BratLines): Annotated[] {
	return [...events.values()].flatMap((roles) => {
		const of = (wanted: string): Bound[] =>
			roles.filter(({ role }) => role.replace(/(?<!\d)\d+$/, '') === wanted).flatMap(({ id }) => bound.get(id) ?? []);
		const content = of('Content');
		return content.length === 0 ? [] : [{ source: of('Source'), content }];
	});
}

/** What a person would have to correct for the analysis to say what is annotated. */
function correctionsOf({ source, content }: Annotated, importing: Importing): DeskRecord[] {
	const { analysis } = importing;
	const spans = content.flatMap((bound) => bound.spans).sort((a, b) => a.start - b.start);
	const sourceSpans = source.flatMap((bound) => bound.spans);
	const near = analysis.attributions
		.map((attribution) => ({ attribution, common: sharedLength(attribution.content, spans) }))
		.filter(({ attribution, common }) => 2 * common > Math.min(lengthOf(attribution.content), lengthOf(spans)))
		.sort((a, b) => shareOf(b.attribution.content, spans) - shareOf(a.attribution.content, spans))[0]?.attribution;
	const target = content.flatMap((bound) => anchorsOf(bound, analysis.text)).sort((a, b) => a.start - b.start);
	const isSameSource =
		near && (sharedLength(near.source, sourceSpans) > 0 || near.source.length + sourceSpans.length === 0);
	const speaker = near && isSameSource ? undefined : nameOf(source, analysis);
	return [
		...(near && !sameWords(near.content, spans, analysis.text)
			? [correction({ kind: 'content' }, target, importing)]
			: []),
		...(speaker === undefined ? [] : [correction({ kind: 'speaker', speaker }, target, importing)]),
	];
}

function correction(kind: Correction, target: readonly Anchor[], { surroundings, reviewer }: Importing): DeskRecord {
	const now = surroundings.now();
	const id = surroundings.newId();
	return {
		type: 'correction',
		id,
		correction: kind,
		target,
		author: '',
		reviewer,
		created: now,
		modified: now,
		anchored: now,
		foreign: {},
	};
}

/** Who is meant by a source: whom the analysis takes it for, or a name in it, or its words. */
function nameOf(source: readonly Bound[], { attributions, speakers, mentions, entities }: Analysis): string | null {
	const spans = source.flatMap((bound) => bound.spans);
	const known = attributions.find(
		(attribution) => attribution.speaker !== null && sharedLength(attribution.source, spans) > 0,
	);
	const named = mentions.find(
		(mention) => (mention.kind === 'person' || mention.kind === 'organization') && sharedLength([mention], spans) > 0,
	);
	return (
		speakers.find(({ entity }) => entity === known?.speaker)?.name ??
		entities.find(({ id }) => id === named?.entity)?.name ??
		(source.map(({ words }) => words).join(' ') || null)
	);
}

/** With the words around, where the text still has the marked words there; else to be looked for by the words. */
function anchorsOf({ spans, words, pieces }: Bound, text: string): Anchor[] {
	const there = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
	return onOneLine(there) === onOneLine(words)
		? makeAnchors(text, spans)
		: pieces.map(({ start, words: exact }) => ({
				...{ exact, prefix: '', suffix: '' },
				...{ start, end: start + exact.length, rival: 0 },
			}));
}

/** Whether two lists of stretches hold the same words; white space at line ends is none of brat's. */
function sameWords(a: readonly Span[], b: readonly Span[], text: string): boolean {
	const print = (spans: readonly Span[]): string =>
		spans
			.flatMap(({ start, end }) => Array.from(text.slice(start, end).matchAll(/\S+/g), (match) => start + match.index))
			.join(' ');
	return print(a) === print(b) && lastWord(a, text) === lastWord(b, text);
}

const lastWord = (spans: readonly Span[], text: string): number => {
	const { start, end } = spans.at(-1) ?? { start: 0, end: 0 };
	return start + text.slice(start, end).trimEnd().length;
};
