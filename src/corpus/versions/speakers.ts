import type { Analysis, Speaker } from '../../analysis/model';
import { pairUp } from './pairUp';
import { folded, formsOf, isSameSpeaker } from './sameSpeaker';
import { placeOf } from './statements';
import type { Changed, SpeakerAt } from './versionChanges';
import { allWords, wordRow } from './wordRow';

/** Who speaks in one version only, and who is given as something else. */
export function speakerChanges(old: Analysis, now: Analysis): Changed<SpeakerAt>[] {
	const { pairs, dropped, added } = pairUp(
		speakersOf(old),
		speakersOf(now),
		[({ speaker }) => folded(speaker.name)],
		({ speaker }) => formsOf(speaker).flatMap((form) => form.split(' ')),
		(one, other) => (isSameSpeaker(one.speaker, other.speaker) ? 1 : 0),
	);
	const [oldWords, nowWords] = [allWords(old.text), allWords(now.text)];
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
		...dropped
			.filter((one) => !isOnlyReadOtherwise(one, old.text, nowWords))
			.map((one): Changed<SpeakerAt> => ({ change: 'dropped', old: one, now: null, what: [], replaced: [] })),
		...added
			.filter((one) => !isOnlyReadOtherwise(one, now.text, oldWords))
			.map((one): Changed<SpeakerAt> => ({ change: 'added', old: null, now: one, what: [], replaced: [] })),
	];
}

/** The name and the first statement, source and cue included, stand in the other version word for word. */
const isOnlyReadOtherwise = ({ speaker, span }: SpeakerAt, text: string, others: string): boolean =>
	others.includes(wordRow(text, [span]).joined) && formsOf(speaker).some((form) => others.includes(` ${form} `));

const roleOf = ({ role }: Speaker): string => folded(role ?? '');

function speakersOf({ speakers, attributions }: Analysis): SpeakerAt[] {
	const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
	return speakers.flatMap((speaker) => {
		const first = byId.get(speaker.attributions[0] ?? '');
		return first ? [{ speaker, span: placeOf({ attribution: first, content: first.content }) }] : [];
	});
}
