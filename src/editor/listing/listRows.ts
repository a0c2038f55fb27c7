import { l10n, type TextDocument } from 'vscode';
import type { Attribution, Claim, Finding, Speaker } from '../../analysis/model';
import type { PlacedReview } from '../../review/matchReviews';
import { UNREVIEWED } from '../../review/model';
import type { Reviews } from '../../review/reviews';
import { namedStatus, statuses, type NamedStatus } from '../desk/statuses';
import { hullOf } from '../../reading/hullOf';
import type { Lookup } from '../../reading/lookup';
import { lineNumber } from '../places';
import { plain } from '../../reading/plain';
import { isCertain, type Speech } from '../../reading/speech';
import { findingTitle } from '../words/findingText';
import { percent } from '../words/evidenceLines';
import { actWord, mannerWord, modalityWord, reasonWord, speakerKindWord, stanceWord } from '../words/kindWords';
import { speakerName, whyUncertain } from '../words/speakerWords';
import { folded } from '../../reading/listQuery';
import type { ListRow } from './listRow';

export const LISTS = ['claims', 'speakers', 'quotations'] as const;
export type ListKind = (typeof LISTS)[number];

/** Short enough to leave room for the speaker beside it. */
const LABEL_LENGTH = 60;
const WORDS_LENGTH = 1000;

/** The number of the line, from 1, of a UTF-16 offset. */
type LineOf = (offset: number) => number;

/**
 * The rows of a list, in text order; speakers by their first statement. One by one, since there can be very many.
 *
 * @param document of the version that the lookup is of
 */
export function* listRows(
	kind: ListKind,
	lookup: Lookup,
	reviews: Reviews,
	document: TextDocument,
): Generator<ListRow, void> {
	const statusOf = statusesOf(lookup, reviews, document);
	const lineOf = (offset: number): number => lineNumber(document, offset);
	switch (kind) {
		case 'claims': {
			const findings = findingsByAttribution(lookup);
			for (const claim of lookup.analysis.claims) {
				yield claimRow(claim, lookup, statusOf, lineOf, findings);
			}
			break;
		}
		case 'speakers': {
			const words = lookup.analysis.speakers.reduce((sum, speaker) => sum + speaker.words, 0);
			for (const speaker of lookup.analysis.speakers) {
				yield* speakerRow(speaker, words, lookup, lineOf);
			}
			break;
		}
		case 'quotations':
			for (const speech of lookup.speech) {
				yield quotationRow(speech, lookup, statusOf, lineOf);
			}
	}
}

function claimRow(
	claim: Claim,
	lookup: Lookup,
	statusOf: StatusOf,
	lineOf: LineOf,
	findings: ReadonlyMap<string, readonly Finding[]>,
): ListRow {
	const attribution = lookup.attribution(claim.attribution) ?? null;
	const hull = hullOf(claim.content);
	const check = claim.checkWorthiness >= 0.5;
	const stance = claim.stance === 'neutral' ? [] : [stanceWord(claim.stance)];
	const modality = claim.modality === 'asserted' ? [] : [modalityWord(claim.modality)];
	const marks = [...stance, ...modality, ...(check ? [l10n.t('to check {0}', percent(claim.checkWorthiness))] : [])];
	const status = statusOf(claim);
	const who = attribution ? saidBy(attribution, lookup) : l10n.t('the article');
	const text = lookup.joined(claim.shown);
	const tags = [
		claim.stance,
		stanceWord(claim.stance),
		claim.modality,
		modalityWord(claim.modality),
		claim.polarity,
		...claim.reasons.flatMap((reason) => [reason, reasonWord(reason)]),
		...(attribution ? [attribution.manner, mannerWord(attribution.manner)] : ['article']),
		status.id,
		status.label,
	];
	const titles = new Set((findings.get(claim.attribution ?? '') ?? []).map((finding) => findingTitle(finding.code)));
	return {
		icon: attribution ? (attribution.manner === 'indirect' ? 'comment' : 'quote') : 'book',
		label: plain(text, LABEL_LENGTH),
		description: [...shownStatus(status), who, line(lineOf, hull.start), ...marks].join(' · '),
		detail: titles.size > 0 ? [...titles].join(' · ') : undefined,
		span: hull,
		...findable(attribution ? searchableSpeaker(attribution, lookup) : who, text, [...tags, ...marks]),
		tags: tags.map(folded),
		check,
	};
}

