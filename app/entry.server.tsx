import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { isTroubleTold } from "./domain/server-trouble";
import { en } from "./i18n/en";
import { TextsProvider } from "./i18n/texts";
import { vi } from "./i18n/vi";
import { gathered } from "./server/gathered-page.server";
import { reportUnexpected } from "./server/unexpected.server";
import { PageProvider } from "./ui/page-context";

/** Remix keeps a timer per answer for so long; pages here defer nothing. */
export const streamTimeout = 1_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { locale, nonce, useCases }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let statusCode = status;
    const { pipe, abort } = renderToPipeableStream(
      <PageProvider page={{ nonce, requestId: useCases.requestId }}>
        <TextsProvider locale={locale} texts={locale === "en" ? en : vi}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </TextsProvider>
      </PageProvider>,
      {
        nonce,
        onShellReady() {
          headers.set("Content-Type", "text/html; charset=utf-8");
          pipe(
            gathered((html) => {
              clearTimeout(giveUp);
              resolve(new Response(html, { headers, status: statusCode }));
            }),
          );
        },
        onShellError: reject,
        onError(error: unknown) {
          statusCode = 500;
          reportUnexpected(error, useCases.requestId);
        },
      },
    );
    const giveUp = setTimeout(abort, streamTimeout + 4_000);
  });
}

/**
 * Errors of loaders and actions that no rule foresaw; what the visitor sees is the request's id. Refusals come here too
 * from addresses without a page (a file that is gone, a role that may not): they are answers, no errors.
 */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  const isRefusal = isRouteErrorResponse(error) && (error.status < 500 || isTroubleTold(error.data));
  if (!isRefusal && !request.signal.aborted) reportUnexpected(error, context.useCases.requestId);
}
