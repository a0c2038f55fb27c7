import type { Attribution } from '../../analysis/model';
import { PARTS, same, shared, type Judged, type Part, type Side } from './pairUp';

/** What went wrong, how often, with examples. */
export function errorList(judged: readonly Judged[], examples: number): string[] {
	const classes = new Map<string, Judged[]>();
	for (const row of judged) {
		for (const name of errorsOf(row)) {
			classes.set(name, [...(classes.get(name) ?? []), row]);
		}
	}
	return [...classes]
		.sort((a, b) => b[1].length - a[1].length)
		.flatMap(([name, rows]) => [
			`-- ${name}: ${String(rows.length)}`,
			...spread(rows, examples).flatMap(({ gold, found, attribution }) => [
				...(gold ? [`   right: ${inWords(gold)}`] : []),
				...(found && attribution
					? [`   found: ${inWords(found)}   (${attribution.confidence.toFixed(2)}, ${byOf(attribution)})`]
					: []),
			]),
		]);
}

function byOf({ evidence }: Attribution): string {
	for (const step of evidence) {
		if (step.step === 'found') {
			return step.by;
		}
	}
	return '';
}

function errorsOf(row: Judged): string[] {
	const { gold, found } = row;
	if (!gold || !found) {
		return [gold ? 'missed' : 'not an attribution'];
	}
	return PARTS.flatMap((part) => {
		if (isRight(row, part)) {
			return [];
		}
		const right = gold.covered[part];
		const guess = found.covered[part];
		const both = shared(right, guess);
		return [
			right.size === 0
				? `${part}: found where there is none`
				: guess.size === 0
					? `${part}: not found`
					: both === 0
						? `${part}: another one`
						: both === right.size
							? `${part}: too long`
							: both === guess.size
								? `${part}: too short`
								: `${part}: shifted`,
		];
	});
}

function isRight({ gold, found }: Judged, part: Part): boolean {
	return gold !== null && found !== null && same(gold.covered[part], found.covered[part]);
}

function inWords({ words }: Side): string {
	const short = (text: string): string =>
		(text.length > 160 ? `${text.slice(0, 100)} … ${text.slice(-50)}` : text).replaceAll('\n', ' ');
	return `${words.source || '-'} | ${words.cue || '-'} | ${short(words.content)}`;
}

/** `count` of the rows, evenly from all of them. */
function spread(rows: readonly Judged[], count: number): Judged[] {
	return rows.filter((_, i) => Math.floor((i * count) / rows.length) !== Math.floor(((i - 1) * count) / rows.length));
}
