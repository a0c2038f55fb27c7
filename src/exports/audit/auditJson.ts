import type { KindShares, PartAudit, Share } from '../../corpus/audit/sourceAudit';
import { rounded } from '../rounded';
import type { Audited } from './audited';

/** A source audit as the command line prints it, ready for `JSON.stringify`; shares are in [0, 1]. */
export function auditJson({ audit, attributes }: Audited): object {
	return {
		attributes: attributes.names,
		...part(audit.all),
		speakers: audit.speakers.map(({ name, kind, isPerson, texts, attributes: entered, ...share }) => ({
			name,
			kind,
			person: isPerson,
			texts,
			...shareJson(share),
			attributes: entered,
		})),
		months: audit.byMonth.map((month) => ({ month: month.name === '' ? null : month.name, ...part(month) })),
		documents: audit.byText.map((text) => ({
			doc: text.name,
			day: text.day,
			datedBy: text.dayFrom,
			...part(text),
		})),
	};
}

const part = ({ texts, kinds, attributes }: PartAudit): object => ({
	texts,
	kinds: kindsJson(kinds),
	byAttribute: Object.fromEntries(
		attributes.map(({ attribute, values }): [string, object[]] => [
			attribute,
			values.map(({ value, ...share }) => ({ value, ...shareJson(share) })),
		]),
	),
});

const kindsJson = (kinds: KindShares): object =>
	Object.fromEntries(Object.entries(kinds).map(([kind, share]): [string, object] => [kind, shareJson(share)]));

const shareJson = ({ speakers, statements, words, share }: Share): object => ({
	speakers,
	statements,
	words,
	share: rounded(share),
});
