import type { Listed, ListedKind, ListedText } from '../../../../src/corpus/directory/listed';

/** A text that names people, bodies and places: `person John Smith, mayor`, each with roles behind commas. */
export function textOf(text: string, ...names: readonly string[]): ListedText {
	return {
		text,
		names: names.map((line, entity): Listed => {
			const [, kind = 'person', rest = ''] = /^(\S+) (.*)$/s.exec(line) ?? [];
			const [forms = '', ...roles] = rest.split(', ').filter((part) => !part.startsWith('in '));
			const [name = '', ...aliases] = forms.split(' = ');
			const within = rest.split(', ').flatMap((part) => (part.startsWith('in ') ? [part.slice(3)] : []));
			return { kind: kind as ListedKind, entity, name, aliases, roles, affiliations: [], within };
		}),
		countries: names.flatMap((line) => (line.startsWith('location ') ? [{ name: line.slice(9), times: 2 }] : [])),
	};
}
