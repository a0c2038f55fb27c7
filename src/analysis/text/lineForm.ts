/**
 * What a line is by its form: prose; an address of the web or of mail, with a label at most; a menu, several short entries
 * with bars or dots between them.
 */
export type LineForm = 'prose' | 'address' | 'menu';

const ADDRESS =
	/^(?:https?:\/\/|www\.)\S+$|^[^\s@]{1,100}@[^\s@]{1,200}\.\p{L}{2,}$|^\S{1,200}\.(?:com|org|net)\/\S*$/u;
/** More words beside an address are a sentence that holds it. */
const LONGEST_LABEL = 4;
const LONGEST_ENTRY = 4;
const FEWEST_ENTRIES = 3;
/** Longer ones are prose in any case. */
const LONGEST_LINE = 1000;

/** The form of a line, or of a paragraph that is none of these lines. */
export function lineFormOf(text: string): LineForm {
	if (text.length > LONGEST_LINE) {
		return 'prose';
	}
	const words = text.split(/[\s<>()]+/).filter((word) => word !== '');
	const others = words.filter((word) => !ADDRESS.test(word.replace(/[.,;]$/, '')));
	if (others.length < words.length && others.length <= LONGEST_LABEL) {
		return 'address';
	}
	const entries = text.split(/[|•·»›]/).map((entry) => entry.trim());
	const full = entries.filter((entry) => entry !== '');
	const isShort = full.every((entry) => entry.split(/\s+/).length <= LONGEST_ENTRY && !/[.!?]$/.test(entry));
	return full.length >= FEWEST_ENTRIES && isShort ? 'menu' : 'prose';
}
