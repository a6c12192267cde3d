import type { Texts } from "~/i18n/texts";

/** Names of pages by route, for the browser's tab; pages that are about one thing name it themselves (meta). */
const titles: Record<string, (t: Texts) => string> = {
  "routes/accounts/sign-in": (t) => t.accounts.signIn.title,
  "routes/accounts/settings": (t) => t.frame.account,
  "routes/admin/index": (t) => t.admin.title,
  "routes/admin/accounts": (t) => t.admin.list.title,
  "routes/admin/account-new": (t) => t.admin.account.newTitle,
  "routes/admin/audit": (t) => t.admin.audit.title,
  "routes/campaign/overview": (t) => t.overview.title,
  "routes/campaign/demo-day": (t) => t.overview.demoDay.title,
  "routes/timeline/timeline": (t) => t.timeline.title,
  "routes/timeline/baselines": (t) => t.timeline.baseline.title,
  "routes/timeline/trash": (t) => t.timeline.trash.of,
  "routes/outputs/list": (t) => t.outputs.title,
  "routes/outputs/new": (t) => t.outputs.form.title,
  "routes/outputs/declarations": (t) => t.outputs.declare,
  "routes/outputs/trash": (t) => t.outputs.trash,
  "routes/plan/plan": (t) => t.plan.title,
  "routes/plan/documents": (t) => t.plan.documents.title,
  "routes/progress/progress": (t) => t.progress.title,
};

/** "Lịch bầu cử · Cột Mốc"; null for a page that names itself. */
export function pageTitle(routeId: string | undefined, t: Texts): string | null {
  if (routeId === "routes/timeline/milestone" || routeId === "routes/outputs/output") return null;
  const own = routeId === undefined ? undefined : titles[routeId];
  return own ? `${own(t)} · ${t.frame.product}` : t.frame.product;
}
