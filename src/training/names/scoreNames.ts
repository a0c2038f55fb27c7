import type { FoundMention } from '../../analysis/entities/foundMention';
import type { NameKind } from '../../analysis/model';
import type { NamedText } from './readCorpora';

/** Counts of one row of the table. */
interface Count {
	hit: number;
	predicted: number;
	gold: number;
}

/** Exact span and kind, micro-averaged, with a confusion table and the commonest errors. */
export class NameScore {
	private readonly counts = new Map<string, Count>();
	private readonly confusion = new Map<string, number>();
	private readonly errors = new Map<string, number>();

	constructor(private readonly kinds: readonly NameKind[]) {}

	add(text: NamedText, found: readonly FoundMention[]): void {
		const gold = new Map(
			text.names.flatMap(({ start, end, kinds }) =>
				kinds
					.slice(0, 1)
					.filter((kind) => this.kinds.includes(kind))
					.map((kind) => [this.key(text.text, start, end), kind] as const),
			),
		);
		const predicted = new Map(
			found
				.filter(({ kind }) => (this.kinds as readonly string[]).includes(kind))
				.map(({ start, end, kind }) => [this.key(text.text, start, end), kind as NameKind] as const),
		);
		for (const [span, kind] of gold) {
			this.count(kind).gold++;
			this.count('all').gold++;
			this.count('span only').gold++;
			const other = predicted.get(span);
			this.bump(this.confusion, `${kind}\t${other ?? '-'}`);
			if (other !== kind) {
				const [start = 0, end = 0] = span.split('-').map(Number);
				this.bump(this.errors, `${kind} → ${other ?? 'missed'}: ${text.text.slice(start, end)}`);
			}
		}
		for (const [span, kind] of predicted) {
			this.count(kind).predicted++;
			this.count('all').predicted++;
			this.count('span only').predicted++;
			if (gold.get(span) === kind) {
				this.count(kind).hit++;
				this.count('all').hit++;
			}
			if (gold.has(span)) {
				this.count('span only').hit++;
			} else {
				this.bump(this.confusion, `-\t${kind}`);
				const [start = 0, end = 0] = span.split('-').map(Number);
				this.bump(this.errors, `nothing → ${kind}: ${text.text.slice(start, end)}`);
			}
		}
	}

	/** F1 in percent. */
	f1(name: NameKind | 'all'): number {
		const { hit, predicted, gold } = this.count(name);
		return hit ? (200 * hit) / (predicted + gold) : 0;
	}

	table(): string {
		const percent = (a: number, b: number): string => (b ? (100 * a) / b : 0).toFixed(1).padStart(6);
		return [...this.kinds, 'all', 'span only']
			.map((name) => {
				const { hit, predicted, gold } = this.count(name);
				return `${name.padEnd(14)} P${percent(hit, predicted)}  R${percent(hit, gold)}  F1${percent(2 * hit, predicted + gold)}  (${String(gold)} gold)`;
			})
			.join('\n');
	}

	confusionTable(): string {
		const names = [...this.kinds, '-'];
		const head = `gold \\ found  ${names.map((name) => name.slice(0, 7).padStart(8)).join('')}`;
		const rows = names.map(
			(gold) =>
				gold.padEnd(14) +
				names.map((found) => String(this.confusion.get(`${gold}\t${found}`) ?? 0).padStart(8)).join(''),
		);
		return [head, ...rows].join('\n');
	}

	commonErrors(limit: number): string {
		return [...this.errors]
			.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
			.slice(0, limit)
			.map(([error, count]) => `${String(count).padStart(4)}  ${error}`)
			.join('\n');
	}

	private key(text: string, start: number, end: number): string {
		const name = text.slice(start, end);
		const lead = /^(the\s+|[\s"'“”‘’(]+)/i.exec(name)?.[0].length ?? 0;
		const tail = /(['’]s?|(?<![\s"'“”‘’),.;:])[\s"'“”‘’),.;:]+)$/i.exec(name)?.[0].length ?? 0;
		return lead + tail < name.length
			? `${String(start + lead)}-${String(end - tail)}`
			: `${String(start)}-${String(end)}`;
	}

	private count(name: string): Count {
		const known = this.counts.get(name) ?? { hit: 0, predicted: 0, gold: 0 };
		this.counts.set(name, known);
		return known;
	}

	private bump(counts: Map<string, number>, key: string): void {
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
}
