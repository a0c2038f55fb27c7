import { JUDGE, type JudgeView } from '../attributions/judgeTable';
import { judgeOf, type Judge, type JudgeWeights } from '../learn/judge';
import { readWeights, writeWeights } from '../learn/weights';
import { SPEAKER, type SpeakerView } from '../speakers/speakerTable';
import { readSections, writeSections } from './sections';

/** Tell how sure what is shown is: of attributions (content and source), and of their speakers. */
export interface Judges {
	readonly attribution: Judge<JudgeView>;
	readonly speaker: Judge<SpeakerView>;
}

const MAGIC = 0x314a5253; // "SRJ1"
const FILE = 'judges.bin';

/**
 * Reads the file: the models, and for each its points.
 *
 * @returns `null` for an empty file: not trained yet
 * @throws Error where the bytes are no such file
 */
export function readJudges(bytes: Uint8Array): Judges | null {
	if (bytes.length === 0) {
		return null;
	}
	const [models, ...points] = readSections(bytes, MAGIC) ?? [];
	const weights = models && readWeights(models, FILE);
	const of = (name: string, at: number): JudgeWeights => {
		const own = weights?.get(name);
		const scores = points[at];
		const chances = points[at + 1];
		if (!own || !scores || scores.length !== chances?.length) {
			throw new Error(`${FILE} is damaged or of another version. Install the extension again, or run "npm run train".`);
		}
		return { weights: own, scores: new Float32Array(scores.buffer), chances: new Float32Array(chances.buffer) };
	};
	return { attribution: judgeOf(JUDGE, of(JUDGE.name, 0)), speaker: judgeOf(SPEAKER, of(SPEAKER.name, 2)) };
}

/** The bytes of the file. */
export function writeJudges(attribution: JudgeWeights, speaker: JudgeWeights): Uint8Array {
	const bytes = (values: Float32Array): Uint8Array => new Uint8Array(values.slice().buffer);
	const points = [attribution, speaker].flatMap(({ scores, chances }) => [bytes(scores), bytes(chances)]);
	return writeSections([writeWeights([attribution.weights, speaker.weights]), ...points], MAGIC);
}
