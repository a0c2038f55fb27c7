import type { ToPage } from '../messages';
import type { Key } from '../rows';
import type { Tab } from './savedState';

/** The rows of what stands at the cursor, by list. */
export type Revealed = Readonly<Record<Tab, Key | null>>;

export const nowhere: Revealed = { claims: null, speakers: null, findings: null, checked: null, lost: null };

export const revealedBy = ({ claim, speaker, finding }: Extract<ToPage, { readonly type: 'reveal' }>): Revealed => ({
	...nowhere,
	claims: claim,
	speakers: speaker,
	findings: finding,
});
