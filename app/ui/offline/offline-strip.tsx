import { Link, useRouteLoaderData } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useLocale, useTexts } from "~/i18n/texts";
import { Button } from "../kit/button";
import { Status } from "../kit/status";
import { acknowledgeSent } from "./sent-drafts";
import { rememberOwner } from "./this-browser";
import type { News } from "./watch";

interface StripProps {
  login: string;
  /** The campaign that is open, where the person logs in it. */
  slug?: string | undefined;
  /** The page was not answered by the server: nothing new is known about who is signed in. */
  keepsOwner?: boolean;
}

/**
 * A line under the header, only when there is something to say: no connection, entries that wait, a new release. What
 * finds it out is loaded when the page has come to rest.
 */
export function OfflineStrip({ login, slug, keepsOwner = false }: StripProps) {
  const [news, setNews] = useState<News | null>(null);
  const locale = useLocale();
  useAcknowledged();
  useEffect(() => {
    if (!keepsOwner) rememberOwner(login, locale);
  }, [login, locale, keepsOwner]);
  useEffect(() => {
    let stop = () => {};
    let isOver = false;
    const begin = () =>
      import("./watch").then(
        ({ watchBrowser }) => {
          if (!isOver) stop = watchBrowser({ login, slug, tell: setNews });
        },
        // Out of reach: the next page tries again.
        () => {},
      );
    const cancel = whenIdle(begin);
    return () => {
      isOver = true;
      cancel();
      stop();
    };
  }, [login, slug]);
  return news ? <StripLine news={news} slug={slug} /> : null;
}

/** The sentence about what was just done is the server's word that the form sent last has arrived. */
function useAcknowledged(): void {
  const root = useRouteLoaderData("root") as { flashId: string | null } | undefined;
  const flashId = root?.flashId ?? null;
  useEffect(() => {
    if (flashId !== null) acknowledgeSent();
  }, [flashId]);
}

function StripLine({ news, slug }: { news: News; slug: string | undefined }) {
  const words = useTexts().offline.strip;
  const { isOffline, waiting, refused, needsSignIn, takeUpdate } = news;
  const count = waiting + refused;
  if (!isOffline && count === 0 && !takeUpdate) return null;
  const list = slug && !isOffline ? `/${slug}/ket-qua/da-gui` : "/ngoai-tuyen";
  return (
    <div className="news" role="status">
      <div className="wrap">
        {isOffline || count > 0 ? (
          <Status kind={refused > 0 ? "bad" : "waiting"}>
            {isOffline
              ? words.offline(waiting)
              : needsSignIn
                ? words.signIn(waiting)
                : words.waiting(waiting)}
            {refused > 0 ? ` ${words.refused(refused)}` : null}
          </Status>
        ) : null}
        {isOffline || count > 0 ? (
          <Link to={list} reloadDocument={isOffline || !slug}>
            {words.open}
          </Link>
        ) : null}
        {takeUpdate ? (
          <span className="news-update">
            {words.update}{" "}
            <Button type="button" size="sm" variant="bare" onClick={takeUpdate}>
              {words.reload}
            </Button>
          </span>
        ) : null}
      </div>
    </div>
  );
}

/** Safari has no idle callback. */
function whenIdle(work: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(work, 1_000);
    return () => clearTimeout(timer);
  }
  const id = requestIdleCallback(work, { timeout: 2_000 });
  return () => cancelIdleCallback(id);
}
