import { lastKnown, type Act, type Change, type Said } from './act';

/** What one act says of one record. */
export interface Setting {
	readonly act: Act;
	readonly change: Change;
}

/** Whether a change says where words are, and not only of which words it is. */
export const isOfPlace = ({ of, set, removed }: Change): boolean =>
	!removed && (of.type === 'correction' || Object.keys(set).length === 0);

/** When it was said: ISO 8601, UTC. */
export const timeOf = ({ act, change }: Setting): string => change.at ?? act.time;

/** The last settings of a property: one, unless several did not know of each other. */
export const settingsOf = (live: readonly Setting[], property: keyof Said): Setting[] =>
	lastKnown(live.filter(({ change }) => change.set[property] !== undefined));
