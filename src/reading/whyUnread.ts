import type { Analysis } from '../analysis/model';

/** Why an analysis that is not English says nothing: no word, the source of a web page, or another language. */
export function whyUnread({ text, findings }: Analysis): 'empty' | 'web page' | 'not english' {
	if (text.trim() === '') {
		return 'empty';
	}
	const isPage = findings.some(({ code, details }) => code === 'not-english' && details['reason'] === 'web page');
	return isPage ? 'web page' : 'not english';
}
