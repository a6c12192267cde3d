import type { MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { PageHandle } from "~/ui/page-title";
import { publicityAnswer, publicityData } from "./publicity-route.server";
import { PublicityScreen } from "./publicity-screen";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader((args) =>
  publicityData(args, { kind: "milestone", key: args.params.milestone ?? "" }),
);

export const action = guardedAction(
  (args) => publicityAnswer(args, { kind: "milestone", key: args.params.milestone ?? "" }),
  "publicity.link",
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function Publicity() {
  const { page, edited, draft } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PublicityScreen
      page={page}
      edited={edited}
      answer={refused ?? (draft ? { problems: [], values: draft } : undefined)}
    />
  );
}
