import type { Analysis } from '../analysis/model';

/** Why an analysis says nothing: no word, the source of a web page, or another language; `undefined` where it is English. */
export function whyUnread({ text, english, findings }: Analysis): 'empty' | 'web page' | 'not english' | undefined {
	// Of no word nobody can tell which language it is.
	if (text.trim() === '') {
		return 'empty';
	}
	if (english) {
		return undefined;
	}
	const isPage = findings.some(({ code, details }) => code === 'not-english' && details['reason'] === 'web page');
	return isPage ? 'web page' : 'not english';
}
