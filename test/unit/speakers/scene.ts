import { documentOf } from '../../../src/training/documentOf';
import type { FoundAttribution } from '../../../src/analysis/attributions/blockAttribution';
import type { Names } from '../../../src/analysis/entities/foundMention';
import type { Act, Attribution, Entity, EntityKind, Mention, Role, Span } from '../../../src/analysis/model';
import { resolveSpeakers, type Spoken } from '../../../src/analysis/speakers/resolveSpeakers';
import { drain } from '../../../src/analysis/text/drain';
import { Places } from '../../../src/analysis/text/places';
import { english } from '../analysis/english';

/** Somebody in a scene: every occurrence of one of the forms is a mention. */
export interface Cast {
	readonly kind: EntityKind;
	readonly forms: readonly string[];
	readonly gender?: 'female' | 'male';
	readonly roles?: readonly string[];
}

/** An attribution by its words, each found in the text; `content` pieces are found in turn. */
export interface Line {
	readonly source?: string;
	readonly cue?: string;
	readonly content: string;
	readonly act?: Act;
	readonly stance?: Attribution['stance'];
	readonly report?: Attribution['report'];
	/** Index of the line it stands in. */
	readonly parent?: number;
	/** Index of the line whose speaker goes on. */
	readonly inherits?: number;
	/** Where to look from: the n-th occurrence of the content, 0 the first. */
	readonly nth?: number;
	/** 1 where it is not given. */
	readonly confidence?: number;
}

export interface Scene {
	readonly places: Places;
	readonly names: Names;
	readonly found: readonly FoundAttribution[];
	readonly spoken: Spoken;
	/** The name of who speaks a line, or null. */
	readonly speaker: (line: number) => string | null;
}

/** Sets up names and attributions by hand, so that a test of speakers depends on no other room. */
export function scene(text: string, cast: readonly Cast[], lines: readonly Line[]): Scene {
	const places = new Places(documentOf(text));
	const names = namesOf(text, cast);
	const found = lines.map((line) => foundOf(text, line));
	const spoken = drain(resolveSpeakers(places, names, found, english()));
	return {
		places,
		names,
		found,
		spoken,
		speaker: (line) => {
			const id = spoken.attributions[line]?.speaker ?? null;
			return spoken.speakers.find((speaker) => speaker.entity === id)?.name ?? null;
		},
	};
}

function namesOf(text: string, cast: readonly Cast[]): Names {
	const mentions: Mention[] = [];
	cast.forEach((member, at) => {
		for (const form of [...member.forms].sort((a, b) => b.length - a.length)) {
			for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
				const end = start + form.length;
				const free = !mentions.some((mention) => mention.start < end && start < mention.end);
				const whole = !/[\p{L}]/u.test(text.charAt(start - 1)) && !/[\p{L}]/u.test(text.charAt(end));
				if (free && whole) {
					mentions.push({ start, end, kind: member.kind, entity: `e${String(at)}` });
				}
			}
		}
	});
	mentions.sort((a, b) => a.start - b.start);
	const entities = cast.map((member, at): Entity => {
		const id = `e${String(at)}`;
		return {
			id,
			kind: member.kind,
			name: member.forms[0] ?? '',
			aliases: member.forms.slice(1),
			roles: (member.roles ?? []).map((role): Role => ({ text: role, span: spanOf(text, role), affiliation: null })),
			mentions: mentions.flatMap((mention, index) => (mention.entity === id ? [index] : [])),
			...(member.gender ? { gender: member.gender } : {}),
		};
	});
	return { mentions, entities, links: new Map() };
}

function spanOf(text: string, words: string, from = 0): Span {
	const start = text.indexOf(words, from);
	if (start < 0) {
		throw new Error(`“${words}” is not in the text.`);
	}
	return { start, end: start + words.length };
}

function foundOf(text: string, line: Line): FoundAttribution {
	let content = spanOf(text, line.content);
	for (let n = 0; n < (line.nth ?? 0); n++) {
		content = spanOf(text, line.content, content.end);
	}
	/** The occurrence nearest to the content, outside of it. */
	const near = (words: string): Span => {
		let best: Span | undefined;
		const distance = (span: Span): number => Math.max(content.start - span.end, span.start - content.end);
		for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
			const span = { start, end: start + words.length };
			if (distance(span) >= 0 && (!best || distance(span) < distance(best))) {
				best = span;
			}
		}
		return best ?? spanOf(text, words);
	};
	return {
		act: line.act ?? 'statement',
		report: line.report ?? 'made',
		stance: line.stance ?? 'affirms',
		manner: /^["“]/.test(line.content) ? 'direct' : 'indirect',
		source: line.source === undefined ? [] : [near(line.source)],
		cue: line.cue === undefined ? [] : [near(line.cue)],
		content: [content],
		parent: line.parent ?? null,
		inheritedFrom: line.inherits ?? null,
		confidence: line.confidence ?? 1,
		second: null,
		by: 'test',
	};
}
