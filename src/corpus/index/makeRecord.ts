import { firstIndex } from '../../analysis/text/firstIndex';
import type { English } from '../../analysis/trained/english';
import { NAME_KINDS, VALUE_KINDS } from '../../analysis/model';
import type { Analysis, Attribution, Entity, NameKind, Span, Speaker, ValueKind } from '../../analysis/model';
import type { Session } from '../../analysis/session';
import { readable } from '../../analysis/text/markup';
import { firstEndingAfter } from '../../analysis/text/places';
import { hullOf } from '../../review/spans';
import { readFigures } from '../figures/readFigures';
import { readWords } from '../words/readWords';
import { GRAM, winnow } from '../words/winnow';
import type { WordForms } from '../words/wordForm';
import { nameKey } from './nameKey';
import type { EntityRecord, FigureRecord, SpeakerRecord, StatementRecord, TextRecord } from './textRecord';

/** A record, and the fingerprints of all words of the text: unsigned, ascending, each once. */
export interface Recorded {
	readonly record: TextRecord;
	readonly fingerprints: Uint32Array<ArrayBuffer>;
}

type Named = Entity & { readonly kind: NameKind };
const NAMES: ReadonlySet<string> = new Set(NAME_KINDS);
const VALUES: ReadonlySet<string> = new Set(VALUE_KINDS);
const isNamed = (entity: Entity): entity is Named => NAMES.has(entity.kind);
const isValueKind = (kind: string): kind is ValueKind => VALUES.has(kind);

/** What an index keeps of a text; hands control back between its parts. @param session as of {@link readFigures} */
export function* recordInSteps(
	analysis: Analysis,
	english: English,
	forms: WordForms,
	session?: Session,
): Generator<void, Recorded> {
	const { words } = readWords(readable(analysis.text).text, forms, english.known);
	yield;
	const prints = winnow(words).map(({ hash, at }) => ({ hash: hash >>> 0, at }));
	yield;
	const entities = analysis.entities.filter(isNamed);
	const indexOf = new Map(entities.map(({ id }, i) => [id, i]));
	const entityRecords = entities.map((entity) => entityOf(entity, analysis, indexOf));
	const byId = new Map(analysis.attributions.map((attribution) => [attribution.id, attribution]));
	const speakers = analysis.speakers.map((speaker) => speakerOf(speaker, analysis.text, byId, indexOf, entityRecords));
	const speakerIndex = new Map(analysis.speakers.map(({ entity }, i) => [entity, i]));
	const statements = analysis.attributions.map((attribution): StatementRecord => {
		const content = hullOf(attribution.content);
		const [from, end] = [firstEndingAfter(words, content.start), firstEndingAfter(words, content.end)];
		return {
			content,
			source: attribution.source.length > 0 ? hullOf(attribution.source) : null,
			speaker: attribution.speaker === null ? null : (speakerIndex.get(attribution.speaker) ?? null),
			manner: attribution.manner,
			act: attribution.act,
			report: attribution.report,
			stance: attribution.stance,
			words: attribution.content.reduce(
				(sum, span) => sum + firstEndingAfter(words, span.end) - firstEndingAfter(words, span.start),
				0,
			),
			fingerprints: prints.slice(firstFrom(prints, from), firstFrom(prints, end - GRAM + 1)).map(({ hash }) => hash),
		};
	});
	yield;
	return {
		record: {
			length: analysis.text.length,
			english: analysis.english,
			words: words.length,
			dateline: analysis.dateline?.day ?? null,
			entities: entityRecords,
			speakers,
			statements,
			figures: figuresOf(analysis),
			counts: yield* readFigures(analysis, english, session),
		},
		fingerprints: new Uint32Array(new Set(prints.map(({ hash }) => hash))).sort(),
	};
}

function entityOf(entity: Named, { text, mentions }: Analysis, indexOf: ReadonlyMap<string, number>): EntityRecord {
	const places = entity.mentions.flatMap((at) => mentions[at] ?? []).map(({ start, end }) => ({ start, end }));
	const name = placeOf(entity.name, places, text) ?? longest(places);
	const seen = new Set([spaced(text.slice(name.start, name.end))]);
	const aliases = places.filter(({ start, end }) => {
		const form = spaced(text.slice(start, end));
		return !seen.has(form) && seen.add(form);
	});
	return {
		kind: entity.kind,
		name,
		aliases,
		mentions: places,
		roles: entity.roles.map(({ span, affiliation }) => ({
			span,
			affiliation: affiliation === null ? null : (indexOf.get(affiliation) ?? null),
		})),
		gender: entity.gender ?? null,
		key: nameKey(entity.name),
	};
}

/** The index of the first that stands at a word or behind it. */
const firstFrom = (prints: readonly { readonly at: number }[], word: number): number =>
	firstIndex(prints.length, (i) => (prints[i]?.at ?? 0) >= word);

function speakerOf(
	{ entity, name, members, kind, words, attributions }: Speaker,
	text: string,
	byId: ReadonlyMap<string, Attribution>,
	indexOf: ReadonlyMap<string, number>,
	entities: readonly EntityRecord[],
): SpeakerRecord {
	const index = indexOf.get(entity) ?? null;
	const named = index === null ? undefined : entities[index];
	const own = attributions.flatMap((id) => byId.get(id) ?? []);
	const sources = own.flatMap(({ source }) => source);
	const place = named?.name ?? placeOf(name, sources, text) ?? sources[0] ?? hullOf(own[0]?.content ?? []);
	return {
		kind,
		entity: index,
		members: members.flatMap((member) => indexOf.get(member) ?? []),
		name: place,
		words,
	};
}

const figuresOf = ({ mentions, entities }: Analysis): FigureRecord[] => {
	const values = new Map(entities.map(({ id, value }) => [id, value]));
	return mentions.flatMap(({ start, end, kind, entity }) =>
		isValueKind(kind) ? [{ start, end, kind, value: values.get(entity) ?? null }] : [],
	);
};

/** Where words stand in some places, whatever spaces are between them there. */
function placeOf(words: string, places: readonly Span[], text: string): Span | undefined {
	const whole = places.find(({ start, end }) => spaced(text.slice(start, end)) === spaced(words));
	if (whole) {
		return whole;
	}
	for (const { start, end } of places) {
		const at = text.slice(start, end).indexOf(words);
		if (at >= 0) {
			return { start: start + at, end: start + at + words.length };
		}
	}
	return undefined;
}

const longest = (places: readonly Span[]): Span =>
	places.reduce((best, place) => (place.end - place.start > best.end - best.start ? place : best), {
		start: 0,
		end: 0,
	});

const spaced = (words: string): string => words.replace(/\s+/gu, ' ');
