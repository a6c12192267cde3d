import { useEffect, useState } from "react";
import { useLocale, useTexts } from "~/i18n/texts";
import { Frame } from "~/ui/frame/frame";
import { HelpButton } from "~/ui/frame/help-button";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Notice } from "~/ui/kit/notice";
import { listForms } from "~/ui/offline/offline-forms";
import { OfflineStrip } from "~/ui/offline/offline-strip";
import { usePageOwner } from "~/ui/offline/page-owner";
import { WaitingList } from "~/ui/offline/waiting-list";
import type { PageHandle } from "~/ui/page-title";
import type { OfflineForms } from "~/usecases/outbox.server";
import { OfflineDesk } from "./offline-desk";
import { namesIn } from "./offline-names";

export const handle: PageHandle = { title: (t) => t.offline.page.title };

/**
 * Stands in for every page that is out of reach. The server writes it for nobody in particular, so that the browser may
 * keep it for everybody; whose work it shows it finds out from what this browser keeps.
 */
export default function Offline() {
  const t = useTexts();
  const words = t.offline.page;
  const owner = usePageOwner();
  const forms = useForms(owner?.login ?? null);
  const asked = useAsked();
  useOwnLanguage(owner?.locale);
  const first = forms?.[0]?.slug;
  return (
    <Frame
      skipLabel={t.frame.skip}
      brand={<span className="campaign-name">{t.frame.product}</span>}
      account={
        <ButtonLink variant="bare" to="/" reloadDocument>
          {words.back}
        </ButtonLink>
      }
      help={owner ? <HelpButton /> : undefined}
      news={owner ? <OfflineStrip login={owner.login} keepsOwner /> : undefined}
      footer={t.frame.footer}
    >
      <PageHead title={words.title} lede={words.lede} />
      <noscript>
        <p>{words.noScripts}</p>
      </noscript>
      {asked.path ? <OutOfReach path={asked.path} /> : null}
      {owner === null ? <EmptyState title={words.nobody}>{words.nobodyText}</EmptyState> : null}
      {owner ? (
        <Section title={t.offline.waiting.title} action={first ? <SentLink slug={first} /> : undefined}>
          <WaitingList owner={owner.login} names={namesIn(forms ?? [])} />
        </Section>
      ) : null}
      {owner && forms?.length === 0 ? (
        <EmptyState title={words.noForms}>{words.noFormsText}</EmptyState>
      ) : null}
      {owner && forms && forms.length > 0 ? (
        <OfflineDesk owner={owner.login} forms={forms} mendKey={asked.item} />
      ) : null}
    </Frame>
  );
}

function OutOfReach({ path }: { path: string }) {
  const words = useTexts().offline.page;
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    const back = () => setBack(true);
    const gone = () => setBack(false);
    window.addEventListener("online", back);
    window.addEventListener("offline", gone);
    return () => {
      window.removeEventListener("online", back);
      window.removeEventListener("offline", gone);
    };
  }, []);
  return (
    <Notice
      kind={isBack ? "ok" : "warn"}
      title={isBack ? words.backOnline(path) : words.failed(path)}
      actions={
        <ButtonLink size="sm" to={path} reloadDocument>
          {words.again}
        </ButtonLink>
      }
    >
      {isBack ? null : words.meanwhile}
    </Notice>
  );
}

function SentLink({ slug }: { slug: string }) {
  return <a href={`/${slug}/ket-qua/da-gui`}>{useTexts().offline.receipts.link}</a>;
}

export type KeptOfflineForms = OfflineForms & { savedAt: string };

/** What is kept for the person, of every campaign; null until it is read. */
function useForms(login: string | null): KeptOfflineForms[] | null {
  const [forms, setForms] = useState<KeptOfflineForms[] | null>(null);
  useEffect(() => {
    if (login === null) return;
    listForms(login).then(
      (kept) => setForms(kept.map(({ content, savedAt }) => ({ ...(content as OfflineForms), savedAt }))),
      () => setForms([]),
    );
  }, [login]);
  return forms;
}

/** What the address asks for: the page that could not be opened, an entry to mend. Not part of what the server wrote. */
function useAsked(): { path: string; item: string } {
  const [asked, setAsked] = useState({ path: "", item: "" });
  useEffect(() => {
    const params = new URLSearchParams(location.search);
    const path = params.get("tu") ?? "";
    setAsked({ path: /^\/[^/\\]/.test(path) ? path : "", item: params.get("muc") ?? "" });
  }, []);
  return asked;
}

function useOwnLanguage(wanted: string | undefined): void {
  const shown = useLocale();
  useEffect(() => {
    if (wanted === undefined || wanted === shown) return;
    const params = new URLSearchParams(location.search);
    if (params.has("lang")) return;
    params.set("lang", wanted);
    location.replace(`/ngoai-tuyen?${params}`);
  }, [wanted, shown]);
}
