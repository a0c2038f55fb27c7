import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Scope } from '../launch/scope';

/** A line between a window and the server of its editor, which can be a bad one. */
export class Line {
	private readonly sockets = new Set<Socket>();

	private constructor(
		/** Where the window has to ask in place of the server. */
		readonly port: number,
	) {}

	/** Ends with the scope. */
	static async to(serverPort: number, scope: Scope): Promise<Line> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const line = new Line((server.address() as AddressInfo).port);
		server.on('connection', (window) => line.join(window, connect(serverPort, '127.0.0.1')));
		scope.add(() => {
			server.close();
			line.sockets.forEach((socket) => socket.destroy());
			return Promise.resolve();
		});
		return line;
	}

	/** Nothing gets through for a while, and then all of it, in order. */
	async holdUp(milliseconds: number): Promise<void> {
		this.sockets.forEach((socket) => socket.pause());
		await new Promise((resolve) => setTimeout(resolve, milliseconds));
		this.sockets.forEach((socket) => socket.resume());
	}

	private join(window: Socket, server: Socket): void {
		for (const [from, to] of [
			[window, server],
			[server, window],
		] as const) {
			this.sockets.add(from);
			from.setNoDelay(true);
			from.on('data', (data) => to.write(data));
			from.on('error', () => to.destroy());
			from.on('close', () => {
				this.sockets.delete(from);
				to.destroy();
			});
		}
	}
}
