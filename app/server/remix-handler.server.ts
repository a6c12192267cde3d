import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { Request, RequestHandler, Response } from "express";
import { ServerTrouble } from "~/domain/server-trouble";
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
      const found =
        token === null ? null : await findActor(anonymous, token, isUse(request)).catch(troubleOnly);
      const trouble = found instanceof ServerTrouble ? found : null;
      const actor = found instanceof ServerTrouble ? null : found;
      response.locals.accountId = actor?.accountId;
      response.setHeader("Cache-Control", "no-store");
      return {
        useCases: { ...anonymous, actor },
        trouble,
        nonce: response.locals.nonce as string,
        locale: actor?.locale ?? (request.query.lang === "en" ? "en" : "vi"),
        address: request.ip ?? "",
        isSecure: request.secure,
        allowCaching: () => response.removeHeader("Cache-Control"),
        askAgainIn: (seconds) => void response.setHeader("Retry-After", String(seconds)),
        taken: () => taken(response),
      };
    },
  });
}

/** The guards of loaders and actions say it on a page, with what was typed; here there would be none. */
function troubleOnly(error: unknown): ServerTrouble {
  if (error instanceof ServerTrouble) return error;
  throw error;
}

/** A page that stands open asks when its session ends; that keeps nobody signed in. */
const isUse = ({ method, path }: Request) => method !== "GET" || path !== "/tai-khoan/phien";

function taken(response: Response): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    response.once("drain", resolve).once("close", resolve);
  });
}
