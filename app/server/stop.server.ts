import type { Server } from "node:http";
import type { Log } from "./log.server";

/**
 * Milliseconds after which no more requests are taken, what is still being answered is cut off, and the process ends in any
 * case.
 */
const [lastCall, longest, atLatest] = [12_000, 20_000, 24_000];
/** Looks in a row, so many milliseconds apart, that find no request before none is taken to be on its way. */
const [looks, between] = [3, 40];
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
  let calmLooks = 0;
  const settle = () => {
    if (isClosed && inFlight === 0) server.closeAllConnections();
  };
  // Before the others, some of which answer at once.
  server.prependListener("request", (_request, response) => {
    inFlight += 1;
    calmLooks = 0;
    // Who keeps the connection comes back on another one, to a server that stays.
    if (stoppingSince !== null) response.setHeader("Connection", "close");
    response.on("close", () => {
      inFlight -= 1;
      settle();
    });
  });
  const close = () => {
    isClosed = true;
    server.close(async () => {
      await afterStop();
      process.exit(0);
    });
    settle();
  };
  // A busy server has connections that it has not come to look at: closed, their requests would fail. Time says nothing of
  // them, turns of the event loop do, and there is at least one between two looks.
  const closeWhenCalm = (since: number) => {
    calmLooks = inFlight === 0 ? calmLooks + 1 : 0;
    if (calmLooks >= looks || performance.now() - since >= lastCall) close();
    else setTimeout(closeWhenCalm, between, since);
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
    setTimeout(closeWhenCalm, lameFor, stoppingSince);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
