/* A process that makes reviews in a records' folder, one after another: windowProcess.js FOLDER AUTHOR COUNT */
import { newReviews, openRecords } from './window';

async function main([folder, author, count]: readonly string[]): Promise<void> {
	if (folder === undefined || author === undefined) {
		throw new Error('Name a folder and an author.');
	}
	const records = await openRecords(folder, author);
	for (const change of newReviews(Number(count))) {
		await records.act([change]);
	}
	await records.settled();
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
