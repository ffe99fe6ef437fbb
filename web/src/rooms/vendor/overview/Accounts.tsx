import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { Money } from "@/design/Money";
import { useVendorWords } from "../words";

/** What the vendor is owed, in each currency, and how that came. */
export function Accounts() {
  const say = useVendorWords();
  const accounts = useAsk("/api/v1/vendor/accounts");
  return (
    <Answered from={accounts}>
      {({ items }) =>
        items.length === 0 ? (
          <Card title={say("balance")}>
            <p className="strong">{say("noAccounts")}</p>
            <p className="soft">{say("noAccountsLead")}</p>
          </Card>
        ) : (
          items.map(({ currency, balance, accrued, clawedBack, paid }) => (
            <Card key={currency} title={`${say("balance")} · ${currency}`}>
              <dl className="facts sums">
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
          ))
        )
      }
    </Answered>
  );
}
