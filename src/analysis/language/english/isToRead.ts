import type { Document } from '../../text/document';
import { isWebPage } from '../../text/markup';
import { isEnglish } from './isEnglish';

/** Whether anything can be said of a text: whoever reads it, it is English, and not the source of a web page. */
export const isToRead = (document: Document): boolean => !isWebPage(document.written) && isEnglish(document);
