import { CAREFUL_JUDGE, JUDGE, type JudgeView } from '../attributions/judge/judgeTable';
import { judgeOf, type Judge, type JudgeWeights } from '../learn/judge';
import { Packer, unpack, type Unpacker } from '../learn/packed';
import { packWeights, unpackWeights } from '../learn/weights';
import { SPEAKER, type SpeakerView } from '../speakers/judge/speakerTable';

/** Tell how sure what is shown is: of attributions (content and source), and of their speakers. */
export interface Judges {
	readonly attribution: Judge<JudgeView>;
	readonly speaker: Judge<SpeakerView>;
}

/**
 * Reads `judges.bin`, or `carefulJudges.bin`, which has seen the second reader too: the models, each with its points.
 *
 * @returns `null` for an empty file: not trained yet
 * @throws DataError where the bytes are no such file
 */
export function readJudges(bytes: Uint8Array, file: 'judges.bin' | 'carefulJudges.bin'): Judges | null {
	return bytes.length === 0
		? null
		: unpack(bytes, file, (from) => ({
				attribution: judgeOf(file === 'judges.bin' ? JUDGE : CAREFUL_JUDGE, unpackJudge(from)),
				speaker: judgeOf(SPEAKER, unpackJudge(from)),
			}));
}

function unpackJudge(from: Unpacker): JudgeWeights {
	const weights = unpackWeights(from);
	const points = (): Float32Array => new Float32Array(from.raw(4 * from.number()).buffer);
	return { weights, scores: points(), chances: points() };
}

/** The bytes of the file. */
export function writeJudges(attribution: JudgeWeights, speaker: JudgeWeights): Uint8Array {
	const into = new Packer();
	for (const { weights, scores, chances } of [attribution, speaker]) {
		packWeights(weights, into);
		for (const points of [scores, chances]) {
			into.number(points.length);
			into.raw(points);
		}
	}
	return into.seal();
}
