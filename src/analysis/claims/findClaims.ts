import type { English } from '../trained/english';
import { FINITE } from '../language/english/wordFlags';
import type { Names } from '../entities/foundMention';
import { THAT, TO } from '../language/english/functionWords';
import { wordsOf } from '../language/english/words';
import type { Claim, Quotation, Span } from '../model';
import { kindsOf, type Spoken } from '../speakers/resolveSpeakers';
import type { Places } from '../text/places';
import { cutClauses, hasFlag, type Clause } from './cutClauses';
import { checkWorthiness, factsOf, reasonsOf, WORTH_CHECKING } from './facts';
import { isNobodysClaim, ownClauses } from './ownVoice';
import { readAttribution, type Said } from './readAttribution';
import { viewClaim } from './viewClaim';

/** What claims need to know of English. */
type ClaimEnglish = Pick<English, 'cues' | 'claims'>;

/** Cuts attributed content, and what the article says in its own voice, into claims that could be checked. */
export function findClaims(
	places: Places,
	names: Names,
	quotations: readonly Quotation[],
	spoken: Spoken,
	english: ClaimEnglish,
): Claim[] {
	const { attributions } = spoken;
	const kinds = kindsOf(spoken);
	const claims: Omit<Claim, 'id'>[] = [];
	for (const attribution of attributions) {
		const { content, speaker } = attribution;
		const [first] = content;
		if (first && !isNobodysClaim(places, first)) {
			const said = readAttribution(places, attribution, kinds.get(speaker) ?? null, english.cues);
			for (const clause of cutClauses(places, content)) {
				claims.push(claimOf(names, english, clause, said));
			}
		}
	}
	for (const clause of ownClauses(places, english, attributions, quotations)) {
		claims.push(claimOf(names, english, clause, null));
	}
	// Stable: claims of one place stay in the order of their attributions.
	claims.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
	return claims.map((claim, index) => ({ id: `c${String(index + 1)}`, ...claim }));
}

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
		stance: said?.stance ?? 'neutral',
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
