import { strict as assert } from 'node:assert';

import { timesAsLong } from '../timesAsLong';
import { attacksOn, type Attack } from './attacks';
import { readPatterns } from './readPatterns';

/** In UTF-16 units. */
const LONGEST = 12_000;
/** In milliseconds; a pattern that is linear stays well below it. What takes longer is looked at again. */
const LONG = 1;

/** The attack under which a pattern takes much more than twice as long on twice the text, if there is one. */
function successfulAttack(source: string, flags: string): Attack | undefined {
	const pattern = new RegExp(source, flags);
	const run = (text: string): unknown => {
		pattern.lastIndex = 0;
		return pattern.global ? text.replace(pattern, '') : pattern.test(text);
	};
	return attacksOn(source, flags).find(({ before, repeated, behind }) => {
		const text = (times: number): string => before + repeated.repeat(times) + behind;
		// In small steps at first: what doubles with each repetition would never end.
		for (let times = 8; times * repeated.length < LONGEST; times = Math.ceil(times * (times < 50 ? 1.25 : 2))) {
			const long = text(times);
			if (least(() => run(long), 3) > LONG) {
				const short = text(Math.ceil(times / 2));
				return (
					timesAsLong(
						() => run(long),
						() => run(short),
					) > 3
				);
			}
		}
		return false;
	});
}

/** The milliseconds of the fastest run; after a run that is fast there is no other. */
function least(work: () => unknown, runs: number): number {
	let best = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs && best > LONG; run += 1) {
		const start = performance.now();
		work();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

describe('regular expressions', () => {
	it('take at most twice as long on twice the text, whatever it is', function () {
		this.timeout(120_000);
		const patterns = readPatterns('src');
		assert.ok(patterns.length > 300);
		const slow = patterns.flatMap(({ place, source, flags }) => {
			const attack = successfulAttack(source, flags);
			return attack ? [`${place} /${source}/${flags} on ${JSON.stringify(attack)}`] : [];
		});
		assert.deepEqual(slow, []);
	});

	for (const pattern of [
		/^(?:\p{Lu}[\p{Lu}.]*|\s)+$/u,
		/^(?:a|a)*$/,
		/\s*$/,
		/\s*,?\s*$/,
		/\d+x/g,
		/\p{Lu}[\p{L}.]* $/u,
		/^(?:.+ )?(?:republic|state) of (?:the )?(.+)$/,
		/^(.*?)\s*<?(https?:\/\/[^\s<>]+)>?$/is,
	]) {
		it(`are found out if they take longer: ${pattern.source}`, () => {
			assert.ok(successfulAttack(pattern.source, pattern.flags));
		});
	}

	for (const pattern of [/^(?:\p{Lu}[\p{M}.]*|\s)+$/u, /\s+/g, /(?<!\d)\d+$/, /^\s*([a-z]+), (.*)$/]) {
		it(`are left alone if they do not: ${pattern.source}`, () => {
			assert.equal(successfulAttack(pattern.source, pattern.flags), undefined);
		});
	}
});
