import type { ContentField } from "~/domain/outputs-history";
import { formatDay, formatNumber, formatQuantity } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";
import type { ContentView } from "~/usecases/outputs-output.server";

/** Parts of a content as a reader tells them apart: a figure and its qualifier are one. */
export type ContentPart = keyof Texts["outputs"]["page"]["fields"];

export function partsOf(changed: readonly ContentField[]): ContentPart[] {
  const parts = changed.map(
    (field): ContentPart => (field === "value" || field === "qualifier" ? "quantity" : field),
  );
  return [...new Set(parts)];
}

/** What a content says in one of its parts. */
export function partWords(view: ContentView, part: ContentPart, t: Texts, locale: Locale): string {
  const words = t.outputs;
  const said = {
    publishedOn: () => formatDay(view.publishedOn),
    periodFrom: () => (view.periodFrom === null ? "" : formatDay(view.periodFrom)),
    basis: () => words.bases[view.basis],
    quantity: () => formatQuantity(view, t, locale),
    coverageOf: () => (view.coverageOf === null ? "" : formatNumber(view.coverageOf, locale)),
    ratePer: () => (view.ratePer === null ? "" : words.form.pers[view.ratePer]),
    unitIds: () => view.units.join(", "),
    categoryId: () => view.category,
    channelId: () => view.channel,
    messageId: () => view.message,
    title: () => view.title,
    link: () => view.link ?? "",
    note: () => view.note,
  }[part]();
  return said === "" ? words.page.none : said;
}
