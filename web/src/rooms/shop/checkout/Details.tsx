import { type FormEvent, useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { countryNames } from "@/words/countries";
import { addressOf, type Cart, show, waysOf } from "../cart/cart";
import { useShopWords } from "../words";

/** Who buys and where to; then the stock is held. */
export function Details({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const [typed, setTyped] = useState(() => firstOf(cart));
  const path = { cartId: cart.cartId };
  const going = useDo({
    act: async () => {
      const { email, customerName, ...shippingAddress } = typed;
      await api.PATCH("/api/v1/cart/{cartId}", {
        params: { path },
        body: {
          email,
          customerName,
          shippingAddress: { ...shippingAddress, recipient: customerName },
        },
      });
      const { data } = await api.POST("/api/v1/cart/{cartId}/checkout", {
        params: { path },
        body: {},
      });
      show(data);
    },
    quiet: true,
  });
  const sending = useDo<string>({
    act: async (shippingMethod) => {
      const { data } = await api.PATCH("/api/v1/cart/{cartId}", {
        params: { path },
        body: { shippingMethod },
      });
      show(data);
    },
  });
  const text = (name: keyof typeof typed, label: string, more: object = {}) => (
    <Field
      label={label}
      value={typed[name]}
      wrong={going.problem?.of(name)}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      {...more}
    />
  );
  const ways = waysOf(cart);
  function submit(event: FormEvent): void {
    event.preventDefault();
    void going.run();
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Card title={say("whoBuys")}>
        <div className="form-grid">
          {text("email", say("email"), { type: "email", required: true, autoComplete: "email" })}
          {text("customerName", say("name"), { required: true, autoComplete: "name" })}
        </div>
      </Card>
      <Card title={say("whereTo")}>
        <div className="form-grid">
          {text("street", say("street"), { required: true, autoComplete: "street-address" })}
          {text("zipCode", say("zip"), { autoComplete: "postal-code" })}
          {text("city", say("city"), { required: true, autoComplete: "address-level2" })}
          {text("state", say("state"), { autoComplete: "address-level1" })}
          <Select
            label={say("country")}
            options={countryNames()}
            value={typed.country}
            autoComplete="country"
            onChange={(event) => setTyped({ ...typed, country: event.target.value })}
          />
          {ways.length > 1 && (
            <Select
              label={say("by")}
              options={ways.map(({ method, name }) => ({ value: method, label: name }))}
              value={cart.shippingMethod}
              onChange={(event) => void sending.run(event.target.value)}
            />
          )}
        </div>
      </Card>
      <ProblemNote problem={going.problem} />
      <Button kind="main" type="submit" busy={going.busy || cart.status === "Holding"}>
        {say("holdStock")}
      </Button>
    </form>
  );
}

function firstOf(cart: Cart) {
  const address = addressOf(cart);
  return {
    email: cart.email ?? "",
    customerName: cart.customerName,
    street: address?.street ?? "",
    zipCode: address?.zipCode ?? "",
    city: address?.city ?? "",
    state: address?.state ?? "",
    country: address?.country ?? "DE",
  };
}
