/** Fills `{0}`, `{1}` … of a template of `strings`. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
	return template.replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
