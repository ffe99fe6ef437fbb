import { loadStripe } from "@stripe/stripe-js/pure";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeEach, expect, it, vi } from "vitest";
import { seen } from "@/testing";
import { CardPayment } from "./CardPayment";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
vi.mock("@stripe/stripe-js/pure", () => ({ loadStripe: vi.fn() }));

const paid = vi.fn(async (_token: string) => {});
const submit = vi.fn();
const update = vi.fn();
const stripe = {
  elements: vi.fn(() => ({
    create: () => ({ mount: vi.fn() }),
    getElement: () => null,
    submit,
    update,
  })),
  createConfirmationToken: vi.fn(),
  handleNextAction: vi.fn(),
};

beforeEach(() => {
  vi.clearAllMocks();
  submit.mockResolvedValue({});
  stripe.createConfirmationToken.mockResolvedValue({ confirmationToken: { id: "ctoken_1" } });
  stripe.handleNextAction.mockResolvedValue({});
});

/** A payment of 20 euros at a house with this key of Stripe's, or with the test gateway. */
async function shown(key: string) {
  const place = document.createElement("div");
  const cache = new QueryClient();
  cache.setQueryData(["about"], { stripePublishableKey: key });
  const root = createRoot(place);
  const show = (challengeToken = "", waiting: string | false = false, amount = 2000) =>
    act(async () =>
      root.render(
        <QueryClientProvider client={cache}>
          <CardPayment
            amount={amount}
            currency="EUR"
            pay={paid}
            waiting={waiting}
            challengeToken={challengeToken}
          />
        </QueryClientProvider>,
      ),
    );
  await show();
  const press = (name: string) =>
    act(async () =>
      [...place.querySelectorAll("button")].find((one) => one.textContent === name)?.click(),
    );
  return { place, show, press };
}

it("a house with the test gateway takes its cards, and no script comes from elsewhere", async () => {
  const { place, press } = await shown("");
  expect(place.querySelector("select")?.value).toBe("tok_ok");
  await press("Pay €20.00");
  expect(paid).toHaveBeenCalledExactlyOnceWith("tok_ok");
  expect(loadStripe).not.toHaveBeenCalled();
});

it("a card that Stripe's own fields took is told by Stripe's word for it", async () => {
  vi.mocked(loadStripe)
    .mockRejectedValueOnce(new Error("blocked"))
    .mockResolvedValue(stripe as never);
  const { place, show, press } = await shown("pk_1");
  await seen(() => expect(place.textContent).toContain("could not be loaded"));
  await press("Try again");
  await seen(() => expect(stripe.elements).toHaveBeenCalled());
  expect(stripe.elements).toHaveBeenCalledWith(
    expect.objectContaining({ amount: 2000, currency: "eur", captureMethod: "manual" }),
  );

  await show("", false, 1900);
  expect(update).toHaveBeenLastCalledWith({ amount: 1900 });

  submit.mockResolvedValueOnce({ error: { message: "shown by the fields themselves" } });
  await press("Pay €19.00");
  expect(paid).not.toHaveBeenCalled();

  stripe.createConfirmationToken.mockResolvedValueOnce({ error: { message: "Lost the line." } });
  await press("Pay €19.00");
  expect(paid).not.toHaveBeenCalled();
  expect(place.textContent).toContain("Lost the line.");

  await press("Pay €19.00");
  expect(paid).toHaveBeenCalledExactlyOnceWith("ctoken_1");
  expect(place.textContent).not.toContain("Lost the line.");
});

it("the bank asks by itself, once, and again when the payer wants it", async () => {
  vi.mocked(loadStripe).mockResolvedValue(stripe as never);
  const { place, show, press } = await shown("pk_1");
  await show("", "The order is being placed");
  expect(place.textContent).toContain("The order is being placed");
  await show("pi_1_secret", "The order is being placed");
  await show("pi_1_secret", "The order is being placed");
  expect(stripe.handleNextAction).toHaveBeenCalledExactlyOnceWith({ clientSecret: "pi_1_secret" });
  expect(place.textContent).toContain("Your bank wants you to confirm");
  stripe.handleNextAction.mockResolvedValueOnce({ error: { message: "You refused it." } });
  await press("Confirm the payment");
  expect(place.textContent).toContain("You refused it.");
});
