import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { Request, RequestHandler, Response } from "express";
import type { UseCaseContext } from "~/usecases/context.server";
import { findActor } from "~/usecases/sessions.server";
import "./load-context.server";
import { sectionsOf } from "./sections.server";
import { sessionToken } from "./session.server";

/** Hands a request to Remix with what loaders and actions need, the signed-in person looked up once. */
export function remixHandler(
  build: ServerBuild,
  contextFor: (requestId: string) => UseCaseContext,
): RequestHandler {
  const sectionOf = sectionsOf(build);
  const handlers = new Map<ServerBuild, RequestHandler>();
  return (request, response, next) => {
    const section = sectionOf(request.path);
    const handler = handlers.get(section) ?? sectionHandler(section, contextFor);
    handlers.set(section, handler);
    return handler(request, response, next);
  };
}

function sectionHandler(
  build: ServerBuild,
  contextFor: (requestId: string) => UseCaseContext,
): RequestHandler {
  return createRequestHandler({
    build,
    // Whatever NODE_ENV says: otherwise an error's stack goes out with the page, and with a refusal of a resource route.
    mode: "production",
    getLoadContext: async (request: Request, response: Response) => {
      const anonymous = contextFor(response.locals.requestId);
      const token = sessionToken(request.get("Cookie"), { isSecure: request.secure });
      const actor = token === null ? null : await findActor(anonymous, token);
      response.locals.accountId = actor?.accountId;
      response.setHeader("Cache-Control", "no-store");
      return {
        useCases: { ...anonymous, actor },
        nonce: response.locals.nonce as string,
        locale: actor?.locale ?? (request.query.lang === "en" ? "en" : "vi"),
        address: request.ip ?? "",
        isSecure: request.secure,
        allowCaching: () => response.removeHeader("Cache-Control"),
        taken: () => taken(response),
      };
    },
  });
}

function taken(response: Response): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    response.once("drain", resolve).once("close", resolve);
  });
}
