import * as vscode from 'vscode';
import type { Entity, Mention, Value } from '../../analysis/model';
import type { Lookup } from '../../reading/lookup';
import { plain, plainEnds } from '../../reading/plain';
import { countOfStatements } from '../../reading/speakerView';
import { statementView } from '../../reading/statementView';
import type { Certainty } from '../../reading/thresholds';
import { certaintyWords } from '../../reading/words/certaintyWords';
import { flagWord } from '../../reading/words/flagWords';
import { kindWord } from '../../reading/words/kindWords';
import { valueText } from '../../reading/words/valueWords';
import { HoverText } from './hoverText';

const NAME_LENGTH = 80;
const ALIASES = 5;
const STATEMENT_LENGTH = 70;
/** How many statements are shown where the entity stands alone, and where a quotation is shown too. */
const STATEMENTS = 3;

/**
 * Who or what a name is, in a few lines.
 *
 * @param below what another hover tells below this one: where it is a statement, what the entity said is left out, and
 * where it is anything, it is what one can be looked up from
 */
export function entityHover(
	document: vscode.TextDocument,
	mention: Mention,
	entity: Entity,
	lookup: Lookup,
	certainty: Certainty,
	below: 'statement' | 'reviews' | 'nothing',
): vscode.MarkdownString {
	const hover = new HoverText(document);
	hover
		.line()
		.strong(plain(entity.name, NAME_LENGTH))
		.text(` — ${kindWord(entity.kind)}`);
	if (entity.value) {
		value(hover, entity.value, entity.name);
	}
	roles(hover, entity, lookup);
	if (entity.aliases.length > 0) {
		const shown = entity.aliases.slice(0, ALIASES).map((alias) => plain(alias, NAME_LENGTH));
		const more = entity.aliases.length > ALIASES ? ['…'] : [];
		hover.line().text(vscode.l10n.t('also: {0}', [...shown, ...more].join(', ')));
	}
	mentions(hover, mention, entity, lookup);
	if (below !== 'statement') {
		statements(hover, entity, lookup, certainty);
	}
	if (below === 'nothing' && !entity.value) {
		// At a cursor: of a selection the words would be searched for, not the full name.
		hover.actions({ start: mention.start, end: mention.start }, [[vscode.l10n.t('Look up…'), 'sourceReview.lookUp']]);
	}
	return hover.markdown;
}

/** What a date or an amount comes to, where that is not what is written. */
function value(hover: HoverText, found: Value, written: string): void {
	const text = valueText(found, vscode.env.language);
	const from = found.type === 'date' ? found.relativeTo : undefined;
	if (from) {
		hover.line().phrase(vscode.l10n.t('{0}, counted from {1}', '{0}', '{1}'), `= ${text}`, () => hover.link(from));
	} else if (text !== written) {
		hover.line().text(`= ${text}`);
	}
}

function roles(hover: HoverText, entity: Entity, lookup: Lookup): void {
	const seen = new Set<string>();
	for (const role of entity.roles) {
		const body = lookup.entity(role.affiliation)?.name;
		const text = plain(
			body === undefined || role.text.includes(body) ? role.text : `${role.text}, ${body}`,
			NAME_LENGTH,
		);
		if (!seen.has(text) && seen.size < 2) {
			seen.add(text);
			hover.line().text(`${text} (`).link(role.span).text(')');
		}
	}
}

function mentions(hover: HoverText, mention: Mention, entity: Entity, lookup: Lookup): void {
	const all = lookup.mentionsOf(entity);
	if (all.length < 2) {
		return;
	}
	hover.line().phrase(vscode.l10n.t('{0} mentions: {1}', all.length, '{0}'), () => hover.links(all));
	const next = all.find((other) => other.start > mention.start) ?? all[0];
	if (next) {
		hover.text(' · ').link(next, vscode.l10n.t('Next mention'));
	}
}

function statements(hover: HoverText, entity: Entity, lookup: Lookup, certainty: Certainty): void {
	const all = lookup.statementsOf(entity.id);
	if (all.length === 0) {
		return;
	}
	hover.line().text(vscode.l10n.t('{0}:', countOfStatements(all.length)));
	const views = all.map((statement) => statementView(statement, lookup));
	for (const { attribution, place, flags, words } of views.slice(0, STATEMENTS)) {
		const told = [
			...flags.map(flagWord),
			plainEnds(words, STATEMENT_LENGTH),
			...certaintyWords(attribution, certainty),
		].join(' · ');
		hover.line().phrase(vscode.l10n.t('{0}: {1}', '{0}', '{1}'), () => hover.link(place), told);
	}
	const rest = views.slice(STATEMENTS).map(({ place }) => place);
	if (rest.length > 0) {
		hover.line().phrase(vscode.l10n.t('also {0}', '{0}'), () => hover.links(rest));
	}
}
