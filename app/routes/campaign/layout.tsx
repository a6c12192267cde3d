import { Link, Outlet, type ShouldRevalidateFunction, useLoaderData, useLocation } from "@remix-run/react";
import { isEntryPage } from "~/domain/entry-pages";
import { noticesPath } from "~/domain/notices-page";
import { capitalise, formatDay, formatLongDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { FlashToast } from "~/ui/flash-toast";
import { AccountMenu } from "~/ui/frame/account-menu";
import { Bell } from "~/ui/frame/bell";
import { Frame } from "~/ui/frame/frame";
import { HelpButton } from "~/ui/frame/help-button";
import { SearchBox } from "~/ui/frame/search-box";
import { OfflineStrip } from "~/ui/offline/offline-strip";
import { isQueued } from "~/ui/offline/queued";
import { keepsData } from "~/ui/picture-view";
import { listMyCampaigns } from "~/usecases/campaigns.server";
import { type CampaignFrame, loadCampaignFrame } from "~/usecases/frame.server";
import { ClosedBand, NoMoreEntries } from "./closed";
import { navOf, ruleOf, tabsOf } from "./frame-parts";

export const loader = guardedLoader(async ({ ctx, params }) => {
  const [frame, campaigns] = await Promise.all([
    loadCampaignFrame(ctx, params.campaign ?? ""),
    listMyCampaigns(ctx),
  ]);
  return {
    frame,
    name: ctx.actor?.displayName ?? "",
    login: ctx.actor?.loginName ?? "",
    canChoose: campaigns.length > 1,
  };
});

export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  !keepsData(args) && !isQueued(args) && args.defaultShouldRevalidate;

export default function CampaignLayout() {
  const { frame, name, login, canChoose } = useLoaderData<typeof loader>();
  const t = useTexts();
  const { pathname } = useLocation();
  return (
    <Frame
      skipLabel={t.frame.skip}
      demo={frame.isDemo ? demoOf(frame, t.frame) : undefined}
      campaign={useCampaignMark(frame)}
      search={<SearchBox slug={frame.slug} label={t.frame.search} />}
      bell={<Bell to={noticesPath(frame.slug)} count={frame.unread} label={t.frame.bell(frame.unread)} />}
      help={<HelpButton />}
      account={
        <AccountMenu name={name} words={t.frame} canAdminister={frame.canAdminister} canChoose={canChoose} />
      }
      nav={{ label: t.frame.nav.label, items: navOf(frame, t.frame.nav) }}
      rule={ruleOf(frame, t.frame)}
      news={
        <>
          <OfflineStrip login={login} slug={frame.canLog ? frame.slug : undefined} />
          {frame.closedOn === null ? null : <ClosedBand closedOn={frame.closedOn} />}
        </>
      }
      isClosed={frame.closedOn !== null}
      tabBar={{ label: t.frame.nav.tabs, items: tabsOf(frame, t.frame.nav) }}
      footer={t.frame.footer}
      toast={<FlashToast />}
    >
      {frame.closedOn !== null && isEntryPage(pathname) ? <NoMoreEntries slug={frame.slug} /> : <Outlet />}
    </Frame>
  );
}

function demoOf(frame: CampaignFrame, words: ReturnType<typeof useTexts>["frame"]) {
  return {
    text: words.demo(formatDay(frame.today)),
    action: frame.canMoveDay ? <Link to={`/${frame.slug}/ngay-minh-hoa`}>{words.moveDay}</Link> : undefined,
  };
}

function useCampaignMark(frame: CampaignFrame) {
  const { frame: words } = useTexts();
  const locale = useLocale();
  const left = words.daysLeft(frame.tMinus);
  return {
    to: `/${frame.slug}`,
    name: frame.name,
    shortName: frame.shortName,
    line: words.headline({ day: capitalise(formatLongDay(frame.today, locale)), week: frame.week }),
    lineMore: `${left}, ${formatLongDay(frame.electionOn, locale)}`,
    tMinus: frame.tMinus,
    tMinusLabel: left,
  };
}
