import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Log } from "./log.server";

/** Gives each request its id (also in the answer's X-Request-Id) and writes one line when it has been answered. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    response.locals.requestId = requestId;
    response.setHeader("X-Request-Id", requestId);
    response.on("close", () => {
      log.info({
        requestId,
        method: request.method,
        path: withoutSecrets(request.path),
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
        aborted: !response.writableFinished || undefined,
        accountId: response.locals.accountId,
      });
    });
    next();
  };
}

/** One-time links, calendar feeds and the links that stop mails carry their secret in the path. */
export const withoutSecrets = (path: string) =>
  path.replace(/(\/(?:lien-ket|lich-dien-tu|ngung-thu)\/)[^/.]+/, "$1…");
