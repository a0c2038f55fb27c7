import type { Analysis, Span, Speaker } from '../../analysis/model';
import { listIn } from '../../analysis/text/lists';
import { union } from '../spans';
import { BY_A_PERSON } from './correctAttributions';

/** The speakers with what is theirs counted anew; those who say nothing any more are gone. */
export function speakersOf(analysis: Analysis): Speaker[] {
	const firstOf = new Map(analysis.attributions.map(({ id }, index) => [id, index]));
	const placeOf = ({ attributions }: Speaker): number =>
		firstOf.get(attributions[0] ?? '') ?? analysis.attributions.length;
	// What is answered in an interview nobody reports.
	const answers = new Map<string, Span[]>();
	for (const { attribution, claimant, content } of analysis.claims) {
		if (attribution === null && claimant !== null) {
			listIn(answers, claimant).push(...content);
		}
	}
	return analysis.speakers
		.map((speaker) => {
			const own = analysis.attributions.filter((attribution) => attribution.speaker === speaker.entity);
			const same =
				own.map(({ id }) => id).join(' ') === speaker.attributions.join(' ') &&
				!own.some(({ evidence }) => evidence.some((step) => step.step === 'found' && step.by === BY_A_PERSON));
			return same
				? speaker
				: {
						...speaker,
						attributions: own.map(({ id }) => id),
						words: countWords(analysis.text, [
							...own.flatMap(({ content }) => content),
							...(answers.get(speaker.entity) ?? []),
						]),
					};
		})
		.filter((speaker) => speaker.attributions.length > 0 || answers.has(speaker.entity))
		.sort((a, b) => placeOf(a) - placeOf(b));
}

function countWords(text: string, spans: readonly Span[]): number {
	return union(spans).reduce(
		(sum, { start, end }) =>
			sum + (text.slice(start, end).match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? []).length,
		0,
	);
}
