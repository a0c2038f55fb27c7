/** Red, green, blue in 0 to 255, of a colour as a style has it when computed: `rgb(…)`, opaque. */
function channels(color: string): readonly number[] {
	const found = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color)?.slice(1).map(Number);
	if (!found) {
		throw new Error(`${color} is no opaque colour.`);
	}
	return found;
}

/** The relative luminance of WCAG 2. */
function luminance(color: string): number {
	const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
		const part = channel / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2 between two computed colours, from 1 to 21. Signs need 3 (criterion 1.4.11). */
export function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}
