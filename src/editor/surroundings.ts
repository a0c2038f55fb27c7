import type { Surroundings } from '../review/store/recordFiles';
import { ownTurn } from './ownTurn';

/** What the records need of the world, in the editor. */
export const SURROUNDINGS: Surroundings = {
	now: () => new Date().toISOString(),
	newId: () => crypto.randomUUID(),
	rest: ownTurn,
};
