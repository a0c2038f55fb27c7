import type { FoundAttribution } from '../../attributions/foundAttribution';
import type { Names } from '../../entities/foundMention';
import type { Places } from '../../text/places';
import type { Discourse } from '../discourse';
import type { Resolution } from '../resolution';
import type { SpeakerView } from './speakerTable';

/** Looks at resolutions as the judge of speakers wants them. */
export class SpeakerViewer {
	/** How many people have each last name. */
	private readonly lastNames = new Map<string, number>();
	private people = 0;

	constructor(
		private readonly places: Places,
		names: Names,
	) {
		for (const { kind, name } of names.entities) {
			if (kind === 'person') {
				const last = lastName(name);
				this.lastNames.set(last, (this.lastNames.get(last) ?? 0) + 1);
				this.people++;
			}
		}
	}

	of(attribution: FoundAttribution, discourse: Discourse, resolution: Resolution): SpeakerView {
		const { form, tokens } = discourse.formOf(attribution);
		const { referent, steps } = resolution;
		const link = steps.find((step) => step.step === 'coreference');
		return {
			attribution,
			form,
			size: tokens.length,
			resolution,
			people: this.people,
			namesakes: referent?.entity?.kind === 'person' ? (this.lastNames.get(lastName(referent.name)) ?? 0) : 0,
			distance: link ? this.places.sentenceAt(link.from.start) - this.places.sentenceAt(link.to.start) : null,
		};
	}
}

const lastName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
