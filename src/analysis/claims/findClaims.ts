import type { English } from '../english/english';
import type { Names } from '../entities/foundMention';
import type { Attribution, Claim, Quotation, Span } from '../model';
import type { Spoken } from '../speakers/resolveSpeakers';
import type { Places } from '../text/places';
import { checkWorthiness, WORTH_CHECKING } from './checkWorthiness';
import { cutClauses, hasFinite, type Clause } from './cutClauses';
import { factsOf, reasonsOf } from './facts';
import { ownClauses } from './ownVoice';
import { under } from './readMood';
import { readAttribution, type Said } from './readAttribution';
import { isNobodysClaim } from './nobodysClaims';
import { viewClaim } from './viewClaim';

/** What claims need to know of English. */
export type ClaimEnglish = Pick<English, 'words' | 'cues' | 'claims'>;

/** Cuts attributed content, and what the article says in its own voice, into claims that could be checked. */
export function findClaims(
	places: Places,
	names: Names,
	quotations: readonly Quotation[],
	spoken: Spoken,
	english: ClaimEnglish,
): Claim[] {
	const kinds = new Map(spoken.speakers.map((speaker) => [speaker.entity, speaker.kind]));
	const claims: Draft[] = [];
	for (const attribution of spoken.attributions) {
		const [first] = attribution.content;
		if (first && isNobodysClaim(places, english.words, first)) {
			continue;
		}
		const kind = attribution.speaker === null ? null : (kinds.get(attribution.speaker) ?? null);
		const said = readAttribution(places, attribution, kind, english.cues);
		for (const clause of cutClauses(places, english.words, attribution.content)) {
			claims.push(claimOf(names, english, clause, said, attribution));
		}
	}
	const taken = merge(spansOf(spoken.attributions));
	const quoted = merge(quotations.flatMap(({ spans }) => spans));
	for (const sentence of places.sentences) {
		for (const clause of ownClauses(places, english, sentence, taken, quoted)) {
			claims.push(claimOf(names, english, clause, null, null));
		}
	}
	// Stable: claims of one place stay in the order of their attributions.
	claims.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
	claims.forEach((claim, index) => {
		claim.id = `c${index + 1}`;
	});
	return claims;
}

const POINTED_AT = /^(?:years?|days?|weeks?|months?|time|night|morning|point|way|kind|sort|one|same|very)$/;

/** Without the *that* which introduces reported speech; *that year* and *that is why* keep theirs. */
function withoutThat({ spans, tokens, flags }: Clause): readonly Span[] {
	const [first, next] = tokens;
	const [span, ...rest] = spans;
	const introduces =
		first?.text === 'that' &&
		next !== undefined &&
		next.kind !== 'mark' &&
		!POINTED_AT.test(next.text) &&
		!hasFinite(flags, 1, 2) &&
		tokens.length > 3;
	return introduces && span && span.end - span.start > next.start - first.start
		? [{ start: span.start + next.start - first.start, end: span.end }, ...rest]
		: spans;
}

/** A claim that gets its id when all are in order. */
type Draft = Omit<Claim, 'id'> & { id: Claim['id'] };

function claimOf(
	names: Names,
	english: ClaimEnglish,
	clause: Clause,
	said: Said | null,
	attribution: Attribution | null,
): Draft {
	const view = viewClaim(names, clause, said);
	const facts = factsOf(view);
	const worth = checkWorthiness(facts, english.claims);
	const stance = said?.stance ?? 'neutral';
	return {
		id: '',
		content: clause.spans,
		shown: withoutThat(clause),
		claimant: attribution?.speaker ?? null,
		subject: said?.controls && clause.tokens[0]?.lower === 'to' ? (attribution?.speaker ?? null) : null,
		attribution: attribution?.id ?? null,
		stance,
		polarity: under(stance, view.polarity),
		modality: view.modality,
		tense: view.tense,
		figures: view.figures,
		entities: view.entities,
		checkWorthiness: worth,
		reasons: reasonsOf(view, facts, worth >= WORTH_CHECKING),
	};
}

function spansOf(attributions: readonly Attribution[]): Span[] {
	const spans: Span[] = [];
	for (const { source, cue, content } of attributions) {
		spans.push(...source, ...cue, ...content);
	}
	return spans;
}

function merge(spans: Span[]): Span[] {
	const merged: { start: number; end: number }[] = [];
	for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && start <= last.end) {
			last.end = Math.max(last.end, end);
		} else {
			merged.push({ start, end });
		}
	}
	return merged;
}
