import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { Link, Router } from "wouter";
import { LeaveUnsaved, useCarefulLocation, watchTyping } from "./unsaved";

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

async function page(layout: string) {
  history.pushState(null, "", "/desk/here");
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  root = createRoot(place);
  await act(async () =>
    root?.render(
      <Router hook={useCarefulLocation}>
        <div className={`shell ${layout}`}>
          <main>
            <form onSubmit={(event) => event.preventDefault()}>
              <input />
            </form>
          </main>
          <Link href="/desk/there">There</Link>
          <Link href="/desk/here?tab=other">Tab</Link>
          <LeaveUnsaved />
        </div>
      </Router>,
    ),
  );
  const of = (text: string) =>
    [...place.querySelectorAll<HTMLElement>("a, button")].find((one) => one.textContent === text);
  return {
    types: () =>
      act(async () =>
        place.querySelector("input")?.dispatchEvent(new Event("input", { bubbles: true })),
      ),
    sends: () =>
      act(async () =>
        place.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true })),
      ),
    presses: (text: string) => act(async () => of(text)?.click()),
    isAsked: () => place.querySelector("dialog")?.open === true,
  };
}

it("what was typed is not lost without a question", async () => {
  const { types, presses, isAsked } = await page("work");
  await types();
  await presses("Tab");
  expect([isAsked(), location.search]).toEqual([false, "?tab=other"]);
  await presses("There");
  expect([isAsked(), location.pathname]).toEqual([true, "/desk/here"]);
  await presses("Cancel");
  expect([isAsked(), location.pathname]).toEqual([false, "/desk/here"]);
  await presses("There");
  await presses("Leave");
  expect([isAsked(), location.pathname]).toEqual([false, "/desk/there"]);
});

it("nobody is asked where nothing was typed, or where it was sent", async () => {
  const { types, sends, presses, isAsked } = await page("work");
  await types();
  await sends();
  await presses("There");
  expect([isAsked(), location.pathname]).toEqual([false, "/desk/there"]);
});

it("in the shop nobody is asked", async () => {
  const { types, presses, isAsked } = await page("shop");
  await types();
  await presses("There");
  expect([isAsked(), location.pathname]).toEqual([false, "/desk/there"]);
});
