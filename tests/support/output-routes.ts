import type { OutputForm } from "~/domain/outputs";
import { type OutputLine, unpackLines } from "~/domain/outputs-list";
import * as list from "~/routes/outputs/list";
import * as newOutput from "~/routes/outputs/new";
import * as output from "~/routes/outputs/output";
import { type Flash, readFlash } from "~/server/flash.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { slug } from "./output-acts";
import { outputFormOf } from "./output-forms";
import { callAction, callLoader, type RouteAnswer } from "./route-calls";

/** Where the outputs of the world's campaign are. */
export const outputsPath = `/${slug}/ket-qua`;

const params = { campaign: slug };

/** Sends the entry form, filled in as usual but for what differs. */
export function postOutput(
  ctx: UseCaseContext,
  differs: Partial<OutputForm> = {},
  button: "one" | "more" = "one",
): Promise<RouteAnswer> {
  const fields = { ...outputFormOf(differs), intent: button };
  return callAction(newOutput, ctx, `${outputsPath}/moi`, fields, { params });
}

export const openForm = (ctx: UseCaseContext, query = ""): Promise<RouteAnswer> =>
  callLoader(newOutput, ctx, `${outputsPath}/moi${query}`, { params });

export const openOutput = (ctx: UseCaseContext, number: number | string): Promise<RouteAnswer> =>
  callLoader(output, ctx, `${outputsPath}/${number}`, { params: { ...params, number: String(number) } });

/** Sends one of the forms of an output's page. */
export function postToOutput(
  ctx: UseCaseContext,
  number: number,
  fields: Record<string, string | readonly string[]>,
): Promise<RouteAnswer> {
  const call = { params: { ...params, number: String(number) } };
  return callAction(output, ctx, `${outputsPath}/${number}`, fields, call);
}

export const openList = (ctx: UseCaseContext, query = ""): Promise<RouteAnswer> =>
  callLoader(list, ctx, `${outputsPath}${query}`, { params });

/** The rows that a list shows. */
export async function shownIn(ctx: UseCaseContext, query = ""): Promise<OutputLine[]> {
  return unpackLines((await openList(ctx, query)).body.lines);
}

/** The sentence that an answer will have the next page say; throws when there is none. */
export function flashOf({ cookies }: RouteAnswer): Flash {
  const Cookie = cookies.map((cookie) => cookie.split(";")[0]).join("; ");
  const flash = readFlash(new Request("http://cot-moc.example", { headers: { Cookie } }));
  if (!flash) throw new Error("nothing to say");
  return flash;
}

/** Status, where it leads and which sentence it says. */
export const outcomeOf = (answer: RouteAnswer) => [answer.status, answer.location, flashOf(answer).code];
