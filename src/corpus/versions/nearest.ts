import { firstIndex } from '../../analysis/text/firstIndex';

/** So many of the other list are weighed for each row: in a text that is not made of like sentences, hardly one is. */
const MOST_WEIGHED = 24;
/** So many places of its words are looked up for each row, those of its rarest words first. */
const MOST_LOOKED_UP = 4096;

type Words = readonly string[];

/** Where a word stands: rows, ascending, and how many times in each. */
interface Places {
	readonly rows: number[];
	readonly times: number[];
}

interface Weighed {
	/** A row of the other list. */
	readonly other: number;
	/** What both tell, of what the two tell together. */
	readonly share: number;
	/** How far apart their places in the lists are. */
	readonly far: number;
}

/**
 * The pairs of rows that have most words in common, in any order, the rarer ones above all: for each row of either list
 * the best of the other, of equally good ones those whose places in the lists are nearest. Takes time in proportion to
 * the words, however alike the rows are. Exchanging the lists exchanges the two of each pair.
 */
export function nearestPairs(old: readonly Words[], now: readonly Words[]): (readonly [old: number, now: number])[] {
	const [before, after] = [index(old), index(now)];
	/** What a word tells: the rarer, the more; of common words not all places are looked up, so that these must not decide. */
	const tellOf = (word: string): number => {
		const rows = (before.get(word)?.rows.length ?? 0) + (after.get(word)?.rows.length ?? 0);
		return 1 + Math.log((old.length + now.length) / rows);
	};
	const found = nearest(old, now, after, tellOf);
	const back = nearest(now, old, before, tellOf);
	return [
		...found.flatMap((others, i) => others.map((j) => [i, j] as const)),
		...back.flatMap((others, j) => others.filter((i) => found[i]?.includes(j) !== true).map((i) => [i, j] as const)),
	];
}

/** For each row the nearest of the others, whose words stand at `placesOf`. */
function nearest(
	rows: readonly Words[],
	others: readonly Words[],
	placesOf: ReadonlyMap<string, Places>,
	tellOf: (word: string) => number,
): number[][] {
	/** What the words tell that each of the others has of the row in hand. */
	const shared = new Float64Array(others.length);
	const told = others.map((row) => row.reduce((sum, word) => sum + tellOf(word), 0));
	return rows.map((row, at) => {
		const here = (at * others.length) / rows.length;
		const touched: number[] = [];
		let left = MOST_LOOKED_UP;
		const words = [...index([row])].flatMap(([word, { times }]) => {
			const places = placesOf.get(word);
			return places ? [{ places, count: times[0] ?? 0, tells: tellOf(word) }] : [];
		});
		for (const { places, count, tells } of words.sort((a, b) => a.places.rows.length - b.places.rows.length)) {
			const [from, end] = around(places.rows, here, left);
			left -= end - from;
			for (let k = from; k < end; k++) {
				const other = places.rows[k] as number;
				if (shared[other] === 0) {
					touched.push(other);
				}
				shared[other] = (shared[other] as number) + tells * Math.min(count, places.times[k] as number);
			}
		}
		const all = row.reduce((sum, word) => sum + tellOf(word), 0);
		const best: Weighed[] = [];
		for (const other of touched) {
			insert(best, {
				other,
				share: (shared[other] as number) / (all + (told[other] as number)),
				// In whole numbers, so that it is the same from both sides.
				far: Math.abs(at * others.length - other * rows.length),
			});
		}
		touched.forEach((other) => (shared[other] = 0));
		return best.map(({ other }) => other);
	});
}

/** Keeps the best, best first. */
function insert(best: Weighed[], one: Weighed): void {
	let place = best.length;
	for (let last = best[place - 1]; last && isBefore(one, last); last = best[place - 1]) {
		place--;
	}
	if (place < MOST_WEIGHED) {
		best.splice(place, 0, one);
		best.length = Math.min(best.length, MOST_WEIGHED);
	}
}

const isBefore = (a: Weighed, b: Weighed): boolean => (b.share - a.share || a.far - b.far || a.other - b.other) < 0;

function index(rows: readonly Words[]): Map<string, Places> {
	const all = new Map<string, Places>();
	rows.forEach((words, row) => {
		for (const word of words) {
			let places = all.get(word);
			if (!places) {
				all.set(word, (places = { rows: [], times: [] }));
			}
			const last = places.rows.length - 1;
			if (places.rows[last] === row) {
				places.times[last] = (places.times[last] as number) + 1;
			} else {
				places.rows.push(row);
				places.times.push(1);
			}
		}
	});
	return all;
}

/** A stretch of so many of the ascending numbers at most, about the first that is not before `here`. */
function around(numbers: readonly number[], here: number, most: number): readonly [from: number, end: number] {
	if (numbers.length <= most) {
		return [0, numbers.length];
	}
	const middle = firstIndex(numbers.length, (at) => (numbers[at] as number) >= here);
	const from = Math.min(Math.max(0, middle - (most >> 1)), numbers.length - most);
	return [from, from + most];
}
