import { unpackLines } from "~/domain/outputs-list";
import { pivotLink } from "~/domain/pivot-links";
import type { PivotPage } from "~/domain/pivot-page";
import { type PivotCell, unpackCell, unpackMember } from "~/domain/pivot-table";
import { plus, tallyOf, totalOf } from "~/domain/quantities";
import { logOutputs } from "~/usecases/outputs.server";
import { loadPivot } from "~/usecases/pivot.server";
import { carriedOut, slug } from "./output-acts";
import { outputFormOf } from "./output-forms";
import { listOf } from "./output-lists";
import type { World } from "./world";

export const unitKeys = [
  "trung-tam-truyen-thong",
  "phuong-bai-chay",
  "phuong-hong-gai",
  "xa-ky-thuong",
  "thanh-doan",
];

/** Outputs of one to three units, of several categories, qualifiers, messages and channels, over three months. */
export async function fillForPivots(world: World): Promise<void> {
  const categories = ["portal-item", "broadcast-item", "banner", "fanpage-post", "cell-bulletin"];
  const qualifiers = ["exact", "over", "exact", "about", "nearly"] as const;
  const message = world.structure.messages[0]?.key ?? "";
  const entries = Array.from({ length: 90 }, (_, n) => {
    const units = [
      unitKeys[n % 5],
      ...(n % 4 === 0 ? [unitKeys[(n * 3 + 1) % 5]] : []),
      ...(n % 12 === 0 ? [unitKeys[(n + 2) % 5]] : []),
    ];
    const basis = n % 17 === 0 ? "rate" : "item";
    return {
      form: outputFormOf({
        units: [...new Set(units)].filter((key) => key !== undefined),
        categories: [categories[(n * 7) % 5] ?? ""],
        date: `${((n * 11) % 28) + 1}/${(n % 3) + 2}/2021`,
        quantity: String((n % 9) + 1),
        qualifier: qualifiers[n % 5] ?? "exact",
        basis,
        per: basis === "rate" ? "week" : "",
        message: n % 3 === 0 ? message : "",
        title: `Tin thứ ${n} của đợt thử bảng tổng hợp`,
      }),
    };
  });
  carriedOut(await logOutputs(world.as("thu-ky"), slug, entries));
}

export const pivotOf = (world: World, query: string, who = "lanh-dao"): Promise<PivotPage> => {
  const params = new URLSearchParams(query);
  return loadPivot(world.as(who), slug, (name) => params.get(name) ?? "");
};

export interface ShownCell {
  /** "outer / inner / column", "" for a total. */
  place: string;
  cell: PivotCell;
  /** Where the number leads. */
  path: string;
}

/** Every cell of a page with its link, as the page draws it. */
export function cellsOf(page: PivotPage): ShownCell[] {
  const [outer, inner, columns] = [page.members.rows, page.members.inner, page.members.columns].map((list) =>
    list.map(unpackMember),
  );
  const total = (link: string) => ({ name: "", note: "", link });
  return page.rows.flatMap((row) => {
    const [first = "", second = "", ...cells] = row.split("\t");
    const one = outer?.[Number(first)] ?? total(page.totalLinks.rows);
    const two = (second === "" ? undefined : inner?.[Number(second)]) ?? total(page.totalLinks.inner);
    return cells.map((text, index) => {
      const three = columns?.[page.columns[index] ?? -1] ?? total(page.totalLinks.columns);
      return {
        place: [one, two, three].map((part) => part.name).join(" / "),
        cell: unpackCell(text),
        path: pivotLink(page.link, [one, two, three]),
      };
    });
  });
}

export type RawOutput = Awaited<ReturnType<typeof rawOutputs>>[number];

/** Every active output with the units that it credits, straight from its rows. */
export async function rawOutputs(world: World) {
  const rows = await world.db.read.selectFrom("outputs").selectAll().where("status", "=", "active").execute();
  const units = await world.db.read.selectFrom("output_units").selectAll().execute();
  return rows.map((row) => ({
    ...row,
    units: units.filter((one) => one.output_id === row.id).map((one) => one.unit_id),
  }));
}

/** What a link asks for, looked for output by output. */
export function matching(world: World, outputs: readonly RawOutput[], path: string): RawOutput[] {
  const asked = new URL(path, "http://here").searchParams;
  const { tree, categories, messages } = world.structure;
  const says = (name: string, holds: (value: string) => boolean) => {
    const value = asked.get(name);
    return value === null || holds(value);
  };
  return outputs.filter((output) => {
    const category = categories.find((one) => one.id === output.category_id);
    const below = asked.get("don-vi");
    const scope = tree
      .scopeOn(output.units, output.published_on)
      .flatMap((id) => tree.get(id) ?? [])
      .filter(
        (unit) =>
          below === null ||
          tree.ancestorsOn(unit.id, output.published_on).some((id) => tree.get(id)?.key === below),
      );
    return (
      scope.length > 0 &&
      says("khoi", (bloc) => scope.some((unit) => unit.bloc === bloc)) &&
      says("loai", (key) => category?.key === key) &&
      says("nhom", (group) => category?.group === group) &&
      says("donvi-tinh", (measure) => category?.measure === measure) &&
      says("cach-tinh", (basis) => output.basis === basis) &&
      says("noi-dung", (key) => (messages.find((one) => one.id === output.message_id)?.key ?? "-") === key) &&
      says("kenh", (id) => (output.channel_id ?? "-") === id) &&
      says("tu", (day) => output.published_on >= day) &&
      says("den", (day) => output.published_on <= day)
    );
  });
}

/** The total of outputs by their own contributions. */
export function addedUp(outputs: readonly RawOutput[]) {
  const none = tallyOf({ value: 0, qualifier: "exact" });
  return totalOf(
    outputs.reduce(
      (sum, one) =>
        plus(sum, {
          amount: one.counted,
          nOver: one.counted_over,
          nNearly: one.counted_nearly,
          nAbout: one.counted_about,
          nUncounted: one.counted_uncounted,
        }),
      none,
    ),
  );
}

/** How many rows the list of outputs has at an address, page by page. */
export async function listedAt(world: World, path: string): Promise<number> {
  const query = new URL(path, "http://here").search.slice(1);
  let listed = 0;
  for (let older: string | null = ""; older !== null; ) {
    const page = await listOf(world.as("lanh-dao"), `${query}&truoc=${older}`);
    listed += unpackLines(page.lines).length;
    older = page.older;
  }
  return listed;
}
