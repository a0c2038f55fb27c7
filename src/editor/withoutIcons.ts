/** VS Code draws `$(name)` in rows, hints and the status bar as an icon; in words of a text it is text. */
export const withoutIcons = (text: string): string => text.replace(/\$\(/g, '\\$(');
