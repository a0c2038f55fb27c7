import type { EntityId, Speaker } from '../analysis/model';
import { folded } from './find';
import type { Lookup } from './lookup';
import type { DirectSpeech } from './speech';
import type { Certainty } from './thresholds';

/** How a line beside direct speech is drawn: as many speakers have one each, of more as few as can be share one. */
export const LINES = ['solid', 'double', 'dashed', 'curved', 'thin', 'fine'] as const;
/** Dotted lines are kept for whoever is not certain. */
export type Line = (typeof LINES)[number] | 'dotted';

/** The colour that goes with a line: one that the extension contributes, in every theme. */
export const lineColor = (line: Line): string =>
	line === 'dotted' ? 'sourceReview.uncertainSpeechBorder' : `sourceReview.speaker${LINES.indexOf(line) + 1}Border`;

/** Whether speech is drawn with the line of who speaks. */
export const isOwn = ({ attribution, certain }: DirectSpeech, certainty: Certainty): boolean =>
	certain && !certainty.isLess(attribution);

/** How many names are remembered: while someone types a name, each beginning of it is one. */
const MOST_NAMES = 500;

/**
 * The line of each speaker who is quoted directly: dotted where none of it is certainly theirs. Once given, a line stays
 * with the speaker for as long as the text is open, whatever is typed: speakers are known again by their names, since ids
 * are those of one reading alone.
 */
export class SpeakerMarks {
	static readonly NONE = new SpeakerMarks(new Map(), new Map());

	private constructor(
		private readonly lines: ReadonlyMap<EntityId, Line>,
		/** By folded name. */
		private readonly known: ReadonlyMap<string, (typeof LINES)[number]>,
	) {}

	of(speaker: EntityId | null | undefined): Line | undefined {
		return this.lines.get(speaker ?? '');
	}

	/** The marks in the next reading of the text. Whoever is new gets the line that the fewest others have. */
	next(lookup: Lookup, certainty: Certainty): SpeakerMarks {
		const speakersOf = (speech: readonly DirectSpeech[]): Speaker[] => {
			const quoted = new Set(speech.map(({ attribution }) => attribution?.speaker));
			return lookup.analysis.speakers.filter(({ entity }) => quoted.has(entity));
		};
		const speakers = speakersOf(lookup.directSpeech.filter((each) => isOwn(each, certainty)));
		const lines = new Map<EntityId, (typeof LINES)[number]>();
		const know = (by: (speaker: Speaker) => readonly string[]): void => {
			for (const speaker of speakers) {
				const [line] = by(speaker).flatMap((name) => this.known.get(folded(name)) ?? []);
				if (line && !lines.has(speaker.entity)) {
					lines.set(speaker.entity, line);
				}
			}
		};
		know(({ name }) => [name]);
		know(({ aliases }) => aliases);
		for (const { entity } of speakers) {
			if (!lines.has(entity)) {
				lines.set(entity, leastOf([...lines.values()]));
			}
		}
		const known = new Map(this.known);
		for (const { entity, name, aliases } of speakers) {
			for (const form of [...aliases, name].map(folded)) {
				// Those named last come last, and stay longest.
				known.delete(form);
				known.set(form, lines.get(entity) ?? LINES[0]);
			}
		}
		const dotted = speakersOf(lookup.directSpeech).map(({ entity }) => [entity, 'dotted'] as const);
		return new SpeakerMarks(new Map<EntityId, Line>([...dotted, ...lines]), new Map([...known].slice(-MOST_NAMES)));
	}
}

function leastOf(taken: readonly Line[]): (typeof LINES)[number] {
	const count = (line: Line): number => taken.filter((each) => each === line).length;
	return LINES.reduce((best, line) => (count(line) < count(best) ? line : best));
}
