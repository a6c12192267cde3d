import type { NextFunction, Request, RequestHandler, Response } from "express";
import { mustChangeFirst } from "~/domain/accounts";
import { WALL_BEAT, type WallPage, wallEvents } from "~/domain/wall-display";
import { AccessDenied, NotFound, SignInNeeded, type UseCaseContext } from "~/usecases/context.server";
import { findActor } from "~/usecases/sessions.server";
import { loadWall, wallVersion } from "~/usecases/wall-display.server";
import { sessionToken } from "./session.server";

/** Where the displays of the meeting rooms hear of changes. */
export const wallStreamAddress = /^\/([\w-]+)\/man-hinh\/truc-tiep$/;

/** Displays that one account may have open at once. */
export const mostStreams = 5;

export interface WallStreamPace {
  /** Milliseconds between two looks for a change. */
  look: number;
  /** Milliseconds without a change after which the stream says that it is there. */
  beat: number;
  /** Milliseconds for which a page that was read is good enough for everybody. */
  keep: number;
}

/**
 * Server-sent events: the page at once, and again whenever something has changed; a beat in between. Each look holds
 * the session and the role anew, so a sign-out closes the stream. Behind the compression, which leaves it alone
 * (no-transform), and behind proxies that would hold it back (X-Accel-Buffering).
 */
export function wallStreams(
  contextFor: (requestId: string) => UseCaseContext,
  isStopping: () => boolean,
  pace: WallStreamPace = { look: 2_000, beat: WALL_BEAT, keep: 8_000 },
): RequestHandler {
  const streams = new Map<string, number>();
  const pages = keptPages(pace.keep);
  return async (request: Request, response: Response, next: NextFunction) => {
    const [, slug = ""] = wallStreamAddress.exec(request.path) ?? [];
    const anonymous = contextFor(response.locals.requestId);
    const look = () => lookAt(request, anonymous, slug);
    try {
      response.setHeader("Cache-Control", "no-store, no-transform");
      const { ctx } = await look();
      const { accountId } = ctx.actor;
      response.locals.accountId = accountId;
      const count = streams.get(accountId) ?? 0;
      if (count >= mostStreams) return void response.status(429).set("Retry-After", "60").end();
      response.status(200).set({ "Content-Type": "text/event-stream", "X-Accel-Buffering": "no" });
      if (request.method === "HEAD") return void response.end();
      // Whoever has gone meanwhile leaves no "close" to come, and would be counted for good.
      if (response.closed) return;
      streams.set(accountId, count + 1);
      response.once("close", () => streams.set(accountId, (streams.get(accountId) ?? 1) - 1));
      response.flushHeaders();
      await serve(response, { look, pages, isStopping, pace });
    } catch (error) {
      if (response.headersSent) return void response.end();
      const status = statusOf(error);
      if (status === null) return next(error);
      response.sendStatus(status);
    }
  };
}

interface Look {
  ctx: UseCaseContext & { actor: NonNullable<UseCaseContext["actor"]> };
  slug: string;
  version: string;
}

/** Who is asking, anew, and what stands there now. Throws as the page does. */
async function lookAt(request: Request, anonymous: UseCaseContext, slug: string): Promise<Look> {
  const token = sessionToken(request.get("Cookie"), { isSecure: request.secure });
  const actor = token === null ? null : await findActor(anonymous, token);
  if (!actor) throw new SignInNeeded();
  if (mustChangeFirst(actor, request.path)) throw new AccessDenied();
  const ctx = { ...anonymous, actor };
  return { ctx, slug, version: await wallVersion(ctx, slug) };
}

async function serve(
  response: Response,
  {
    look,
    pages,
    isStopping,
    pace,
  }: { look(): Promise<Look>; pages: Pages; isStopping(): boolean; pace: WallStreamPace },
): Promise<void> {
  let seen = "";
  let saidAt = 0;
  while (!response.closed && !isStopping()) {
    const now = await endedOr(look);
    if (now === "ended") {
      response.end(eventOf(wallEvents.ended, ""));
      return;
    }
    // What a slow display has not taken yet is not heaped up: it gets the newest page once it has.
    const isBehind = response.writableNeedDrain;
    const kept = isBehind || now.version === seen ? null : await pages(now);
    if (kept && kept.version !== seen) {
      response.write(eventOf(wallEvents.page, kept.text));
      [seen, saidAt] = [kept.version, Date.now()];
    } else if (!isBehind && Date.now() - saidAt >= pace.beat) {
      response.write(eventOf(wallEvents.beat, ""));
      saidAt = Date.now();
    }
    await waitFor(pace.look, response);
  }
  response.end();
}

async function endedOr(look: () => Promise<Look>): Promise<Look | "ended"> {
  try {
    return await look();
  } catch (error) {
    if (statusOf(error) !== null) return "ended";
    throw error;
  }
}

const eventOf = (event: string, text: string) => `event: ${event}\ndata: ${text}\n\n`;

type Pages = (look: Look) => Promise<{ version: string; text: string }>;

/** One reading for all displays of a campaign in a language; while many write, at most one in `keep` milliseconds. */
function keptPages(keep: number): Pages {
  const kept = new Map<string, { at: number; version: string; text: Promise<string> }>();
  return async ({ ctx, slug, version }) => {
    const key = `${slug} ${ctx.actor.locale}`;
    const found = kept.get(key);
    const isGood = found && (found.version === version || Date.now() - found.at < keep);
    const page = isGood ? found : { at: Date.now(), version, text: textOf(loadWall(ctx, slug)) };
    if (!isGood) kept.set(key, page);
    try {
      return { version: page.version, text: await page.text };
    } catch (error) {
      kept.delete(key);
      throw error;
    }
  };
}

const textOf = async (page: Promise<WallPage>) => JSON.stringify(await page);

/** Until it is time to look again, or the visitor has gone. */
function waitFor(milliseconds: number, response: Response): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      response.off("close", over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    response.once("close", over);
  });
}

function statusOf(error: unknown): number | null {
  if (error instanceof SignInNeeded) return 401;
  if (error instanceof AccessDenied) return 403;
  return error instanceof NotFound ? 404 : null;
}
