import type { NextFunction, Request, RequestHandler, Response } from "express";
import { NotFound, type UseCaseContext } from "~/usecases/context.server";
import { stopMail } from "~/usecases/reminder-unsubscribe.server";

/** The longest body that a mail provider sends: one field, in either form encoding. */
const longestBody = 2_000;

/**
 * RFC 8058: the reader presses "unsubscribe" in a mail program, and the provider's server posts the mail's link. It is
 * no browser, so it shows neither Sec-Fetch-Site nor Origin; whoever shows one goes on to the check against foreign
 * requests. Nothing is looked at but the token in the path, which is the whole permission: no cookie, no session.
 */
export function oneClickUnsubscribe(contextFor: (requestId: string) => UseCaseContext): RequestHandler {
  return (request, response, next) => {
    const isBrowser = request.get("Sec-Fetch-Site") !== undefined || request.get("Origin") !== undefined;
    if (isBrowser) return next();
    answer(request, response, contextFor).catch(next as NextFunction);
  };
}

async function answer(
  request: Request,
  response: Response,
  contextFor: (requestId: string) => UseCaseContext,
): Promise<void> {
  const body = await shortBody(request);
  if (body === null) return void response.sendStatus(413);
  if (!isOneClick(body, request.get("Content-Type") ?? "")) return void response.sendStatus(400);
  try {
    await stopMail(contextFor(response.locals.requestId), request.params.token ?? "");
    response.sendStatus(200);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    response.sendStatus(404);
  }
}

async function shortBody(request: Request): Promise<string | null> {
  let text = "";
  request.setEncoding("utf8");
  for await (const piece of request) {
    text += piece;
    if (text.length > longestBody) return null;
  }
  return text;
}

/** `List-Unsubscribe=One-Click`, URL-encoded or as the one part of a multipart form. */
function isOneClick(body: string, type: string): boolean {
  if (type.startsWith("multipart/form-data")) {
    return /name="?List-Unsubscribe"?\r\n(?:[^\r\n]+\r\n)*\r\nOne-Click\r\n/.test(body);
  }
  return new URLSearchParams(body).get("List-Unsubscribe") === "One-Click";
}
