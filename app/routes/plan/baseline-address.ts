/** What the address of the frozen plan asks for: `?tu=1&den=2&phan=targets&loai=added`; `ban` is the old name of `tu`. */
export function compareQuery(asked: URLSearchParams) {
  const number = (name: string) => {
    const value = Number(asked.get(name) ?? "");
    return Number.isInteger(value) && value > 0 ? value : null;
  };
  return {
    from: number("tu") ?? number("ban"),
    to: number("den"),
    part: asked.get("phan") ?? "",
    kind: asked.get("loai") ?? "",
  };
}

export function compareAddress(query: {
  from: number;
  to: number | null;
  part: string;
  kind: string;
}): string {
  const asked = new URLSearchParams({ tu: String(query.from) });
  if (query.to !== null) asked.set("den", String(query.to));
  if (query.part) asked.set("phan", query.part);
  if (query.kind) asked.set("loai", query.kind);
  return asked.toString();
}
