/** A mail as a reader's program understands it, read by other code than what wrote it. */
export interface ReadLetter {
  /** Every header line, unfolded and decoded, by lower-case name. */
  headers: Map<string, string[]>;
  text: string;
  html: string;
}

export function readLetter(raw: string): ReadLetter {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get("content-type")?.[0] ?? "")?.[1];
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => partOf(part.replace(/^\r?\n/, "")))
    : [{ headers, body }];
  const textOf = (type: string) => {
    const found = parts.find((part) => part.headers.get("content-type")?.[0]?.startsWith(type));
    return found ? decoded(found.body, found.headers.get("content-transfer-encoding")?.[0] ?? "7bit") : "";
  };
  return { headers, text: textOf("text/plain"), html: textOf("text/html") };
}

function partOf(raw: string): { headers: Map<string, string[]>; body: string } {
  const end = raw.search(/\r?\n\r?\n/);
  const headers = new Map<string, string[]>();
  const lines = raw
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), words(line.slice(colon + 1).trim())]);
  }
  return { headers, body: raw.slice(end).replace(/^\r?\n\r?\n/, "") };
}

/** RFC 2047: the space between two encoded words is none, and a letter's bytes may be divided between them. */
function words(text: string): string {
  const run = /=\?utf-8\?[BQ]\?[^?]*\?=(?:\s*=\?utf-8\?[BQ]\?[^?]*\?=)*/gi;
  return text.replace(run, (found) => {
    const bytes = [...found.matchAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind = "", coded = ""]) =>
      kind.toUpperCase() === "B" ? Buffer.from(coded, "base64") : quotedPrintable(coded.replaceAll("_", " ")),
    );
    return Buffer.concat(bytes).toString();
  });
}

function decoded(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString();
  if (encoding === "quoted-printable") return quotedPrintable(body.replace(/=\r?\n/g, "")).toString();
  return body;
}

function quotedPrintable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}
