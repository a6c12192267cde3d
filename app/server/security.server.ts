import { randomBytes } from "node:crypto";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import helmet from "helmet";
import { formBytesAt } from "./forms.server";
import { takesFiles } from "./uploads.server";

/**
 * Content-Security-Policy with a nonce per request, and the other headers of a page that nobody may frame. Pictures may
 * come from that one origin of map tiles as well, where the operator has set one.
 */
export function securityHeaders(tileOrigin: string | null = null): RequestHandler[] {
  const nonceOf = (_request: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`;
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString("base64");
      response.setHeader(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(self), interest-cohort=()",
      );
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: [nonceOf, "'strict-dynamic'"],
          styleSrc: ["'self'", nonceOf],
          imgSrc: ["'self'", "data:", "blob:", ...(tileOrigin === null ? [] : [tileOrigin])],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          workerSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      referrerPolicy: { policy: "same-origin" },
      xFrameOptions: { action: "deny" },
      crossOriginEmbedderPolicy: false,
    }),
  ];
}

/** 400 for an address with a NUL in it: no page has one, and PostgreSQL fails at it wherever it is looked up. */
export function refuseNul(request: Request, response: Response, next: NextFunction): void {
  if (/%00|\0/.test(request.url)) response.sendStatus(400);
  else next();
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request only asks, and sends nothing to be carried out. */
export const isSafe = ({ method }: Request): boolean => safeMethods.has(method);

/**
 * Refuses what another site sends. Stands before Remix, whose resource routes and `?_data=` run actions for any
 * origin: Sec-Fetch-Site decides, Origin where an old browser sends none, and unsafe methods must show one of them.
 */
export function refuseForeignRequests(onRefusal: (request: Request) => void): RequestHandler {
  return (request, response, next) => {
    if (safeMethods.has(request.method) || comesFromHere(request)) return next();
    onRefusal(request);
    response.status(403).type("text/plain").send("Yêu cầu từ trang khác đã bị từ chối.\n");
  };
}

function comesFromHere(request: Request): boolean {
  const site = request.get("Sec-Fetch-Site");
  if (site !== undefined) return site === "same-origin";
  const origin = request.get("Origin");
  if (origin === undefined) return false;
  return URL.canParse(origin) && new URL(origin).host === request.get("Host");
}

/**
 * 404 for `?_data=`, by which earlier Remix fetched the data of one route and still lets anybody run one loader or action
 * by its name. The pages fetch by `.data`; each such request would be an error in the log.
 */
export function refuseRouteNames(request: Request, response: Response, next: NextFunction): void {
  if (request.query._data === undefined) next();
  else response.sendStatus(404);
}

/**
 * Only forms of a known, bounded size go further: 411 without a length, 413 above the limit. Forms with files say
 * themselves, at the field, when they are too long.
 */
export function limitBody(request: Request, response: Response, next: NextFunction): void {
  const length = request.get("Content-Length");
  if (safeMethods.has(request.method)) next();
  else if (length === undefined) response.sendStatus(411);
  else if (takesFiles(request.path, request.get("Content-Type"))) next();
  else if (Number(length) <= formBytesAt(request.path)) next();
  else response.sendStatus(413);
}

/**
 * Lets go of a sender that dribbles a form for longer than that (milliseconds): 408. One with files may take as long as
 * the server waits for any request.
 */
export function limitSlowness(longest: number): RequestHandler {
  return (request, response, next) => {
    next();
    if (safeMethods.has(request.method) || takesFiles(request.path, request.get("Content-Type"))) return;
    const giveUp = setTimeout(() => {
      if (request.complete) return;
      if (!response.headersSent) response.status(408).set("Connection", "close").end();
      request.destroy();
    }, longest);
    request.on("close", () => clearTimeout(giveUp));
  };
}

/**
 * Takes what still comes in of a form that has been answered, and lets it fall: a browser reads the answer only when
 * it has sent everything, and Node does this only for a body that nobody has begun to read.
 */
export function passOverRest(request: Request, response: Response, next: NextFunction): void {
  response.on("finish", () => {
    if (request.complete) return;
    request.removeAllListeners("data");
    request.resume();
  });
  next();
}
