import { randomUUID } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { Log } from "./log.server";

/** What took so long that an operator should know of it (ms). */
const slow = 1_000;

/** A request that has been answered, or that nobody waits for any more. */
export interface AnsweredRequest {
  method: string;
  /** As in the list of routes, never the path itself. */
  route: string;
  status: number;
  ms: number;
}

/**
 * Gives each request its id (also in the answer's X-Request-Id) and writes one line when it has been answered: a warning
 * that names the route when that took over a second.
 */
export function requestLog(
  log: Log,
  routeOf: (path: string) => string,
  onAnswered?: (answered: AnsweredRequest) => void,
): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    response.locals.requestId = requestId;
    response.setHeader("X-Request-Id", requestId);
    response.on("close", () => {
      const ms = performance.now() - startedAt;
      tell(log, routeOf, { request, response, ms });
      onAnswered?.({ method: request.method, route: routeOf(request.path), status: response.statusCode, ms });
    });
    next();
  };
}

function tell(
  log: Log,
  routeOf: (path: string) => string,
  { request, response, ms }: { request: Request; response: Response; ms: number },
): void {
  const line = {
    requestId: response.locals.requestId,
    method: request.method,
    path: withoutSecrets(request.path),
    status: response.statusCode,
    ms: Math.round(ms),
    aborted: !response.writableFinished || undefined,
    accountId: response.locals.accountId,
  };
  if (ms > slow) log.warn({ ...line, route: routeOf(request.path) }, "slow request");
  else log.info(line);
}

/** One-time links, calendar feeds and the links that stop mails carry their secret in the path. */
export const withoutSecrets = (path: string) =>
  path.replace(/(\/(?:lien-ket|lich-dien-tu|ngung-thu)\/)[^/.]+/, "$1…");
