import type { Attribution, Finding, Quotation, Span } from '../../model';
import { firstEndingAfter } from '../../text/places';

const PAIRS: ReadonlyMap<string, string> = new Map([
	['"', '"'],
	["'", "'"],
	['“', '”'],
	['‘', '’'],
	['«', '»'],
	['„', '“'],
	['‹', '›'],
	['`', '`'],
]);
/** Of words put in or left out by the writer; each alternative ends within a bounded stretch. */
const ALTERED = /\[[^[\]\n]{1,200}\]|…|\.{3,}|\. \. \./g;

/** Without one of these nothing of it is found. */
const ALTERED_SIGNS = /[[…]|\. ?\./;

/** Speech that nobody is said to have spoken, marks that do not pair, words altered inside the marks. */
export function* quotationFindings(
	text: string,
	quotations: readonly Quotation[],
	attributions: readonly Attribution[],
): Generator<void, Finding[]> {
	const contents = attributions
		.flatMap((attribution) => attribution.content.map(({ start, end }) => ({ start, end, attribution })))
		.sort((a, b) => a.start - b.start);
	// Contents nest, so ends do not ascend with starts: the furthest end so far does.
	let reached = 0;
	const cover = contents.map(({ start, end }) => ({ start, end: (reached = Math.max(reached, end)) }));
	const findings: Finding[] = [];
	const add = (
		code: Finding['code'],
		span: Span,
		attribution: string | null,
		details: Record<string, string>,
	): void => {
		findings.push({ code, span, related: [], attribution, details });
	};
	for (const [index, quotation] of quotations.entries()) {
		if (index % 200 === 199) {
			yield;
		}
		const first = quotation.spans[0];
		const last = quotation.spans.at(-1);
		if (!first || !last) {
			continue;
		}
		const open = text.charAt(first.start);
		const close = text.charAt(last.end - 1);
		if (!quotation.closed) {
			add('unclosed-quotation', { start: first.start, end: first.start + 1 }, null, { open });
		} else if (PAIRS.has(open) && PAIRS.get(open) !== close && last.end - first.start > 1) {
			add('mismatched-quotation-marks', { start: first.start, end: last.end }, null, { open, close });
		}
		if (!quotation.speech) {
			continue;
		}
		const holders: Attribution[] = [];
		for (let at = firstEndingAfter(cover, first.start); at < contents.length; at++) {
			const content = contents[at];
			if (!content || content.start >= first.end) {
				break;
			}
			if (content.end > first.start && content.start < first.end) {
				holders.push(content.attribution);
			}
		}
		const holder = holders[0];
		if (!holder) {
			add('unattributed-quotation', first, null, {});
		} else if (holders.every((each) => each.source.length === 0 && each.speaker === null)) {
			add('unattributed-quotation', first, holder.id, {});
		}
		for (const span of quotation.spans) {
			const words = text.slice(span.start, span.end);
			for (const match of ALTERED_SIGNS.test(words) ? words.matchAll(ALTERED) : []) {
				const start = span.start + match.index;
				const kind = match[0].startsWith('[') && !/^\[[.…\s]*\]$/.test(match[0]) ? 'words put in' : 'words left out';
				add('altered-quotation', { start, end: start + match[0].length }, holder?.id ?? null, { kind, text: match[0] });
			}
		}
	}
	return findings;
}
