import { useRouteLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Tabs } from "~/ui/kit/tabs";

interface FrameData {
  frame: { slug: string; canLog: boolean };
}

/** Every way of entering and looking through outputs; ways of entering only for who may enter. */
export function OutputTabs() {
  const t = useTexts();
  const frame = (useRouteLoaderData("routes/campaign/layout") as FrameData | undefined)?.frame;
  if (!frame) return null;
  const words = t.outputs.tabs;
  const to = (part: string) => `/${frame.slug}/ket-qua${part}`;
  const entering = [
    { to: to("/nhap-bang"), label: words.grid },
    { to: to("/dan"), label: words.paste },
    { to: to("/nhap-tep"), label: words.file, end: false },
    { to: to("/de-xuat"), label: t.ownFeeds.proposals.tab },
    { to: to("/khai-bao"), label: words.declarations },
    { to: to("/da-gui"), label: words.receipts },
  ];
  return (
    <Tabs
      label={words.label}
      tabs={[
        { to: to(""), label: words.list },
        ...(frame.canLog ? entering : []),
        { to: to("/anh"), label: words.photos },
        { to: to("/trung"), label: words.twins },
        { to: to("/thung-rac"), label: words.trash },
      ]}
    />
  );
}
