import type { English } from '../trained/english';
import { FINITE } from '../language/english/wordFlags';
import type { Names } from '../entities/foundMention';
import { THAT, TO } from '../language/english/functionWords';
import { wordsOf } from '../language/english/words';
import type { CoarseTag } from '../language/tags';
import type { Attribution, Claim, Quotation, Span } from '../model';
import { kindsOf, type Spoken } from '../speakers/resolveSpeakers';
import { wordsIn } from '../syntax/words';
import type { Places } from '../text/places';
import { holds } from '../text/spans';
import { cutClauses, hasFlag, type Clause } from './cutClauses';
import { checkWorthiness, factsOf, reasonsOf, WORTH_CHECKING } from './facts';
import { isNobodysClaim, ownClauses } from './ownVoice';
import { readAttribution, type Said } from './readAttribution';
import { viewClaim } from './viewClaim';

/** What claims need to know of English. */
type ClaimEnglish = Pick<English, 'attributions' | 'claims' | 'cues'>;

/** What is more likely wrong than right makes no claim; who looks at the words themselves sees it still. */
const LEAST_SURE = 0.5;

/**
 * Cuts attributed content, and what the article says in its own voice, into claims that could be checked. What an
 * attribution says is a claim where it is a proposition, and where nobody has said it in a larger one before; the
 * sentences of all others are the article's own: *two of the five voted for | independence*.
 */
export function findClaims(
	places: Places,
	names: Names,
	quotations: readonly Quotation[],
	spoken: Spoken,
	english: ClaimEnglish,
): Claim[] {
	const { attributions } = spoken;
	const kinds = kindsOf(spoken);
	const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
	const claims: Omit<Claim, 'id'>[] = [];
	const told: Attribution[] = [];
	for (const attribution of attributions) {
		const { content, speaker, confidence, parent } = attribution;
		const [first] = content;
		const around = byId.get(parent ?? '');
		if (
			!first ||
			isNobodysClaim(places, first) ||
			confidence < LEAST_SURE ||
			(around && repeats(attribution, around))
		) {
			continue;
		}
		const said = readAttribution(places, attribution, kinds.get(speaker) ?? null, english.cues);
		const own = cutClauses(places, content)
			.map((clause) => ({ claim: claimOf(names, english, clause, said), clause }))
			.filter(({ claim, clause }) => saysSomething(claim) || isProposition(places, names, english, clause));
		if (own.length > 0) {
			told.push(attribution);
			claims.push(...own.map(({ claim }) => claim));
		}
	}
	for (const clause of ownClauses(places, english, told, attributions, quotations)) {
		claims.push(claimOf(names, english, clause, null));
	}
	// Stable: claims of one place stay in the order of their attributions.
	claims.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
	return claims.map((claim, index) => ({ id: `c${String(index + 1)}`, ...claim }));
}

/** Whether its words are those of a larger statement of the same speaker: *“I think | it leaks”*. */
const repeats = ({ speaker, content }: Attribution, around: Attribution): boolean =>
	speaker !== null && speaker === around.speaker && content.every((span) => holds(around.content, span));

/** What may be no more than a phrase: a denial, *denied | any part in it*, and what there is to look up. */
const saysSomething = ({ stance, checkWorthiness }: Omit<Claim, 'id'>): boolean =>
	stance === 'denial' || checkWorthiness >= WORTH_CHECKING;

/**
 * Whether a verb says something of a subject, or the words begin with what somebody does: *the lock leaks*, *to close the
 * lock*; but not *his plan to close the lock*.
 */
function isProposition(
	places: Places,
	{ mentions }: Names,
	{ attributions }: ClaimEnglish,
	{ spans }: Clause,
): boolean {
	const { tags } = wordsIn(places, mentions, attributions, spans);
	const first = tags.find((tag) => tag !== 'PUNCT' && tag !== 'RB');
	// *that he leave*, *leave!*
	const says = (tag: CoarseTag, at: number): boolean => FINITE_TAGS.has(tag) || (tag === 'VB' && tags[at - 1] !== 'TO');
	return first === 'TO' || first?.startsWith('VB') === true || tags.some(says);
}

const FINITE_TAGS: ReadonlySet<CoarseTag> = new Set<CoarseTag>(['VBD', 'VBP', 'VBZ', 'MD']);

function claimOf(names: Names, english: ClaimEnglish, clause: Clause, said: Said | null): Omit<Claim, 'id'> {
	const view = viewClaim(names, clause, said);
	const facts = factsOf(view);
	const worth = checkWorthiness(facts, english.claims);
	const { polarity, modality, tense, figures, entities } = view;
	const claimant = said?.attribution.speaker ?? null;
	return {
		content: clause.spans,
		shown: withoutThat(clause),
		claimant,
		subject: said?.controls && clause.tokens[0]?.lower === TO ? claimant : null,
		attribution: said?.attribution.id ?? null,
		stance: said?.attribution.writer ?? 'neutral',
		polarity,
		modality,
		tense,
		figures,
		entities,
		checkWorthiness: worth,
		reasons: reasonsOf(view, facts, worth >= WORTH_CHECKING),
	};
}

const POINTED_AT = wordsOf('pointed at');

/** Without the *that* which introduces reported speech; *that year* and *that is why* keep theirs. */
function withoutThat({ spans, tokens, flags }: Clause): readonly Span[] {
	const [first, next] = tokens;
	const [span, ...rest] = spans;
	const introduces =
		first?.text === THAT &&
		next !== undefined &&
		next.kind !== 'mark' &&
		!POINTED_AT.has(next.text) &&
		!hasFlag(flags, 1, FINITE) &&
		tokens.length > 3;
	return introduces && span && span.end - span.start > next.start - first.start
		? [{ start: span.start + next.start - first.start, end: span.end }, ...rest]
		: spans;
}
