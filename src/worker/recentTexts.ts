/** How much of earlier versions is kept, in UTF-16 units; at least one of them. */
const MOST = 4_000_000;
/** How many versions are kept at most. */
const VERSIONS = 100;

/** The texts of the last versions, for what was found in one of them and comes only after the next edits. */
export class RecentTexts {
	private kept: { readonly version: number; readonly text: string }[] = [];
	private units = 0;

	keep(version: number, text: string): void {
		this.kept.push({ version, text });
		this.units += text.length;
		while (this.kept.length > 1 && (this.units > MOST || this.kept.length > VERSIONS)) {
			this.units -= this.kept.shift()?.text.length ?? 0;
		}
	}

	of(version: number): string | undefined {
		return this.kept.findLast((each) => each.version === version)?.text;
	}
}
