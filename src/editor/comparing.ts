import * as vscode from 'vscode';
import { l10n } from '../reading/words/l10n';

// What compares versions and reviewers, and counts whose words fill a folder: a file of its own, loaded by the first of these commands.

export { auditFolder } from './desk/auditFolder';
export { compareReviewers } from './reviewers/compareReviewers';
export { compareVersions } from './versions/compareVersions';

l10n.use(vscode.l10n.t);
