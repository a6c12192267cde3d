import { Form, useLocation } from "@remix-run/react";
import { useId } from "react";
import { type ListOrder, orderText } from "~/domain/list-order";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { OrderLink } from "./list-order";

interface Choice {
  key: string;
  name: string;
  isShown: boolean;
}

interface ListToolsProps {
  list: string;
  caption: string;
  file: string | undefined;
  orders: readonly { word: string; name: string; isFigure: boolean }[];
  order: ListOrder | null;
  choices: readonly Choice[];
}

/** Above a list's right end: its order (the only way to it on a phone), its columns, its file. */
export function ListTools({ list, caption, file, orders, order, choices }: ListToolsProps) {
  const { lists: words } = useTexts();
  const put = choices.filter(({ isShown }) => !isShown).length;
  return (
    <div className="list-tools screen-only">
      {orders.length + choices.length > 0 ? (
        <details>
          <summary>
            {words.tools}
            {put > 0 ? ` (−${put})` : ""}
            <span className="sr">: {caption}</span>
          </summary>
          <div className="list-choice">
            {orders.length > 0 ? <Orders orders={orders} order={order} /> : null}
            {choices.length > 0 ? <Columns list={list} choices={choices} /> : null}
          </div>
        </details>
      ) : null}
      {file === undefined ? null : <a href={file}>{words.save}</a>}
    </div>
  );
}

function Orders({ orders, order }: Pick<ListToolsProps, "orders" | "order">) {
  const { lists: words } = useTexts();
  return (
    <div>
      <p className="legend-title">{words.order}</p>
      <ul className="list-orders">
        <li>
          <OrderLink order={null} isCurrent={order === null}>
            {words.own}
          </OrderLink>
        </li>
        {orders.map(({ word, name, isFigure }) => (
          <li key={word}>
            {name}:{" "}
            {[isFigure, !isFigure].map((isDown, at) => (
              <span key={String(isDown)}>
                {at > 0 ? " · " : ""}
                <OrderLink
                  order={orderText({ word, isDown })}
                  isCurrent={order?.word === word && order.isDown === isDown}
                >
                  {isDown ? words.down : words.up}
                  <span className="sr"> {name}</span>
                </OrderLink>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Kept by a route of its own, which comes back here. */
function Columns({ list, choices }: { list: string; choices: readonly Choice[] }) {
  const { lists: words } = useTexts();
  const { pathname, search } = useLocation();
  const id = useId();
  const shown = choices.filter(({ isShown }) => isShown).map(({ key }) => key);
  return (
    <Form method="post" action="/tai-khoan/cot" className="goes-on" key={shown.join()} preventScrollReset>
      <input type="hidden" name="danh-sach" value={list} />
      <input type="hidden" name="moi-cot" value={choices.map(({ key }) => key).join()} />
      <input type="hidden" name="ve" value={pathname + search} />
      <CheckboxGroup
        name="cot"
        id={id}
        legend={words.columns}
        hint={words.columnsHint}
        layout="columns"
        options={choices.map(({ key, name }) => ({ value: key, label: name }))}
        defaultValues={shown}
      />
      <Button size="sm">{words.keep}</Button>
    </Form>
  );
}
