import type { NameData } from '../english/nameData';
import type { Entity, EntityId, EntityKind, Role, Value } from '../model';
import type { EntityGroup } from './entityGroup';
import type { FoundRole } from './findRoles';
import type { MentionForm } from './mentionForm';
import { titledForm } from './titledForm';

/** Gathers what the mentions of one entity say of it. */
export class Profile {
	private readonly kind: EntityKind;
	private readonly name: string;
	private readonly gender: EntityGroup['gender'];
	private readonly value: Value | undefined;
	private readonly aliases: string[] = [];
	private readonly roles: Role[] = [];
	private readonly mentions: number[] = [];
	/** Forms met so far; most entities have but one. */
	private aliasesSeen: Set<string> | undefined;
	private rolesSeen: Set<string> | undefined;

	/**
	 * @param full the fullest form of its name
	 * @param rolesOf by index of the mention
	 */
	constructor(
		{ members, gender }: EntityGroup,
		full: MentionForm | undefined,
		private readonly rolesOf: ReadonlyMap<number, readonly FoundRole[]>,
		private readonly idOf: (mention: number) => EntityId | null,
		private readonly text: string,
		private readonly data: NameData,
	) {
		const first = members[0]?.form.found;
		this.kind = first?.kind ?? 'person';
		this.value = first?.value;
		this.name = full?.text ?? '';
		this.gender = gender;
	}

	add(form: MentionForm): void {
		this.mentions.push(form.index);
		if (form.text !== this.name) {
			this.addAlias(form.text);
		}
		if (this.kind === 'person') {
			const titled = titledForm(form, this.text, this.data.lexicon);
			if (titled) {
				this.addAlias(titled);
			}
			for (const role of this.rolesOf.get(form.index) ?? []) {
				this.addRole(role);
			}
		}
	}

	private addAlias(alias: string): void {
		this.aliasesSeen ??= new Set();
		if (!this.aliasesSeen.has(alias)) {
			this.aliasesSeen.add(alias);
			this.aliases.push(alias);
		}
	}

	private addRole({ text, span, affiliation: body }: FoundRole): void {
		const affiliation = body === null ? null : this.idOf(body);
		const key = `${text.toLowerCase()}\t${affiliation ?? ''}`;
		this.rolesSeen ??= new Set();
		if (!this.rolesSeen.has(key)) {
			this.rolesSeen.add(key);
			this.roles.push({ text, span, affiliation });
		}
	}

	entity(id: EntityId): Entity {
		const { kind, name, aliases, roles, gender, mentions, value } = this;
		// Only people have a gender, only dates and amounts a value.
		return gender
			? { id, kind, name, aliases, roles, gender, mentions }
			: value
				? { id, kind, name, aliases, roles, mentions, value }
				: { id, kind, name, aliases, roles, mentions };
	}
}
