import type { SourceText } from '../sourceText';
import { isSameVoice } from '../voices/compareVoices';
import { namesOf } from '../voices/twoNames';
import type { Voice } from '../voices/voices';

/** A stretch of the words of one text, by their indices in it, half-open. */
export interface Stretch {
	/** Index of the text. */
	readonly text: number;
	readonly from: number;
	readonly end: number;
}

interface Speaking {
	readonly voice: Voice;
	readonly stretches: Stretch[];
}

/** Who says what in some texts. */
export class Statements {
	/** By each word of each form of a name. */
	private readonly byWord = new Map<string, Speaking[]>();

	constructor(sources: readonly SourceText[]) {
		sources.forEach((source, text) => {
			const speaking = new Map<string, Speaking>();
			for (const { voice, span } of source.voices.statements()) {
				const [from, end] = [source.firstFrom(span.start), source.firstFrom(span.end)];
				const one = speaking.get(voice.name ?? '') ?? { voice, stretches: [] };
				speaking.set(voice.name ?? '', one);
				one.stretches.push({ text, from, end });
			}
			for (const one of speaking.values()) {
				for (const word of new Set(namesOf(one.voice).flat())) {
					this.byWord.set(word, [...(this.byWord.get(word) ?? []), one]);
				}
			}
		});
	}

	/** What the same person or body says, as far as that is known, in the order of the texts. */
	of(voice: Voice): Stretch[] {
		const near = new Set(namesOf(voice).flatMap((words) => words.flatMap((word) => this.byWord.get(word) ?? [])));
		return [...near]
			.filter((one) => isSameVoice(voice, one.voice))
			.flatMap(({ stretches }) => stretches)
			.sort((a, b) => a.text - b.text || a.from - b.from);
	}
}
