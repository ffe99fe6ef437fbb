import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { Edited } from "./Edited";
import { LeaveUnsaved } from "./LeaveUnsaved";
import { watchTyping } from "./unsaved";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
HTMLDialogElement.prototype.showModal ??= function () {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function () {
  this.open = false;
};
watchTyping();
let root: Root | undefined;
afterEach(() => act(async () => root?.unmount()));

type Kept = { name: string; version: number };

async function form(begun: Kept) {
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  root = createRoot(place);
  const input = () => place.querySelector("input") as HTMLInputElement;
  const button = (text: string) =>
    [...place.querySelectorAll("button")].find(({ textContent }) => textContent === text);
  const keeps = (kept: Kept) =>
    act(async () =>
      root?.render(
        <div className="shell work">
          <main>
            <Edited kept={kept} shows={kept.name}>
              {({ name, version }) => (
                <form data-version={version} onSubmit={(event) => event.preventDefault()}>
                  <input defaultValue={name} />
                </form>
              )}
            </Edited>
          </main>
          <LeaveUnsaved />
        </div>,
      ),
    );
  await keeps(begun);
  return {
    keeps,
    types: (text: string) =>
      act(async () => {
        input().value = text;
        input().dispatchEvent(new Event("input", { bubbles: true }));
      }),
    sends: () =>
      act(async () =>
        place.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true })),
      ),
    presses: (text: string) => act(async () => button(text)?.click()),
    isTold: () => place.querySelector("[role=status]") !== null,
    shown: () => [input().value, Number(place.querySelector("form")?.dataset.version)],
  };
}

it("a form into which nobody typed shows at once what another changed", async () => {
  const { keeps, shown, isTold } = await form({ name: "Bag", version: 1 });
  await keeps({ name: "Satchel", version: 2 });
  expect([...shown(), isTold()]).toEqual(["Satchel", 2, false]);
});

it("what is typed stays when another changes something that the form does not show", async () => {
  const { keeps, types, shown, isTold } = await form({ name: "Bag", version: 1 });
  await types("Big bag");
  await keeps({ name: "Bag", version: 2 });
  expect([...shown(), isTold()]).toEqual(["Big bag", 2, false]);
});

it("what is typed stays, over the version it was begun with, until the change is looked at", async () => {
  const { keeps, types, presses, shown, isTold } = await form({ name: "Bag", version: 1 });
  await types("Big bag");
  await keeps({ name: "Satchel", version: 2 });
  expect([...shown(), isTold()]).toEqual(["Big bag", 1, true]);
  await presses("See the change");
  expect(shown()).toEqual(["Big bag", 1]);
  await presses("Leave");
  expect([...shown(), isTold()]).toEqual(["Satchel", 2, false]);
});

it("what was sent makes room for what is kept then", async () => {
  const { keeps, types, sends, shown, isTold } = await form({ name: "Bag", version: 1 });
  await types("Big bag");
  await sends();
  await keeps({ name: "Big bag", version: 2 });
  expect([...shown(), isTold()]).toEqual(["Big bag", 2, false]);
});
