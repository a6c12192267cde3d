import type { OutputForm } from "~/domain/outputs";

let count = 0;

/** An everyday output, as the form sends it; each has its own key, and a number in its title: a look-alike is asked about. */
export function formOf(key: string): OutputForm {
  count += 1;
  return {
    units: ["don-vi-7"],
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
