import { Link } from "wouter";
import type { ItemOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { Badge, type Tone } from "@/design/Badge";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Table } from "@/design/Table";
import { usePayoutReason } from "@/payments/payouts";
import { useVendorWords } from "../words";

const PATH = "/api/v1/vendor/payouts";
const TONES: Record<string, Tone> = { sent: "info", settled: "good", failed: "bad" };

/** What was paid, what is on its way, and what came back. */
export function Payouts() {
  const say = useVendorWords();
  const payouts = usePages(PATH);
  return (
    <Card
      flush
      title={say("payouts")}
      actions={<Link href="/vendor/payouts">{say("seePayouts")}</Link>}
    >
      <Listing
        pages={payouts}
        empty={
          <EmptyState icon="money" title={say("noPayouts")}>
            {say("noPayoutsLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("payouts")}
            items={items}
            idOf={(one) => one.payoutId}
            columns={[
              { id: "at", label: say("booked"), cell: (one) => <DateTime at={one.madeAt} /> },
              { id: "status", label: say("status"), cell: (one) => <PayoutBadge payout={one} /> },
              {
                id: "reference",
                label: say("reference"),
                onlyWide: true,
                cell: (one) => (
                  <span className="mono soft clip">{one.providerReference || "–"}</span>
                ),
              },
              {
                id: "amount",
                label: say("amount"),
                end: true,
                cell: (one) => <Money amount={one.amount} currency={one.currency} />,
              },
            ]}
          />
        )}
      </Listing>
    </Card>
  );
}

export type Payout = ItemOf<typeof PATH>;

/** How far the money is; why it came back, where it did. */
export function PayoutBadge({ payout: { status, reason } }: { payout: Payout }) {
  const say = useVendorWords();
  const reasonOf = usePayoutReason();
  const known = (["sent", "settled", "failed"] as const).find((one) => one === status);
  return (
    <>
      <Badge tone={known && TONES[known]}>{known ? say(`payout_${known}`) : status}</Badge>
      {reason && <span className="small soft"> {reasonOf(reason)}</span>}
    </>
  );
}
