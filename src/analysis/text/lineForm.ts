/**
 * What a line is by its form: prose; an address of the web or of mail, with a label at most; a menu, several short entries
 * with bars or dots between them.
 */
type LineForm = 'prose' | 'address' | 'menu';

const ADDRESS =
	/^(?:https?:\/\/|www\.)\S+$|^[^\s@]{1,100}@[^\s@]{1,200}\.\p{L}{2,}$|^\S{1,200}\.(?:com|org|net)\/\S*$/u;
/** More words beside an address are a sentence that holds it. */
const LONGEST_LABEL = 4;
/** Words of an entry, and the fewest entries; bars part entries and little else. */
const LONGEST_ENTRY = 4;
const FEWEST_ENTRIES = 3;
const LONGEST_BARRED = 6;
const FEWEST_BARRED = 2;
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
	const isMenu =
		areEntries(text.split('|'), FEWEST_BARRED, LONGEST_BARRED) ||
		areEntries(text.split(/[|•·»›]/), FEWEST_ENTRIES, LONGEST_ENTRY);
	return isMenu ? 'menu' : 'prose';
}

function areEntries(pieces: readonly string[], fewest: number, longest: number): boolean {
	const entries = pieces.map((entry) => entry.trim()).filter((entry) => entry !== '');
	return (
		entries.length >= fewest && entries.every((entry) => entry.split(/\s+/).length <= longest && !/[.!?]$/.test(entry))
	);
}
