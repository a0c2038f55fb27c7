/** Whether a window opened from here would be seen by a person. */
export function hasDisplay(): boolean {
	if (process.env['CI'] !== undefined) {
		return false;
	}
	if (process.platform === 'linux') {
		return (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== '';
	}
	return process.env['SSH_CONNECTION'] === undefined;
}
