/** Whether texts are the same but for white space. Most are the same to the letter, and thousands are compared at once. */
export const areSpacedAlike = (a: string, b: string): boolean => a === b || spaced(a) === spaced(b);

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();
