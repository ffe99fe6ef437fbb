import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { useVendorNames } from "@/vendors/names";
import { type Account, PayNow } from "./PayNow";
import { useVendorsWords } from "./words";

const idOf = (one: Account) => `${one.vendorId} ${one.currency}`;
const linkOf = (one: Account) => `/desk/vendors/${encodeURIComponent(one.vendorId)}?tab=money`;

/** What every vendor is owed, each with the way to pay it. */
export function AllOwed() {
  const say = useVendorsWords();
  const pages = usePages("/api/v1/commissions/accounts");
  const vendorOf = useVendorNames(pages.items.map((one) => one.vendorId));
  const columns = columnsOf(say, vendorOf);
  const mayPay = useMay("commissions:pay");
  if (mayPay)
    columns.push({
      id: "acts",
      label: say("pay"),
      acts: true,
      end: true,
      cell: (one) => <PayNow account={one} name={vendorOf(one.vendorId)} among />,
    });
  return (
    <Listing
      pages={pages}
      empty={
        <EmptyState icon="money" title={say("nobodyOwed")}>
          {say("nobodyOwedLead")}
        </EmptyState>
      }
    >
      {(items) => (
        <Table label={say("owed")} columns={columns} items={items} idOf={idOf} to={linkOf} />
      )}
    </Listing>
  );
}

function columnsOf(
  say: ReturnType<typeof useVendorsWords>,
  vendorOf: (id: string) => string,
): Column<Account>[] {
  return [
    {
      id: "name",
      label: say("name"),
      cell: (one) => <Link href={linkOf(one)}>{vendorOf(one.vendorId)}</Link>,
    },
    {
      id: "accrued",
      label: say("accrued"),
      end: true,
      onlyWide: true,
      cell: (one) => <Money amount={one.accrued} currency={one.currency} />,
    },
    {
      id: "clawedBack",
      label: say("clawedBack"),
      end: true,
      onlyWide: true,
      cell: (one) => <Money amount={0 - one.clawedBack} currency={one.currency} />,
    },
    {
      id: "paid",
      label: say("paid"),
      end: true,
      cell: (one) => <Money amount={0 - one.paid} currency={one.currency} />,
    },
    {
      id: "balance",
      label: say("balance"),
      end: true,
      cell: (one) => (
        <b>
          <Money amount={one.balance} currency={one.currency} />
        </b>
      ),
    },
  ];
}
