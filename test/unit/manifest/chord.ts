const MODIFIERS = ['ctrl', 'shift', 'alt', 'cmd', 'win', 'meta'];

/** A key in one way of writing: modifiers in one order, `meta`, `win` and `cmd` the same. `shift+ctrl+a` → `ctrl+shift+a`. */
export function chord(key: string): string {
	return key
		.toLowerCase()
		.split(' ')
		.map((press) => {
			// The key itself may be a plus sign.
			const parts = press.split(/\+(?!$)/);
			const last = parts.pop() ?? '';
			const held = MODIFIERS.filter((modifier) => parts.includes(modifier));
			return [...new Set(held.map((modifier) => (/win|meta/.test(modifier) ? 'cmd' : modifier))), last].join('+');
		})
		.join(' ');
}

/** Whether one key gets in the way of the other: it is the same, or one is the beginning of the other. */
export function collide(a: string, b: string): boolean {
	const [left, right] = [`${chord(a)} `, `${chord(b)} `];
	return left.startsWith(right) || right.startsWith(left);
}
