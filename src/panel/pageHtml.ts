/** What the page loads, as addresses that the webview can reach. */
interface PageResources {
	readonly script: string;
	readonly style: string;
	readonly codicons: string;
	/** The webview's own source, for the content security policy. */
	readonly source: string;
}

/**
 * The page, empty: its script fills it from messages. Nothing of an article is ever part of it.
 *
 * @param nonce a value nobody can guess, new for each page; the one script that may run carries it
 */
export function pageHtml({ script, style, codicons, source }: PageResources, nonce: string, language: string): string {
	const policy = [
		`default-src 'none'`,
		`script-src 'nonce-${nonce}'`,
		`style-src ${source}`,
		`font-src ${source}`,
		`base-uri 'none'`,
		`form-action 'none'`,
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
	<meta charset="UTF-8">
	<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<link rel="stylesheet" href="${attribute(codicons)}" id="vscode-codicon-stylesheet">
	<link rel="stylesheet" href="${attribute(style)}">
	<title>Source Review</title>
</head>
<body>
	<source-review-panel></source-review-panel>
	<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>`;
}

const attribute = (value: string): string =>
	value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
