/** XML 1.0 has no way to write most control characters, nor half a character. */
export function escapeXml(text: string): string {
	return (
		text
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
			.replace(/&/g, '&amp;')
			.replace(/</g, '&lt;')
			.replace(/>/g, '&gt;')
			.replace(/"/g, '&quot;')
			// What a reader of XML may take for the end of a line, and what a terminal obeys.
			.replace(/[\r\u007f-\u009f\u2028]/g, (character) => `&#${character.charCodeAt(0)};`)
	);
}
