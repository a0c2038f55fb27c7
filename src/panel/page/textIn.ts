import type { Key, PanelModel } from '../rows';

/** What the row of a claim or statement shows; `undefined` where there is none. */
export const textIn = ({ claims, speakers }: PanelModel, key: Key): string | undefined =>
	claims.find((row) => row.key === key)?.text ??
	speakers.flatMap(({ statements }) => statements).find((row) => row.key === key)?.text;
