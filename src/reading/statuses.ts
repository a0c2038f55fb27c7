import { DEFAULT_STATUSES, UNREVIEWED, type Status, type StatusId } from '../review/model';
import { statusLabel } from './words/statusLabel';

/** A status as a person sees it. */
export interface NamedStatus extends Status {
	readonly label: string;
}

/** `✓ checked`, for where other things stand beside it: the dot of what is unreviewed would look like one that parts them. */
export const signAndLabel = ({ id, sign, label }: NamedStatus): string =>
	id === UNREVIEWED ? label : `${sign} ${label}`;

/** The statuses of a text: those that a setting chooses, *unreviewed* always among them, first. */
export class Statuses {
	/** Those to choose from. */
	readonly all: readonly NamedStatus[];
	private readonly known: ReadonlyMap<StatusId, NamedStatus>;

	/** @param setting what a person wrote, whatever it is; what is no status is passed over */
	constructor(setting: unknown) {
		const own = (Array.isArray(setting) ? setting : []).flatMap(readStatus);
		const [unreviewed, ...usual] = DEFAULT_STATUSES;
		const all = [...(unreviewed ? [unreviewed] : []), ...(own.length > 0 ? own : usual)];
		this.known = new Map(
			// Of two with the same id the first one counts; what is unreviewed always looks the same.
			[...all].reverse().map((status) => [status.id, { ...status, label: statusLabel(status.id) }]),
		);
		this.all = [...new Set(all.map(({ id }) => this.of(id)))];
	}

	/** The status of an id; one that is not known any more is shown under its id. */
	of(id: StatusId = UNREVIEWED): NamedStatus {
		return this.known.get(id) ?? { id, sign: '•', done: false, label: id };
	}
}

function readStatus(value: unknown): Status[] {
	const { id, sign, done } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
	if (typeof id !== 'string' || id.trim() === '') {
		return [];
	}
	const [first = '•'] = Array.from(typeof sign === 'string' ? sign.trim() : '');
	return [{ id: id.trim(), sign: first, done: done !== false }];
}
