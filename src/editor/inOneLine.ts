/** What there is of some parts, side by side. */
export const inOneLine = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
