import { PARTS, same, shared, type Judged, type Part, type Side } from './pairUp';

const percent = (x: number): string => (100 * x).toFixed(1).padStart(5);
const harmonic = (p: number, r: number): number => (p + r > 0 ? (2 * p * r) / (p + r) : 0);

/** F1 of exact and overlapping parts, for all and by manner. */
export function figures(judged: readonly Judged[]): string[] {
	const lines = ['manner     gold found | content exact, overlap | source exact | cue exact | all exact   (F1)'];
	for (const manner of ['all', 'direct', 'mixed', 'indirect'] as const) {
		const rows = judged.filter((row) => manner === 'all' || row.manner === manner);
		const golds = rows.filter(({ gold }) => gold).length;
		const found = rows.filter((row) => row.found).length;
		const exact = (right: (row: Judged) => boolean): string => {
			const hits = rows.filter((row) => row.gold && row.found && right(row)).length;
			return percent(harmonic(found > 0 ? hits / found : 0, golds > 0 ? hits / golds : 0));
		};
		const size = (side: (row: Judged) => Side | null): number =>
			rows.reduce((sum, row) => sum + (side(row)?.covered.content.size ?? 0), 0);
		const both = rows.reduce(
			(sum, { gold, found: side }) => sum + (gold && side ? shared(gold.covered.content, side.covered.content) : 0),
			0,
		);
		const overlap = harmonic(both / (size((row) => row.found) || 1), both / (size((row) => row.gold) || 1));
		lines.push(
			`${manner.padEnd(9)} ${String(golds).padStart(5)} ${String(found).padStart(5)} |         ${exact((row) => isRight(row, 'content'))}  ${percent(overlap)}   |    ${exact((row) => isRight(row, 'source'))}     |   ${exact((row) => isRight(row, 'cue'))}   |   ${exact((row) => PARTS.every((part) => isRight(row, part)))}`,
		);
	}
	return lines;
}

/** How often content is exact, by the confidence shown. */
export function calibration(judged: readonly Judged[]): string[] {
	const found = judged.filter((row) => row.found);
	const lines = ['confidence   all: found, content exact   direct: found, content exact'];
	const line = (name: string, rows: readonly Judged[]): void => {
		const direct = rows.filter(({ manner }) => manner === 'direct');
		const share = (list: readonly Judged[]): string =>
			percent(list.filter((row) => isRight(row, 'content')).length / (list.length || 1));
		lines.push(
			`${name.padEnd(10)}        ${String(rows.length).padStart(5)}  ${share(rows)} %               ${String(direct.length).padStart(5)}  ${share(direct)} %`,
		);
	};
	for (let step = 0; step < 10; step++) {
		line(
			`${(step / 10).toFixed(1)}–${((step + 1) / 10).toFixed(1)}`,
			found.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === step),
		);
	}
	line(
		'from 0.85',
		found.filter(({ confidence }) => confidence >= 0.85),
	);
	return lines;
}

/** What went wrong, how often, with examples. */
export function errors(judged: readonly Judged[], examples: number): string[] {
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
			...spread(rows, examples).flatMap(({ gold, found, confidence, by }) => [
				...(gold ? [`   right: ${inWords(gold)}`] : []),
				...(found ? [`   found: ${inWords(found)}   (${confidence.toFixed(2)}, ${by})`] : []),
			]),
		]);
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
