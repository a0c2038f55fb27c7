import type { Finding, FindingCode, Span } from '../model';

type More = Partial<Pick<Finding, 'related' | 'attribution' | 'details'> & { readonly strict: boolean }>;

/** A finding of which there is nothing to say but what is given. */
export const finding = (
	code: FindingCode,
	span: Span,
	{ related = [], attribution = null, strict = false, details = {} }: More = {},
): Finding => ({ code, span, related, attribution, ...(strict && { strict }), details });

/** Whether there is anything in both. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));
