import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { PrintButton } from "@/design/PrintView";
import { type Column, Table } from "@/design/Table";
import { useHouseWords } from "@/words/house";
import { keyOf, NoteSent, type OwedRefund, PATH } from "./NoteSent";
import { useRefundsWords } from "./words";

/** What is to be sent back by transfer, to whom, and for which order. */
export function RefundsPage() {
  const say = useRefundsWords();
  const house = useHouseWords();
  const pages = usePages(PATH);
  const columns: Column<OwedRefund>[] = [
    {
      id: "customer",
      label: say("customer"),
      cell: (one) => (
        <span className="stack close">
          <span className="strong">{one.customerName || one.email}</span>
          {one.customerName && one.email && <span className="small soft">{one.email}</span>}
        </span>
      ),
    },
    {
      id: "order",
      label: say("order"),
      cell: (one) => <Link href={`/desk/orders/${one.orderId}`}>{one.orderNumber}</Link>,
    },
    { id: "since", label: say("since"), cell: (one) => <DateTime at={one.owedAt} as="ago" /> },
    {
      id: "amount",
      label: say("amount"),
      end: true,
      cell: (one) => <Money amount={one.amount} currency={one.currency} />,
    },
    {
      id: "acts",
      label: house("table.acts"),
      acts: true,
      end: true,
      cell: (one) => <NoteSent refund={one} />,
    },
  ];
  return (
    <Page title={say("title")} lead={say("lead")} actions={<PrintButton />}>
      <Card flush>
        <Listing
          pages={pages}
          empty={
            <EmptyState icon="check" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => <Table label={say("title")} columns={columns} items={items} idOf={keyOf} />}
        </Listing>
      </Card>
    </Page>
  );
}
