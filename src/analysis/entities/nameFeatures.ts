import { mix } from '../learn/hash';
import { bitOf } from '../english/nameClasses';
import type { NameLexicon, WordForm } from '../english/nameLexicon';
import type { Block } from '../text/document';
import { filled, fillIn } from '../text/lists';
import { isTitled, type DocumentEvidence } from './documentEvidence';
import { addAfter, addBefore, addOwn, SHOWN, type FeatureList } from './featureList';
import { StretchFinder, type Stretch } from './findStretches';
import { quotedTitles } from './quotedTitles';
import { addSecond } from './secondNames';
import { wordForms } from './wordForms';
import type { TokenEvidence } from '../encoder/evidence';

const COMMON = bitOf('common');

/** Reads the features of the tokens of one block, and tells which of them may hold names. */
export class NameFeatures {
	readonly stretches: readonly Stretch[];
	private readonly forms: readonly WordForm[];
	/** Number of the sentence of each token. */
	private readonly sentenceOf: number[];
	private readonly titled: (0 | 1 | 2)[] = [];
	/** For each token: the run of capitalised words it stands in. */
	private readonly runFirst: number[];
	private readonly runEnd: number[];
	/** Classes of the phrase it stands in, and where: 1 first, 2 inside, 3 last. */
	private readonly phraseClasses: number[];
	private readonly phrasePlace: number[];
	private readonly titles: readonly number[];

	constructor(
		private readonly block: Block,
		private readonly lexicon: NameLexicon,
		private readonly document: DocumentEvidence,
		private readonly second: TokenEvidence | null,
	) {
		const { tokens, sentences } = block;
		this.forms = wordForms(block, lexicon);
		// Plain arrays: blocks are short, and typed arrays cost more to make.
		this.sentenceOf = filled(tokens.length, 0);
		this.runFirst = filled(tokens.length, -1);
		this.runEnd = filled(tokens.length, 0);
		this.phraseClasses = filled(tokens.length, 0);
		this.phrasePlace = filled(tokens.length, 0);
		this.titles = quotedTitles(block, this.forms);
		const stretches: Stretch[] = [];
		const finder = new StretchFinder(block, this.forms, this.titles, lexicon.words.openers);
		sentences.forEach((sentence, number) => {
			fillIn(this.sentenceOf, number, sentence.firstToken, sentence.endToken);
			const inside = finder.in(sentence);
			for (const { first, end } of inside.runs) {
				fillIn(this.runFirst, first, first, end);
				fillIn(this.runEnd, end, first, end);
			}
			this.titled.push(inside.runs.length ? isTitled(block, sentence, this.forms) : 0);
			stretches.push(...inside.stretches);
		});
		this.stretches = stretches;
		if (stretches.length) {
			this.findPhrases();
		}
	}

	private findPhrases(): void {
		for (const { first, end } of this.stretches) {
			for (let at = first; at < end;) {
				const phrase = this.forms[at]?.capital ? this.lexicon.phraseAt(this.forms, at) : null;
				if (!phrase) {
					at++;
					continue;
				}
				for (let i = 0; i < phrase.length; i++) {
					this.phraseClasses[at + i] = phrase.classes & SHOWN;
					this.phrasePlace[at + i] = i === 0 ? 1 : i === phrase.length - 1 ? 3 : 2;
				}
				at += phrase.length;
			}
		}
	}

	/** The word at a token, or the edge of the sentence. */
	formAt(at: number, sentence: number): WordForm {
		return at >= 0 && this.sentenceOf[at] === sentence ? (this.forms[at] ?? this.lexicon.edge) : this.lexicon.edge;
	}

	/** The number of the sentence of a token. */
	sentenceAt(at: number): number {
		return this.sentenceOf[at] ?? 0;
	}

	/** Adds all features of a token of a stretch. */
	addAll(list: FeatureList, at: number): void {
		const sentence = this.sentenceAt(at);
		addOwn(list, this.formAt(at, sentence));
		addBefore(list, this.formAt(at - 1, sentence));
		addAfter(list, this.formAt(at + 1, sentence));
		this.addContext(list, at);
	}

