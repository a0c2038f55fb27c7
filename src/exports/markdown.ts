import { listIn } from '../analysis/text/lists';
import { certaintyOf } from '../reading/thresholds';
import { howSure } from '../reading/words/evidenceLines';
import type { ReviewRecord } from '../review/model';
import { escapeMarkdown } from './escapeMarkdown';
import { addressOf } from './links';
import {
	decidedOver,
	isDone,
	reviewedClaims,
	signedNote,
	signedStatus,
	statusOf,
	verdictsOf,
	type JudgedAs,
	type Reviewed,
} from './reviewed';
import { showControls } from './showControls';

/**
 * A report to read and to hand on: progress, the claims by speaker with their status and how sure it is that it is theirs, what is noted
 * of each, and what has to be looked at. Where people differ, what each of them says stands under their names. Article text and notes are
 * escaped: nothing in them is markup. `doc` is linked to as it is, with a line: `doc#L12`.
 */
export function toMarkdown(reviewed: Reviewed): string {
	const { doc } = reviewed;
	const { claims, others, lookup, said, judgedAs } = reviewedClaims(reviewed);
	const { done } = said.progress(reviewed.analysis, (status) => isDone(reviewed, status));
	const link = (start: number): string => `[L${lookup.line(start)}](${addressOf(doc)}#L${lookup.line(start)})`;
	const bySpeaker = groupBySpeaker(claims);
	const sections = Array.from(bySpeaker, ([speaker, own]) => [
		`## ${escapeMarkdown(speaker === '' ? 'unknown speaker' : speaker)}`,
		'',
		'| Line | Told as | Claim | Status | Sure | Check-worthiness |',
		'| ---: | --- | --- | --- | ---: | ---: |',
		...own.map(
			({ view: { claim, words, place, attribution }, told, verdicts }) =>
				`| ${link(place.start)} | ${escapeMarkdown(told.join(', '))} | ${escapeMarkdown(words)} | ${escapeMarkdown(statuses(verdicts, judgedAs))} | ${attribution ? howSure(certaintyOf(attribution)) : ''} | ${claim.checkWorthiness.toFixed(2)} |`,
		),
		'',
		...own.flatMap(({ view, verdicts }) => details(link(view.place.start), verdicts)),
	]);
	const rest = others.flatMap(({ review, words, speaker, told, placed }) => {
		const verdicts = verdictsOf(review);
		const start = placed.outcome === 'needs review' ? undefined : placed.spans[0]?.start;
		const whose = [speaker, ...told].filter((part) => part !== '').join(', ');
		return [
			`- ${start === undefined ? 'place needs review' : link(start)}: ${whose === '' ? '' : `${escapeMarkdown(whose)}: `}“${escapeMarkdown(words)}” (${review.about}, ${escapeMarkdown(statuses(verdicts, judgedAs))})`,
			...details('', verdicts).map((line) => (line === '' ? '' : `  ${line}`)),
		];
	});
	return [
		`# ${escapeMarkdown(doc)}`,
		'',
		`${done} of ${claims.length} claims reviewed.`,
		'',
		...sections.flat(),
		...(rest.length > 0 ? ['## Other notes', '', ...rest, ''] : []),
	].join('\n');
}

/** The status, or who says what where people differ, or has decided between them. */
function statuses([review, ...others]: readonly ReviewRecord[], judged: JudgedAs): string {
	const over = decidedOver(review);
	const own = review && (others.length > 0 || over !== '') ? signedStatus(review) : statusOf(review);
	const all = [over === '' ? own : `${own}, decided over ${over}`, ...others.map(signedStatus)].join('; ');
	const before = review ? judged(review) : '';
	return before === '' ? all : `${all}; look again: the words were “${before}”`;
}

function details(place: string, verdicts: readonly ReviewRecord[]): string[] {
	return verdicts.flatMap((review) => detailsOf(place, review, verdicts.length > 1 ? signedStatus(review) : ''));
}

/** @param said whose note it is, where there are several */
function detailsOf(place: string, review: ReviewRecord, said: string): string[] {
	if (review.note === '' && review.tags.length === 0 && review.sources.length === 0) {
		return [];
	}
	return [
		`- ${[place, escapeMarkdown(said), escapeMarkdown(signedNote(review)), review.tags.map((tag) => `*${escapeMarkdown(tag)}*`).join(', ')].filter((part) => part !== '').join(' · ')}`,
		...review.sources.map(({ reference, title }) =>
			/^https?:\/\/[^\s<>]+$/i.test(reference) && showControls(reference) === reference
				? `  - ${title === '' ? '' : `${escapeMarkdown(title)}: `}<${reference}>`
				: `  - ${escapeMarkdown(title === '' ? reference : `${title}: ${reference}`)}`,
		),
		'',
	];
}

function groupBySpeaker<T extends { readonly speaker: string }>(items: readonly T[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		listIn(groups, item.speaker).push(item);
	}
	return groups;
}
