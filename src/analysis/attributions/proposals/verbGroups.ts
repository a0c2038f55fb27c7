import type { BlockView, TokenRange } from '../blockView';
import { wordSet } from '../../text/lists';
import { isVerbTag } from '../../language/tags';
import { AUXILIARY, type WordForm } from '../wordForms';

/** A verb with its auxiliaries, negation and adverbs: `has repeatedly denied`. */
export interface VerbGroup extends TokenRange {
	/** The main verb. */
	readonly head: number;
	readonly lemma: string;
	readonly form: 'finite' | 'infinitive' | 'participle' | 'gerund';
	readonly passive: boolean;
	/** `null` until it is looked for. */
	subject: TokenRange | null;
}

const BE = wordSet("be is are was were been being am 's 're 'm");

/** The verb groups of a block, in order. */
export function findVerbGroups(view: BlockView): VerbGroup[] {
	const { forms, tags, tagNumbers, lower, lemmas, sentenceOf } = view;
	const isVerb = (at: number): boolean => isVerbTag(tagNumbers[at] as number);
	const isAuxiliary = (at: number): boolean => ((forms[at] as WordForm).flags & AUXILIARY) !== 0;
	const groups: VerbGroup[] = [];
	for (let i = 0; i < tags.length; i++) {
		if (!isVerb(i) && tags[i] !== 'MD' && !isAuxiliary(i)) {
			continue;
		}
		let head = i;
		let last = i;
		let be = BE.has(lower[i] ?? '');
		const startsAsAuxiliary = tags[i] === 'MD' || isAuxiliary(i);
		for (let k = i + 1; startsAsAuxiliary && k < tags.length && k < i + 9 && sentenceOf[k] === sentenceOf[i]; k++) {
			const word = lower[k] ?? '';
			const auxiliary = isAuxiliary(k);
			if (isVerb(k) || auxiliary) {
				head = k;
				last = k;
				if (auxiliary) {
					be = BE.has(word);
					continue;
				}
				break;
			}
			if (tags[k] !== 'RB' && tags[k] !== 'MD' && word !== 'not') {
				break;
			}
		}
		if (!isVerb(head) && !isAuxiliary(head)) {
			continue;
		}
		let first = i;
		while (
			first > 0 &&
			tags[first - 1] === 'RB' &&
			sentenceOf[first - 1] === sentenceOf[i] &&
			!/^(?:so|then|now|there|here|too|even|just|as|however|meanwhile|instead)$/.test(lower[first - 1] ?? '')
		) {
			first--;
		}
		const infinitive = lower[first - 1] === 'to' || (head === i && tags[i] === 'VB');
		const passive = be && head > i && (tags[head] === 'VBN' || tags[head] === 'VBD');
		groups.push({
			first,
			end: last + 1,
			head,
			lemma: lemmas[head] ?? '',
			form: infinitive
				? 'infinitive'
				: head === i && tags[i] === 'VBG'
					? 'gerund'
					: head === i && tags[i] === 'VBN'
						? 'participle'
						: 'finite',
			passive,
			subject: null,
		});
		i = last;
	}
	return groups;
}
