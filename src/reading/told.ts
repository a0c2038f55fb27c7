import type { Attribution, Claim, Modality, Polarity, Position, Report } from '../analysis/model';

/**
 * Three things that are never mixed, and one beside them: whether something was said at all, how the one who speaks
 * stands to what it says, whether that itself says *not*, and how far the writer goes along (*claimed*, *revealed*).
 */
export interface Told {
	readonly report: Report;
	readonly stance: Position;
	readonly polarity: Polarity;
	readonly writer: 'neutral' | 'distant' | 'sure';
}

/**
 * The one place where report, stance and polarity are taken from an analysis. What the article says in its own voice, it
 * affirms.
 *
 * @param attribution `undefined` in the article's own voice
 * @param claim of the attribution, where it holds any
 */
export function toldOf(attribution: Attribution | undefined, claim: Claim | undefined): Told {
	const { report = 'made', stance = 'affirms', writer = 'neutral', manner } = attribution ?? {};
	// Of what is quoted with *asked* only questions are asked: *“It leaks. Who pays?” she asked*.
	const isStated = report === 'asked' && manner === 'direct' && claim !== undefined && claim.modality !== 'asked';
	return {
		report: isStated ? 'made' : report,
		stance,
		polarity: claim?.polarity ?? 'positive',
		writer: writer === 'doubtful' ? 'distant' : writer === 'factive' ? 'sure' : 'neutral',
	};
}

/** Whether who is said to speak says these words, or asks them, and stands by them: only then are they quoted with them. */
export const isSpokenFor = ({ report, stance }: Pick<Told, 'report' | 'stance'>): boolean =>
	(report === 'made' || report === 'asked') && stance === 'affirms';

/**
 * What a claim or a statement is told as where that is not the plain case: said, affirmed, asserted. The first word that
 * a person may type as `#word`.
 */
const REPORTS = ['unsaid', 'refused', 'if', 'asked'] as const;
const STANCES = ['denies', 'doubts'] as const;
export const MOODS = ['possible', 'predicted', 'wished', 'conditional', 'question'] as const;
export const FLAGS = [...REPORTS, ...STANCES, 'alleged', 'fact', 'not', ...MOODS] as const;
export type Flag = (typeof FLAGS)[number];

/** Without these the words would read as the opposite: views that show the words show these before them. */
export const isTelling = (flag: string): flag is (typeof REPORTS | typeof STANCES)[number] =>
	[...REPORTS, ...STANCES].some((one) => one === flag);

export const isFlag = (mark: string): mark is Flag => FLAGS.some((flag) => flag === mark);

/** Other words by which a flag is found. */
export const FLAG_ALIASES: Readonly<Partial<Record<Flag, readonly string[]>>> = {
	denies: ['denied', 'denial'],
	doubts: ['doubted'],
	not: ['negative'],
	alleged: ['doubtful'],
	fact: ['factive'],
};

type Flags<Key extends string> = Readonly<Record<Key, readonly Flag[]>>;

const OF_REPORT: Flags<Told['report']> = {
	made: [],
	'not made': ['unsaid'],
	refused: ['refused'],
	conditional: ['if'],
	asked: ['asked'],
};
const OF_STANCE: Flags<Told['stance']> = { affirms: [], denies: ['denies'], doubts: ['doubts'] };
const OF_WRITER: Flags<Told['writer']> = { neutral: [], distant: ['alleged'], sure: ['fact'] };
const OF_POLARITY: Flags<Polarity> = { positive: [], negative: ['not'] };
const OF_MODALITY: Flags<Modality> = {
	asserted: [],
	possible: ['possible'],
	predicted: ['predicted'],
	wished: ['wished'],
	conditional: ['conditional'],
	asked: ['question'],
};

/** The flags of a claim. */
export const claimFlags = (told: Told, modality: Modality): readonly Flag[] => [
	...statementFlags(told),
	...OF_POLARITY[told.polarity],
	...OF_MODALITY[modality],
];

/** The flags of a statement: what holds of all that it says, and nothing of what any of that says itself. */
export const statementFlags = ({ report, stance, writer }: Told): readonly Flag[] => [
	...OF_REPORT[report],
	...OF_STANCE[stance],
	...OF_WRITER[writer],
];
