import type { Analysis } from '../../analysis/model';
import { figureChanges } from './figures';
import { speakerChanges } from './speakers';
import { statementChanges } from './statements';
import type { VersionChanges } from './versionChanges';

/**
 * What two versions of a text say otherwise: statements, speakers and figures added, dropped or changed. Marks other than those around a
 * quotation, spaces, large letters and the order of paragraphs are no changes. Comparing them the other way round exchanges what is added
 * and what is dropped.
 *
 * @param old the analysis of the earlier version; offsets of what is old are those of its text
 */
export const compareVersions = (old: Analysis, now: Analysis): VersionChanges => ({
	statements: statementChanges(old, now),
	speakers: speakerChanges(old, now),
	figures: figureChanges(old, now),
});

export const isUnchanged = ({ statements, speakers, figures }: VersionChanges): boolean =>
	statements.length + speakers.length + figures.length === 0;
