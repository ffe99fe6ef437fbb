import { Fragment } from "react";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { Money } from "@/design/Money";
import { PaidTo } from "./PaidTo";
import { type Account, PayNow } from "./PayNow";
import { Payouts } from "./Payouts";
import { VendorRates } from "./VendorRates";
import type { Vendor } from "./vendor";
import { useVendorsWords } from "./words";

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
      <Card title={say("payouts")} flush>
        <Payouts vendorId={vendor.vendorId} />
      </Card>
    </div>
  );
}

function Owed({ vendor, account }: { vendor: Vendor; account: Account }) {
  const say = useVendorsWords();
  const { currency, balance } = account;
  const sums = [
    [say("accrued"), account.accrued],
    [say("clawedBack"), 0 - account.clawedBack],
    [say("paid"), 0 - account.paid],
    [say("balance"), balance],
  ] as const;
  return (
    <Card
      title={`${say("owed")} · ${currency}`}
      actions={<PayNow account={account} name={vendor.name} />}
    >
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
    </Card>
  );
}
