import { decisionOf } from '../../review/acts/adjudication';
import { noteOver } from '../../review/acts/changes';
import type { Opinion } from '../../review/acts/opinions';
import {
	noteWriterOf,
	personOf,
	UNREVIEWED,
	verdictOf,
	writtenAt,
	type DeskRecord,
	type ReviewRecord,
	type Times,
	type Verdict,
} from '../../review/model';

/**
 * A record with what another version of it, from a file, says beyond it. A file tells when each part was written and by
 * whom, not what they knew. So a part comes where it was written later, and what is empty there takes nothing away; what
 * people say differently stays beside each other until somebody decides. Where the words stand is known better here.
 *
 * @param opinions what each person last said here
 * @returns the very same record where there is nothing new
 */
export function withNews(known: DeskRecord, other: DeskRecord, opinions: readonly Opinion[]): DeskRecord {
	if (known.type === 'review' && other.type === 'review') {
		return reviewWithNews(known, other, opinions);
	}
	const isLater = known.type === other.type && known.modified < other.modified;
	return isLater ? { ...other, target: known.target, anchored: known.anchored } : known;
}

function reviewWithNews(known: ReviewRecord, other: ReviewRecord, opinions: readonly Opinion[]): ReviewRecord {
	const [own, others] = [verdictOf(known), verdictOf(other)];
	const isNews = newsBeside(
		[own, ...known.rivals],
		opinions.filter(({ record }) => record === known.id),
	);
	const news = [...other.rivals, others].filter(isNews);
	const later = (part: keyof Times): ReviewRecord =>
		other[part].length > 0 && writtenAt(known, part) < writtenAt(other, part) ? other : known;
	const tags = joined(known.tags, later('tags').tags);
	const sources = joined(known.sources, later('sources').sources);
	if (news.length === 0 && later('note').note === known.note && tags === known.tags && sources === known.sources) {
		return known;
	}
	const stays = (verdict: Verdict): boolean => !news.some((one) => personOf(one) === personOf(verdict));
	// A decision between people stands above what they say, and is nobody's verdict.
	const isVerdict = own.status !== UNREVIEWED && !decisionOf(known) && stays(own);
	const verdicts = [...(isVerdict ? [own] : []), ...news].sort((a, b) => (a.modified < b.modified ? -1 : 1));
	const shown = verdicts.at(-1) ?? own;
	const rivals = [...known.rivals.filter(stays), ...verdicts.slice(0, -1)];
	// With a verdict goes the note of whoever gave it, be it earlier than the one here.
	const isWithNote = shown === others && other.note !== '' && other.noteBy === undefined && rivals.includes(own);
	const noted = isWithNote ? other : later('note');
	const isOverNote =
		known.note !== '' && !noted.note.includes(known.note) && noteWriterOf(noted) !== noteWriterOf(known);
	const { type, id, about, target, created, anchored } = known;
	const times = (['note', 'tags', 'sources'] as const)
		.map((part) => [part, writtenAt(part === 'note' ? noted : later(part), part)] as const)
		.filter(([, time]) => time !== '' && time !== shown.modified);
	return {
		...{ type, id, about, target, created, anchored },
		...shown,
		judged: shown === others ? other.judged : known.judged,
		foreign: shown === others ? { ...known.foreign, ...other.foreign } : known.foreign,
		note: noted.note,
		...(noteWriterOf(noted) !== shown.reviewer && { noteBy: noteWriterOf(noted) }),
		...(times.length > 0 && { times: Object.fromEntries(times) }),
		tags,
		sources,
		rivals: isOverNote && !rivals.includes(own) ? [...rivals, own] : rivals,
	};
}

/**
 * A record with what was changed in another program: of what has been said of it since it left nothing is taken back.
 *
 * @param left as it was then
 */
export function withEdits(known: DeskRecord, left: DeskRecord, edited: DeskRecord): DeskRecord {
	const isMoved = !areAt(edited, left) && !areAt(edited, known);
	const placed = isMoved ? { ...known, target: edited.target } : known;
	if (placed.type !== 'review' || left.type !== 'review' || edited.type !== 'review') {
		return placed;
	}
	const note = edited.note === left.note ? placed.note : noteOver(edited.note, left.note, placed.note);
	const withNote =
		note === placed.note
			? placed
			: { ...placed, note, noteBy: noteWriterOf(edited), times: { ...placed.times, note: writtenAt(edited, 'note') } };
	if (edited.status === left.status || edited.status === placed.status) {
		return withNote;
	}
	const { author, reviewer, status, judged, modified } = edited;
	const isOther = placed.status !== left.status || placed.rivals.length > left.rivals.length;
	const rivals = isOther ? [...placed.rivals, verdictOf(placed)] : [];
	return { ...withNote, author, reviewer, status, judged, modified, rivals };
}

const areAt = (a: DeskRecord, b: DeskRecord): boolean => placesOf(a) === placesOf(b);
const placesOf = ({ target }: DeskRecord): string => JSON.stringify(target.map(({ exact, start }) => [exact, start]));

/** Whether a person says what they have not said here, be it that they said something else since. */
function newsBeside(before: readonly Verdict[], opinions: readonly Opinion[]): (verdict: Verdict) => boolean {
	// A verdict tells when the status was set, an opinion when anything was said.
	const shown = new Set(before.map(personOf));
	const said = [...before, ...opinions.filter((opinion) => !shown.has(personOf(opinion)))];
	return (verdict) =>
		verdict.status !== UNREVIEWED &&
		!said.some(
			({ author, reviewer, status, modified }) =>
				(personOf({ author, reviewer }) === personOf(verdict) && modified >= verdict.modified) ||
				(status === verdict.status && modified === verdict.modified),
		);
}

/** The same list where the other has nothing more. */
function joined<T>(list: readonly T[], other: readonly T[]): readonly T[] {
	const there = new Set(list.map((one) => JSON.stringify(one)));
	const more = other.filter((one) => !there.has(JSON.stringify(one)));
	return more.length === 0 ? list : [...list, ...more];
}
