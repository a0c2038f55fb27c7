import type { Analysis, Finding, FindingCode } from '../analysis/model';

/** *strict* shows what only a strict house minds as well. */
const RULES = ['off', 'on', 'strict'] as const;
type Rule = (typeof RULES)[number];

/** The kinds of findings that a house decides on. */
type HouseCode = Exclude<FindingCode, 'not-english'>;

/** What holds where a house says nothing. */
export const HOUSE_RULES: Readonly<Record<HouseCode, Rule>> = {
	'anonymous-source': 'on',
	'unattributed-quotation': 'on',
	'second-hand-report': 'on',
	'accusation-without-reply': 'on',
	'figures-disagree': 'on',
	'name-spelled-two-ways': 'on',
	'altered-quotation': 'on',
	'unclosed-quotation': 'on',
	'mismatched-quotation-marks': 'on',
	'ambiguous-speaker': 'off',
	'words-altered': 'on',
	'words-of-another': 'on',
};

/** Which findings a house wants to see. */
export class HouseProfile {
	private readonly rules: ReadonlyMap<string, Rule>;

	/** @param setting rules by code, from anywhere: what is no rule is as if it were not there */
	constructor(setting?: unknown) {
		const own: Readonly<Record<string, unknown>> =
			typeof setting === 'object' && setting !== null ? { ...setting } : {};
		this.rules = new Map(
			Object.entries(HOUSE_RULES).map(([code, usual]) => [code, RULES.find((rule) => rule === own[code]) ?? usual]),
		);
	}

	/** The analysis with the findings that the house wants; the same object where those are all. */
	shown(analysis: Analysis): Analysis {
		const findings = analysis.findings.filter((finding) => this.wants(finding));
		return findings.length === analysis.findings.length ? analysis : { ...analysis, findings };
	}

	private wants({ code, strict }: Finding): boolean {
		const rule = this.rules.get(code) ?? 'on';
		return rule === 'strict' || (rule === 'on' && !strict);
	}
}
