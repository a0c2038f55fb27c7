import type { StatementRecord, TextRecord } from '../index/textRecord';

/** What someone says in a text, alone or together with others, in text order. @param entity index into the entities of the record */
export function statementsOf({ speakers, statements }: TextRecord, entity: number): StatementRecord[] {
	const isTheirs = speakers.map((speaker) => speaker.entity === entity || speaker.members.includes(entity));
	return statements.filter(({ speaker }) => speaker !== null && isTheirs[speaker]);
}
