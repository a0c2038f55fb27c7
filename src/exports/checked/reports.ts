import type { Checked } from './checked';
import { checkedJson } from './json';
import { checkedMarkdown } from './markdown';
import { checkedTable } from './table';

export type CheckFormat = (checked: Checked, pathOf?: (file: string) => string) => string;

/** All forms in which it can be written what was checked, by the names that the command line has for them. */
export const CHECK_FORMATS: Readonly<Record<'table' | 'json' | 'markdown', CheckFormat>> = {
	table: checkedTable,
	json: (checked) => `${JSON.stringify(checkedJson(checked), null, '\t')}\n`,
	markdown: checkedMarkdown,
};
