import type { Schema } from "@/api/answers";
import { amountOf, typedAmount, typedNumber } from "@/words/format";

export type Promotion = Schema<"Promotion">;
export type Kept = Schema<"pricing.PromotionAnswer">;
export type Reward = Schema<"Reward">;
export type Goods = Schema<"Goods">;
export type Conditions = Schema<"Conditions">;
export const KINDS = ["percent", "amount", "buy_x_get_y", "free_shipping"] as const;

const PPM = 10_000; // of a percent

/** A promotion as it is typed. */
export type Draft = {
  name: string;
  kind: Reward["kind"];
  rate: string;
  off: string;
  currency: string;
  buy: string;
  get: string;
  skus: string;
  categories: readonly string[];
  collections: readonly string[];
  vendorIds: readonly string[];
  onSkus: string;
  onCategories: readonly string[];
  /** What the form does not show of a reward's goods and of the conditions stays as it is. */
  onOthers: Goods;
  others: Conditions;
  storeId: string;
  tier: string;
  spendMin: string;
  startsAt: string;
  endsAt: string;
  coupon: boolean;
  exclusive: boolean;
  group: string;
  priority: string;
  budgetAmount: string;
  budgetUses: string;
};

export const BLANK: Draft = {
  name: "",
  kind: "percent",
  rate: "",
  off: "",
  currency: "EUR",
  buy: "2",
  get: "1",
  skus: "",
  categories: [],
  collections: [],
  vendorIds: [],
  onSkus: "",
  onCategories: [],
  onOthers: {},
  others: {},
  storeId: "",
  tier: "",
  spendMin: "",
  startsAt: "",
  endsAt: "",
  coupon: false,
  exclusive: false,
  group: "",
  priority: "0",
  budgetAmount: "",
  budgetUses: "",
};

/** Whether it says an amount of money, which is one of a currency. */
export function hasAmount({ kind, spendMin, budgetAmount }: Draft): boolean {
  return kind === "amount" || spendMin !== "" || budgetAmount !== "";
}

/** What was typed as a promotion; null while some field cannot be read. */
export function promotionOf(draft: Draft, promotionId: string): Promotion | null {
  const { currency, kind } = draft;
  const money = (text: string) => (text ? amountOf(text, currency) : null);
  const hasRate = kind === "percent" || kind === "buy_x_get_y";
  const rate = Math.round(Number(draft.rate.replace(",", ".")) * PPM);
  const off = amountOf(draft.off, currency);
  const numbers = [Number(draft.priority), Number(draft.buy), Number(draft.get)];
  const amounts = [draft.spendMin, draft.budgetAmount].filter(Boolean).map(money);
  if (numbers.some(Number.isNaN) || amounts.includes(null)) return null;
  if (kind === "amount" && off === null) return null;
  if (hasRate && !(rate > 0)) return null;
  const on = goodsOf(draft.onSkus, draft.onCategories, draft.onOthers);
  return {
    promotionId,
    name: draft.name.trim() || draft.kind.replaceAll("_", " "),
    reward: {
      kind,
      ...(hasRate && { rate }),
      ...(kind === "amount" && { amount: off ?? 0 }),
      ...(hasAmount(draft) && { currency }),
      ...(kind === "buy_x_get_y" && { buy: Number(draft.buy), get: Number(draft.get) }),
      ...((kind === "percent" || kind === "amount") && on && { on }),
    },
    conditions: {
      ...draft.others,
      ...goodsOf(draft.skus, draft.categories, {}),
      ...(draft.collections.length && { collections: [...draft.collections] }),
      ...(draft.vendorIds.length && { vendorIds: [...draft.vendorIds] }),
      coupon: draft.coupon,
      spendMin: money(draft.spendMin) ?? 0,
      startsAt: moment(draft.startsAt),
      endsAt: moment(draft.endsAt),
      ...(draft.storeId && { storeIds: [draft.storeId] }),
      ...(draft.tier && { tiers: [draft.tier] }),
    },
    exclusive: draft.exclusive,
    group: draft.group,
    priority: Number(draft.priority),
    budgetAmount: money(draft.budgetAmount),
    budgetUses: draft.budgetUses ? Number(draft.budgetUses) : null,
  };
}

/** Whether nothing keeps it from counting in every cart as soon as it is saved. */
export function isForAll(draft: Draft): boolean {
  const { skus, storeId, tier, spendMin, onSkus } = draft;
  const chosen = [draft.categories, draft.collections, draft.vendorIds, draft.onCategories];
  const others = [draft.others, draft.onOthers].flatMap(Object.keys);
  const isNarrowed =
    draft.coupon ||
    [skus, storeId, tier, spendMin, onSkus].some((typed) => typed.trim()) ||
    [...chosen, others].some((some) => some.length);
  return !isNarrowed && !(draft.startsAt && new Date(draft.startsAt).getTime() > Date.now());
}

/** Goods as they are typed; null where nothing is. */
function goodsOf(typed: string, categories: readonly string[], others: Goods): Goods | null {
  const skus = typed.split(/[\s,;]+/).filter(Boolean);
  const goods = {
    ...others,
    ...(skus.length && { skus }),
    ...(categories.length && { categories: [...categories] }),
  };
  return Object.keys(goods).length ? goods : null;
}

/** A promotion that is kept, as it would be typed. */
export function draftOf(kept: Kept): Draft {
  const reward = kept.reward as Reward;
  const when = (kept.conditions ?? {}) as Conditions;
  const { skus: onSkus = [], categories: onCategories = [], ...onOthers } = reward.on ?? {};
  const { productIds, channels } = when;
  const currency = reward.currency || BLANK.currency;
  const money = (amount: number | null | undefined) =>
    amount ? typedAmount(amount, currency) : "";
  return {
    name: kept.name,
    kind: reward.kind,
    rate: reward.rate ? typedNumber(reward.rate / PPM) : BLANK.rate,
    off: money(reward.amount) || BLANK.off,
    currency,
    buy: String(reward.buy || BLANK.buy),
    get: String(reward.get || BLANK.get),
    skus: (when.skus ?? []).join(", "),
    categories: when.categories ?? [],
    collections: when.collections ?? [],
    vendorIds: when.vendorIds ?? [],
    onSkus: onSkus.join(", "),
    onCategories,
    onOthers,
    others: { ...(productIds && { productIds }), ...(channels && { channels }) },
    storeId: when.storeIds?.[0] ?? "",
    tier: when.tiers?.[0] ?? "",
    spendMin: money(when.spendMin),
    startsAt: local(when.startsAt),
    endsAt: local(when.endsAt),
    coupon: when.coupon ?? false,
    exclusive: kept.exclusive,
    group: kept.stackingGroup,
    priority: String(kept.priority),
    budgetAmount: money(kept.budgetAmount),
    budgetUses: kept.budgetUses ? String(kept.budgetUses) : "",
  };
}

function moment(typed: string): string | null {
  return typed ? new Date(typed).toISOString() : null;
}

/** As a field of the type datetime-local wants it. */
function local(at: string | null | undefined): string {
  if (!at) return "";
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
