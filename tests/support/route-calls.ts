import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { UseCaseContext } from "~/usecases/context.server";

/** What a loader or an action answered or threw, read out. */
export interface RouteAnswer {
  status: number;
  location: string | null;
  cookies: string[];
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever a route answers
  body: any;
}

export interface RouteCall {
  params?: Record<string, string>;
  headers?: Record<string, string>;
  isSecure?: boolean;
  address?: string;
}

type Fields = Record<string, string | readonly string[]>;

/** Calls a loader as a browser's GET would. */
export function callLoader(
  route: { loader: (args: LoaderFunctionArgs) => Promise<unknown> },
  ctx: UseCaseContext,
  path: string,
  call: RouteCall = {},
): Promise<RouteAnswer> {
  const request = new Request(new URL(path, originOf(call)), { headers: call.headers });
  return answerOf(() => route.loader({ request, params: call.params ?? {}, context: contextOf(ctx, call) }));
}

/** Calls an action as a browser's form would. */
export function callAction(
  route: { action: (args: ActionFunctionArgs) => Promise<unknown> },
  ctx: UseCaseContext,
  path: string,
  fields: Fields,
  call: RouteCall = {},
): Promise<RouteAnswer> {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
  );
  const request = new Request(new URL(path, originOf(call)), { method: "POST", body, headers: call.headers });
  return answerOf(() => route.action({ request, params: call.params ?? {}, context: contextOf(ctx, call) }));
}

const originOf = ({ isSecure }: RouteCall) => `${isSecure ? "https" : "http"}://cot-moc.example`;

function contextOf(useCases: UseCaseContext, { isSecure, address }: RouteCall): AppLoadContext {
  return {
    useCases,
    nonce: "nonce",
    locale: useCases.actor?.locale ?? "vi",
    address: address ?? "203.0.113.7",
    isSecure: isSecure ?? false,
    allowCaching: () => {},
    askAgainIn: () => {},
    taken: async () => {},
  };
}

async function answerOf(work: () => Promise<unknown>): Promise<RouteAnswer> {
  const answered = await work().catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown;
    return thrown;
  });
  if (answered instanceof Response) return read(answered.status, answered.headers, await answered.text());
  if (isData(answered)) {
    return read(answered.init?.status ?? 200, new Headers(answered.init?.headers), answered.data);
  }
  return read(200, new Headers(), answered);
}

function read(status: number, headers: Headers, body: unknown): RouteAnswer {
  return { status, location: headers.get("Location"), cookies: headers.getSetCookie(), body };
}

interface DataAnswer {
  type: "DataWithResponseInit";
  data: unknown;
  init: ResponseInit | null;
}

const isData = (answered: unknown): answered is DataAnswer =>
  typeof answered === "object" &&
  answered !== null &&
  "type" in answered &&
  answered.type === "DataWithResponseInit";

/** "field code" of every problem of a refused form. */
export function problemsOf({ body }: RouteAnswer): string[] {
  const problems: { field: string; code: string }[] = body?.problems ?? [];
  return problems.map(({ field, code }) => `${field} ${code}`);
}

/** The sentence that an answer leaves for the next page, with its undo. */
export function flashOf(cookies: readonly string[]) {
  const value = cookies.join(";").match(/cot-moc-flash=([^;]+)/)?.[1] ?? "";
  return JSON.parse(Buffer.from(value, "base64url").toString());
}
