import type { Names } from '../entities/foundMention';
import type { Finding, FindingCode, Quotation, Span } from '../model';
import type { Spoken } from '../speakers/resolveSpeakers';
import type { Places } from '../text/places';
import type { English } from '../trained/english';

/** All that is known of a text where findings are looked for. */
export interface KnownText {
	readonly places: Places;
	readonly names: Names;
	readonly quotations: readonly Quotation[];
	readonly spoken: Spoken;
	readonly english: English;
}

type More = Partial<Pick<Finding, 'related' | 'attribution' | 'details'> & { readonly strict: boolean }>;

/** A finding of which there is nothing to say but what is given. */
export const finding = (
	code: FindingCode,
	span: Span,
	{ related = [], attribution = null, strict = false, details = {} }: More = {},
): Finding => ({ code, span, related, attribution, ...(strict && { strict }), details });

/** Whether there is anything in both. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));
