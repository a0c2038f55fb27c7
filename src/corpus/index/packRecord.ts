import { NAME_KINDS, VALUE_KINDS } from '../../analysis/model';
import { drain } from '../../analysis/text/drain';
import type { Act, Manner, Position, Report, Span, SpeakerKind, Value } from '../../analysis/model';
import type { Bound, CountedFigure } from '../figures/countedFigure';
import { ByteReader, ByteWriter, DamagedBytes } from './bytes';
import type { EntityRecord, FigureRecord, SpeakerRecord, StatementRecord, TextRecord } from './textRecord';

const MANNERS: readonly Manner[] = ['direct', 'mixed', 'indirect'];
const ACTS: readonly Act[] = ['statement', 'belief', 'intention', 'decree', 'finding'];
const REPORTS: readonly Report[] = ['made', 'not made', 'refused', 'conditional', 'asked'];
const POSITIONS: readonly Position[] = ['affirms', 'denies', 'doubts'];
const SPEAKERS: readonly SpeakerKind[] = ['named', 'anonymous', 'collective', 'document'];
const GENDERS: readonly EntityRecord['gender'][] = [null, 'female', 'male'];
const BOUNDS: readonly Bound[] = ['exact', 'most', 'least', 'about'];
/** In the order in which they are read. */
const HASHES = ['modifiers', 'complements', 'context', 'names', 'places', 'days'] as const;

/** A record in a few bytes for each thing in it; see {@link unpackRecord}. */
export const packRecord = (record: TextRecord): Uint8Array<ArrayBuffer> => new Packer().pack(record);

/** @throws DamagedBytes where the bytes are no record */
export const unpackRecord = (bytes: Uint8Array): TextRecord => drain(unpackInSteps(bytes));

/** The same in steps of a millisecond or less: of a long text the whole takes dozens. */
export function* unpackInSteps(bytes: Uint8Array): Generator<void, TextRecord> {
	const unpacker = new Unpacker(bytes);
	const record = yield* unpacker.unpack();
	if (!unpacker.isDone) {
		throw new DamagedBytes('more than a record');
	}
	return record;
}

class Packer {
	private readonly out = new ByteWriter();
	/** Spans are told by how far they are from the one before. */
	private last = 0;

	pack(record: TextRecord): Uint8Array<ArrayBuffer> {
		const { out } = this;
		out
			.whole(record.length)
			.whole(record.english ? 1 : 0)
			.whole(record.words)
			.text(record.dateline ?? '');
		out.list(record.entities, (entity) => this.entity(entity));
		out.list(record.speakers, (speaker) => this.speaker(speaker));
		out.list(record.statements, (statement) => this.statement(statement));
		out.list(record.figures, (figure) => this.figure(figure));
		out.list(record.counts, (count) => this.count(count));
		return out.written;
	}

	private span({ start, end }: Span): void {
		this.out.signed(start - this.last).whole(end - start);
		this.last = start;
	}

	private spans(spans: readonly Span[]): void {
		this.out.list(spans, (span) => this.span(span));
	}

	/** Absent, or an index. */
	private index(index: number | null): void {
		this.out.whole(index === null ? 0 : index + 1);
	}

	private entity({ kind, name, aliases, mentions, roles, gender, key }: EntityRecord): void {
		this.out.whole(NAME_KINDS.indexOf(kind)).whole(GENDERS.indexOf(gender)).hash(key);
		this.spans(mentions);
		this.span(name);
		this.spans(aliases);
		this.out.list(roles, ({ span, affiliation }) => {
			this.span(span);
			this.index(affiliation);
		});
	}

	private speaker({ kind, entity, members, name, words }: SpeakerRecord): void {
		this.out.whole(SPEAKERS.indexOf(kind)).whole(words);
		this.index(entity);
		this.out.list(members, (member) => this.out.whole(member));
		this.span(name);
	}

	private statement(statement: StatementRecord): void {
		const { content, source, speaker, manner, act, report, stance, words, fingerprints } = statement;
		const how = [MANNERS.indexOf(manner), ACTS.indexOf(act), REPORTS.indexOf(report), POSITIONS.indexOf(stance)];
		how.forEach((choice) => this.out.whole(choice));
		this.span(content);
		this.spans(source ? [source] : []);
		this.index(speaker);
		this.out.whole(words).list(fingerprints, (print) => this.out.hash(print));
	}

	private figure({ start, end, kind, value }: FigureRecord): void {
		this.span({ start, end });
		this.out.whole(VALUE_KINDS.indexOf(kind));
		this.value(value);
	}

