import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { constants } from "node:zlib";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type RequestHandler, type Response } from "express";
import packedStatic from "express-static-gzip";
import type { UseCaseContext } from "~/usecases/context.server";
import { answerBusy } from "./busy-page.server";
import type { Env } from "./env.server";
import { evidenceUploadPath, evidenceUploads } from "./evidence-uploads.server";
import { eventLoopLag, formCrowd } from "./form-crowd.server";
import { type Health, readyHandler } from "./health.server";
import { heavyRequests } from "./heavy-requests.server";
import type { Log } from "./log.server";
import { oneClickUnsubscribe } from "./one-click.server";
import { onePageATurn } from "./page-turns.server";
import { remixHandler } from "./remix-handler.server";
import { type AnsweredRequest, requestLog, withoutSecrets } from "./request-log.server";
import { routePatternsOf } from "./route-patterns.server";
import {
  limitBody,
  limitSlowness,
  passOverRest,
  refuseForeignRequests,
  refuseNul,
  refuseRouteNames,
  securityHeaders,
} from "./security.server";
import { cutSlowReaders } from "./slow-readers.server";
import { troubleStatus } from "./trouble.server";
import { wallStreamAddress, wallStreams } from "./wall-stream.server";

export interface Web {
  env: Env;
  log: Log;
  build: ServerBuild;
  contextFor: (requestId: string) => UseCaseContext;
  /** True once the server has been told to stop: no longer ready for new work. */
  isStopping: () => boolean;
  health: () => Promise<Health>;
  /** Told of every request once it has been answered. */
  onAnswered?: ((answered: AnsweredRequest) => void) | undefined;
}

/** How long a form may take to come in, and one with files (milliseconds). */
const [slowestForm, slowestUpload] = [60_000, 180_000];

/** How long a reader may take nothing of an answer (milliseconds). */
const slowestReader = 60_000;
/** When pages and forms are turned away; a page may have to wait for a crowd of 200 to be served. */
const [longestPageQueue, longestPageWait] = [500, 4_000];
const [mostForms, longestLag] = [1_000, 6_000];

const clientFolder = fileURLToPath(new URL("../client", import.meta.url));

/** The HTTP server around Remix: order matters, from what every answer needs to what only pages need. */
export function httpServer(web: Web): Server {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", web.env.trustedProxies);
  app.use(
    requestLog(web.log, routePatternsOf(web.build), web.onAnswered),
    ...securityHeaders(web.env.mapTiles?.origin),
    refuseNul,
  );
  app.get("/health/live", (_request, response) => void response.json({ status: "live" }));
  app.get("/health/ready", readyHandler(web.health));
  app.use(
    compression({
      brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 16 } },
    }),
  );
  app.use("/assets", builtAssets());
  // Pages have no full stop in their paths: only files are looked for on the disk.
  app.get(
    "/sw.js",
    express.static(clientFolder, { cacheControl: false, setHeaders: (response) => askAnew(response) }),
  );
  app.get(/^\/[\w-]+\.\w+$/, express.static(clientFolder, { maxAge: "1h", index: false }));
  app.post("/thong-bao/ngung-thu/:token", limitSlowness(slowestForm), oneClickUnsubscribe(web.contextFor));
  app.use(
    refuseForeignRequests((request) =>
      web.log.warn({ path: withoutSecrets(request.path) }, "foreign request refused"),
    ),
  );
  app.use(refuseRouteNames, cutSlowReaders(slowestReader));
  app.all(evidenceUploadPath, evidenceUploads(web.env.filesDir, web.contextFor));
  app.get(wallStreamAddress, wallStreams(web.contextFor, web.isStopping));
  app.use(limitSlowness(slowestForm), limitBody, passOverRest, ...crowdLimits(web));
  app.all("*", remixHandler(web.build, web.contextFor));
  app.use(lastResort(web.log));
  const server = createServer(
    // Looked at as often as the shortest of them needs: every 30 s by default, twice what a head may take.
    { headersTimeout: 15_000, requestTimeout: slowestUpload, connectionsCheckingInterval: 5_000 },
    app,
  );
  server.keepAliveTimeout = 65_000;
  return server;
}

/** What the build made, packed beforehand (vite.config.ts); named by content, so that a browser keeps it. */
function builtAssets(): RequestHandler {
  return packedStatic(`${clientFolder}/assets`, {
    enableBrotli: true,
    orderPreference: ["br"],
    index: false,
    serveStatic: { immutable: true, maxAge: "1y", fallthrough: false },
  });
}

/** What stands before the pages when more is asked than can be answered: dear things first, then pages, then forms. */
function crowdLimits({ env, log }: Web): RequestHandler[] {
  const turnAway = (request: Request, response: Response, status: 429 | 503 = 503, seconds?: number) => {
    answerBusy(request, response, status, seconds).catch((error: unknown) => {
      log.warn({ err: error, requestId: response.locals.requestId }, "turned away, and gone");
      response.destroy();
    });
  };
  return [
    formCrowd({ most: mostForms, longestLag, lag: eventLoopLag(), turnAway }),
    heavyRequests({
      perMinute: env.heavyPerMinute,
      ...{ atOnce: 8, perSession: 3, waiting: 40 },
      ...{ longestWait: 30_000, longestTurn: 20_000 },
      turnAway,
    }),
    onePageATurn({ longestWait: longestPageWait, most: longestPageQueue, turnAway }),
  ];
}

/** A release is found out by this file: no copy of it may be taken for it. */
const askAnew = (response: Response) => void response.setHeader("Cache-Control", "no-cache");

/** Errors outside Remix: no stack for the visitor, the request's id to find it by. */
function lastResort(log: Log) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const trouble = troubleStatus(error);
    const status = trouble?.status ?? (error as { status?: number }).status;
    if (status === undefined || status >= 500)
      log.error({ err: error, requestId: response.locals.requestId });
    if (response.headersSent) return next(error);
    if (trouble) response.set("Retry-After", String(trouble.retryAfter));
    response
      .status(status ?? 500)
      .type("text/plain")
      .send(`Có lỗi. Mã yêu cầu: ${response.locals.requestId}\n`);
  };
}