function quotationRow(speech: Speech, lookup: Lookup, statusOf: StatusOf, lineOf: LineOf): ListRow {
	const { attribution, hull, quotation } = speech;
	const text = lookup.joined(quotation.spans);
	const claims = attribution ? lookup.claimsOf(attribution) : [];
	const all = [...(attribution ? [statusOf(attribution)] : []), ...claims.map(statusOf)];
	const [unreviewed] = all;
	const reviewed = all.find(({ id }) => id !== UNREVIEWED) ?? unreviewed ?? namedStatus(UNREVIEWED);
	const tags = [
		...(attribution
			? [attribution.manner, mannerWord(attribution.manner), attribution.act, actWord(attribution.act)]
			: []),
		reviewed.id,
		reviewed.label,
		...all.filter(({ id }) => id !== UNREVIEWED).flatMap(({ id, label }) => [id, label]),
	];
	const uncertain = speech.certain ? [] : ['uncertain', l10n.t('uncertain')];
	const who = attribution ? saidBy(attribution, lookup) : speakerName(null, lookup);
	return {
		icon: speech.certain ? 'quote' : 'question',
		label: plain(text, LABEL_LENGTH),
		description: [
			...shownStatus(reviewed),
			who,
			line(lineOf, hull.start),
			...(attribution ? [mannerWord(attribution.manner)] : []),
		].join(' · '),
		detail: whyUncertain(attribution, lookup),
		span: hull,
		...findable(attribution ? searchableSpeaker(attribution, lookup) : who, text, [...tags, ...uncertain]),
		tags: [...tags, ...uncertain].map(folded),
		check: claims.some((claim) => claim.checkWorthiness >= 0.5),
	};
}

function speakerRow(speaker: Speaker, totalWords: number, lookup: Lookup, lineOf: LineOf): ListRow[] {
	const statements = lookup.statementsOf(speaker);
	const [first] = statements;
	if (!first) {
		return [];
	}
	const share = totalWords > 0 ? speaker.words / totalWords : 0;
	const role = speaker.role ? [plain(speaker.role, LABEL_LENGTH)] : [];
	const count = statements.length === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', statements.length);
	const hull = hullOf(first.content);
	const tags = [speaker.kind, speakerKindWord(speaker.kind)];
	const row: ListRow = {
		icon: { named: 'person', anonymous: 'question', collective: 'organization', document: 'file-text' }[speaker.kind],
		label: plain(speaker.name, LABEL_LENGTH) || speakerName(null, lookup),
		description: [...role, count, percent(share), line(lineOf, hull.start)].join(' · '),
		detail: statements.every(isCertain) ? undefined : l10n.t('Some of these statements could be someone else’s.'),
		span: hull,
		...findable(searchableSpeaker(first, lookup), '', tags),
		tags: tags.map(folded),
		check: false,
	};
	return [row];
}

function findable(speaker: string, text: string, tags: readonly string[]): Pick<ListRow, 'speaker' | 'words'> {
	return { speaker: folded(speaker), words: folded([plain(text, WORDS_LENGTH), speaker, ...tags].join('\n')) };
}

/** The status of a claim, or of a quotation itself. */
type StatusOf = (item: Claim | Attribution) => NamedStatus;

function statusesOf({ analysis }: Lookup, reviews: Reviews, document: TextDocument): StatusOf {
	const known = new Map(statuses(document).map((status) => [status.id, status]));
	const found = new Map<Claim | Attribution, PlacedReview>([
		...reviews.ofClaims(analysis),
		...reviews.ofQuotations(analysis),
	]);
	return (item) => {
		const id = found.get(item)?.record.status ?? UNREVIEWED;
		return known.get(id) ?? namedStatus(id, document);
	};
}

/** Most claims are unreviewed: only others are worth the room. */
const shownStatus = ({ id, sign, label }: NamedStatus): string[] => (id === UNREVIEWED ? [] : [`${sign} ${label}`]);

/** `Wei Xiaojun, said`. */
function saidBy(attribution: Attribution, lookup: Lookup): string {
	const cue = plain(lookup.joined(attribution.cue), LABEL_LENGTH);
	const name = speakerName(attribution, lookup);
	return cue === '' ? name : `${name}, ${cue}`;
}

function searchableSpeaker(attribution: Attribution, lookup: Lookup): string {
	const speaker = lookup.speaker(attribution.speaker);
	return speaker
		? [speaker.name, ...speaker.aliases, speaker.role ?? ''].map((name) => plain(name, WORDS_LENGTH)).join('\n')
		: speakerName(attribution, lookup);
}

const line = (lineOf: LineOf, offset: number): string =>
	l10n.t({ message: 'L{0}', args: [lineOf(offset)], comment: ['L is short for line'] });

function findingsByAttribution(lookup: Lookup): ReadonlyMap<string, readonly Finding[]> {
	const result = new Map<string, Finding[]>();
	for (const finding of lookup.analysis.findings) {
		const list = result.get(finding.attribution ?? '') ?? [];
		list.push(finding);
		result.set(finding.attribution ?? '', list);
	}
	result.delete('');
	return result;
}
