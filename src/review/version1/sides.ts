/** The two versions that a file with git's conflict markers holds; `undefined` where it has none. */
export function sidesOf(text: string): [ours: string, theirs: string] | undefined {
	if (!/^<{7}( |$)/m.test(text)) {
		return undefined;
	}
	const ours: string[] = [];
	const theirs: string[] = [];
	let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
	for (const line of text.split(/\r?\n/)) {
		if (/^<{7}( |$)/.test(line)) {
			side = 'ours';
		} else if (/^\|{7}( |$)/.test(line) && side === 'ours') {
			side = 'base';
		} else if (/^={7}$/.test(line) && side !== 'both') {
			side = 'theirs';
		} else if (/^>{7}( |$)/.test(line) && side === 'theirs') {
			side = 'both';
		} else {
			if (side === 'both' || side === 'ours') {
				ours.push(line);
			}
			if (side === 'both' || side === 'theirs') {
				theirs.push(line);
			}
		}
	}
	return [ours.join('\n'), theirs.join('\n')];
}
