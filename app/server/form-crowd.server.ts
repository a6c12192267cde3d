import type { Request, RequestHandler, Response } from "express";
import { isSafe } from "./security.server";

export interface FormCrowd {
  /** Forms at work at once. */
  most: number;
  /** Milliseconds by which the event loop may be late. */
  longestLag: number;
  lag: () => number;
  turnAway: (request: Request, response: Response) => void;
}

/**
 * Turns forms away at the door when the server cannot even keep up with those that it has begun; long after it has
 * stopped making pages, for what somebody has typed is dearer than what can be fetched again. One that was let in is
 * carried out.
 */
export function formCrowd({ most, longestLag, lag, turnAway }: FormCrowd): RequestHandler {
  let atWork = 0;
  return (request, response, next) => {
    if (isSafe(request)) return next();
    if (atWork >= most || lag() > longestLag) return turnAway(request, response);
    atWork += 1;
    response.once("close", () => {
      atWork -= 1;
    });
    next();
  };
}

/** How late the event loop is just now (milliseconds), looked at four times a second. */
export function eventLoopLag(): () => number {
  const every = 250;
  let [expected, last] = [performance.now() + every, 0];
  const look = () => {
    last = Math.max(0, performance.now() - expected);
    expected = performance.now() + every;
  };
  setInterval(look, every).unref();
  return () => Math.max(last, performance.now() - expected);
}
