import { formatDay, formatShortDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";
import type { DayRuleProps } from "~/ui/frame/day-rule";
import type { RuleMark } from "~/ui/frame/day-rule-labels";
import { allScreensId } from "~/ui/frame/frame";
import type { NavItem } from "~/ui/frame/nav";
import type { TabBarItem } from "~/ui/frame/tab-bar";
import type { CampaignFrame, Place, RuleMarkKind } from "~/usecases/frame.server";

const paths: Record<Place, string> = {
  overview: "",
  timeline: "/lich",
  outputs: "/ket-qua",
  progress: "/tien-do",
  readiness: "/san-sang",
  plan: "/ke-hoach",
  reports: "/bao-cao",
  meetings: "/giao-ban",
  briefings: "/giao-ban/bao-chi",
  decoration: "/trang-tri",
  cases: "/phan-bac",
  opinion: "/du-luan",
  reminders: "/nhac-viec",
  settings: "/cai-dat",
};

/** The row of words under the header. */
export function navOf(frame: CampaignFrame, words: Texts["frame"]["nav"]): NavItem[] {
  return frame.places.map((place) => ({
    to: `/${frame.slug}${paths[place]}`,
    label: words[place],
    end: place === "overview",
  }));
}

/** Five places at the bottom of a phone: logging, where allowed, is the main one; "Thêm" leads to all the others. */
export function tabsOf(frame: CampaignFrame, words: Texts["frame"]["nav"]): TabBarItem[] {
  const base = `/${frame.slug}`;
  const place = (key: Place, icon: TabBarItem["icon"]): TabBarItem[] =>
    frame.places.includes(key) ? [{ to: `${base}${paths[key]}`, label: words[key], icon }] : [];
  const log: TabBarItem = { to: `${base}/ket-qua/moi`, label: words.log, icon: "plus", main: true };
  const report: TabBarItem = { ...log, to: `${base}/du-luan/bao-cao/moi` };
  const own = frame.isCollaborator ? `${base}/du-luan/bao-cao` : base;
  return [
    { to: own, label: words.mine, icon: "home", end: true },
    ...place("timeline", "calendar"),
    ...(frame.canLog || frame.isCollaborator
      ? [frame.canLog ? log : report]
      : frame.places[1] === "readiness"
        ? place("readiness", "readiness")
        : place("outputs", "document")),
    ...place("progress", "progress"),
    { to: `#${allScreensId}`, label: words.more, icon: "menu" },
  ];
}

/** The ruler of the whole election under the header. */
export function ruleOf(frame: CampaignFrame, words: Texts["frame"]): DayRuleProps {
  const { rule } = frame;
  const marks: RuleMark[] = rule.marks.map(({ on, day, what }) => ({
    day,
    shape: shapes[what],
    date: formatShortDay(on),
    word: words.rule[what],
  }));
  return {
    lastDay: rule.days,
    firstMonday: rule.firstMonday,
    today: rule.today,
    marks,
    label: words.ruleSpoken({ today: formatDay(frame.today), left: words.daysLeft(frame.tMinus) }),
  };
}

const shapes: Record<RuleMarkKind, RuleMark["shape"]> = {
  announced: "none",
  "consultation-1": "ring",
  "consultation-2": "ring",
  "consultation-3": "ring",
  decoration: "square",
  election: "diamond",
  results: "none",
};
