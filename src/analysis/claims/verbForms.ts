import type { Token } from '../text/document';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const PRESENT =
	words(`am is are has have do does isn't aren't hasn't haven't don't doesn't 's 're 've 'm says say makes make
	takes take gives give shows show means mean goes go comes come remains remain includes include contains contain needs need
	wants want causes cause costs cost runs run lives live works work leads lead holds hold becomes become keeps keep seems seem
	appears appear exists exist belongs belong owns own knows know thinks think believes believe plays play pays pay faces face
	follows follow supports support opposes oppose uses use offers offer represents represent`);
const PAST =
	words(`was were had did wasn't weren't hadn't didn't said made took gave went came became began broke brought built
	bought caught chose cut dealt drew drove ate fell felt fought found flew forgot froze got grew hid hit held hurt kept knew laid
	led left lent let lost meant met paid put read rode rose ran saw sold sent set shook shot shut sang sank sat slept spoke spent
	spread stood stole struck swore swept swam taught tore told thought threw understood woke wore won wrote withdrew arose bore
	beat bled blew bred dug fled hung shone slid sought spun sprang stuck overtook undertook oversaw`);
const FUTURE = words("will won't shall 'll");
const MODAL = words(
	"would could may might must should can cannot can't couldn't wouldn't shouldn't mightn't mustn't ought need needn't 'd",
);

export type VerbForm = 'present' | 'past' | 'future' | 'modal';

/** Every known form; of a form in several lists the last one stands. */
const FORMS: ReadonlyMap<string, VerbForm> = new Map(
	(
		[
			[PRESENT, 'present'],
			[PAST, 'past'],
			[MODAL, 'modal'],
			[FUTURE, 'future'],
		] as const
	).flatMap(([forms, form]) => [...forms].map((word): [string, VerbForm] => [word, form])),
);
const NO_VERBS = words('hundred red bed shed led need indeed feed seed speed weed breed');

/** What finite verb the token can be; `undefined` for anything else. A regular past may also be a participle. */
export function verbForm(token: Token): VerbForm | undefined {
	if (token.kind !== 'word') {
		return undefined;
	}
	const { text } = token;
	const lower = text.toLowerCase();
	const word = lower.includes('’') ? lower.replace('’', "'") : lower;
	const known = FORMS.get(word);
	if (known !== undefined) {
		return known;
	}
	return text.endsWith('ed') && /^\p{Ll}{4,}$/u.test(text) && !NO_VERBS.has(word) ? 'past' : undefined;
}

export const SUBJECT_PRONOUNS = words(
	`he she it they we i there this that these those you who nobody everybody
	everyone someone somebody nothing everything`,
);
const DETERMINERS = words(
	'the a an this that these those his her its their our my some many most several no each every both all two three',
);

/** Whether the tokens begin with a subject of their own and a verb: a clause that could stand alone. */
export function beginsClause(tokens: readonly Token[]): boolean {
	const first = tokens[0];
	if (!first) {
		return false;
	}
	const word = first.text.toLowerCase();
	const next = tokens[1];
	if (SUBJECT_PRONOUNS.has(word) && next && (verbForm(next) !== undefined || /^\p{Ll}+s$/u.test(next.text))) {
		return true;
	}
	if (!DETERMINERS.has(word) && !/^[\p{Lu}\p{N}]/u.test(first.text) && !/^\p{Ll}+s$/u.test(first.text)) {
		return false;
	}
	for (let at = 1; at < Math.min(tokens.length, 12); at++) {
		const token = tokens[at];
		if (!token || /^(?:,|;|who|which|that|to|and|or)$/.test(token.text)) {
			return false;
		}
		if (verbForm(token) !== undefined) {
			return true;
		}
	}
	return false;
}

/** Whether any of the tokens is a finite verb. */
export function hasFiniteVerb(tokens: readonly Token[]): boolean {
	return tokens.some((token) => verbForm(token) !== undefined);
}
