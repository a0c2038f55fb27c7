import type { Span } from '../analysis/model';
import { CodePoints } from './codePoints';
import { isObject, stringOf, type Json } from '../review/json';
import type { DeskRecord } from '../review/model';
import type { PlacedRecord } from '../review/placeRecords';
import { addressOf } from './links';
import { recordAnnotations } from './recordAnnotations';
import type { Reviewed } from './reviewed';
import { onOneLine } from './showControls';

/** The kind of note that holds a whole record, and the kind that brat's users write. */
export const RECORD_NOTE = 'SourceReview';
export const PLAIN_NOTE = 'AnnotatorNotes';

/**
 * One text as brat standoff (`.ann` beside the text): names as text-bound annotations, attributions in PolNeAR's
 * dialect: an `Attribution` on the cue, or on the content where there is no cue, with `Source`, `Cue` and `Content`
 * spans, numbered from the second on, and a `Report` or `Stance` where it is not plainly said and affirmed. Offsets are
 * code points, as brat counts them; a span is cut at line ends, as brat wants. Records are text-bound annotations too,
 * with a `Status`, their note, and a note that holds all of them; those without a certain place stand on the best guess,
 * or on the first words.
 */
export function toBrat(reviewed: Reviewed): string {
	const { doc, analysis, records } = reviewed;
	const { text } = analysis;
	const file = new BratFile(text);
	for (const mention of analysis.mentions) {
		file.bound(mention.kind.charAt(0).toUpperCase() + mention.kind.slice(1), [mention]);
	}
	for (const { source, cue, content, report, stance } of analysis.attributions) {
		const trigger = file.bound('Attribution', cue.length > 0 ? cue : content.slice(0, 1));
		const roles = (role: string, spans: readonly Span[]): string[] =>
			spans
				.flatMap((span) => file.bound(role, [span]) ?? [])
				.map((id, index) => `${role}${index === 0 ? '' : index + 1}:${id}`);
		const others = [...roles('Source', source), ...roles('Cue', cue), ...roles('Content', content)];
		if (trigger !== undefined) {
			const event = file.event(`Attribution:${trigger} ${others.join(' ')}`);
			// Without these what was not said, or is denied, would read as said.
			if (report !== 'made') {
				file.attribute(`Report ${event} ${oneWord(report)}`);
			}
			if (stance !== 'affirms') {
				file.attribute(`Stance ${event} ${stance}`);
			}
		}
	}
	const kept = records.filter(({ record }) => record.type !== 'finding');
	const annotations = recordAnnotations({ ...reviewed, records: kept }, addressOf(doc));
	for (const [i, placed] of kept.entries()) {
		writeRecord(file, text, placed, annotations[i] ?? {});
	}
	return file.print();
}

/** The value of an attribute: one word. */
export const oneWord = (value: string): string => value.replace(/\s+/g, '_');

/** @param annotation the record, of where it stands now */
function writeRecord(file: BratFile, text: string, { record, outcome, spans }: PlacedRecord, annotation: Json): void {
	const isPlaced = outcome !== 'needs review' && spans.length > 0;
	const first = /\S+/.exec(text);
	const somewhere = first ? [{ start: first.index, end: first.index + first[0].length }] : [];
	const id =
		(isPlaced && file.bound(typeOf(record), spans)) ||
		file.bound('Unplaced', spans) ||
		file.bound('Unplaced', somewhere);
	if (id === undefined) {
		// A text without a word: brat could not show it either.
		return;
	}
	if (record.type === 'review') {
		file.attribute(`Status ${id} ${oneWord(record.status)}`);
		if (record.note !== '') {
			file.note(PLAIN_NOTE, id, onOneLine(record.note));
		}
	}
	const { target } = annotation;
	const isOfPlaces = isPlaced && Array.isArray(target);
	file.note(
		RECORD_NOTE,
		id,
		JSON.stringify({
			...annotation,
			...(isOfPlaces && { target: target.map((one, i) => withPlaces(one, file.placesOf(spans.slice(i, i + 1)))) }),
		}),
	);
}

/** Under which key a target says where it stands, as brat counts: what was moved in brat stands elsewhere. */
const PLACES = 'sr:places';
const withPlaces = (target: unknown, places: string): unknown =>
	isObject(target) ? { ...target, [PLACES]: places } : target;

/** Where a record stood when it was written, as brat says it; empty where it does not say so. */
export function placesWritten({ target }: Json): string {
	const targets = Array.isArray(target) ? target.filter(isObject) : [];
	return targets.map((one) => stringOf(one[PLACES])).join(';');
}

const typeOf = (record: DeskRecord): string => (record.type === 'review' ? 'Review' : 'Correction');

/** The lines of a standoff file, numbered as they come. */
class BratFile {
	private readonly lines: string[] = [];
	private readonly counts = new Map<string, number>();
	private readonly points: CodePoints;

	constructor(private readonly text: string) {
		this.points = new CodePoints(text);
	}

	/** @returns its id; `undefined` where there is nothing but white space */
	bound(type: string, spans: readonly Span[]): string | undefined {
		const pieces = spans.flatMap((span) => withoutLineEnds(this.text, span));
		if (pieces.length === 0) {
			return undefined;
		}
		return this.add(
			'T',
			`${type} ${this.placesOf(spans)}\t${pieces.map(({ start, end }) => this.text.slice(start, end)).join(' ')}`,
		);
	}

	placesOf(spans: readonly Span[]): string {
		return spans
			.flatMap((span) => withoutLineEnds(this.text, span))
			.map(({ start, end }) => `${this.points.before(start)} ${this.points.before(end)}`)
			.join(';');
	}

	event(roles: string): string {
		return this.add('E', roles.trim());
	}

	attribute(words: string): void {
		this.add('A', words);
	}

	note(type: string, target: string, words: string): void {
		this.add('#', `${type} ${target}\t${words}`);
	}

	print(): string {
		return this.lines.map((line) => `${line}\n`).join('');
	}

	private add(letter: string, rest: string): string {
		const id = `${letter}${(this.counts.get(letter) ?? 0) + 1}`;
		this.counts.set(letter, (this.counts.get(letter) ?? 0) + 1);
		this.lines.push(`${id}\t${rest}`);
		return id;
	}
}

function withoutLineEnds(text: string, { start, end }: Span): Span[] {
	return Array.from(text.slice(start, end).matchAll(/[^\s](?:[^\n\r]*[^\s])?/g), (match) => ({
		start: start + match.index,
		end: start + match.index + match[0].length,
	}));
}
