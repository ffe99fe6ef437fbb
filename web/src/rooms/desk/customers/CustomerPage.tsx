import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Badge } from "@/design/Badge";
import { Button, ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Edited } from "@/design/Edited";
import { Page } from "@/design/Page";
import { nameOf, type Person } from "@/people/person";
import { useMay } from "@/session/session";
import { LANGUAGES } from "@/words/language";
import { useOrdersWords } from "../orders/words";
import { CustomerAddresses } from "./CustomerAddresses";
import { CustomerOrders } from "./CustomerOrders";
import { CustomerProfile } from "./CustomerProfile";
import { useCustomersWords } from "./words";

/** One customer: who they are, where they live, what they bought. */
export function CustomerPage({ userId }: { userId: string }) {
  const customer = useAsk("/api/v1/users/{userId}", { path: { userId } });
  return (
    <Answered page from={customer}>
      {(found) => <Shown customer={found} />}
    </Answered>
  );
}

function Shown({ customer }: { customer: Person }) {
  const say = useCustomersWords();
  const orders = useOrdersWords();
  const may = useMay("identity:write");
  const mayPlace = useMay("orders:write");
  return (
    <Page
      title={nameOf(customer)}
      beside={!customer.isActive && <Badge tone="bad">{say("blocked")}</Badge>}
      crumbs={[{ label: say("title"), to: "/desk/customers" }]}
      lead={customer.email}
      actions={may && <Blocking customer={customer} />}
    >
      <div className="aside">
        <div className="stack wide">
          <Card
            title={say("orders")}
            flush
            actions={
              <>
                <ButtonLink small to={`/desk?userId=${customer.userId}`}>
                  {say("allOrders")}
                </ButtonLink>
                {mayPlace && customer.isActive && (
                  <ButtonLink
                    small
                    icon="plus"
                    to={`/desk/orders/new?userId=${encodeURIComponent(customer.userId)}`}
                  >
                    {orders("add")}
                  </ButtonLink>
                )}
              </>
            }
          >
            <CustomerOrders userId={customer.userId} />
          </Card>
          {may && (
            <Edited kept={customer} shows={[customer.email, customer.firstName, customer.lastName]}>
              {(kept) => <CustomerProfile customer={kept} />}
            </Edited>
          )}
        </div>
        <div className="stack wide">
          <Facts customer={customer} />
          <CustomerAddresses userId={customer.userId} />
        </div>
      </div>
    </Page>
  );
}

function Blocking({ customer }: { customer: Person }) {
  const say = useCustomersWords();
  const { userId, email, firstName, lastName } = customer;
  const set = (isActive: boolean) =>
    api.PUT("/api/v1/users/{userId}", {
      params: { path: { userId } },
      body: { email, firstName, lastName, isActive },
    });
  const blocking = useDo<boolean>({
    act: set,
    undo: (isActive) => set(!isActive),
    optimistic: (isActive) =>
      patch<Person>("/api/v1/users/{userId}", (one) =>
        one.userId === userId ? { ...one, isActive } : one,
      ),
    said: (isActive) => say(isActive ? "unblockedSaid" : "blockedSaid", { name: nameOf(customer) }),
  });
  return (
    <Button
      kind={customer.isActive ? "danger" : undefined}
      busy={blocking.busy}
      onClick={() => void blocking.run(!customer.isActive)}
    >
      {say(customer.isActive ? "block" : "unblock")}
    </Button>
  );
}

function Facts({ customer }: { customer: Person }) {
  const say = useCustomersWords();
  const { language, wantsEmail, wantsMarketing } = customer.preferences;
  const yesNo = (is?: boolean) => say(is ? "yes" : "no");
  return (
    <Card title={say("facts")}>
      <dl className="facts small">
        <dt>{say("username")}</dt>
        <dd>{customer.username}</dd>
        <dt>{say("since")}</dt>
        <dd>
          <DateTime at={customer.createdAt} as="day" />
        </dd>
        <dt>{say("lastSeen")}</dt>
        <dd>
          <DateTime at={customer.lastLoginAt} as="ago" />
        </dd>
        <dt>{say("language")}</dt>
        <dd>{LANGUAGES[language as keyof typeof LANGUAGES] ?? language}</dd>
        <dt>{say("wantsEmail")}</dt>
        <dd>{yesNo(wantsEmail)}</dd>
        <dt>{say("wantsMarketing")}</dt>
        <dd>{yesNo(wantsMarketing)}</dd>
      </dl>
    </Card>
  );
}
