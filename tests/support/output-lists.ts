import { listParams, unpackLines } from "~/domain/outputs-list";
import type { UseCaseContext } from "~/usecases/context.server";
import { logOutputs } from "~/usecases/outputs.server";
import { loadOutputList, type OutputListPage } from "~/usecases/outputs-pages.server";
import { carriedOut, slug } from "./output-acts";
import { outputFormOf } from "./output-forms";
import type { World } from "./world";

/** The list that an address's query asks for. */
export const listOf = (ctx: UseCaseContext, query = ""): Promise<OutputListPage> => {
  const params = new URLSearchParams(query);
  return loadOutputList(ctx, slug, (name) => params.get(name) ?? "");
};

export const numbersOf = (page: OutputListPage) => unpackLines(page.lines).map((line) => line.number);
export const numbersFor = async (ctx: UseCaseContext, query: string) => numbersOf(await listOf(ctx, query));

/** 120 outputs of the centre, the ward and both together, two a day from 1/3. */
export async function fill(world: World): Promise<void> {
  const units = [
    ["trung-tam-truyen-thong"],
    ["phuong-bai-chay"],
    ["trung-tam-truyen-thong", "phuong-bai-chay"],
  ];
  const entries = Array.from({ length: 120 }, (_, index) => ({
    form: outputFormOf({
      units: units[index % 3] ?? [],
      categories: [index % 10 === 0 ? "broadcast-item" : "portal-item"],
      date: `${(Math.floor(index / 2) % 28) + 1}/${index < 56 ? 3 : 4}/2021`,
      title: index % 40 === 0 ? `Phản ánh bầu cử ${index}` : `Tin số ${index}`,
    }),
  }));
  carriedOut(await logOutputs(world.as("thu-ky"), slug, entries));
}

/** Every number of a list, page by page. */
export async function walk(ctx: UseCaseContext, query: string): Promise<number[][]> {
  const pages: number[][] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: OutputListPage = await listOf(ctx, `${query}&${listParams.older}=${cursor}`);
    pages.push(numbersOf(page));
    cursor = page.older;
  }
  return pages;
}
