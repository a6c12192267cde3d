import { Link, Outlet, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { FlashToast } from "~/ui/flash-toast";
import { AccountMenu } from "~/ui/frame/account-menu";
import { Frame } from "~/ui/frame/frame";
import { HelpButton } from "~/ui/frame/help-button";
import { OfflineStrip } from "~/ui/offline/offline-strip";
import { loadDesk } from "~/usecases/desk.server";

/** Frame of the pages that belong to no campaign: one's own account and the administration. */
export const loader = guardedLoader(async ({ ctx }) => loadDesk(ctx));

export default function DeskLayout() {
  const desk = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <Frame
      skipLabel={t.frame.skip}
      brand={
        <Link className="campaign-name" to="/">
          {t.frame.product}
        </Link>
      }
      help={<HelpButton />}
      account={<AccountMenu name={desk.name} words={t.frame} canAdminister={desk.canAdminister} />}
      nav={{
        label: t.frame.nav.label,
        items: [
          ...desk.campaigns.map(({ slug, shortName }) => ({ to: `/${slug}`, label: shortName })),
          { to: "/tai-khoan", label: t.frame.nav.account },
          ...(desk.canAdminister ? [{ to: "/quan-tri", label: t.frame.nav.admin }] : []),
        ],
      }}
      news={<OfflineStrip login={desk.login} />}
      footer={t.frame.footer}
      toast={<FlashToast />}
    >
      <Outlet />
    </Frame>
  );
}
