/**
 * The string that the engine keeps for the names of properties, as it does for literals: whether two of them are equal
 * is told by where they are, not letter by letter. Nor is it a window onto a text, which would keep all of that in memory.
 */
export const single = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text;
