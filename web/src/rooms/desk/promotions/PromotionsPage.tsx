import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Meter } from "@/design/Meter";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { said, useUrlState } from "@/url/state";
import { money, number } from "@/words/format";
import type { Kept, Reward } from "./draft";
import { useRewardWords } from "./reward";
import { standOf, TONES } from "./stand";
import { usePromotionsWords } from "./words";

const NO_FILTERS = { status: "" };
const STATUSES = [
  { value: "running", words: "notOver" },
  { value: "budget_spent", words: "spent" },
  { value: "stopped", words: "stopped" },
] as const;

/** All promotions, with how much of their budgets is used up. */
export function PromotionsPage() {
  const say = usePromotionsWords();
  const reward = useRewardWords();
  const may = useMay("pricing:write");
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const query = said(filters);
  const pages = usePages("/api/v1/pricing/promotions", { query });
  const onClear = filters.status !== "" && (() => setFilters(NO_FILTERS));
  const columns: Column<Kept>[] = [
    {
      id: "name",
      label: say("name"),
      cell: (one) => <Link href={`/desk/promotions/${one.promotionId}`}>{one.name}</Link>,
    },
    { id: "status", label: say("status"), cell: (one) => <PromotionBadge promotion={one} /> },
    { id: "what", label: say("what"), cell: (one) => reward(one.reward as Reward) },
    { id: "used", label: say("used"), cell: (one) => <Used promotion={one} /> },
    {
      id: "changed",
      label: say("changed"),
      onlyWide: true,
      cell: (one) => <DateTime at={one.updatedAt} as="ago" />,
    },
  ];
  const add = may && (
    <ButtonLink kind="main" icon="plus" to="/desk/promotions/new">
      {say("add")}
    </ButtonLink>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={add}>
      <Card flush>
        <Filters onClear={onClear}>
          <Select
            label={say("status")}
            none={say("anyStatus")}
            options={STATUSES.map(({ value, words }) => ({ value, label: say(words) }))}
            value={filters.status}
            onChange={(event) => setFilters({ status: event.target.value })}
          />
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="tag" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => one.promotionId}
              to={(one) => `/desk/promotions/${one.promotionId}`}
            />
          )}
        </Listing>
      </Card>
    </Page>
  );
}

/** Whether it counts at this moment. */
export function PromotionBadge({ promotion }: { promotion: Kept }) {
  const say = usePromotionsWords();
  const stand = standOf(promotion, Date.now());
  return <Badge tone={TONES[stand]}>{say(stand)}</Badge>;
}

function Used({ promotion }: { promotion: Kept }) {
  const say = usePromotionsWords();
  const { usedAmount, usedTimes, budgetAmount, budgetUses } = promotion;
  const currency = (promotion.reward as Reward).currency || "EUR";
  if (budgetAmount === null && budgetUses === null) {
    return (
      <span>
        {number(usedTimes)} × <span className="soft">({say("noBudget")})</span>
      </span>
    );
  }
  const byAmount = budgetAmount !== null;
  return (
    <span className="stack close">
      <span className="small">
        {byAmount
          ? `${money(usedAmount, currency)} / ${money(budgetAmount, currency)}`
          : `${number(usedTimes)} / ${number(budgetUses ?? 0)}`}
      </span>
      <Meter
        label={say("used")}
        value={byAmount ? usedAmount : usedTimes}
        max={byAmount ? budgetAmount : (budgetUses ?? 0)}
      />
    </span>
  );
}
