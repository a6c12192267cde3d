/** What a person can do on a page: its forms and where its links lead, read from the server's HTML. */

export interface PageField {
  name: string;
  /** text, textarea, select, hidden, checkbox, … */
  kind: string;
  /** As it would be sent if nobody touched it; for a choice that has to be made, the first that means something. */
  value: string;
  isSent: boolean;
}

export interface PageForm {
  method: "GET" | "POST";
  action: string;
  isMultipart: boolean;
  fields: PageField[];
}

export interface PageParts {
  forms: PageForm[];
  links: string[];
}

type Attributes = Record<string, string>;

const tags =
  /<(\/?)(form|input|textarea|select|option|button|a)((?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;

/** One form for each of its buttons that says what is to be done. `address`: of the page. */
export function partsOf(html: string, address: string): PageParts {
  const reader = new Reader(address);
  for (const tag of html.matchAll(tags)) {
    const [whole, slash, name = "", rest = ""] = tag;
    const after = html.slice(tag.index + whole.length, tag.index + whole.length + 20_000);
    if (slash) reader.close(name.toLowerCase());
    else reader.open(name.toLowerCase(), attributesOf(rest), after);
  }
  return reader.parts();
}

interface OpenForm extends PageForm {
  id: string;
  buttons: { name: string; value: string; action: string | null }[];
}

class Reader {
  readonly #forms: OpenForm[] = [];
  readonly #elsewhere: { form: string; field: PageField }[] = [];
  readonly #links = new Set<string>();
  #form: OpenForm | null = null;
  #select: { field: PageField; form: string | undefined; hasChosen: boolean } | null = null;

  constructor(readonly address: string) {}

  open(name: string, attributes: Attributes, after: string): void {
    if (name === "a" && attributes.href) this.#links.add(attributes.href);
    else if (name === "form") this.#openForm(attributes);
    else if (name === "option") this.#option(attributes);
    else if (name === "button") this.#button(attributes);
    else if (attributes.name) this.#field(name, attributes, after);
  }

  close(name: string): void {
    if (name === "form") this.#form = null;
    if (name === "select" && this.#select) {
      this.#put(this.#select.form, this.#select.field);
      this.#select = null;
    }
  }

  parts(): PageParts {
    for (const { form, field } of this.#elsewhere)
      this.#forms.find(({ id }) => id === form)?.fields.push(field);
    const forms = this.#forms.flatMap(({ id: _, buttons, ...form }) =>
      buttons.length === 0
        ? [form]
        : buttons.map(({ name, value, action }) => ({
            ...form,
            action: action ?? form.action,
            fields: [...form.fields, { name, kind: "button", value, isSent: true }],
          })),
    );
    return { forms, links: [...this.#links] };
  }

  #openForm(attributes: Attributes): void {
    this.#form = {
      id: attributes.id ?? "",
      method: attributes.method?.toLowerCase() === "post" ? "POST" : "GET",
      action: attributes.action ?? this.address,
      isMultipart: attributes.enctype === "multipart/form-data",
      ...{ fields: [], buttons: [] },
    };
    this.#forms.push(this.#form);
  }

  #button({ name, value = "", form, formaction = null }: Attributes & { formaction?: string | null }): void {
    if (!name) return;
    const owner = form === undefined ? this.#form : this.#forms.find(({ id }) => id === form);
    owner?.buttons.push({ name, value, action: formaction });
  }

  #option({ value = "", selected }: Attributes): void {
    if (!this.#select || this.#select.hasChosen) return;
    const { field } = this.#select;
    if (selected !== undefined || field.value === "") field.value = value;
    this.#select.hasChosen = selected !== undefined && value !== "";
  }

  #field(tag: string, attributes: Attributes, after: string): void {
    const name = attributes.name ?? "";
    if (tag === "select") {
      const field = { name, kind: "select", value: "", isSent: true };
      this.#select = { field, form: attributes.form, hasChosen: false };
      return;
    }
    const kind = tag === "textarea" ? tag : (attributes.type ?? "text");
    const value =
      tag === "textarea" ? decoded(after.split("</textarea>", 1)[0] ?? "") : (attributes.value ?? "");
    const isSent = !["checkbox", "radio"].includes(kind) || attributes.checked !== undefined;
    this.#put(attributes.form, { name, kind, value, isSent });
  }

  #put(form: string | undefined, field: PageField): void {
    if (form !== undefined) this.#elsewhere.push({ form, field });
    else this.#form?.fields.push(field);
  }
}

function attributesOf(text: string): Attributes {
  const found: Attributes = {};
  for (const [, name = "", quoted, single, bare] of text.matchAll(
    /([^\s"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  ))
    found[name.toLowerCase()] = decoded(quoted ?? single ?? bare ?? "");
  return found;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (whole, name) => entities[name] ?? whole);
