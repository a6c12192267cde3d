import type { Server } from "node:http";
import type { Log } from "./log.server";

/** Milliseconds after which what is still being answered is cut off, and after which the process ends in any case. */
const [longest, atLatest] = [20_000, 24_000];
/** A second Ctrl+C counts from so many milliseconds after the first: npm passes on one key press as two signals. */
const secondPress = 1_000;

export interface StopOptions {
  /** Milliseconds for which new requests are still taken, so that a proxy sees in time that this server goes. */
  lameFor: number;
  onStop: () => void;
  afterStop: () => Promise<void>;
  log: Log;
}

/**
 * On SIGTERM or SIGINT: goes on answering for a moment while it is no longer ready, answers what is in flight, then closes
 * the connections that browsers keep open, then ends the process. What takes longer than 20 seconds is cut off; pressing
 * Ctrl+C again cuts off at once.
 */
export function stopGracefully(server: Server, { lameFor, onStop, afterStop, log }: StopOptions): void {
  let stoppingSince: number | null = null;
  let isClosed = false;
  let inFlight = 0;
  const settle = () => {
    if (isClosed && inFlight === 0) server.closeAllConnections();
  };
  // Before the others, some of which answer at once.
  server.prependListener("request", (_request, response) => {
    inFlight += 1;
    // Who keeps the connection comes back on another one, to a server that stays.
    if (stoppingSince !== null) response.setHeader("Connection", "close");
    response.on("close", () => {
      inFlight -= 1;
      setImmediate(settle);
    });
  });
  const close = () => {
    isClosed = true;
    server.close(async () => {
      await afterStop();
      process.exit(0);
    });
    // A request whose first bytes have come is not counted yet; an event later it is.
    setImmediate(settle);
  };
  const stop = (signal: NodeJS.Signals) => {
    if (stoppingSince !== null) {
      const isPressedAgain = signal === "SIGINT" && performance.now() - stoppingSince >= secondPress;
      if (isPressedAgain) process.exit(130);
      return;
    }
    stoppingSince = performance.now();
    onStop();
    log.info({ signal }, "stopping");
    setTimeout(() => server.closeAllConnections(), longest).unref();
    setTimeout(() => process.exit(1), atLatest).unref();
    setTimeout(close, lameFor);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
