import type { NextFunction, Request, RequestHandler, Response } from "express";

export interface PageQueue {
  /** Milliseconds that the first of those who wait may have waited; while it is more, nobody else is let in. */
  longestWait: number;
  /** How many may wait at once. */
  most: number;
  /** Answers whoever is not let in. */
  turnAway: (request: Request, response: Response) => void;
}

interface Waiting {
  request: Request;
  next: NextFunction;
  since: number;
}

/**
 * Lets pages begin one a turn of the event loop. When two hundred people refresh at once, each turn would otherwise make
 * two hundred pages, and a form, which needs several turns from its arrival to its answer, would wait for all of them
 * several times. Forms pass; a page whose reader has gone meanwhile is not made.
 *
 * All that the server cannot keep up with waits here, so here it is seen first that there is too much: then newcomers
 * are turned away until those who wait have been served.
 */
export function onePageATurn(queue?: PageQueue): RequestHandler {
  const waiting: Waiting[] = [];
  let isRunning = false;
  const begin = () => {
    const first = waiting.shift();
    isRunning = waiting.length > 0;
    if (isRunning) setImmediate(begin);
    if (first && !first.request.socket.destroyed) first.next();
  };
  return (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    if (queue && isTooMuch(waiting, queue)) return queue.turnAway(request, response);
    waiting.push({ request, next, since: performance.now() });
    if (isRunning) return;
    isRunning = true;
    setImmediate(begin);
  };
}

function isTooMuch(waiting: readonly Waiting[], { longestWait, most }: PageQueue): boolean {
  const first = waiting[0];
  return first !== undefined && (waiting.length >= most || performance.now() - first.since > longestWait);
}
