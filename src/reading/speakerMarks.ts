import type { Analysis } from '../analysis/model';

/** How a speaker is told from the others: by colour, and by the form of the line for whoever does not see the colour. */
export interface SpeakerMark {
	/** The id of a colour that VS Code contributes for charts, in every theme. */
	readonly color: string;
	readonly line: 'solid' | 'double' | 'dashed';
}

/** Given in turn, in the order of first statements. Dotted lines are kept for speakers who are not certain. */
export const SPEAKER_MARKS: readonly SpeakerMark[] = [
	{ color: 'charts.blue', line: 'solid' },
	{ color: 'charts.orange', line: 'double' },
	{ color: 'charts.green', line: 'dashed' },
	{ color: 'charts.purple', line: 'solid' },
	{ color: 'charts.red', line: 'double' },
	{ color: 'charts.yellow', line: 'dashed' },
];

/** The mark of each speaker, by `Speaker.entity`, as an index into {@link SPEAKER_MARKS}. */
export function speakerMarks(analysis: Analysis): ReadonlyMap<string, number> {
	return new Map(analysis.speakers.map((speaker, index) => [speaker.entity, index % SPEAKER_MARKS.length]));
}
