const TITLES =
	/^(?:the|a|an|mr|mrs|ms|miss|dr|prof|sir|president|minister|senator|sen|rep|gov|governor|judge|justice|king|queen|prince|princess|lord|lady|general|gen|col|captain|officer)$/;

/** A name without case, titles, determiners and marks: equal results are one name. */
export function plainName(name: string): string {
	return name
		.toLowerCase()
		.replace(/['’]s?$/u, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '' && !TITLES.test(word))
		.join(' ');
}

/** Whether a speaker known by these names is the one that the annotators wrote down. */
export function isSpeaker(written: string, named: boolean, names: readonly string[]): boolean {
	if (/^\p{Ll}/u.test(written)) {
		return (
			!named &&
			plainName(names[0] ?? '')
				.split(' ')
				.at(-1) === plainName(written).split(' ').at(-1)
		);
	}
	return names.map(plainName).includes(plainName(written));
}
