import { Session } from '../../analysis/session';
import type { English } from '../../analysis/trained/english';
import type { Analysis } from '../../analysis/model';
import { Sources } from '../../corpus/check';
import { SourceText } from '../../corpus/sourceText';
import type { WordForms } from '../../corpus/words/wordForm';
import { MOST_CHECKED, type NamedText } from './questions';
import { Recent } from './recent';

/** So many UTF-16 units of text stay read; a reading takes some thirty times as much. */
const MOST_READ = 1_000_000;
/** An open article is checked by turns against what a person chose, the sources and the other texts that share its words. */
const MOST_SETS = 3;

/** A text that articles can be checked against. */
interface Ready extends NamedText {
	readonly source: SourceText;
}

interface ReadySet {
	readonly texts: readonly Ready[];
	readonly sources: Sources;
}

/** Quick readings of texts that are asked about time and again, and the texts that articles were checked against last. */
export class SourceCache {
	private readonly readings = new Recent<Analysis>(MOST_READ);
	/** By file. All that one article is checked against finds room. */
	private readonly ready = new Recent<Ready>(MOST_CHECKED);
	/** What was used last comes first. */
	private sets: readonly ReadySet[] = [];

	constructor(
		private readonly english: English,
		private readonly forms: WordForms,
	) {}

	/** A quick reading, in steps. */
	*read(text: string): Generator<void, Analysis> {
		const analysis = yield* this.reading(text);
		this.readings.put(text, text.length, analysis);
		return analysis;
	}

	/** Texts, ready for articles to be checked against, in steps. */
	*sources(texts: readonly NamedText[]): Generator<void, Sources> {
		const set = this.sets.find((one) => areSame(one.texts, texts)) ?? (yield* this.readySet(texts));
		let held = 0;
		this.sets = [set, ...this.sets.filter((one) => one !== set)]
			.slice(0, MOST_SETS)
			.filter((one) => one === set || (held += lengthOf(one)) <= MOST_CHECKED);
		return set.sources;
	}

	private *readySet(named: readonly NamedText[]): Generator<void, ReadySet> {
		const texts: Ready[] = [];
		for (const { file, text } of named) {
			const known = this.ready.get(file);
			const one = known?.text === text ? known : { file, text, source: yield* this.sourceText(file, text) };
			this.ready.put(file, text.length, one);
			texts.push(one);
		}
		const sources = new Sources(
			texts.map(({ source }) => source),
			this.forms,
			this.english,
		);
		return { texts, sources };
	}

	/** The analysis, which takes far more, goes at once. */
	private *sourceText(file: string, text: string): Generator<void, SourceText> {
		return new SourceText({ file, text, analysis: yield* this.reading(text) }, this.forms, this.english);
	}

	private *reading(text: string): Generator<void, Analysis> {
		return this.readings.get(text) ?? (yield* new Session(this.english).read(text));
	}
}

const lengthOf = ({ texts }: ReadySet): number => texts.reduce((sum, { text }) => sum + text.length, 0);

const areSame = (a: readonly NamedText[], b: readonly NamedText[]): boolean =>
	a.length === b.length && a.every(({ file, text }, i) => file === b[i]?.file && text === b[i]?.text);
