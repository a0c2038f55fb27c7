import * as vscode from 'vscode';
import type { StatusId } from '../../review/model';
import type { NamedStatus, Statuses } from '../../reading/statuses';

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
export function pickStatus(title: string, current: StatusId, { all }: Statuses): Promise<NamedStatus | undefined> {
	const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly status: NamedStatus }>();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Type a number or a sign, or choose');
	pick.items = all.map((status, i) => ({
		status,
		label: `${i + 1}  ${status.sign}  ${status.label}`,
		...(status.id === current && { description: vscode.l10n.t('now') }),
	}));
	pick.activeItems = pick.items.filter(({ status }) => status.id === current);
	return new Promise((resolve) => {
		const choose = (status: NamedStatus | undefined): void => {
			resolve(status);
			pick.hide();
		};
		pick.onDidChangeValue((typed) => {
			const found = pick.items.find(({ status }, i) => typed === String(i + 1) || typed === status.sign);
			if (found) {
				choose(found.status);
			}
		});
		pick.onDidAccept(() => choose(pick.activeItems[0]?.status));
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
