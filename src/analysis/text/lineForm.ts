const ADDRESS =
	/^(?:https?:\/\/|www\.)\S+$|^[^\s@]{1,100}@[^\s@]{1,200}\.\p{L}{2,}$|^\S{1,200}\.(?:com|org|net)\/\S*$/u;
const DOMAIN = /^\S+\.(?:com|org|net|info|co|tv)(?:\.\p{L}{2})?$/iu;
/** More words beside an address are a sentence that holds it. */
const LONGEST_LABEL = 4;
/** Longer lines are prose in any case. */
const LONGEST_LINE = 1000;

/** Whether a name is the address of a site: *Orbit.test*. */
export const isDomain = (name: string): boolean => name.includes('.') && DOMAIN.test(name);

/** Whether a line is an address of the web or of mail, with a label at most. */
export function isAddressLine(text: string): boolean {
	const words = text.length > LONGEST_LINE ? [] : text.split(/[\s<>()]+/).filter((word) => word !== '');
	const others = words.filter((word) => !ADDRESS.test(word.replace(/[.,;]$/, '')));
	return others.length < words.length && others.length <= LONGEST_LABEL;
}
