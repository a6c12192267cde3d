import type { Texts } from "~/i18n/texts";

/** Names of pages by route, for the browser's tab; pages that are about one thing name it themselves (meta). */
const titles: Record<string, (t: Texts) => string> = {
  "routes/home": (t) => t.setUp.choose.title,
  "routes/accounts/sign-in": (t) => t.accounts.signIn.title,
  "routes/accounts/settings": (t) => t.frame.account,
  "routes/admin/index": (t) => t.admin.title,
  "routes/admin/accounts": (t) => t.admin.list.title,
  "routes/admin/account-new": (t) => t.admin.account.newTitle,
  "routes/admin/jobs": (t) => t.admin.jobs.title,
  "routes/admin/audit": (t) => t.admin.audit.title,
  "routes/admin/holidays": (t) => t.holidays.title,
  "routes/set-up/list": (t) => t.setUp.list.title,
  "routes/set-up/start": (t) => t.setUp.start.title,
  "routes/set-up/step": (t) => t.setUp.start.title,
  "routes/campaign/overview": (t) => t.overview.title,
  "routes/campaign/demo-day": (t) => t.overview.demoDay.title,
  "routes/timeline/timeline": (t) => t.timeline.title,
  "routes/calendar-feeds/feeds": (t) => t.feeds.title,
  "routes/timeline/compare": (t) => t.timeline.compare.title,
  "routes/timeline/rounds": (t) => t.rounds.title,
  "routes/plan/baselines": (t) => t.timeline.baseline.title,
  "routes/timeline/trash": (t) => t.timeline.trash.of,
  "routes/outputs/list": (t) => t.outputs.title,
  "routes/outputs/new": (t) => t.outputs.form.title,
  "routes/outputs/paste": (t) => t.paste.title,
  "routes/outputs/twins": (t) => t.twins.title,
  "routes/outputs/grid": (t) => t.grid.title,
  "routes/outputs/imports": (t) => t.imports.title,
  "routes/outputs/import": (t) => t.imports.title,
  "routes/outputs/bulk": (t) => t.bulk.title,
  "routes/outputs/bulk-run": (t) => t.bulk.title,
  "routes/outputs/declarations": (t) => t.outputs.declare,
  "routes/outputs/receipts": (t) => t.offline.receipts.title,
  "routes/outputs/offline": (t) => t.offline.page.title,
  "routes/outputs/proposals": (t) => t.ownFeeds.proposals.title,
  "routes/outputs/gallery": (t) => t.evidence.gallery.title,
  "routes/outputs/trash": (t) => t.outputs.tabs.trash,
  "routes/plan/plan": (t) => t.plan.title,
  "routes/plan/target-rules": (t) => t.targets.rules.title,
  "routes/plan/unit-sizes": (t) => t.targets.sizesPage.title,
  "routes/plan/target-paste": (t) => t.targets.paste.title,
  "routes/plan/documents": (t) => t.plan.documents.title,
  "routes/reviews/list": (t) => t.reviews.title,
  "routes/reviews/letterhead": (t) => t.reviews.head.title,
  "routes/tasks/list": (t) => t.tasks.title,
  "routes/tasks/new": (t) => t.tasks.form.newTitle,
  "routes/tasks/paste": (t) => t.tasks.pasting.title,
  "routes/reminders/reminders": (t) => t.reminders.title,
  "routes/reminders/choices": (t) => t.reminders.choices.title,
  "routes/reminders/unsubscribe": (t) => t.reminders.stop.title,
  "routes/progress/progress": (t) => t.progress.title,
  "routes/progress/units": (t) => t.progress.units.title,
  "routes/progress/compare": (t) => t.progress.compare.title,
  "routes/pivot/pivot": (t) => t.pivot.title,
  "routes/settings/general": (t) => t.settings.title,
  "routes/settings/election-day": (t) => t.settings.move.title,
  "routes/settings/phases": (t) => t.settings.phases.title,
  "routes/settings/units": (t) => t.settings.units.title,
  "routes/settings/own-feeds": (t) => t.ownFeeds.title,
  "routes/settings/roster": (t) => t.settings.roster.title,
};

/** Pages that are about one thing. */
const namesItself = [
  "routes/timeline/milestone",
  "routes/timeline/round",
  "routes/timeline/publicity-round",
  "routes/timeline/publicity-milestone",
  "routes/outputs/output",
  "routes/outputs/evidence",
  "routes/settings/unit",
  "routes/plan/document",
  "routes/reviews/review",
  "routes/tasks/task",
];

/** "Lịch bầu cử · Cột Mốc"; null for a page that names itself. */
export function pageTitle(routeId: string | undefined, t: Texts): string | null {
  if (routeId !== undefined && namesItself.includes(routeId)) return null;
  const own = routeId === undefined ? undefined : titles[routeId];
  return own ? `${own(t)} · ${t.frame.product}` : t.frame.product;
}
