import { describe, expect, it } from "vitest";
import { ownDataPage } from "~/domain/own-data";

describe("a person's own data", () => {
  it("a person's own data are text on their page, whatever somebody wrote", () => {
    const tables = [{ title: "Việc <b>", heads: ["A & B"], rows: [["<script>alert(1)</script>", 'x "y"']] }];
    const page = ownDataPage("Của <i>tôi</i>", "Một & hai", tables as never, "vi");
    expect(page).not.toMatch(/<script|<b>|<i>/);
    expect(page).toContain("<td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td>x &quot;y&quot;</td>");
    expect(page).toContain("<th>A &amp; B</th>");
  });
});
