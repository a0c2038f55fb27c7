import type { Analysis, Speaker } from '../../analysis/model';
import { pairUp } from './pairUp';
import { folded, isSameSpeaker } from './sameSpeaker';
import { hullOf } from './statements';
import type { Changed, SpeakerAt } from './versionChanges';

/** Who speaks in one version only, and who is given as something else. */
export function speakerChanges(old: Analysis, now: Analysis): Changed<SpeakerAt>[] {
	const { pairs, dropped, added } = pairUp(
		speakersOf(old),
		speakersOf(now),
		[({ speaker }) => folded(speaker.name)],
		(one, other) => (isSameSpeaker(one.speaker, other.speaker) ? 1 : 0),
	);
	return [
		...pairs
			.filter(([one, other]) => roleOf(one.speaker) !== roleOf(other.speaker))
			.sort(([, a], [, b]) => a.span.start - b.span.start)
			.map(([one, other]): Changed<SpeakerAt> => ({
				change: 'changed',
				old: one,
				now: other,
				what: ['role'],
				replaced: [{ old: one.speaker.role ?? '', now: other.speaker.role ?? '' }],
			})),
		...dropped.map((one): Changed<SpeakerAt> => ({ change: 'dropped', old: one, now: null, what: [], replaced: [] })),
		...added.map((one): Changed<SpeakerAt> => ({ change: 'added', old: null, now: one, what: [], replaced: [] })),
	];
}

const roleOf = ({ role }: Speaker): string => folded(role ?? '');

function speakersOf({ speakers, attributions }: Analysis): SpeakerAt[] {
	const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
	return speakers.flatMap((speaker) => {
		const first = byId.get(speaker.attributions[0] ?? '');
		return first ? [{ speaker, span: hullOf({ attribution: first, content: first.content }) }] : [];
	});
}
