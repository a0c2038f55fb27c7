import type { SpeakerKind } from '../../analysis/model';
import { folded } from '../versions/sameSpeaker';
import type { Attributes } from './attributes';
import type { AuditedSpeaker, AuditedText } from './auditedText';

/** How many, and how much of all that is ascribed to anybody. */
export interface Share {
	/** Different speakers. */
	readonly speakers: number;
	readonly statements: number;
	readonly words: number;
	/** Of all ascribed words, in [0, 1]; 0 where there are none. */
	readonly share: number;
}

interface SpeakerShare extends Share {
	readonly name: string;
	readonly kind: SpeakerKind;
	readonly isPerson: boolean;
	/** In how many texts. */
	readonly texts: number;
	/** What people have entered, by the name of the attribute; what nobody has entered is not there. */
	readonly attributes: Readonly<Record<string, string>>;
}

export type KindShares = Readonly<Record<SpeakerKind, Share>>;

/** A stretch of texts: one of them, or those of a month. */
export interface PartAudit {
	/** The path of the text; the month, `2026-03`, empty for texts without a day. */
	readonly name: string;
	readonly texts: number;
	readonly kinds: KindShares;
	/** Of each attribute the shares of its values among the named people, in the order of {@link SourceAudit.attributes}. */
	readonly attributes: readonly AttributeShares[];
}

interface AttributeShares {
	readonly attribute: string;
	/** Values in the order of the alphabet; last, as `null`, what nobody has entered. Shares are of named people's words. */
	readonly values: readonly (Share & { readonly value: string | null })[];
}

/** Whose words fill texts. */
export interface SourceAudit {
	readonly all: PartAudit;
	/** By words, most first. */
	readonly speakers: readonly SpeakerShare[];
	/** In the order given. */
	readonly byText: readonly (PartAudit & Pick<AuditedText, 'day' | 'dayFrom'>)[];
	/** In the order of time; those without a day last. */
	readonly byMonth: readonly PartAudit[];
}

export const SPEAKER_KINDS: readonly SpeakerKind[] = ['named', 'collective', 'document', 'anonymous'];

/**
 * Who a speaker is across texts: equal for those who are one, as the directory says; without it a full name is one person
 * everywhere, and a name of one word (*Smith*), and whoever is only described, is somebody of that text alone.
 */
const whoIs = ({ entry, name, kind }: AuditedSpeaker, text: number): string =>
	entry ? `entry\n${entry.id}` : kind === 'named' && /\S\s+\S/u.test(name) ? folded(name) : `${text}\n${folded(name)}`;

interface Said {
	readonly speaker: AuditedSpeaker;
	readonly who: string;
	readonly text: number;
}

/** Counts whose words fill texts: by speaker, kind, text, month, and what people have entered of people. */
export function sourceAudit(texts: readonly AuditedText[], attributes: Attributes): SourceAudit {
	const said = texts.flatMap(({ speakers }, text) =>
		speakers.map((speaker): Said => ({ speaker, who: whoIs(speaker, text), text })),
	);
	const byText = groups(said, ({ text }) => String(text));
	const months = groups(
		texts.map((_, text) => text),
		(text) => texts[text]?.day?.slice(0, 7) ?? '',
	);
	return {
		all: part('', texts.length, said, attributes),
		speakers: speakerShares(said, attributes),
		byText: texts.map(({ doc, day, dayFrom }, text) => ({
			...part(doc, 1, byText.get(String(text)) ?? [], attributes),
			day,
			dayFrom,
		})),
		byMonth: [...months]
			.sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
			.map(([month, own]) =>
				part(
					month,
					own.length,
					own.flatMap((text) => byText.get(String(text)) ?? []),
					attributes,
				),
			),
	};
}

function part(name: string, texts: number, said: readonly Said[], attributes: Attributes): PartAudit {
	const all = wordsOf(said);
	const kinds = groups(said, ({ speaker }) => speaker.kind);
	const ofKind = (kind: SpeakerKind): Share => shareOf(kinds.get(kind) ?? [], all);
	const people = said.filter(({ speaker }) => speaker.isPerson);
	const ofPeople = wordsOf(people);
	return {
		name,
		texts,
		kinds: {
			named: ofKind('named'),
			collective: ofKind('collective'),
			document: ofKind('document'),
			anonymous: ofKind('anonymous'),
		},
		attributes: attributes.names.map((attribute) => {
			const byValue = groups(people, ({ speaker }) => attributes.of(speaker, attribute) ?? '');
			return {
				attribute,
				values: [...attributes.valuesOf(attribute), null].map((value) => ({
					value,
					...shareOf(byValue.get(value ?? '') ?? [], ofPeople),
				})),
			};
		}),
	};
}

function speakerShares(said: readonly Said[], attributes: Attributes): SpeakerShare[] {
	const all = wordsOf(said);
	return [...groups(said, ({ who }) => who).values()]
		.map((own): SpeakerShare => {
			// The longest form tells most.
			const { speaker } = own.reduce((a, b) => (b.speaker.name.length > a.speaker.name.length ? b : a));
			const isPerson = own.some((one) => one.speaker.isPerson);
			const entered = attributes.names.flatMap((attribute): [string, string][] => {
				const values = own.flatMap((one) => attributes.of(one.speaker, attribute) ?? []);
				return isPerson && values[0] !== undefined ? [[attribute, values[0]]] : [];
			});
			return {
				...shareOf(own, all),
				name: own.find((one) => one.speaker.entry)?.speaker.entry?.name ?? speaker.name,
				kind: speaker.kind,
				isPerson,
				texts: new Set(own.map(({ text }) => text)).size,
				attributes: Object.fromEntries(entered),
			};
		})
		.sort((a, b) => b.words - a.words || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function shareOf(said: readonly Said[], all: number): Share {
	const words = wordsOf(said);
	return {
		speakers: new Set(said.map(({ who }) => who)).size,
		statements: said.reduce((sum, { speaker }) => sum + speaker.statements, 0),
		words,
		share: all === 0 ? 0 : words / all,
	};
}

const wordsOf = (said: readonly Said[]): number => said.reduce((sum, { speaker }) => sum + speaker.words, 0);

function groups<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
	const found = new Map<K, T[]>();
	for (const item of items) {
		const group = found.get(key(item));
		if (group) {
			group.push(item);
		} else {
			found.set(key(item), [item]);
		}
	}
	return found;
}
