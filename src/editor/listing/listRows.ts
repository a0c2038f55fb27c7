import { l10n } from 'vscode';
import type { Attribution, Claim } from '../../analysis/model';
import { checkWords, claimView, type ClaimView } from '../../reading/claimView';
import type { Lookup } from '../../reading/lookup';
import { shortLine, type Place } from '../../reading/place';
import { plain } from '../../reading/plain';
import { decidedWords, saidView, withSaid, type SaidView } from '../../reading/said';
import { countOfStatements, SPEAKER_ICONS, speakerView } from '../../reading/speakerView';
import type { Speech } from '../../reading/speech';
import { quotationView } from '../../reading/statementView';
import type { Statuses } from '../../reading/statuses';
import type { Certainty } from '../../reading/thresholds';
import { nameAndCue, type Voice } from '../../reading/voice';
import { certaintyWords, lessCertain } from '../../reading/words/certaintyWords';
import { percent } from '../../reading/words/evidenceLines';
import { asTold, furtherFlags } from '../../reading/words/flagWords';
import { mannerWord } from '../../reading/words/kindWords';
import type { PlacedReview } from '../../review/matchReviews';
import { UNREVIEWED } from '../../review/model';
import type { Reviews } from '../../review/reviews';
import type { ListRow } from './listRow';
import { inOneLine } from '../inOneLine';
import { rowLabel } from '../rowLabel';

export type ListKind = 'claims' | 'speakers' | 'quotations';

/** With the line in front and the cue behind, a name of this length is seen whole. */
const NAME_LENGTH = 50;

/** The rows of a list, in text order; speakers by their first statement. One by one, since there can be very many. */
export function* listRows(
	kind: ListKind,
	lookup: Lookup,
	reviews: Reviews,
	statuses: Statuses,
	certainty: Certainty,
): Generator<ListRow, void> {
	const saidOf = saidIn(lookup, reviews, statuses);
	switch (kind) {
		case 'claims':
			for (const claim of lookup.analysis.claims) {
				yield claimRow(claim, lookup, saidOf(claim), certainty);
			}
			break;
		case 'speakers':
			for (const speaker of lookup.analysis.speakers) {
				const { name, role, share, statements, place, isCertain, sort, find } = speakerView(speaker, lookup);
				if (place) {
					const isLessCertain = statements.length > 0 && statements.every((statement) => certainty.isLess(statement));
					const parts = [
						shortLine(place),
						statements.length > 0 ? countOfStatements(statements.length) : '',
						percent(share),
						role,
						isLessCertain ? lessCertain() : '',
						isCertain ? '' : l10n.t('Some of these statements could be someone else’s.'),
					];
					yield {
						icon: SPEAKER_ICONS[sort],
						label: rowLabel(name),
						detail: inOneLine(parts),
						isLessCertain,
						span: place,
						...find,
					};
				}
			}
			break;
		case 'quotations':
			for (const speech of lookup.speech) {
				yield quotationRow(speech, lookup, saidOf, certainty);
			}
	}
}

function claimRow(claim: Claim, lookup: Lookup, said: SaidView, certainty: Certainty): ListRow {
	const view = claimView(claim, lookup);
	const { attribution, words, place, voice, flags, findings, find } = view;
	return {
		icon: claimIcon(view),
		label: rowLabel(asTold(flags, words)),
		detail: inOneLine([
			...lineAndVoice(place, voice),
			...certaintyWords(attribution, certainty),
			...decidedWords(said),
			...furtherFlags(flags),
			...checkWords(view),
			...findings,
		]),
		isLessCertain: certainty.isLess(attribution),
		span: place,
		...withSaid(find, said),
	};
}

/** Who answers in an interview, or writes a letter, says it without quotation marks. */
function claimIcon({ attribution, voice }: ClaimView): string {
	if (voice.kind === 'article') {
		return SPEAKER_ICONS.article;
	}
	return attribution && attribution.manner !== 'indirect' ? 'quote' : 'comment';
}

function quotationRow(speech: Speech, lookup: Lookup, saidOf: SaidOf, certainty: Certainty): ListRow {
	const { attribution, words, place, voice, flags, find } = quotationView(speech, lookup);
	const all = attribution ? [attribution, ...lookup.claimsOf(attribution)].map(saidOf) : [];
	const reviewed = all.filter(({ status }) => status.id !== UNREVIEWED);
	return {
		icon: voice.isCertain ? 'quote' : 'question',
		label: rowLabel(asTold(flags, words)),
		detail: inOneLine([
			...lineAndVoice(place, voice),
			...certaintyWords(attribution, certainty),
			...new Set(reviewed.flatMap(decidedWords)),
			...(attribution ? [mannerWord(attribution.manner)] : []),
			...furtherFlags(flags),
			voice.why ?? '',
		]),
		isLessCertain: certainty.isLess(attribution),
		span: place,
		...(reviewed.length > 0 ? reviewed : [saidOf(null)]).reduce(withSaid, find),
	};
}

/** What is said of a claim, or of a quotation itself. */
type SaidOf = (item: Claim | Attribution | null) => SaidView;

function saidIn({ analysis }: Lookup, reviews: Reviews, statuses: Statuses): SaidOf {
	const found = new Map<Claim | Attribution | null, PlacedReview>([
		...reviews.ofClaims(analysis),
		...reviews.ofQuotations(analysis),
	]);
	return (item) => saidView(found.get(item), statuses);
}

const lineAndVoice = (place: Place, voice: Voice): readonly string[] => [
	shortLine(place),
	nameAndCue({ ...voice, name: plain(voice.name, NAME_LENGTH) }),
];
