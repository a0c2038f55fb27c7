const VOWEL = /[aeiouy]/;

/**
 * The base form of a regular verb form in lower case. Where the spelling leaves a choice (*noted*: note, not), the first
 * candidate that `isVerb` knows is taken.
 */
export function regularVerbLemma(form: string, isVerb: (lemma: string) => boolean): string {
	const candidates = verbCandidates(form);
	return candidates.find(isVerb) ?? candidates[0] ?? form;
}

function verbCandidates(form: string): string[] {
	const n = form.length;
	if (n > 4 && form.endsWith('ies')) {
		return [`${form.slice(0, -3)}y`];
	}
	if (n > 4 && form.endsWith('ied')) {
		return [`${form.slice(0, -3)}y`];
	}
	if (n > 4 && /(?:sh|ch|ss|x|zz)es$/.test(form)) {
		return [form.slice(0, -2), form.slice(0, -1)];
	}
	if (n > 3 && form.endsWith('s') && !/(?:ss|us|is)$/.test(form)) {
		return [form.slice(0, -1)];
	}
	const stem = form.endsWith('ed') ? form.slice(0, -2) : form.endsWith('ing') ? form.slice(0, -3) : null;
	if (stem === null || stem.length < 2 || !VOWEL.test(stem)) {
		return [form];
	}
	const undoubled = /([bdfgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
	// *whispered*, *commented*, but *stated*, *argued*: two consonants or two vowels before the last one keep no -e.
	const bare = /[^aeiou][^aeiouy]$/.test(stem) || /(?:er|en|on|it|or)$/.test(stem) || /[aeiou]{2}[^aeiou]$/.test(stem);
	return bare && !/(?:dg|[cs]|[aeiou]v|rg|lv|ng)$/.test(stem)
		? [...undoubled, stem, `${stem}e`]
		: undoubled.length > 0
			? [...undoubled, stem]
			: [`${stem}e`, stem];
}

/** The singular of a noun in lower case. */
export function nounLemma(form: string): string {
	if (form.length < 4 || !form.endsWith('s') || /(?:ss|us|is)$/.test(form)) {
		return form === 'people'
			? 'person'
			: form === 'men'
				? 'man'
				: form === 'women'
					? 'woman'
					: form.replace(/men$/, 'man');
	}
	if (form.endsWith('ies')) {
		return `${form.slice(0, -3)}y`;
	}
	return /(?:sh|ch|ss|x)es$/.test(form) ? form.slice(0, -2) : form.slice(0, -1);
}
