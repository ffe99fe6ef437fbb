import { useAsk, usePages } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { Table } from "@/design/Table";
import { number } from "@/words/format";
import { useVendorWords } from "../words";

const BASIS_POINTS = 100;

/** What the vendor is owed, at which commission, and what was paid. */
export function VendorPage() {
  const say = useVendorWords();
  const vendor = useAsk("/api/v1/vendor");
  const accounts = useAsk("/api/v1/vendor/accounts");
  const rates = useAsk("/api/v1/vendor/rates");
  const payouts = usePages("/api/v1/vendor/payouts");
  if (vendor.error?.status === 404) {
    return (
      <EmptyState page icon="vendor" title={say("noVendor")}>
        {say("noVendorLead")}
      </EmptyState>
    );
  }
  return (
    <Page title={vendor.data?.name ?? say("overview")} lead={say("overviewLead")}>
      <Answered from={accounts}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <EmptyState icon="money" title={say("noAccounts")}>
                {say("noAccountsLead")}
              </EmptyState>
            </Card>
          ) : (
            <div className="columns">
              {items.map(({ currency, balance, accrued, clawedBack, paid }) => (
                <Card key={currency} title={`${say("balance")} · ${currency}`}>
                  <dl className="facts">
                    <dt>{say("accrued")}</dt>
                    <dd>
                      <Money amount={accrued} currency={currency} />
                    </dd>
                    <dt>{say("clawedBack")}</dt>
                    <dd>
                      <Money amount={-clawedBack} currency={currency} />
                    </dd>
                    <dt>{say("paid")}</dt>
                    <dd>
                      <Money amount={-paid} currency={currency} />
                    </dd>
                    <dt className="strong">{say("balance")}</dt>
                    <dd className="strong">
                      <Money amount={balance} currency={currency} />
                    </dd>
                  </dl>
                </Card>
              ))}
            </div>
          )
        }
      </Answered>
      <Card title={say("rates")}>
        <Answered from={rates}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="soft">{say("noRates")}</p>
            ) : (
              <ul className="stack tight">
                {items.map((rate) => (
                  <li key={rate.rateId}>
                    {say("rateOf", {
                      percent: `${number(rate.rateBasisPoints / BASIS_POINTS)} %`,
                      what: rate.sku ?? rate.categoryId ?? say("everything"),
                    })}
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      </Card>
      <Card flush title={say("payouts")}>
        <Listing pages={payouts} empty={<EmptyState icon="money" title={say("noPayouts")} />}>
          {(items) => (
            <Table
              label={say("payouts")}
              items={items}
              idOf={(one) => one.payoutId}
              columns={[
                { id: "at", label: say("booked"), cell: (one) => <DateTime at={one.madeAt} /> },
                { id: "status", label: say("status"), cell: (one) => one.status },
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
    </Page>
  );
}
