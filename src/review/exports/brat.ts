import type { Analysis, Span } from '../../analysis/model';

/**
 * An analysis as brat standoff (`.ann` beside the text): names as text-bound annotations, attributions in PolNeAR's
 * dialect: `Source`, `Cue` and `Content` spans, joined by an `Attribution` event on the cue, or on the content where
 * there is no cue. Offsets are code points, as brat counts them; a span is cut at line ends, as brat wants.
 */
export function toBrat(analysis: Analysis): string {
	const { text } = analysis;
	const pointOf = codePoints(text);
	const lines: string[] = [];
	let spans = 0;
	let events = 0;
	const bound = (type: string, parts: readonly Span[]): string | undefined => {
		const pieces = parts.flatMap((part) => withoutLineEnds(text, part));
		if (pieces.length === 0) {
			return undefined;
		}
		const id = `T${++spans}`;
		const places = pieces.map(({ start, end }) => `${pointOf(start)} ${pointOf(end)}`).join(';');
		lines.push(`${id}\t${type} ${places}\t${pieces.map(({ start, end }) => text.slice(start, end)).join(' ')}`);
		return id;
	};
	for (const mention of analysis.mentions) {
		bound(mention.kind.charAt(0).toUpperCase() + mention.kind.slice(1), [mention]);
	}
	for (const { source, cue, content } of analysis.attributions) {
		const roles = [
			['Source', bound('Source', source)],
			['Cue', bound('Cue', cue)],
			['Content', bound('Content', content)],
		] as const;
		const [, cueId] = roles[1];
		const trigger = cueId ?? roles[2][1];
		if (trigger !== undefined) {
			const others = roles.filter(([, id]) => id !== undefined && id !== trigger).map(([role, id]) => ` ${role}:${id}`);
			lines.push(`E${++events}\t${cueId === undefined ? 'Content' : 'Cue'}:${trigger}${others.join('')}`);
		}
	}
	return lines.map((line) => `${line}\n`).join('');
}

/** From UTF-16 offsets to code points; lone surrogates count as one each. */
function codePoints(text: string): (offset: number) => number {
	const second: number[] = [];
	for (let i = 1; i < text.length; i++) {
		if (isBetween(text.charCodeAt(i - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(i), 0xdc00, 0xdfff)) {
			second.push(i);
			i++;
		}
	}
	return (offset) => {
		let low = 0;
		let high = second.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((second[middle] ?? Infinity) < offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return offset - low;
	};
}

function withoutLineEnds(text: string, { start, end }: Span): Span[] {
	return Array.from(text.slice(start, end).matchAll(/[^\s](?:[^\n\r]*[^\s])?/g), (match) => ({
		start: start + match.index,
		end: start + match.index + match[0].length,
	}));
}

const isBetween = (code: number, low: number, high: number): boolean => code >= low && code <= high;
