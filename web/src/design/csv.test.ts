import { describe, expect, it } from "vitest";
import { parseCsv, writeCsv } from "./csv";

describe("CSV", () => {
  it("reads quotes, separators and line ends of every kind", () => {
    const { columns, rows } = parseCsv('\uFEFFsku;name\r\nA;"say ""hi""; now"\nB;"two\nlines"\n\n');
    expect(columns).toEqual(["sku", "name"]);
    expect(rows).toEqual([
      { sku: "A", name: 'say "hi"; now' },
      { sku: "B", name: "two\nlines" },
    ]);
  });

  it("reads what it wrote", () => {
    const text = writeCsv(
      ["a", "b"],
      [
        ["x,y", 'q"'],
        ["", "line\nbreak"],
        ["- a list", "=1+1"],
      ],
    );
    expect(parseCsv(text).rows).toEqual([
      { a: "x,y", b: 'q"' },
      { a: "", b: "line\nbreak" },
      { a: "- a list", b: "=1+1" },
    ]);
  });

  it("writes nothing that a spreadsheet takes for a formula", () => {
    expect(writeCsv(["a"], [["=1+1"], [-5]])).toBe("a\r\n'=1+1\r\n-5");
    expect(writeCsv(["a"], [["-12.50"], ["-1+1"]])).toBe("a\r\n-12.50\r\n'-1+1");
  });
});
