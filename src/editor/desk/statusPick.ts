import * as vscode from 'vscode';
import type { StatusId } from '../../review/model';
import type { NamedStatus, Statuses } from '../../reading/statuses';
import { picked } from '../picked';

/**
 * The status that a key or a link names: its id, its number from 1 in the order of the setting, or `done` for the first
 * that counts as reviewed.
 *
 * @returns `undefined` for anything else
 */
export function readStatus(value: unknown, { all }: Statuses): NamedStatus | undefined {
	const named = typeof value === 'number' ? all[value - 1] : all.find(({ id }) => id === value);
	return named ?? (value === 'done' ? all.find(({ done }) => done) : undefined);
}

/** Asks for a status; its number or its sign alone, typed, chooses it. */
export async function pickStatus(
	title: string,
	current: StatusId,
	{ all }: Statuses,
): Promise<NamedStatus | undefined> {
	const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly status: NamedStatus }>();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Type a number or a sign, or choose');
	pick.items = all.map((status, i) => ({
		status,
		label: `${i + 1}  ${status.sign}  ${status.label}`,
		...(status.id === current && { description: vscode.l10n.t('now') }),
	}));
	pick.activeItems = pick.items.filter(({ status }) => status.id === current);
	// `1` may be the beginning of `12`.
	const item = await picked(pick, (typed) =>
		pick.items.find(({ status }, i) => (typed === String(i + 1) && 10 * (i + 1) > all.length) || typed === status.sign),
	);
	return item?.status;
}
