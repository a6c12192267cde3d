import { useRouteLoaderData } from "@remix-run/react";
import type { HiddenColumns } from "~/domain/column-choice";

const none: readonly string[] = [];

/** The columns of a list that its reader has put away; the server knows them, so that nothing moves on arrival. */
export function useHiddenColumns(list: string): readonly string[] {
  const root = useRouteLoaderData("root") as { hiddenColumns?: HiddenColumns } | undefined;
  return root?.hiddenColumns?.[list] ?? none;
}
