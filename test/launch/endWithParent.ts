// Loaded into every editor server, and by it into the processes it forks, before their own code: the channel to the
// process that started them closes when that ends, even when it was killed and could not clean up. Then they end too;
// an extension host would otherwise wait for its window for hours.
if (process.connected) {
	process.once('disconnect', () => process.exit());
}
