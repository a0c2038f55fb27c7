import type { TextWord } from '../words/readWords';
import { textOf, whatOf } from './changes';
import type { Judgement } from './judgement';
import type { Quoted } from './quoted';

/** So far around a place its own words are looked for. */
const AROUND = 25;
/** So many telling words of a stretch make it a statement of its own. */
const TELLING = 2;

/** A rewording of which a stretch has nothing to do with what stands there is no rewording: the stretch was put in. */
export function withInvented(quoted: Quoted, judgement: Judgement): Judgement {
	const [place] = judgement.places;
	if (judgement.kind !== 'reworded' || !judgement.foreign || !place) {
		return judgement;
	}
	const stretch = quoted.words.slice(...judgement.foreign);
	const telling = stretch.filter(({ form }) => !form.little);
	const around = place.source.words.slice(Math.max(0, place.from - AROUND), place.end + AROUND);
	const isLike = (a: TextWord, b: TextWord): boolean =>
		a.form.stem === b.form.stem || (a.form.likeness !== 0 && a.form.likeness === b.form.likeness);
	if (telling.length < TELLING || telling.some((word) => around.some((other) => isLike(word, other)))) {
		return judgement;
	}
	const put = { article: textOf(stretch, quoted.text), source: '', what: whatOf(stretch, []) };
	return { ...judgement, kind: 'altered', altered: [put] };
}
