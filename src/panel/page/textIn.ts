import { isFlag } from '../../reading/told';
import { asTold } from '../../reading/words/flagWords';
import type { Key, PanelModel } from '../rows';

/** What the row of a claim or statement shows, as it is told; `undefined` where there is none. */
export function textIn({ claims, speakers }: PanelModel, key: Key): string | undefined {
	const row =
		claims.find((claim) => claim.key === key) ??
		speakers.flatMap(({ statements }) => statements).find((statement) => statement.key === key);
	return row && asTold(row.marks.filter(isFlag), row.text);
}
