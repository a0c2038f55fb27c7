/* Writes l10n/bundle.l10n.json from the sources: node out/test/unit/manifest/writeL10nBundle.js */
import * as fs from 'node:fs';
import { l10nBundle, l10nStrings } from './l10nStrings';

fs.mkdirSync('l10n', { recursive: true });
fs.writeFileSync('l10n/bundle.l10n.json', `${JSON.stringify(l10nBundle(l10nStrings('.')), null, '\t')}\n`);
