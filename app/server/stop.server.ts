import type { Server } from "node:http";
import type { Log } from "./log.server";

const longest = 20_000;

/**
 * On SIGTERM or SIGINT: answers what is in flight, then closes the connections that browsers keep open, then ends
 * the process. What takes longer than 20 seconds is cut off.
 */
export function stopGracefully(
  server: Server,
  { onStop, afterStop, log }: { onStop: () => void; afterStop: () => Promise<void>; log: Log },
): void {
  let stopping = false;
  let inFlight = 0;
  const settle = () => {
    if (stopping && inFlight === 0) server.closeAllConnections();
  };
  server.on("request", (_request, response) => {
    inFlight += 1;
    response.on("close", () => {
      inFlight -= 1;
      settle();
    });
  });
  const stop = () => {
    if (stopping) return;
    stopping = true;
    onStop();
    log.info("stopping");
    setTimeout(() => server.closeAllConnections(), longest).unref();
    server.close(async () => {
      await afterStop();
      process.exit(0);
    });
    settle();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
