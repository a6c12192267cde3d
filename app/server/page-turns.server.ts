import type { NextFunction, Request, RequestHandler } from "express";

/**
 * Lets pages begin one a turn of the event loop. When two hundred people refresh at once, each turn would otherwise make
 * two hundred pages, and a form, which needs several turns from its arrival to its answer, would wait for all of them
 * several times. Forms pass; a page whose reader has gone meanwhile is not made.
 */
export function onePageATurn(): RequestHandler {
  const waiting: { request: Request; next: NextFunction }[] = [];
  let isRunning = false;
  const begin = () => {
    const first = waiting.shift();
    isRunning = waiting.length > 0;
    if (isRunning) setImmediate(begin);
    if (first && !first.request.socket.destroyed) first.next();
  };
  return (request, _response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    waiting.push({ request, next });
    if (isRunning) return;
    isRunning = true;
    setImmediate(begin);
  };
}
