import { tokenize } from '../../analysis/language/english/spelling';
import type { Analysis, EntityId, Span, Speaker } from '../../analysis/model';
import { countWords } from '../../analysis/speakers/resolveSpeakers';
import { listIn } from '../../analysis/text/lists';
import { readable } from '../../analysis/text/markup';
import { firstEndingAfter } from '../../analysis/text/places';
import { areSame } from '../spans';

/**
 * The speakers with what is theirs as it is corrected; those who say nothing any more are gone. To the words of each come those
 * that were given to them, and those that were taken away go: of some the analysis alone knows whose they are, such as an
 * answer in which nothing is claimed.
 *
 * @param read the analysis before it was corrected
 */
export function speakersOf(analysis: Analysis, read: Analysis): Speaker[] {
	const firstOf = new Map(analysis.attributions.map(({ id }, index) => [id, index]));
	const placeOf = ({ attributions }: Speaker): number =>
		firstOf.get(attributions[0] ?? '') ?? analysis.attributions.length;
	const [now, before] = [saidIn(analysis), saidIn(read)];
	const count = counter(analysis.text);
	return analysis.speakers
		.map((speaker) => {
			const own = analysis.attributions.filter((attribution) => attribution.speaker === speaker.entity);
			const [said, saidBefore] = [now.get(speaker.entity) ?? [], before.get(speaker.entity) ?? []];
			const more = areSame(said, saidBefore) ? 0 : count(said) - count(saidBefore);
			return { ...speaker, attributions: own.map(({ id }) => id), words: speaker.words + more };
		})
		.filter(({ attributions, words }) => attributions.length > 0 || words > 0)
		.sort((a, b) => placeOf(a) - placeOf(b));
}

/** What each speaker says as far as an analysis tells: what is ascribed to them, and the paragraphs in which they answer. */
function saidIn({ attributions, claims, paragraphs }: Analysis): ReadonlyMap<EntityId, readonly Span[]> {
	const said = new Map<EntityId, Span[]>();
	for (const { speaker, content } of attributions) {
		if (speaker !== null) {
			listIn(said, speaker).push(...content);
		}
	}
	// What is answered in an interview nobody reports.
	for (const { attribution, claimant, content } of claims) {
		const answer = attribution === null && claimant !== null ? content[0] : undefined;
		const paragraph = answer && paragraphs[firstEndingAfter(paragraphs, answer.start)];
		if (paragraph && claimant !== null) {
			listIn(said, claimant).push(paragraph);
		}
	}
	return said;
}

/** Counts as the analysis does, past the same marks. */
function counter(written: string): (spans: readonly Span[]) => number {
	let text: string | undefined;
	const tokens = ({ start, end }: Span): ReturnType<typeof tokenize> => {
		text ??= readable(written).text;
		return tokenize(text.slice(start, end));
	};
	return (spans) => countWords({ tokens }, spans);
}
