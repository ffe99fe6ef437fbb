import { type FormEvent, useState } from "react";
import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { useWrong } from "@/api/wrong";
import { Button, ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { ErrorState } from "@/design/ErrorState";
import { Field } from "@/design/Field";
import { Page } from "@/design/Page";
import { SkeletonLines } from "@/design/Skeleton";
import { OrderBadge } from "@/orders/OrderBadge";
import { OrderWay } from "@/rooms/desk/orders/OrderWay";
import { useUrlState } from "@/url/state";
import { placeName } from "@/words/countries";
import { useGuestReturnWords } from "../returns/words";
import { HowToTransfer } from "../transfer/HowToTransfer";
import { RefundsByTransfer } from "../transfer/RefundsByTransfer";
import { useShopWords } from "../words";
import { Bought } from "./Bought";
import { broughtEmail, keepGuestEmail } from "./guest";
import { GuestReturns } from "./MyReturns";
import { GuestParcels } from "./Parcels";
import { useGuestOrderWords } from "./words.guest";

type GuestOrder = Schema<"orders.GuestOrder">;

/** How far an order is, for who bought without an account: by its number and e-mail address. */
export function GuestOrderPage() {
  const say = useGuestOrderWords();
  const [{ order: orderNumber }, setAddress] = useUrlState({ order: "" });
  const [email, setEmail] = useState(broughtEmail);
  const isAsked = orderNumber !== "" && email !== "";
  const found = useAsk(
    "/api/v1/guest-orders/{orderNumber}",
    { path: { orderNumber }, query: { email } },
    { when: isAsked },
  );
  const wrong = useWrong(found);
  if (isAsked && found.data) return <Shown order={found.data} />;
  const isUnknown = wrong && [404, 422].includes(wrong.status);
  return (
    <Page title={say("title")} lead={say("lead")} actions={<SignIn />}>
      <Ask
        key={orderNumber}
        asked={{ orderNumber, email }}
        onAsk={(asked) => {
          keepGuestEmail(asked.email);
          setEmail(asked.email);
          setAddress({ order: asked.orderNumber });
        }}
      />
      {isAsked && found.isLoading && !wrong && <SkeletonLines />}
      {isUnknown && (
        <EmptyState icon="orders" title={say("unknown")}>
          {say("unknownLead")}
        </EmptyState>
      )}
      {wrong && !isUnknown && <ErrorState problem={wrong} retry={() => found.refetch()} />}
    </Page>
  );
}

function SignIn() {
  const say = useGuestReturnWords();
  return <ButtonLink to="/my/orders">{say("account")}</ButtonLink>;
}

type Asked = { orderNumber: string; email: string };

function Ask({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const say = useGuestOrderWords();
  const words = useGuestReturnWords();
  const [typed, setTyped] = useState(asked);
  function submit(event: FormEvent): void {
    event.preventDefault();
    onAsk(typed);
  }
  return (
    <Card>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <Field
            label={words("orderNumber")}
            hint={words("orderNumberHint")}
            value={typed.orderNumber}
            required
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) =>
              setTyped({ ...typed, orderNumber: target.value.replace(/\s/g, "").toUpperCase() })
            }
          />
          <Field
            label={words("email")}
            value={typed.email}
            type="email"
            required
            autoComplete="email"
            onChange={({ target }) => setTyped({ ...typed, email: target.value.trim() })}
          />
        </div>
        <div>
          <Button kind="main" type="submit">
            {say("show")}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function Shown({ order }: { order: GuestOrder }) {
  const say = useShopWords();
  const guest = useGuestOrderWords();
  const words = useGuestReturnWords();
  const { orderId, orderNumber, status, orderDate } = order;
  return (
    <Page
      title={say("order", { number: orderNumber })}
      beside={<OrderBadge status={status} />}
      lead={<DateTime at={orderDate} />}
      crumbs={[{ label: guest("title"), to: "/order" }]}
      actions={
        <ButtonLink to={`/return?order=${orderNumber}`} icon="return">
          {words("title")}
        </ButtonLink>
      }
    >
      <Card title={say("way")}>
        <OrderWay order={order} />
      </Card>
      <div className="two">
        <div className="stack wide">
          <HowToTransfer order={order} />
          <RefundsByTransfer refunds={order.refunds} />
          <Bought order={order} />
          <GuestReturns order={order} />
        </div>
        <div className="stack wide">
          <GuestParcels orderId={orderId} orderNumber={orderNumber} />
          <Card title={say("shipTo")}>
            <p>{placeName(order.city, order.country)}</p>
          </Card>
        </div>
      </div>
    </Page>
  );
}
