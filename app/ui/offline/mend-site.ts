import { outboxFields } from "~/domain/outbox";
import type { OutboxItem } from "./browser-store";
import { saveDraft } from "./drafts";
import { removeFromOutbox } from "./outbox";

/** The kept drafts of the forms of decoration and of opinion, by the form of an entry that waits. */
export const siteDrafts = {
  site: "diem",
  "site-move": "diem-bao",
  "site-check": "diem-kiem",
  "opinion-report": "du-luan",
  "field-report": "phan-anh",
} as const;
type SiteForm = keyof typeof siteDrafts;

const valueIn = ({ fields }: OutboxItem, wanted: string): string =>
  fields.find(([name]) => name === wanted)?.[1] ?? "";

/** Which form that is mended on its own page an entry is of; null: of none. */
export function siteFormOf(item: OutboxItem): SiteForm | null {
  const form = valueIn(item, outboxFields.form);
  return form in siteDrafts ? (form as SiteForm) : null;
}

/** Opens the page that the entry belongs on, where its form offers what was typed as a draft. */
export async function mendOnItsPage(item: OutboxItem, form: SiteForm): Promise<void> {
  const slug = item.path.split("/")[1] ?? "";
  const path = `/${slug}${pageOf(item, form)}`;
  const own = item.fields.filter(([name]) => name !== outboxFields.owner && name !== outboxFields.form);
  await saveDraft({ path, name: siteDrafts[form], login: item.owner }, own);
  await removeFromOutbox(item.key);
  location.assign(path);
}

function pageOf(item: OutboxItem, form: SiteForm): string {
  if (form === "opinion-report") return "/du-luan/bao-cao/moi";
  if (form === "field-report") return "/du-luan/hien-truong/moi";
  return `/trang-tri/${form === "site" ? "moi" : valueIn(item, "_site")}`;
}
