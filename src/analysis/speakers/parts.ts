import { YOU, isListed } from '../language/english/words';
import { LABEL, type FoundAttribution } from '../attributions/blockAttribution';
import { REPORTS } from '../attributions/report/reportMade';
import { baseOfNoun } from '../language/english/morphology';
import type { Discourse, Place } from './discourse';
import type { Part, Query } from './gatherAntecedents';
import type { Referent } from './referents';
import type { Voice } from './voices';

/** So many attributions before a turn, at most, is the turn before. */
const TURNS = 30;
/** So many before an answer or a denial, at most, is what was asked, or what is denied. */
const NEAR = 3;
/** In whose words words stand is followed so far. */
const LEVELS = 3;
/** *the claims*, *any such suggestion*: in words. */
const LONGEST_POINTER = 4;

/** Who has a part in the words around a source: says them, listens, signs them, is denied by them. */
export class Parts {
	/** @param resolve whose words an attribution has */
	constructor(
		private readonly discourse: Discourse,
		private readonly found: readonly FoundAttribution[],
		private readonly voices: readonly (Voice | undefined)[],
		private readonly resolve: (index: number) => Referent | null,
	) {}

	/** Who has a part in what is told as somebody's words: they and whom they speak to, and who quotes them: *“He says I lied,” she said*. */
	inside(around: number, levels = LEVELS): Query['parts'] {
		const { manner, parent } = this.attribution(around);
		const isQuoted = manner === 'direct';
		const outer = isQuoted || parent === null || levels === 0 ? [] : this.inside(parent, levels - 1);
		const own = partsOf([this.spokenTo(around), 'listens'], [this.resolve(around), isQuoted ? 'quoted' : 'told']);
		return new Map([...own, ...outer]);
	}

	/** Who has a part in words that are in nobody's mouth: `signed`, who signs them too. */
	at(index: number, { start, block }: Place, signed: boolean): Query['parts'] {
		// What somebody says nobody signs: *BY MR. STONE* asks, and *A.* answers.
		const voice = this.voices[block];
		const signers = signed && !voice ? this.discourse.signers(start) : [];
		return partsOf(
			...this.askedAbout(index).map((referent): [Referent, Part] => [referent, 'asked about']),
			[this.denied(index), 'denied'],
			[this.spokenTo(index), 'listens'],
			...signers.map((signer): [Referent, Part] => [signer, 'signs']),
			[voice?.speaks, 'speaks'],
			[voice?.listens, 'listens'],
		);
	}

	/** Who is spoken to: who had the word before a turn of a transcript, or has asked what is answered, in words that stand alone too. */
	spokenTo(index: number): Referent | null {
		const { by, cue, parent } = this.attribution(index);
		if (by === LABEL) {
			return this.before(index, TURNS, (other) => other.by === LABEL);
		}
		const isAlone = cue.length === 0;
		const asks = (other: FoundAttribution): boolean =>
			other.report === 'asked' && other.parent === parent && (!isAlone || other.manner === 'direct');
		return isAlone || isListed('answers to who asked', this.lastOfCue(index)) ? this.before(index, NEAR, asks) : null;
	}

	/** Whose words are denied, where that is what the words themselves point back to: *the firm denied it*, *rejected the claim*. */
	private denied(index: number): Referent | null {
		const { stance, act, content, parent } = this.attribution(index);
		const isDenial = stance === 'denies' && act === 'statement';
		const { lower } = this.discourse.words(isDenial ? content.slice(0, 1) : []);
		const isPointing = lower.length === 1 ? isListed('pointing back', lower[0]) : REPORTS.has(baseOfNoun(lower.at(-1)));
		// Who *he* was there is less sure than that he denies it here.
		return isPointing && lower.length <= LONGEST_POINTER
			? this.before(index, NEAR, (other) => other.parent === parent && this.discourse.formOf(other).form !== 'pronoun')
			: null;
	}

	/** Who is told of in the question right before, which is put to *you*: *“Did you know Holt?”*; not *“Did you know, Holt?”*. */
	private askedAbout(index: number): readonly Referent[] {
		const { discourse } = this;
		const before = this.found[index - 1];
		return (before?.report === 'asked' ? before.content : [])
			.filter((span) => discourse.words([span]).lower.includes(YOU))
			.flatMap((span) => discourse.itemsIn(span))
			.filter(({ start, end }) => !discourse.places.textOf({ start: start - 2, end: end + 1 }).includes(','))
			.map(({ referent }) => referent);
	}

	/** Whose words the last of so many attributions before one are of which something holds. */
	private before(index: number, most: number, holds: (other: FoundAttribution) => boolean): Referent | null {
		const first = Math.max(0, index - most);
		const at = this.found.slice(first, index).findLastIndex(holds);
		return at < 0 ? null : this.resolve(first + at);
	}

	lastOfCue(index: number): string {
		return this.discourse.words(this.attribution(index).cue.slice(0, 1)).lower.at(-1) ?? '';
	}

	private attribution(index: number): FoundAttribution {
		return this.found[index] as FoundAttribution;
	}
}

const partsOf = (...parts: readonly [Referent | null | undefined, Part][]): Query['parts'] =>
	new Map(parts.flatMap(([referent, part]) => (referent ? [[referent, part]] : [])));
