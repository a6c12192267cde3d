import type { CompareKind } from "~/domain/progress-compare-page";

/** What addresses about progress ask, as they are typed; unknown words are as if they were not there. */
export function readProgressAddress(params: URLSearchParams) {
  const ask = (name: string) => (params.get(name) ?? "").slice(0, 120);
  const kind: CompareKind = ask("kieu") === "cuoc" ? "elections" : "phases";
  return {
    asOf: ask("den"),
    unitKey: ask("don-vi"),
    scope: ask("hinh-thuc"),
    isWhole: ask("toan-bo") === "1",
    opened: ask("do-phu"),
    kind,
    phases: [ask("dot"), ask("dot-2")] as const,
    other: ask("cuoc"),
  };
}

/** What only the comparison asks, for addresses of it. */
export function compareMore(page: {
  kind: CompareKind;
  chosen: readonly [string, string];
  other: string;
}): Record<string, string> {
  if (page.kind === "elections") return { kieu: "cuoc", cuoc: page.other };
  return { dot: page.chosen[0], "dot-2": page.chosen[1] };
}
