import type { LoaderFunctionArgs } from "@remix-run/node";
import { type LoaderArgs, publicLoader } from "~/server/guard.server";
import { NotFound } from "~/usecases/context.server";

/** What is answered to anybody, the same to all. */
export interface PublicAnswer {
  type: string;
  body: string;
}

export interface PublicAsk extends LoaderArgs {
  /** Where the page's own addresses begin. */
  origin: string;
}

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Readers and what stands between ask again after so many seconds: so long a closed page may still be seen. */
const freshSeconds = 60;

/**
 * A loader for anybody that may be kept by whoever passes it on: no session is looked at, no cookie set, and what has
 * not changed is not sent again. 404 for what is not public.
 */
export function cachedForAll(work: (ask: PublicAsk) => Promise<PublicAnswer>) {
  return async (input: LoaderFunctionArgs): Promise<Response> => {
    const answered = await publicLoader(async (args) => {
      const origin = args.ctx.publicUrl ?? args.url.origin;
      // The page is the same for all: its language is the address's, never the reader's own.
      const locale = args.url.searchParams.get("lang") === "en" ? "en" : "vi";
      try {
        const { type, body } = await work({ ...args, origin, locale });
        return { type, body, etag: `"${args.ctx.auditSeal.digest(body).slice(0, 32)}"` };
      } catch (error) {
        if (error instanceof NotFound) return null;
        throw error;
      }
    })(input);
    if (!answered) return missing();
    const { type, body, etag } = answered;
    input.context.allowCaching();
    const headers = new Headers({
      "Cache-Control": `public, max-age=${freshSeconds}`,
      "Content-Security-Policy": policy,
      ETag: etag,
    });
    const known = (input.request.headers.get("If-None-Match") ?? "").split(",");
    if (known.some((one) => one.trim().replace(/^W\//, "") === etag))
      return new Response(null, { status: 304, headers });
    headers.set("Content-Type", type);
    return new Response(body, { headers });
  };
}

const missing = () =>
  new Response("Không có trang này. There is no such page.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
