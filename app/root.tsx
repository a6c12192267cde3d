import { data, type LinksFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useLocale, useTexts } from "./i18n/texts";
import { ErrorPage } from "./routes/errors/error-page";
import { OutOfReachPage } from "./routes/errors/out-of-reach-page";
import { hiddenColumnsOf } from "./server/column-choice.server";
import { clearFlashCookie, readFlash, sayFlash } from "./server/flash.server";
import { publicLoader } from "./server/guard.server";
import { fontPreloads } from "./styles/font-preloads";
import stylesheet from "./styles/index.css?url";
import { useFormHabits } from "./ui/frame/form-habits";
import { isOutOfReach } from "./ui/offline/out-of-reach";
import { isQueued } from "./ui/offline/queued";
import { usePageFacts } from "./ui/page-context";
import { pageTitle } from "./ui/page-title";
import { keepsData } from "./ui/picture-view";
import { SessionEnd } from "./ui/session-end/session-end";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  ...fontPreloads.map((href) => ({
    rel: "preload",
    href,
    as: "font" as const,
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
  })),
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

/** What every page needs to know about its reader, and the sentence about what was just done. */
export const loader = publicLoader(async ({ ctx, request, locale }) => {
  const flash = readFlash(request);
  const page = {
    theme: ctx.actor?.theme ?? "auto",
    login: ctx.actor?.loginName ?? null,
    sessionEndsIn: secondsUntil(ctx.actor?.sessionEndsAt ?? null, ctx.now()),
    flash: flash && sayFlash(flash, locale),
    flashId: flash ? ctx.requestId : null,
    hiddenColumns: ctx.actor ? hiddenColumnsOf(request, ctx.actor.accountId) : {},
  };
  return data(page, flash ? { headers: { "Set-Cookie": clearFlashCookie } } : undefined);
});

/** Whole seconds, because the reader's clock may be another. */
const secondsUntil = (instant: string | null, now: string) =>
  instant === null ? null : Math.floor((Date.parse(instant) - Date.parse(now)) / 1000);

export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  !keepsData(args) && !isQueued(args) && args.defaultShouldRevalidate;

export function Layout({ children }: { children: ReactNode }) {
  const page = useRouteLoaderData<typeof loader>("root");
  const { nonce, requestId } = usePageFacts();
  const t = useTexts();
  // A page that failed may be one whose own name failed to come.
  const hasFailed = Boolean(useRouteError());
  const { handle } = useMatches().at(-1) ?? {};
  const title = pageTitle(hasFailed ? undefined : handle, t);
  const theme = page?.theme === "light" || page?.theme === "dark" ? page.theme : undefined;
  return (
    <html lang={useLocale()} data-theme={theme} data-request={requestId}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#14506b" />
        {title ? <title>{title}</title> : null}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  useFormHabits();
  return (
    <>
      <Outlet />
      <SessionEnd page={useLoaderData<typeof loader>()} />
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const response = isRouteErrorResponse(error) ? error : null;
  if (!response && isOutOfReach(error)) return <OutOfReachPage />;
  return <ErrorPage status={response?.status ?? 500} detail={response?.data} />;
}
