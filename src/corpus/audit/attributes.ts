import type { Correction, DeskRecord } from '../../review/model';
import { folded } from '../versions/sameSpeaker';
import type { AuditedEntry } from './auditedText';

type Entered = Extract<Correction, { kind: 'attribute' }>;

/** Somebody of a text, and who that is in the directory of all texts, where there is one. */
interface Named {
	readonly name: string;
	readonly entry?: AuditedEntry | null;
}

/** What people have entered of people, by what they are called: *gender*, *role*, *community*, or whatever else. */
export class Attributes {
	/** Those of which something is entered, in the order of the alphabet. */
	readonly names: readonly string[];
	private readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;

	/** @param records of which all but attributes are passed over; the latest one of a name and an attribute counts */
	constructor(records: readonly DeskRecord[]) {
		const values = new Map<string, Map<string, string>>();
		const entered = records
			.flatMap((record) => (record.type === 'correction' && isEntered(record.correction) ? [record] : []))
			.sort((a, b) => (a.modified < b.modified ? -1 : a.modified > b.modified ? 1 : 0));
		for (const { correction } of entered) {
			if (isEntered(correction)) {
				const attribute = attributeName(correction.attribute);
				const key = folded(correction.name);
				const own = values.get(key) ?? new Map<string, string>();
				values.set(key, own);
				own.set(attribute, correction.to.trim());
			}
		}
		this.values = values;
		this.names = [
			...new Set([...values.values()].flatMap((own) => [...own].flatMap(([name, to]) => (to === '' ? [] : [name])))),
		].sort();
	}

	/** Under what the text calls somebody, or the directory; `null` where nobody has entered it. */
	of({ name, entry }: Named, attribute: string): string | null {
		const under = (key: string): string | null => this.values.get(folded(key))?.get(attribute) || null;
		return under(name) ?? (entry ? under(entry.name) : null);
	}

	/** What has been entered for an attribute, each once, in the order of the alphabet. */
	valuesOf(attribute: string): string[] {
		const values = [...this.values.values()].flatMap((own) => own.get(attribute) ?? []);
		return [...new Set(values.filter((value) => value !== ''))].sort();
	}
}

const isEntered = (correction: Correction): correction is Entered => correction.kind === 'attribute';

/** *Gender* and *gender * are one. */
export const attributeName = (typed: string): string => typed.trim().replace(/\s+/gu, ' ').toLowerCase();
