import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { cache } from "@/api/cache";
import { Problem } from "@/api/problem";
import { seen } from "@/testing";
import { BulkResult, useBulk } from "./Bulk";
import { Toasts } from "./Toasts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
HTMLDialogElement.prototype.showModal ??= function () {
  this.open = true;
};
let root: Root | undefined;
afterEach(() => act(async () => root?.unmount()));

const REFUSED = new Problem({ status: 409, reason: "LEFT", detail: "it left already" });

function Cancelling({ items }: { items: readonly string[] }) {
  const { run, problem } = useBulk<string>({
    items,
    nameOf: (item) => `Order ${item}`,
    act: async (item) => {
      if (item.startsWith("left")) throw REFUSED;
    },
    said: (count) => `${count} cancelled`,
    quiet: true,
  });
  return (
    <>
      <button type="button" onClick={() => void run()}>
        Cancel
      </button>
      <p>{problem?.detail}</p>
    </>
  );
}

async function cancelled(...items: string[]) {
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  root = createRoot(place);
  await act(async () =>
    root?.render(
      <QueryClientProvider client={cache}>
        <Cancelling items={items} />
        <BulkResult />
        <Toasts />
      </QueryClientProvider>,
    ),
  );
  await act(async () => place.querySelector("button")?.click());
  const ends = (told: string) => seen(() => expect(place.textContent).toContain(told));
  const texts = (of: string) => [...place.querySelectorAll(of)].map((one) => one.textContent);
  return { place, texts, ends };
}

it("how many went is told, and of each that did not, why", async () => {
  const { place, texts, ends } = await cancelled("1", "left 2", "3", "left 4");
  await ends("2 of 4 done");
  expect(texts("dialog h2")).toEqual(["2 of 4 done"]);
  expect(texts("dialog li")).toEqual([
    "Order left 2: it left already",
    "Order left 4: it left already",
  ]);
  expect(place.textContent).toContain("2 cancelled");
  const close = [...place.querySelectorAll<HTMLElement>("dialog footer button")][0];
  await act(async () => close?.click());
  expect(texts("dialog")).toEqual([]);
});

it("where all went nothing else is told, and where none did no success", async () => {
  const all = await cancelled("5", "6", "7");
  await all.ends("3 cancelled");
  expect(all.texts("dialog")).toEqual([]);
  await act(async () => root?.unmount());
  const none = await cancelled("left 8", "left 9");
  await none.ends("0 of 2 done");
  expect(none.texts("dialog h2")).toEqual(["0 of 2 done"]);
  await act(async () => none.place.querySelector<HTMLElement>("dialog footer button")?.click());
});

it("of a single thing the problem is told where it arose", async () => {
  const { texts, ends } = await cancelled("left 10");
  await ends("it left already");
  expect(texts("dialog")).toEqual([]);
  expect(texts("p")).toContain("it left already");
});
