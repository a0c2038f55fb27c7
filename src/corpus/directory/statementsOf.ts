import type { StatementRecord, TextRecord } from '../index/textRecord';

/** What someone says in a text, in text order. @param entity index into the entities of the record */
export function statementsOf({ speakers, statements }: TextRecord, entity: number): StatementRecord[] {
	return statements.filter(({ speaker }) => speaker !== null && speakers[speaker]?.entity === entity);
}
