import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { seen } from "@/testing";
import { CsvImport } from "./CsvImport";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const FILE = "sku,price\nA,1\nB,2\nC,3\nD,cheap";
const KEPT = new Map([
  ["A", 1],
  ["B", 1],
]);

it("a row is new, changes something or is there already, and only the first two are taken", async () => {
  const taken: string[] = [];
  const place = document.createElement("div");
  document.body.append(place);
  await act(async () =>
    createRoot(place).render(
      <CsvImport
        open
        onClose={() => undefined}
        title="Import"
        columns={["sku", "price"]}
        kept={async () => KEPT}
        read={({ sku = "", price }, kept) => {
          if (Number.isNaN(Number(price))) throw new Error("no price");
          return { sku, price: Number(price), before: kept.get(sku) };
        }}
        fateOf={({ price, before }) => {
          if (before === undefined) return "new";
          return price === before ? "same" : "changed";
        }}
        take={async ({ sku }) => taken.push(sku)}
      />,
    ),
  );
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  Object.defineProperty(input, "files", { value: [new File([FILE], "some.csv")] });
  await act(async () => input?.dispatchEvent(new Event("change", { bubbles: true })));
  const said = () => document.body.textContent;
  await seen(() => expect(said()).toContain("1 row is new"));
  expect(said()).toContain("1 row changes something");
  expect(said()).toContain("1 row is there already");
  expect(said()).toContain("1 row has a mistake");
  const go = [...document.querySelectorAll("button")].find(
    ({ textContent }) => textContent === "Import 2 rows",
  );
  await act(async () => go?.click());
  await seen(() => expect(taken).toEqual(["B", "C"]));
});
