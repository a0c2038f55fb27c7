import * as vscode from 'vscode';
import { DEFAULT_STATUSES, UNREVIEWED, type Status, type StatusId } from '../../review/model';
import { setting } from '../settings';

/** A status as a person sees it. */
export interface NamedStatus extends Status {
	readonly label: string;
}

/** The statuses to choose from: those of the setting, *unreviewed* always among them, first. */
export function statuses(document?: vscode.TextDocument): readonly NamedStatus[] {
	const value = setting('statuses', document);
	const own = (Array.isArray(value) ? value : []).flatMap(readStatus);
	const chosen = own.length > 0 ? own : DEFAULT_STATUSES;
	const [unreviewed] = DEFAULT_STATUSES.filter(({ id }) => id === UNREVIEWED);
	const all = [...(unreviewed ? [unreviewed] : []), ...chosen.filter(({ id }) => id !== UNREVIEWED)];
	return all
		.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i)
		.map((status) => ({ ...status, label: statusLabel(status.id) }));
}

/** The status of an id; one that the setting does not know any more is shown under its id. */
export function namedStatus(id: StatusId, document?: vscode.TextDocument): NamedStatus {
	return namedStatuses(document)(id);
}

/** As {@link namedStatus}, for many: the setting, which is slow to read, is read once. */
export function namedStatuses(document?: vscode.TextDocument): (id: StatusId) => NamedStatus {
	const known = new Map(statuses(document).map((status) => [status.id, status]));
	return (id) => known.get(id) ?? { id, sign: '•', done: false, label: id };
}

function readStatus(value: unknown): Status[] {
	const { id, sign, done } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
	if (typeof id !== 'string' || id.trim() === '') {
		return [];
	}
	const [first = '•'] = Array.from(typeof sign === 'string' ? sign.trim() : '');
	return [{ id: id.trim(), sign: first, done: done !== false }];
}

function statusLabel(id: StatusId): string {
	switch (id) {
		case UNREVIEWED:
			return vscode.l10n.t('unreviewed');
		case 'checked':
			return vscode.l10n.t('checked');
		case 'disputed':
			return vscode.l10n.t('disputed');
		case 'false':
			return vscode.l10n.t('false');
		case 'needs source':
			return vscode.l10n.t('needs source');
		case 'not a claim':
			return vscode.l10n.t('not a claim');
		default:
			return id;
	}
}
