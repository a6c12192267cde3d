import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { type ListOrder, orderParam, orderText, pageParams, readOrder } from "~/domain/list-order";

/** The order that the address asks for, if the list has it. */
export function useListOrder(columns: readonly { order?: { word: string } }[]): ListOrder | null {
  const [params] = useSearchParams();
  const asked = readOrder(params.get(orderParam));
  return columns.some(({ order }) => order?.word === asked?.word) ? asked : null;
}

/** The same page in another order, from its first row on; null: the list's own order. */
export function OrderLink({
  order,
  isCurrent,
  children,
}: {
  order: string | null;
  isCurrent?: boolean;
  children: ReactNode;
}) {
  const [params] = useSearchParams();
  const next = new URLSearchParams(params);
  for (const name of [orderParam, ...pageParams]) next.delete(name);
  if (order !== null) next.set(orderParam, order);
  return (
    <Link to={`?${next}`} aria-current={isCurrent ? "true" : undefined} preventScrollReset replace>
      {children}
    </Link>
  );
}

/** Within a form of filters: what is asked for next stays in the order that was chosen. */
export function KeptOrder() {
  const order = useAskedOrder();
  return order === null ? null : <input type="hidden" name={orderParam} value={order} />;
}

/** The order as the address writes it; null: the list's own. */
export function useAskedOrder(): string | null {
  const [params] = useSearchParams();
  const order = readOrder(params.get(orderParam));
  return order && orderText(order);
}

/** The same address in this order. */
export function withOrder(path: string, order: string | null): string {
  if (order === null) return path;
  return `${path}${path.includes("?") ? "&" : "?"}${orderParam}=${order}`;
}
