import { Session } from '../../analysis/session';
import type { English } from '../../analysis/trained/english';
import type { Analysis } from '../../analysis/model';
import { Sources } from '../../corpus/check';
import type { NamedText } from './questions';

/** So many UTF-16 units of text stay read; a reading takes some thirty times as much. */
const MOST = 1_000_000;

/** Quick readings of texts that are asked about time and again, and the texts that an article was checked against last. */
export class SourceCache {
	/** What was used last comes last. */
	private readonly readings = new Map<string, Analysis>();
	private held = 0;
	private last: { readonly texts: readonly NamedText[]; readonly sources: Sources } | undefined;

	constructor(private readonly english: English) {}

	/** A quick reading, in steps. */
	*read(text: string): Generator<void, Analysis> {
		const known = this.readings.get(text);
		this.forget(text);
		const analysis = known ?? (yield* new Session(this.english).read(text));
		this.forget(text);
		this.readings.set(text, analysis);
		this.held += text.length;
		for (const oldest of this.readings.keys()) {
			if (this.held <= MOST || oldest === text) {
				break;
			}
			this.forget(oldest);
		}
		return analysis;
	}

	/** Texts, ready for articles to be checked against, in steps. */
	*sources(texts: readonly NamedText[]): Generator<void, Sources> {
		if (!this.last || !areSame(this.last.texts, texts)) {
			const read = [];
			for (const { file, text } of texts) {
				read.push({ file, text, analysis: yield* this.read(text) });
			}
			this.last = { texts, sources: new Sources(read, this.english) };
		}
		return this.last.sources;
	}

	private forget(text: string): void {
		if (this.readings.delete(text)) {
			this.held -= text.length;
		}
	}
}

const areSame = (a: readonly NamedText[], b: readonly NamedText[]): boolean =>
	a.length === b.length && a.every(({ file, text }, i) => file === b[i]?.file && text === b[i]?.text);
