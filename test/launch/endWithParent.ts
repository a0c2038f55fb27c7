// Loaded into every editor server before its own code: the channel to the process that started it closes when that
// process ends, even when it was killed and could not clean up. Then the server ends too.
if (process.connected) {
	process.on('disconnect', () => process.exit());
	process.channel?.unref();
}
