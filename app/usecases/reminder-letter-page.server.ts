import type { LetterContent, LetterLine, LetterLink } from "./reminder-letter.server";

/**
 * The letter as a small page of its own: classes and one style sheet, no pictures and no scripts, so that it reads well
 * where the sheet is dropped. Dark colours follow the reader's system where the mail program lets them.
 */
export function page({ locale, title, parts, open, footer, stop }: LetterContent): string {
  const links = stop.links.filter(({ url }) => url !== null);
  const stopping = links.length > 0 ? `<p>${html(stop.label)} ${links.map(link).join(" · ")}</p>` : "";
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${html(title)}</title>
<style>${sheet}</style>
</head>
<body>
<div class="sheet">
<h1>${html(title)}</h1>
${parts.map(({ campaign, lines }) => `<h2>${html(campaign)}</h2>\n<ul>\n${lines.map(item).join("\n")}\n</ul>`).join("\n")}
<div class="foot">
<p>${html(footer)} ${open.map(link).join(" · ")}</p>
${stopping}
</div>
</div>
</body>
</html>
`;
}

function item({ title, left, isLate, facts }: LetterLine): string {
  const tone = isLate ? "left late" : "left";
  return `<li><div class="title">${link(title)}</div><div><span class="${tone}">${html(left)}</span> · ${html(facts)}</div></li>`;
}

const link = ({ label, url }: LetterLink) =>
  url === null ? html(label) : `<a href="${html(url)}">${html(label)}</a>`;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const html = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");

/** The product's paper, ink and chàm, and their night. */
const sheet = `
:root { color-scheme: light dark; }
body { margin: 0; background: #fbfaf7; color: #1c2126; font: 16px/1.5 "Source Sans 3", "Segoe UI", Roboto, Arial, sans-serif; }
.sheet { max-width: 600px; margin: 0 auto; padding: 24px 16px; }
h1 { margin: 0 0 24px; font-size: 22px; line-height: 1.3; }
h2 { margin: 24px 0 0; padding-top: 8px; border-top: 2px solid #1c2126; font-size: 17px; line-height: 1.35; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: 12px 0; border-bottom: 1px solid #d9d6cd; font-size: 15px; }
.title { font-weight: 600; font-size: 16px; }
.left { font-weight: 600; }
.late { color: #a3231b; }
a { color: #14506b; }
.foot { margin-top: 24px; font-size: 13px; color: #565d63; }
.foot a { color: inherit; }
@media (prefers-color-scheme: dark) {
  body { background: #14181b; color: #ece8df; }
  h2 { border-top-color: #ece8df; }
  li { border-bottom-color: #343a3f; }
  a { color: #8ec7e0; }
  .late { color: #f09a90; }
  .foot { color: #a9aeb1; }
}
`;
