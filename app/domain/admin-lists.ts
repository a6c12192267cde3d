/** What the administrators' lists are asked for, by the names that stand in their addresses. */

export const accountParams = { text: "tim", role: "vai-tro", state: "trang-thai", after: "sau" } as const;

export const auditParams = {
  account: "nguoi",
  action: "viec",
  kind: "loai",
  campaign: "cuoc",
  subject: "muc",
  from: "tu",
  to: "den",
  after: "sau",
} as const;

/** What an address asks of such a list, each part under its own key. */
export const askedOf = <Key extends string>(
  params: Readonly<Record<Key, string>>,
  ask: (name: string) => string,
): Record<Key, string> =>
  Object.fromEntries(
    Object.entries<string>(params).map(([key, name]) => [key, ask(name).normalize("NFC").trim()]),
  ) as Record<Key, string>;
