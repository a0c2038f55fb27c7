import type { Finding, FindingCode, Span } from '../model';

/** A finding of which there is nothing to say but what is given. */
export const finding = (
	code: FindingCode,
	span: Span,
	more: Partial<Omit<Finding, 'code' | 'span'>> = {},
): Finding => ({ code, span, related: [], attribution: null, ...more, details: more.details ?? {} });

/** Whether there is anything in both. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));
