import type { OutputForm } from "~/domain/outputs";

let count = 0;

/** An everyday output of one unit after the other, as the form sends it; its title has a number: a look-alike is asked about. */
export function formOf(key: string): OutputForm {
  count += 1;
  return {
    units: [`don-vi-${1 + (count % 200)}`],
    categories: ["portal-item"],
    channels: [],
    basis: "item",
    from: "",
    date: "04/05/2021",
    quantity: "1",
    qualifier: "exact",
    whole: "",
    per: "",
    message: "",
    title: `Hỏi – đáp số ${count}: thẻ cử tri và quyền bầu cử`,
    link: "",
    note: "",
    confirm: [],
    confirmReason: "",
    _key: key,
  };
}

/** The same as the body of a posted form. */
export function bodyOf(key: string): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(formOf(key))) {
    for (const one of [value].flat()) body.append(name, one);
  }
  return body.toString();
}
