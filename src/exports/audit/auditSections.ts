import type { AuditedText, DayFrom } from '../../corpus/audit/auditedText';
import { SPEAKER_KINDS, type PartAudit, type Share, type SourceAudit } from '../../corpus/audit/sourceAudit';
import type { SpeakerKind } from '../../analysis/model';
import type { Audited } from './audited';

/** A table of the report. */
export interface AuditSection {
	readonly title: string;
	/** What has to be known to read it; empty for nothing. */
	readonly note: string;
	/** The first column names what a row is of; the others hold numbers, but for {@link words}. */
	readonly headings: readonly string[];
	/** Cells of plain text; the paths of texts are in the first column of the section that {@link isOfTexts}. */
	readonly rows: readonly (readonly string[])[];
	/** What is drawn behind each row, in [0, 1]; empty for nothing. */
	readonly bars: readonly number[];
	/** Indices of columns that hold words. */
	readonly words: readonly number[];
	readonly isOfTexts?: true;
}

/** Speakers that are listed; the rest share one line. */
const MOST_SPEAKERS = 30;

const KIND_WORDS: Readonly<Record<SpeakerKind, string>> = {
	named: 'named people and bodies',
	collective: 'groups without a name',
	document: 'documents',
	anonymous: 'people not named',
};
const DAY_WORDS: Readonly<Record<DayFrom, string>> = { dateline: 'dateline', text: 'a date in it', file: 'the file' };
const NOT_ENTERED = 'not entered';

/** The tables of a source audit, in English, for reading. */
export function auditSections({ audit, attributes }: Audited): AuditSection[] {
	return [
		speakersSection(audit),
		{
			title: 'Named and unnamed',
			note: '',
			headings: ['Sources', 'Speakers', 'Statements', 'Words', 'Share'],
			rows: SPEAKER_KINDS.map((kind) => [KIND_WORDS[kind], ...cells(audit.all.kinds[kind])]),
			bars: SPEAKER_KINDS.map((kind) => audit.all.kinds[kind].share),
			words: [],
		},
		...attributes.names.flatMap((attribute, i) => attributeSections(audit, attribute, i)),
		{
			title: 'Over time',
			note: 'Words ascribed to anybody, and how much of them is whose. The bar is what is of nobody named.',
			headings: ['Month', 'Texts', 'Words', 'Named', 'Groups', 'Documents', 'Not named'],
			rows: audit.byMonth.map((month) => [month.name || 'no day', String(month.texts), ...kindCells(month)]),
			bars: audit.byMonth.map((month) => unnamed(month)),
			words: [],
		},
		{
			title: 'By text',
			note: '',
			headings: ['Text', 'Day', 'Dated by', 'Words', 'Named', 'Groups', 'Documents', 'Not named'],
			rows: audit.byText.map((text) => [text.name, ...dayCells(text), ...kindCells(text)]),
			bars: [],
			words: [1, 2],
			isOfTexts: true,
		},
	];
}

/** What the whole comes to, in a sentence or two. */
export function auditSummary({ audit, attributes }: Audited): string {
	const { kinds, texts } = audit.all;
	const days = audit.byText.flatMap(({ day }) => day ?? []).sort();
	const [first, last] = [days[0], days.at(-1)];
	const when =
		first === undefined || last === undefined ? '' : first === last ? `, all of ${first}` : `, ${first} to ${last}`;
	const words = SPEAKER_KINDS.reduce((sum, kind) => sum + kinds[kind].words, 0);
	return [
		`${counted(texts, 'text', 'texts')}${when}: ${counted(words, 'word', 'words')} of ${counted(audit.speakers.length, 'speaker', 'speakers')}. ${percent(kinds.named.share)} are of named people and bodies; the rest is of groups without a name (${percent(kinds.collective.share)}), documents (${percent(kinds.document.share)}) and people who are not named (${percent(kinds.anonymous.share)}).`,
		attributes.names.length > 0
			? `People have entered: ${attributes.names.join(', ')}. Nothing about a person is guessed.`
			: 'Nothing about a person is guessed; what you want to count (gender, role, community) you enter for each.',
	].join(' ');
}

function speakersSection({ speakers }: SourceAudit): AuditSection {
	const listed = speakers.slice(0, MOST_SPEAKERS);
	const rest = speakers.slice(MOST_SPEAKERS);
	const sum = (of: (share: Share) => number): number => rest.reduce((total, share) => total + of(share), 0);
	const others = {
		statements: sum((one) => one.statements),
		words: sum((one) => one.words),
		share: sum((one) => one.share),
	};
	return {
		title: 'Whose words',
		note: '',
		headings: ['Speaker', 'Entered', 'Texts', 'Statements', 'Words', 'Share'],
		rows: [
			...listed.map(({ name, attributes, texts, ...share }) => [
				name,
				Object.values(attributes).join(', '),
				String(texts),
				...cells(share).slice(1),
			]),
			...(rest.length > 0
				? [[`${rest.length} others`, '', '', ...cells({ speakers: rest.length, ...others }).slice(1)]]
				: []),
		],
		bars: [...listed.map(({ share }) => share), ...(rest.length > 0 ? [others.share] : [])],
		words: [1],
	};
}

function attributeSections(audit: SourceAudit, attribute: string, index: number): AuditSection[] {
	const values = audit.all.attributes[index]?.values ?? [];
	const entered = values.filter(({ value }) => value !== null).reduce((sum, { speakers }) => sum + speakers, 0);
	const all = values.reduce((sum, { speakers }) => sum + speakers, 0);
	const word = (value: string | null): string => value ?? NOT_ENTERED;
	return [
		{
			title: `By ${attribute}`,
			note: `Of named people alone, as entered by reviewers for ${entered} of ${all}; nothing is guessed.`,
			headings: [attribute, 'People', 'Statements', 'Words', 'Share'],
			rows: values.map(({ value, ...share }) => [word(value), ...cells(share)]),
			bars: values.map(({ share }) => share),
			words: [],
		},
		{
			title: `By ${attribute}, over time`,
			note: 'Shares of the words of named people.',
			headings: ['Month', ...values.map(({ value }) => word(value))],
			rows: audit.byMonth.map((month) => [
				month.name || 'no day',
				...(month.attributes[index]?.values ?? []).map(({ share }) => percent(share)),
			]),
			bars: [],
			words: [],
		},
	];
}

const cells = ({ speakers, statements, words, share }: Share): string[] => [
	String(speakers),
	String(statements),
	String(words),
	percent(share),
];
const kindCells = ({ kinds }: PartAudit): string[] => [
	String(SPEAKER_KINDS.reduce((sum, kind) => sum + kinds[kind].words, 0)),
	...SPEAKER_KINDS.map((kind) => percent(kinds[kind].share)),
];
const unnamed = ({ kinds }: PartAudit): number => kinds.collective.share + kinds.document.share + kinds.anonymous.share;
const dayCells = ({ day, dayFrom }: Pick<AuditedText, 'day' | 'dayFrom'>): string[] => [
	day ?? '',
	dayFrom === null ? '' : DAY_WORDS[dayFrom],
];
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
