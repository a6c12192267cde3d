import { renderToStaticMarkup } from "react-dom/server";
import type { TimelinePage } from "~/domain/timeline-page";
import { widePicture } from "~/domain/timeline-picture";
import { tallPicture } from "~/domain/timeline-picture-tall";
import { en } from "~/i18n/en";
import { formatDay, formatShortDay } from "~/i18n/format";
import type { Locale } from "~/i18n/texts";
import { vi } from "~/i18n/vi";
import { TimelineFile } from "~/ui/charts/timeline-file";
import { picturedOf, pictureInputOf } from "~/ui/charts/timeline-input";
import { type TimelineAddress, viewOf } from "./address";
import { shownWords } from "./shown";

/** The page's picture as the text of an SVG file. */
export function pictureFile(
  page: TimelinePage,
  address: TimelineAddress,
  form: "wide" | "tall",
  locale: Locale,
): string {
  const t = locale === "en" ? en : vi;
  const words = t.timeline.picture;
  const view = viewOf(address, page.asOf, form);
  // A file on its own has no pages to lead to.
  const pictured = picturedOf(page, () => "", t, locale);
  const input = pictureInputOf(page, pictured, view, t);
  const drawing =
    form === "wide"
      ? { form, picture: widePicture(input) }
      : { form, picture: tallPicture(input, words.today(formatShortDay(page.asOf))) };
  const numbered = drawing.form === "wide" ? drawing.picture.numbered : [];
  const leads = new Map(pictured.milestones.map((one) => [one.key, one.lead]));
  const facts = [shownWords(page, view, pictured.whole, t), words.file.asOf(formatDay(page.asOf))];
  if (page.isDemo) facts.push(words.file.demonstration);
  const markup = renderToStaticMarkup(
    <TimelineFile
      input={input}
      drawing={drawing}
      subjects={pictured.subjects}
      title={form === "wide" ? `${t.timeline.title} · ${page.name}` : t.timeline.title}
      lines={form === "wide" ? [facts.join(" · ")] : [page.name, ...facts]}
      numbers={{
        title: words.numbers,
        items: numbered.map((key) => `${leads.get(key)} ${pictured.subjects.get(key)?.title ?? ""}`),
      }}
      t={t}
      locale={locale}
    />,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}
