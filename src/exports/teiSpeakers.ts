import type { Analysis, EntityId, Speaker } from '../analysis/model';
import { Lookup } from '../reading/lookup';
import { sortOf, type SpeakerSort } from '../reading/speakerSort';
import { escapeXml } from './escapeXml';

/** Who speaks in one text, as a TEI header lists it. */
export interface TeiSpeakers {
	/** Identifiers by which the text points to them. */
	readonly ids: ReadonlyMap<EntityId, string>;
	/** Documents are cited; people and bodies say things. */
	readonly documents: ReadonlySet<EntityId>;
	/** Documents, for `sourceDesc`; empty where there are none. */
	readonly cited: string;
	/** People and bodies, as `profileDesc`; empty where there are none. */
	readonly profile: string;
}

type Tag = 'person' | 'org' | 'bibl';

const TAGS: Readonly<Record<SpeakerSort, Tag>> = {
	person: 'person',
	anonymous: 'person',
	organization: 'org',
	location: 'org',
	collective: 'org',
	document: 'bibl',
};

/** Each by what it is: people as `person`, bodies and places as `org`, documents as `bibl`. */
export function teiSpeakers(analysis: Analysis): TeiSpeakers {
	const lookup = new Lookup(analysis);
	const ids = new Map(analysis.speakers.map(({ entity }, index) => [entity, `s${index + 1}`]));
	const of = (tag: Tag): Speaker[] => analysis.speakers.filter((speaker) => TAGS[sortOf(speaker, lookup)] === tag);
	const list = (name: string, tag: Tag, inner: (speaker: Speaker) => string): string => {
		const all = of(tag).map((each) => `<${tag} xml:id="${ids.get(each.entity) ?? ''}">${inner(each)}</${tag}>\n`);
		return all.length === 0 ? '' : `<${name}>\n${all.join('')}</${name}>\n`;
	};
	const people = list(
		'listPerson',
		'person',
		(each) => element('persName', each.name) + element('occupation', each.role),
	);
	const bodies = list('listOrg', 'org', (each) => element('orgName', each.name) + element('desc', each.role));
	return {
		ids,
		documents: new Set(of('bibl').map(({ entity }) => entity)),
		cited: list('listBibl', 'bibl', ({ name }) => element('title', name)),
		profile:
			people + bodies === '' ? '' : `<profileDesc>\n<particDesc>\n${people}${bodies}</particDesc>\n</profileDesc>\n`,
	};
}

const element = (tag: string, content: string | null): string =>
	content === null ? '' : `<${tag}>${escapeXml(content)}</${tag}>`;
