import { plainEnds } from '../reading/plain';

/** So many characters of a row are seen: VS Code cuts off what comes behind, however wide the window. */
const LABEL_LENGTH = 76;

/** Words as a row of a list shows them, their beginning and their end. */
export const rowLabel = (words: string): string => plainEnds(words, LABEL_LENGTH);
