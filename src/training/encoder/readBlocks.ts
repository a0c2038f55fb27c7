import type { BlockEvidence } from '../../analysis/encoder/evidence';
import type { SecondReader } from '../../analysis/encoder/secondReader';
import { documentOf } from '../names/chains';

/** What the second reader makes of the blocks of a text. */
export async function readBlocks(reader: SecondReader, text: string): Promise<(BlockEvidence | null)[]> {
	const document = documentOf(text);
	const reading = reader.read(document);
	while (await reading.readOne());
	const evidence = reading.evidence();
	return document.blocks.map((_, block) => evidence(block));
}
