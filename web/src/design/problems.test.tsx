import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Problem } from "@/api/problem";
import { seen } from "@/testing";
import { chooseLanguage } from "@/words/language";
import { ProblemNote } from "./ProblemNote";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
let root: Root;
let place: HTMLElement;

beforeEach(() => {
  place = document.createElement("div");
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  act(() => chooseLanguage("en"));
});

const REFUSED = { status: 409, title: "As programs are told" };
const said = (reason: string, detail: string, text: string) => {
  act(() => root.render(<ProblemNote problem={new Problem({ ...REFUSED, reason, detail })} />));
  return seen(() => expect(place.textContent).toContain(text));
};

it("a rule that says no is told in the reader's language, with the names that it is about", async () => {
  await said("SKU_TAKEN", "CK-BAG-01", "Another product has this SKU (CK-BAG-01).");
  act(() => chooseLanguage("de"));
  await said(
    "SKU_TAKEN",
    "CK-BAG-01",
    "Diese Artikelnummer hat schon ein anderes Produkt (CK-BAG-01).",
  );
  await said("COUNT_CLOSED", "approved", "Diese Zählung ist abgeschlossen.");
  await said("TOO_MANY_COUPONS", "at most 20", "Mehr Gutscheine gehen nicht: höchstens 20.");
  act(() => chooseLanguage("pt"));
  await said(
    "LOCKED",
    "too many wrong passwords; try again later",
    "Demasiadas palavras-passe erradas.",
  );
});

it("in English the server's own words follow, and where nobody knows the reason they stand alone", async () => {
  await said(
    "OTHER_BUSINESS",
    "a business changes only itself",
    "another business: a business changes",
  );
  act(() => chooseLanguage("de"));
  await said("SOMETHING_NEW", "it is not so", "it is not so");
  await said("SOMETHING_NEW", "", "As programs are told");
});