	/** Adds the features of a token that more than one word makes. */
	addContext(list: FeatureList, at: number): void {
		const { tokens } = this.block;
		const sentence = this.sentenceAt(at);
		const own = this.formAt(at, sentence);
		const p1 = this.formAt(at - 1, sentence);
		const n1 = this.formAt(at + 1, sentence);
		const shape = own.shape;
		const start = p1 === this.lexicon.edge ? 1 : 0;
		const titled = this.titled[sentence] ?? 0;
		const shapeHere = mix(shape, titled * 2 + start);
		list.add(5, this.formAt(at - 2, sentence).hash);
		list.add(6, this.formAt(at + 2, sentence).hash);
		list.add(7, mix(p1.hash, own.hash));
		list.add(8, mix(own.hash, n1.hash));
		list.add(9, shapeHere);
		list.add(10, mix(mix(p1.shape, shape), n1.shape));
		list.add(20, mix(p1.cluster, own.cluster));
		list.add(21, mix(own.cluster, n1.cluster));

		const classes = own.classes & SHOWN;
		list.add(23, mix(classes, start));
		list.add(26, mix(p1.classes & SHOWN, classes));
		list.add(27, mix(classes, n1.classes & SHOWN));
		list.add(28, mix(mix(p1.classes & SHOWN, classes), n1.classes & SHOWN));
		const phrase = this.phraseClasses[at] ?? 0;
		if (phrase) {
			list.addBits(29 + (this.phrasePlace[at] ?? 0), phrase);
		}
		this.addRun(list, at, sentence, own);
		if (own.capital) {
			const evidence = this.document.of(tokens[at]?.text ?? '');
			list.addBits(43, evidence.bits);
			list.add(44, evidence.bits);
			list.add(45, mix(evidence.bits & 0x183f, classes));
			if (evidence.length > 0) {
				const role = (evidence.first === own.hash ? 1 : 0) + (evidence.last === own.hash ? 2 : 0);
				list.add(46, mix(evidence.first, role));
				list.add(47, mix(evidence.last, role));
				list.add(48, mix(role, Math.min(evidence.length, 4)));
			}
		}
		if (own.allCapitals) {
			this.addUnshouted(list, at, own);
		}
		if (this.titles[at]) {
			const first = this.titles[at - 1] !== this.titles[at] ? 1 : 0;
			const last = this.titles[at + 1] !== this.titles[at] ? 2 : 0;
			list.add(59, first + last);
		}
		if (this.second) {
			addSecond(list, this.second, at, shapeHere, classes);
		}
		// Marks around, and whether a quotation mark or bracket opens just before.
		const before = tokens[at - 1];
		const token = tokens[at];
		if (before && token && before.end === token.start && before.kind !== 'mark') {
			list.add(49, 1);
		}
		if (before?.kind === 'mark') {
			list.add(50, mix(p1.hash, shapeHere));
		}
	}

	/** What the document shows of a word in capitals where it has but one: *HOLT*, elsewhere *Holt*. */
	private addUnshouted(list: FeatureList, at: number, own: WordForm): void {
		const evidence = this.document.unshouted(this.block.tokens[at]?.text ?? '');
		if (evidence) {
			list.addBits(61, evidence.bits);
			list.add(62, (evidence.first === own.hash ? 1 : 0) + (evidence.last === own.hash ? 2 : 0));
		}
	}

	/** What the run of capitalised words, as a whole, looks like. */
	private addRun(list: FeatureList, at: number, sentence: number, own: WordForm): void {
		const inside = (this.runFirst[at] ?? -1) >= 0;
		// A token between two runs (*of* in *Bank of China*) sees the run that follows.
		const first = inside ? (this.runFirst[at] ?? at) : at;
		const end = inside ? (this.runEnd[at] ?? at + 1) : at + 1;
		const head = this.forms[end - 1];
		const lead = this.forms[first];
		const before = this.formAt(first - 1, sentence);
		const after = this.formAt(end, sentence);
		const place = Math.min(at - first, 3) * 4 + Math.min(end - 1 - at, 3);
		if (inside) {
			list.add(33, place);
			list.add(34, mix(place, own.shape));
			list.add(35, mix(head?.hash ?? 0, place === 0 ? 1 : 0));
			list.add(36, mix(lead?.hash ?? 0, place === 0 ? 1 : 0));
			list.add(37, mix((head?.classes ?? 0) & SHOWN, Math.min(end - 1 - at, 2)));
			list.add(38, mix((lead?.classes ?? 0) & SHOWN, Math.min(at - first, 2)));
			for (let i = at + 1; i < Math.min(end, at + 4); i++) {
				list.addBits(54, (this.forms[i]?.classes ?? 0) & SHOWN & ~COMMON);
			}
			for (let i = Math.max(first, at - 3); i < at; i++) {
				list.addBits(55, (this.forms[i]?.classes ?? 0) & SHOWN & ~COMMON);
			}
			list.add(56, mix(own.suffix3, place));
		}
		list.add(39, mix(before.hash, place));
		list.add(40, mix(after.hash, place));
		list.add(41, mix(before.hash, after.hash));
		if (inside && this.block.tokens[first - 1]?.kind === 'mark') {
			list.add(60, this.formAt(first - 2, sentence).hash);
		}
	}
}
