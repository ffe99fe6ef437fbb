import { type FormEvent, useId, useState } from "react";
import { useLocation } from "wouter";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Page } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { useStoreNames } from "@/places/names";
import { firstOf, useAddresses } from "@/rooms/shop/account/address";
import { isWhole, placeOf } from "@/rooms/shop/checkout/buyer";
import { useUrlState } from "@/url/state";
import { money } from "@/words/format";
import { useOrdersWords } from "../orders/words";
import { Buyer } from "./Buyer";
import { Costs } from "./Costs";
import { Destination } from "./Destination";
import { FIRST, Goods } from "./Goods";
import { usePlacing } from "./place";
import { itemsOf, type Quote, useQuote, type Wanted } from "./quoted";
import { usePlacingWords } from "./words";

const BLANK = { storeId: "", name: "", email: "", method: "", coupon: "" };

/** An order that staff takes down for somebody, priced while it is typed. */
export function PlaceOrderPage() {
  const say = usePlacingWords();
  const orders = useOrdersWords();
  const form = useId();
  const [, navigate] = useLocation();
  const stores = useStoreNames();
  const [{ userId: begun }] = useUrlState({ userId: "" });
  const [typed, setTyped] = useState({ ...BLANK, userId: begun });
  const [lines, setLines] = useState<Wanted[]>([FIRST]);
  const [place, setPlace] = useState(placeOf(null));
  const [picked, setPicked] = useState<string | null>(null);
  const { userId } = typed;
  const kept = useAddresses(userId).data?.items ?? [];
  const addressId = userId ? (picked ?? firstOf(kept)?.addressId ?? "") : "";
  const destination = kept.find((one) => one.addressId === addressId) ?? place;
  const storeId = typed.storeId || ([...stores.keys()][0] ?? "");
  const coupons = typed.coupon.trim() ? [typed.coupon.trim()] : [];
  const items = itemsOf(lines);
  const quote = useQuote({
    ...{ storeId, items, coupons, shippingMethod: typed.method, userId: userId || null },
    destination: isWhole(destination) ? addressed(destination) : null,
  });
  const placing = usePlacing((orderId) => navigate(`/desk/orders/${orderId}`, { replace: true }));
  function write(change: Partial<typeof typed>): void {
    setTyped({ ...typed, ...change });
    if (change.userId !== undefined) setPicked(null);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    const recipient = typed.name.trim();
    void placing.run({
      ...{ storeId, items, coupons, shippingMethod: quote.data?.shippingMethod ?? "" },
      ...(userId ? { userId } : { email: typed.email, customerName: recipient }),
      ...(addressId
        ? { shippingAddressId: addressId }
        : { shippingAddress: { ...addressed(place), recipient } }),
    });
  }
  const lacks = !items.length || (quote.data?.missing.length ?? 0) > 0;
  return (
    <Page
      title={say("title")}
      lead={say("lead")}
      crumbs={[{ label: orders("title"), to: "/desk" }]}
    >
      <div className="aside">
        <form id={form} className="stack wide" onSubmit={submit}>
          <Buyer
            typed={{ ...typed, storeId, userId }}
            wrong={(name) => placing.problem?.of(name)}
            onChange={write}
          />
          <Goods
            lines={lines}
            onLines={setLines}
            coupon={typed.coupon}
            refused={Boolean(quote.data?.refusedCoupons.length)}
            onCoupon={(coupon) => write({ coupon })}
          />
          <Card title={say("where")}>
            <div className="stack">
              <Destination
                kept={kept}
                chosen={addressId}
                onChoose={(chosen) => {
                  setPicked(chosen);
                  write({ method: "" });
                }}
                place={place}
                wrong={(name) => placing.problem?.of(name)}
                onChange={(change) => {
                  setPlace({ ...place, ...change });
                  if (change.country) write({ method: "" });
                }}
              />
              <Ways quote={quote.data} onChoose={(method) => write({ method })} />
            </div>
          </Card>
        </form>
        <Costs quote={items.length ? quote.data : undefined} problem={quote.error}>
          <ProblemNote problem={placing.problem} />
          <Button kind="main" type="submit" form={form} busy={placing.busy} disabled={lacks}>
            {say("place")}
          </Button>
        </Costs>
      </div>
    </Page>
  );
}

type Address = ReturnType<typeof placeOf> & { recipient?: string };

function addressed({ street, zipCode, city, state, country, recipient = "" }: Address) {
  return { street, zipCode, city, state, country, recipient };
}

/** By which ways it could go, at which price. */
function Ways({ quote, onChoose }: { quote?: Quote; onChoose: (method: string) => void }) {
  const say = usePlacingWords();
  if (!quote?.shippingMethods.length) return null;
  return (
    <Select
      label={say("method")}
      options={quote.shippingMethods.map(({ method, name, cost, taxAmount, taxIncluded }) => ({
        value: method,
        label: `${name}, ${money(taxIncluded && taxAmount ? cost + taxAmount : cost, quote.currency)}`,
      }))}
      value={quote.shippingMethod}
      onChange={(event) => onChoose(event.target.value)}
    />
  );
}
