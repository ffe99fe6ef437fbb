import { act, type ReactNode, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { Link, Router } from "wouter";
import { Problem } from "@/api/problem";
import { Dialog } from "./Dialog";
import { LeaveUnsaved } from "./LeaveUnsaved";
import { ProblemNote } from "./ProblemNote";
import { Tabs } from "./Tabs";
import { useCarefulLocation, watchTyping } from "./unsaved";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
HTMLDialogElement.prototype.showModal ??= function () {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function () {
  this.open = false;
};
/** What a browser asks before its Back button leads to another page. */
const navigation = Object.assign(new EventTarget(), {
  traverseTo: (there: string) => history.replaceState(null, "", there),
});
vi.stubGlobal("navigation", navigation);
watchTyping();
let root: Root | undefined;
afterEach(() => act(async () => root?.unmount()));

function TwoTabs() {
  const [chosen, choose] = useState("first");
  const tabs = [
    { id: "first", label: "First", content: <Typed /> },
    { id: "second", label: "Second", content: <p>Nothing is typed here</p> },
  ];
  return <Tabs label="Tabs" tabs={tabs} chosen={chosen} onChoose={choose} />;
}

function FormInDialog() {
  const [open, setOpen] = useState(true);
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title="A name">
      <Typed />
    </Dialog>
  );
}

/** A form that shows why it was not taken. */
function Typed() {
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <input />
      <ProblemNote problem={problem} />
      <button type="button" onClick={() => setProblem(new Problem({ status: 422 }))}>
        Refuse
      </button>
    </form>
  );
}

async function page(layout: string, inside: ReactNode = <Typed />) {
  history.pushState(null, "", "/desk/here");
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  root = createRoot(place);
  await act(async () =>
    root?.render(
      <Router hook={useCarefulLocation}>
        <div className={`shell ${layout}`}>
          <main>{inside}</main>
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
    goesBackTo: (there: string) =>
      act(async () => {
        const destination = { key: there, url: `${location.origin}${there}`, sameDocument: true };
        const event = new Event("navigate", { cancelable: true });
        Object.assign(event, { navigationType: "traverse", destination });
        if (navigation.dispatchEvent(event)) navigation.traverseTo(there);
      }),
    pressesEscape: () =>
      act(async () => {
        const key = { key: "Escape", bubbles: true, cancelable: true };
        place.querySelector("input")?.dispatchEvent(new KeyboardEvent("keydown", key));
      }),
    clicksBeside: () => act(async () => place.querySelector("dialog")?.click()),
    isShown: (text: string) => place.textContent?.includes(text),
    isAsked: () => place.querySelector<HTMLDialogElement>(".shell > dialog")?.open === true,
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

it("what was sent and not taken is as unsaved as before", async () => {
  const { types, sends, presses, isAsked } = await page("work");
  await types();
  await sends();
  await presses("Refuse");
  await presses("There");
  expect([isAsked(), location.pathname]).toEqual([true, "/desk/here"]);
  await presses("Cancel");
});

it("what was typed in a tab is not lost to another tab without a question", async () => {
  const { types, presses, isShown, isAsked } = await page("work", <TwoTabs />);
  await types();
  await presses("Second");
  expect([isAsked(), isShown("Nothing is typed here")]).toEqual([true, false]);
  await presses("Leave");
  expect([isAsked(), isShown("Nothing is typed here")]).toEqual([false, true]);
  await presses("First");
  await presses("Second");
  expect([isAsked(), isShown("Nothing is typed here")]).toEqual([false, true]);
});

it("the browser's Back button does not take what was typed without a question", async () => {
  const { types, goesBackTo, presses, isAsked } = await page("work");
  await types();
  await goesBackTo("/desk/here?tab=other");
  expect([isAsked(), location.search]).toEqual([false, "?tab=other"]);
  await goesBackTo("/desk/before");
  expect([isAsked(), location.pathname]).toEqual([true, "/desk/here"]);
  await presses("Cancel");
  expect([isAsked(), location.pathname]).toEqual([false, "/desk/here"]);
  await goesBackTo("/desk/before");
  await presses("Leave");
  expect([isAsked(), location.pathname]).toEqual([false, "/desk/before"]);
});

it("where nothing was typed the browser goes back at once", async () => {
  const { goesBackTo, isAsked } = await page("work");
  await goesBackTo("/desk/before");
  expect([isAsked(), location.pathname]).toEqual([false, "/desk/before"]);
});

it.each(["pressesEscape", "clicksBeside"] as const)(
  "what was typed in a dialog is not lost without a question to who %s",
  async (leaves) => {
    const shown = await page("work", <FormInDialog />);
    await shown.types();
    await shown[leaves]();
    expect([shown.isAsked(), shown.isShown("Refuse")]).toEqual([true, true]);
    await shown.presses("Cancel");
    expect([shown.isAsked(), shown.isShown("Refuse")]).toEqual([false, true]);
    await shown[leaves]();
    await shown.presses("Leave");
    expect([shown.isAsked(), shown.isShown("Refuse")]).toEqual([false, false]);
  },
);

it.each(["pressesEscape", "clicksBeside"] as const)(
  "a dialog in which nothing was typed is closed at once to who %s",
  async (leaves) => {
    const shown = await page("work", <FormInDialog />);
    await shown[leaves]();
    expect([shown.isAsked(), shown.isShown("Refuse")]).toEqual([false, false]);
  },
);