	private value(value: Value | null): void {
		const { out } = this;
		if (value === null) {
			out.whole(0);
		} else if (value.type === 'date') {
			out
				.whole(1)
				.text(value.day)
				.text(value.end ?? '');
			this.spans(value.relativeTo ? [value.relativeTo] : []);
		} else {
			out
				.whole(value.upTo === undefined ? 2 : 3)
				.number(value.amount)
				.text(value.unit ?? '');
			if (value.upTo !== undefined) {
				out.number(value.upTo);
			}
		}
	}

	private count({ start, end, amount, bound, unit, speaker, place, among, ...words }: CountedFigure): void {
		const { out } = this;
		this.span({ start, end });
		out.number(amount).whole(BOUNDS.indexOf(bound)).hash(unit).whole(place).whole(among);
		out.list(speaker === null ? [] : [speaker], (one) => out.hash(one));
		for (const kind of HASHES) {
			out.list(words[kind], (word) => out.hash(word));
		}
	}
}

class Unpacker {
	private readonly from: ByteReader;
	private last = 0;

	constructor(bytes: Uint8Array) {
		this.from = new ByteReader(bytes);
	}

	get isDone(): boolean {
		return this.from.isAtEnd;
	}

	*unpack(): Generator<void, TextRecord> {
		const { from } = this;
		return {
			length: from.whole(),
			english: from.whole() === 1,
			words: from.whole(),
			dateline: from.text() || null,
			entities: yield* from.listInSteps(() => this.entity()),
			speakers: yield* from.listInSteps(() => this.speaker()),
			statements: yield* from.listInSteps(() => this.statement()),
			figures: yield* from.listInSteps(() => this.figure()),
			counts: yield* from.listInSteps(() => this.count()),
		};
	}

	private span(): Span {
		const start = this.last + this.from.signed();
		this.last = start;
		return { start, end: start + this.from.whole() };
	}

	private spans(): Span[] {
		return this.from.list(() => this.span());
	}

	private index(): number | null {
		const index = this.from.whole();
		return index === 0 ? null : index - 1;
	}

	private entity(): EntityRecord {
		const { from } = this;
		const kind = from.oneOf(NAME_KINDS);
		const gender = from.oneOf(GENDERS);
		const key = from.hash();
		const mentions = this.spans();
		const name = this.span();
		const aliases = this.spans();
		const roles = from.list(() => ({ span: this.span(), affiliation: this.index() }));
		return { kind, name, aliases, mentions, roles, gender, key };
	}

	private speaker(): SpeakerRecord {
		const { from } = this;
		const kind = from.oneOf(SPEAKERS);
		const words = from.whole();
		return { kind, words, entity: this.index(), members: from.list(() => from.whole()), name: this.span() };
	}

	private statement(): StatementRecord {
		const { from } = this;
		return {
			manner: from.oneOf(MANNERS),
			act: from.oneOf(ACTS),
			report: from.oneOf(REPORTS),
			stance: from.oneOf(POSITIONS),
			content: this.span(),
			source: this.spans()[0] ?? null,
			speaker: this.index(),
			words: from.whole(),
			fingerprints: from.list(() => from.hash()),
		};
	}

	private figure(): FigureRecord {
		const span = this.span();
		return { ...span, kind: this.from.oneOf(VALUE_KINDS), value: this.value() };
	}

	private value(): Value | null {
		const { from } = this;
		const type = from.whole();
		if (type === 0) {
			return null;
		}
		if (type === 1) {
			const day = from.text();
			const end = from.text();
			const [relativeTo] = this.spans();
			return { type: 'date', day, ...(end && { end }), ...(relativeTo && { relativeTo }) };
		}
		const amount = from.number();
		const unit = from.text();
		return { type: 'amount', amount, ...(unit && { unit }), ...(type === 3 && { upTo: from.number() }) };
	}

	private count(): CountedFigure {
		const { from } = this;
		const { start, end } = this.span();
		const amount = from.number();
		const bound = from.oneOf(BOUNDS);
		const unit = from.hash();
		const place = from.whole();
		const among = from.whole();
		const hashes = (): number[] => from.list(() => from.hash());
		const [speaker = null] = hashes();
		const [modifiers, complements, context, names, places, days] = [
			hashes(),
			hashes(),
			hashes(),
			hashes(),
			hashes(),
			hashes(),
		];
		const words = { modifiers, complements, context, names, places, days };
		return { start, end, amount, bound, unit, place, among, speaker, ...words };
	}
}
