import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { SkipLink } from "../kit/hidden";
import { DayRule, type DayRuleProps } from "./day-rule";
import { Nav, type NavItem } from "./nav";
import { Stone } from "./stone";
import { TabBar, type TabBarItem } from "./tab-bar";

export interface FrameCampaign {
  /** The overview's address. */
  to: string;
  name: string;
  /** For a phone's width. */
  shortName: string;
  /** Today and the week: "Thứ Ba 04/05/2021 · Tuần 18". */
  line: string;
  /** Follows where there is room: "còn 19 ngày đến ngày bầu cử, Chủ Nhật 23/05/2021". */
  lineMore: string;
  tMinus: number;
  tMinusLabel: string;
}

export interface FrameProps {
  skipLabel: string;
  /** The strip above all that says the data are a demonstration, with its one action. */
  demo?: { text: ReactNode; action?: ReactNode };
  campaign?: FrameCampaign;
  /** Stands in the header's place when no campaign is open. */
  brand?: ReactNode;
  search?: ReactNode;
  help?: ReactNode;
  /** What has happened that concerns the person. */
  bell?: ReactNode;
  account?: ReactNode;
  nav?: { label: string; items: readonly NavItem[] };
  rule?: DayRuleProps;
  /** A line under the header, only when there is something to say (no connection, entries that wait). */
  news?: ReactNode;
  /** What is shown is only read: forms in it have no buttons. */
  isClosed?: boolean;
  tabBar?: { label: string; items: readonly TabBarItem[] };
  footer?: ReactNode;
  /** The answer to the last action: a Toast. */
  toast?: ReactNode;
  children: ReactNode;
}

/** The main part's id, where the skip link leads. */
const mainId = "noi-dung";

/** On a phone the row of words stands at the page's foot; the tab bar's last place leads to `#` + this id. */
export const allScreensId = "moi-man-hinh";

/** What stands around every page of a signed-in person. */
export function Frame({ skipLabel, news, isClosed, tabBar, footer, toast, children, ...head }: FrameProps) {
  return (
    <>
      <SkipLink to={mainId}>{skipLabel}</SkipLink>
      <Header {...head} />
      {news}
      <main className={isClosed ? "wrap main main-closed" : "wrap main"} id={mainId} tabIndex={-1}>
        {children}
        {toast}
      </main>
      <footer className="foot">
        <div className="wrap">
          {head.nav ? <Nav {...head.nav} id={allScreensId} /> : null}
          {footer}
        </div>
      </footer>
      {tabBar ? <TabBar {...tabBar} /> : null}
    </>
  );
}

type HeaderProps = Pick<
  FrameProps,
  "demo" | "campaign" | "brand" | "search" | "bell" | "help" | "account" | "nav" | "rule"
>;

function Header({ demo, campaign, brand, search, bell, help, account, nav, rule }: HeaderProps) {
  return (
    <header className={campaign ? "top" : "top top-plain"}>
      {demo ? <DemoStrip {...demo} /> : null}
      <div className="wrap">
        <div className="top-row">
          {campaign ? <CampaignMark {...campaign} /> : <div className="campaign">{brand}</div>}
          <div className="top-tools">
            {search}
            {bell}
            {help}
            {account}
          </div>
        </div>
        {nav ? <Nav {...nav} /> : null}
      </div>
      {rule ? (
        <div className="rule-band">
          <div className="wrap">
            <DayRule {...rule} />
          </div>
        </div>
      ) : null}
    </header>
  );
}

/** Stays above everything, on paper too. */
function DemoStrip({ text, action }: { text: ReactNode; action?: ReactNode }) {
  return (
    <div className="demo">
      <div className="wrap">
        <span>{text}</span>
        {action}
      </div>
    </div>
  );
}

function CampaignMark({ to, name, shortName, line, lineMore, tMinus, tMinusLabel }: FrameCampaign) {
  return (
    <>
      <Stone tMinus={tMinus} label={tMinusLabel} />
      <div className="campaign">
        <Link className="campaign-name" to={to}>
          <span className="wide-only">{name}</span>
          <span className="phone-only">{shortName}</span>
        </Link>
        <span className="campaign-line">
          {line}
          <span className="wide-only"> · {lineMore}</span>
        </span>
      </div>
    </>
  );
}
