import type { Attribution, Finding } from '../model';

/** Statements whose source could be one or another of those whom the text names. */
export function uncertainSpeakers(attributions: readonly Attribution[]): Finding[] {
	return attributions.flatMap(({ id, source, cue, content, evidence }) => {
		const span = source[0] ?? cue[0] ?? content[0];
		return span && evidence.some((step) => step.step === 'unresolved' && step.reason === 'ambiguous')
			? [
					{
						code: 'ambiguous-speaker' as const,
						span,
						related: evidence.flatMap((step) => (step.step === 'rejected' ? [step.span] : [])),
						attribution: id,
						details: {},
					},
				]
			: [];
	});
}
