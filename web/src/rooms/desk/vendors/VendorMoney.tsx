import { Fragment, useState } from "react";
import type { ItemOf } from "@/api/answers";
import { useAsk, usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Answered } from "@/design/Answered";
import { Badge, type Tone } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Confirm } from "@/design/Confirm";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { ProblemNote } from "@/design/ProblemNote";
import { Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { money } from "@/words/format";
import { PaidTo } from "./PaidTo";
import { VendorRates } from "./VendorRates";
import type { Vendor } from "./vendor";
import { useVendorsWords } from "./words";

type Account = ItemOf<"/api/v1/vendors/{vendorId}/accounts">;

/** What a vendor is owed and how that came, where it is paid, and what was paid. */
export function VendorMoney({ vendor }: { vendor: Vendor }) {
  const say = useVendorsWords();
  const path = { vendorId: vendor.vendorId };
  const accounts = useAsk("/api/v1/vendors/{vendorId}/accounts", { path });
  return (
    <div className="stack wide">
      <div className="columns">
        <Answered from={accounts}>
          {({ items }) =>
            items.length === 0 ? (
              <Card title={say("owed")}>
                <p className="soft">{say("noneOwed")}</p>
              </Card>
            ) : (
              items.map((one) => <Owed key={one.currency} vendor={vendor} account={one} />)
            )
          }
        </Answered>
        <PaidTo vendorId={vendor.vendorId} />
        <VendorRates vendorId={vendor.vendorId} />
      </div>
      <Payouts vendorId={vendor.vendorId} />
    </div>
  );
}

function Owed({ vendor, account }: { vendor: Vendor; account: Account }) {
  const say = useVendorsWords();
  const may = useMay("commissions:pay");
  const [payoutId, setPayoutId] = useState("");
  const { vendorId, name } = vendor;
  const { currency, balance } = account;
  const params = { path: { vendorId } };
  const paying = useDo({
    act: () =>
      api.POST("/api/v1/vendors/{vendorId}/payouts", { params, body: { payoutId, currency } }),
    said: () => say("payAsked"),
    after: () => setPayoutId(""),
    quiet: true,
  });
  const sums = [
    [say("accrued"), account.accrued],
    [say("clawedBack"), 0 - account.clawedBack],
    [say("paid"), 0 - account.paid],
    [say("balance"), balance],
  ] as const;
  const pay = may && balance > 0 && (
    <Button small onClick={() => setPayoutId(newId())}>
      {say("pay")}
    </Button>
  );
  return (
    <Card title={`${say("owed")} · ${currency}`} actions={pay}>
      <dl className="facts sums">
        {sums.map(([label, amount]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              <Money amount={amount} currency={currency} />
            </dd>
          </Fragment>
        ))}
      </dl>
      <Confirm
        open={payoutId !== ""}
        onClose={() => setPayoutId("")}
        title={say("payAsk", { amount: money(balance, currency), name })}
        deed={say("pay")}
        busy={paying.busy}
        onConfirm={() => void paying.run()}
      >
        <p>{say("payLead")}</p>
        <ProblemNote problem={paying.problem} />
      </Confirm>
    </Card>
  );
}

const STATES = ["sent", "settled", "failed"] as const;
const TONES: Record<(typeof STATES)[number], Tone> = {
  sent: "info",
  settled: "good",
  failed: "bad",
};

function Payouts({ vendorId }: { vendorId: string }) {
  const say = useVendorsWords();
  const pages = usePages("/api/v1/vendors/{vendorId}/payouts", { path: { vendorId } });
  return (
    <Card title={say("payouts")} flush>
      <Listing pages={pages} empty={<EmptyState icon="money" title={say("noPayouts")} />}>
        {(items) => (
          <Table
            label={say("payouts")}
            items={items}
            idOf={(one) => one.payoutId}
            columns={[
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
                      {reason && <span className="small soft"> {reason}</span>}
                    </>
                  );
                },
              },
              {
                id: "reference",
                label: say("reference"),
                wraps: true,
                onlyWide: true,
                cell: (one) => one.providerReference || "–",
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
