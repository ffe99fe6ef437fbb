import { askAll, usePages } from "@/api/ask";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { type Column, Table } from "@/design/Table";
import { plainAmount } from "@/words/format";
import { type Payout, PayoutBadge } from "../overview/Payouts";
import { useVendorWords } from "../words";
import { PayoutAccount } from "./PayoutAccount";

const PATH = "/api/v1/vendor/payouts";

/** Where the vendor is paid, and every payout: what was earned, less what was paid before. */
export function PayoutsPage() {
  const say = useVendorWords();
  const pages = usePages(PATH);
  const amount = (of: (one: Payout) => number) => (one: Payout) => (
    <Money amount={of(one)} currency={one.currency} />
  );
  const columns: Column<Payout>[] = [
    { id: "at", label: say("booked"), cell: (one) => <DateTime at={one.madeAt} /> },
    {
      id: "status",
      label: say("status"),
      wraps: true,
      cell: (one) => <PayoutBadge payout={one} />,
    },
    {
      id: "earned",
      label: say("earnedThen"),
      end: true,
      onlyWide: true,
      cell: amount((one) => one.accrued),
    },
    {
      id: "taken",
      label: say("takenThen"),
      end: true,
      onlyWide: true,
      cell: amount((one) => 0 - one.clawedBack),
    },
    {
      id: "before",
      label: say("paidBefore"),
      end: true,
      onlyWide: true,
      cell: amount((one) => 0 - one.paidBefore),
    },
    { id: "amount", label: say("amount"), end: true, cell: amount((one) => one.amount) },
    {
      id: "reference",
      label: say("reference"),
      wraps: true,
      cell: (one) => one.providerReference || "–",
    },
  ];
  return (
    <Page title={say("payouts")} lead={say("payoutsLead")} actions={<PayoutsExport />}>
      <PayoutAccount />
      <Card flush>
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
              columns={columns}
              items={items}
              idOf={(one) => one.payoutId}
            />
          )}
        </Listing>
      </Card>
    </Page>
  );
}

function PayoutsExport() {
  const written = (of: (one: Payout) => number) => (one: Payout) =>
    Number(plainAmount(of(one), one.currency));
  const columns = [
    { name: "madeAt", value: (one: Payout) => one.madeAt },
    { name: "status", value: (one: Payout) => one.status },
    { name: "accrued", value: written((one) => one.accrued) },
    { name: "clawedBack", value: written((one) => one.clawedBack) },
    { name: "paidBefore", value: written((one) => one.paidBefore) },
    { name: "amount", value: written((one) => one.amount) },
    { name: "currency", value: (one: Payout) => one.currency },
    { name: "reference", value: (one: Payout) => one.providerReference },
    { name: "reason", value: (one: Payout) => one.reason },
  ];
  return <CsvExport name="payouts" columns={columns} items={() => askAll(PATH)} />;
}
