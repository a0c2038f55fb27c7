import type { DeskRecord, Records } from '../model';
import { mergeRecords } from './mergeRecords';
import { fromAnnotation, MalformedRecords, parseRecords } from './recordFormat';

/**
 * Reads a record file that may hold git's conflict markers: then both sides, merged.
 *
 * @throws MalformedRecords, NewerRecords
 */
export function readSides(text: string): Records {
	const sides = sidesOf(text);
	if (!sides) {
		return parseRecords(text);
	}
	const [ours, theirs] = sides.map(parseRecords);
	if (!ours || !theirs) {
		throw new MalformedRecords('It holds half a merge conflict.');
	}
	return mergeRecords(ours, theirs).merged;
}

/** The two versions that a file with conflict markers holds. */
function sidesOf(text: string): [ours: string, theirs: string] | undefined {
	if (!/^<{7}( |$)/m.test(text)) {
		return undefined;
	}
	const ours: string[] = [];
	const theirs: string[] = [];
	let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
	for (const line of text.split(/\r?\n/)) {
		if (/^<{7}( |$)/.test(line)) {
			side = 'ours';
		} else if (/^\|{7}( |$)/.test(line) && side === 'ours') {
			side = 'base';
		} else if (/^={7}$/.test(line) && side !== 'both') {
			side = 'theirs';
		} else if (/^>{7}( |$)/.test(line) && side === 'theirs') {
			side = 'both';
		} else {
			if (side === 'both' || side === 'ours') {
				ours.push(line);
			}
			if (side === 'both' || side === 'theirs') {
				theirs.push(line);
			}
		}
	}
	return [ours.join('\n'), theirs.join('\n')];
}

/** The records that can still be read from a broken file: each stands in a block of lines of its own. */
export function salvageRecords(text: string): DeskRecord[] {
	return Array.from(text.matchAll(/^\t\t\{\r?\n(?:(?!\t\t?[{}\]]).*\r?\n)*\t\t\}/gm)).flatMap(([block]) => {
		try {
			const value: unknown = JSON.parse(block);
			return [fromAnnotation(value)];
		} catch {
			return [];
		}
	});
}
