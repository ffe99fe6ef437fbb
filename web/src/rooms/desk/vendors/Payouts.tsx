import { useState } from "react";
import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { Badge, type Tone } from "@/design/Badge";
import { Button } from "@/design/Button";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { type Column, Table } from "@/design/Table";
import { usePayoutReason } from "@/payments/payouts";
import { useMay } from "@/session/session";
import { useVendorNames } from "@/vendors/names";
import { type Payout, TellPayout } from "./TellPayout";
import { useVendorsWords } from "./words";

const PATH = "/api/v1/commissions/payouts";
const STATES = ["sent", "settled", "failed"] as const;
const TONES: Record<(typeof STATES)[number], Tone> = {
  sent: "info",
  settled: "good",
  failed: "bad",
};

/** What was paid to a vendor or to all of them; what was made by hand is told here. */
export function Payouts({ vendorId }: { vendorId?: string }) {
  const say = useVendorsWords();
  const reasonOf = usePayoutReason();
  const may = useMay("commissions:pay");
  const [told, setTold] = useState<Payout | null>(null);
  const pages = usePages(PATH, { query: vendorId ? { vendorId } : {} });
  const vendorOf = useVendorNames(pages.items.map((one) => one.vendorId));
  const nameOf = (one: Payout) => vendorOf(one.vendorId);
  const vendor: Column<Payout> = {
    id: "name",
    label: say("name"),
    cell: (one) => (
      <Link href={`/desk/vendors/${encodeURIComponent(one.vendorId)}?tab=money`}>
        {nameOf(one)}
      </Link>
    ),
  };
  const tell: Column<Payout> = {
    id: "acts",
    label: say("acts"),
    acts: true,
    end: true,
    cell: (one) =>
      one.status === "sent" && (
        <Button
          small
          aria-label={say("tellOf", { name: nameOf(one) })}
          onClick={() => setTold(one)}
        >
          {say("tell")}
        </Button>
      ),
  };
  const hasSent = pages.items.some((one) => one.status === "sent");
  const columns = [
    ...(vendorId ? [] : [vendor]),
    ...columnsOf(say, reasonOf),
    ...(may && hasSent ? [tell] : []),
  ];
  return (
    <>
      <Listing
        pages={pages}
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
            columns={columns}
          />
        )}
      </Listing>
      {told && <TellPayout payout={told} name={nameOf(told)} onClose={() => setTold(null)} />}
    </>
  );
}

function columnsOf(
  say: ReturnType<typeof useVendorsWords>,
  reasonOf: ReturnType<typeof usePayoutReason>,
): Column<Payout>[] {
  return [
    { id: "made", label: say("made"), cell: (one) => <DateTime at={one.madeAt} /> },
    {
      id: "status",
      label: say("status"),
      wraps: true,
      cell: ({ status, reason }) => {
        const known = STATES.find((one) => one === status);
        return (
          <>
            <Badge tone={known && TONES[known]}>{known ? say(known) : status}</Badge>
            {reason && <span className="small soft"> {reasonOf(reason)}</span>}
          </>
        );
      },
    },
    {
      id: "reference",
      label: say("reference"),
      onlyWide: true,
      cell: ({ providerReference }) =>
        providerReference ? (
          <span className="mono clip" title={providerReference}>
            {providerReference}
          </span>
        ) : (
          "–"
        ),
    },
    {
      id: "amount",
      label: say("amount"),
      end: true,
      cell: (one) => <Money amount={one.amount} currency={one.currency} />,
    },
  ];
}
