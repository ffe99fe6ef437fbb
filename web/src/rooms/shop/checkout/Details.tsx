import { type FormEvent, useState } from "react";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Check } from "@/design/Check";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import { SkeletonLines } from "@/design/Skeleton";
import { nameOf } from "@/people/person";
import { useSession } from "@/session/session";
import { useKept } from "@/shell/kept";
import { type KeptAddress, useAddresses } from "../account/address";
import type { Cart } from "../cart/cart";
import { useShopWords } from "../words";
import { AddressChoice } from "./AddressChoice";
import { Billing } from "./Billing";
import { type Buyer, buyerOf, pickedOf, placeOf } from "./buyer";
import { PlaceFields } from "./PlaceFields";
import { Sending } from "./Sending";
import { holdStock, useForetold } from "./telling";
import { useCheckoutWords } from "./words";

/** Who buys and where to, begun with what the account knows; then the stock is held. */
export function Details({ cart, onHeld }: { cart: Cart; onHeld: () => void }) {
  const who = useSession();
  const path = { userId: who?.userId ?? "" };
  const me = useAsk("/api/v1/users/{userId}", { path }, { when: who !== null });
  const kept = useAddresses(who?.userId);
  if (who && (me.isLoading || kept.isLoading)) return <SkeletonLines />;
  const known = {
    email: me.data?.email ?? "",
    name: me.data ? nameOf(me.data) : "",
    addresses: kept.data?.items ?? [],
  };
  const start = buyerOf(cart, known);
  return <Form cart={cart} start={start} addresses={known.addresses} onHeld={onHeld} />;
}

type Props = {
  cart: Cart;
  start: Buyer;
  addresses: readonly KeptAddress[];
  onHeld: () => void;
};

function Form({ cart, start, addresses, onHeld }: Props) {
  const shop = useShopWords();
  const say = useCheckoutWords();
  const who = useSession();
  const [typed, setTyped] = useKept(`entrepot.buyer.${cart.cartId}`, start, "tab");
  const [picked, setPicked] = useState(() => pickedOf(typed, addresses));
  const [keeps, setKeeps] = useState(addresses.length === 0);
  const going = useDo({ act: () => holdStock(cart.cartId, typed), quiet: true });
  const keeping = useDo<Buyer>({
    act: (buyer) =>
      api.POST("/api/v1/users/{userId}/addresses", {
        params: { path: { userId: who?.userId ?? "" } },
        body: { ...placeOf(buyer), recipient: buyer.customerName, type: "shipping" },
      }),
  });
  const foretell = useForetold(cart, typed, picked);
  const set = (change: Partial<Buyer>) => setTyped({ ...typed, ...change });
  const wrong = (name: string) => going.problem?.of(name);
  const wrongAt = (address: string) => (name: string) => wrong(`${address}.${name}`);
  function pick(address: KeptAddress | undefined): void {
    setPicked(address?.addressId ?? "");
    set({ ...placeOf(address), ...(address?.recipient && { customerName: address.recipient }) });
  }
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const isHeld = await going.run();
    if (isHeld && who && keeps && !picked) await keeping.run(typed);
    if (isHeld) onHeld();
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <Card title={shop("whoBuys")}>
        <div className="form-grid">
          <Field
            label={shop("email")}
            type="email"
            autoComplete="email"
            required
            value={typed.email}
            wrong={wrong("email")}
            onChange={(event) => set({ email: event.target.value })}
          />
          <Field
            label={shop("name")}
            autoComplete="name"
            required
            value={typed.customerName}
            wrong={wrong("customerName")}
            onChange={(event) => set({ customerName: event.target.value })}
          />
        </div>
      </Card>
      <Card title={shop("whereTo")}>
        <div className="stack">
          <AddressChoice addresses={addresses} picked={picked} onPick={pick} />
          {!picked && (
            <PlaceFields
              place={typed}
              wrong={wrongAt("shippingAddress")}
              onChange={set}
              onLeave={foretell}
            />
          )}
          {who && !picked && (
            <Check checked={keeps} onChange={(event) => setKeeps(event.target.checked)}>
              {say("keepAddress")}
            </Check>
          )}
          <Sending cart={cart} />
        </div>
      </Card>
      <Billing
        billing={typed.billing}
        start={{ ...placeOf(undefined), country: typed.country, recipient: typed.customerName }}
        wrong={wrongAt("billingAddress")}
        onChange={(billing) => set({ billing })}
      />
      <ProblemNote problem={going.problem} />
      <Button kind="main" type="submit" busy={going.busy || cart.status === "Holding"}>
        {shop("holdStock")}
      </Button>
    </form>
  );
}
