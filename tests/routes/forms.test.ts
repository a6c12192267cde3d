import { describe, expect, it } from "vitest";
import { readForm } from "~/server/forms.server";

const posted = (body: string) =>
  readForm(
    new Request("https://cot-moc.example/", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body,
    }),
  );

describe("what a form posts", () => {
  it("is text: no character that a database, an XML file or the eye cannot take, in no field's name either", async () => {
    const form = await posted(
      `title=${encodeURIComponent("Ngày\u0000 hội \u202Egnourt\u202C\u2066x\u2069\uFFFF\u0007")}&a%00b=1`,
    );
    expect(form.get("title")).toBe("Ngày hội gnourtx");
    expect(form.fields()).toEqual({ title: ["Ngày hội gnourtx"], ab: ["1"] });
  });

  it("keeps line ends, tabs and the marks that letters and pictures are made of", async () => {
    const form = await posted(`lines=${encodeURIComponent("A\tB\r\nC\u200D")}`);
    expect(form.get("lines")).toBe("A\tB\nC\u200D");
  });

  it("keeps the names of a form apart from those of every object", async () => {
    const form = await posted("__proto__=x&__proto__=y&constructor=z");
    expect(form.all("__proto__")).toEqual(["x", "y"]);
    expect(Object.entries(form.fields())).toEqual([
      ["__proto__", ["x", "y"]],
      ["constructor", ["z"]],
    ]);
    expect(form.get("toString")).toBe("");
  });
});
