import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import { arrivalsFolder, newArrivalId } from "~/adapters/arrivals.server";
import { isFull } from "~/adapters/files.server";
import { mustChangeFirst } from "~/domain/accounts";
import { maxEvidenceBytes } from "~/domain/evidence";
import { AccessDenied, NotFound, SignInNeeded, type UseCaseContext } from "~/usecases/context.server";
import { admitSiteUpload } from "~/usecases/decoration-photo-files.server";
import { admitUpload, countUpload } from "~/usecases/evidence-uploads.server";
import { findActor } from "~/usecases/sessions.server";
import { sessionToken } from "./session.server";

/** The address at which uploads of an output's or a site's photographs begin, and below it that of each of them. */
export const evidenceUploadPath =
  /^\/([\w-]+)\/(ket-qua|trang-tri)\/(\d{1,9})\/gui-anh(?:\/([\w-]{1,60}\.[\da-f-]{36}))?$/;

/**
 * Uploads that go on where a connection broke (tus 1.0), one file each. They only arrive here; what they become is
 * decided when the page asks for it (`addEvidence`). Each request is held against session and role, and an upload is
 * reached by its own account alone. Stands behind the refusal of foreign origins.
 */
export function evidenceUploads(
  filesFolder: string,
  contextFor: (requestId: string) => UseCaseContext,
): RequestHandler {
  const protocol = tusServer(arrivalsFolder(filesFolder));
  return async (request: Request, response: Response, next: NextFunction) => {
    const [, slug = "", part, number = "", id] = evidenceUploadPath.exec(request.path) ?? [];
    if (slug === "" || request.method === "GET") return next();
    try {
      response.setHeader("Cache-Control", "no-store");
      const ctx = await signedIn(request, response, contextFor(response.locals.requestId));
      const admit = part === "trang-tri" ? admitSiteUpload : admitUpload;
      const owner = await admit(ctx, slug, Number(number));
      if (id !== undefined && !id.startsWith(`${owner}.`)) throw new NotFound();
      // The library begins a new upload wherever it is asked to, also below another one and uncounted.
      if (id !== undefined && request.method === "POST") return void response.sendStatus(405);
      if (id === undefined && (await countUpload(ctx, owner))) {
        response.status(429).set("Retry-After", "600").end();
        return;
      }
      await protocol.handle(Object.assign(request, { uploadOwner: owner }), response);
    } catch (error) {
      const status = statusOf(error);
      if (status === null) return next(error);
      response.sendStatus(status);
    }
  };
}

function tusServer(folder: string): Server {
  return new Server({
    path: "/gui-anh",
    datastore: new FileStore({ directory: folder }),
    maxSize: maxEvidenceBytes,
    // Pages of other sites have no business here.
    allowedOrigins: [],
    namingFunction: (request) => newArrivalId(ownerOf(request)),
    generateUrl: (request, { id }) => `${new URL(request.url).pathname}/${id}`,
    getFileIdFromRequest: (_request, last) => last,
    onResponseError: (_request, error) => (isFull(error) ? { status_code: 507, body: "" } : undefined),
  });
}

/** Whose upload it is, put beside the request before the protocol's library sees it. */
function ownerOf(request: { runtime?: { node?: { req: object } } }): string {
  const original = request.runtime?.node?.req as { uploadOwner?: string } | undefined;
  if (original?.uploadOwner === undefined) throw new Error("an upload without its owner");
  return original.uploadOwner;
}

async function signedIn(request: Request, response: Response, anonymous: UseCaseContext) {
  const token = sessionToken(request.get("Cookie"), { isSecure: request.secure });
  const actor = token === null ? null : await findActor(anonymous, token);
  if (!actor) throw new SignInNeeded();
  response.locals.accountId = actor.accountId;
  if (mustChangeFirst(actor, request.path)) throw new AccessDenied();
  return { ...anonymous, actor };
}

function statusOf(error: unknown): number | null {
  if (error instanceof SignInNeeded) return 401;
  if (error instanceof AccessDenied) return 403;
  return error instanceof NotFound ? 404 : null;
}
