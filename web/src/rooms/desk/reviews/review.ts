import type { Schema } from "@/api/answers";
import { api } from "@/api/client";
import { patch } from "@/api/do";
import type { Tone } from "@/design/Badge";

export type Moderated = Schema<"reviews.ModeratedReview">;
export const STATUSES = ["Pending", "Published", "Rejected", "Withdrawn"] as const;
export const TONES: Record<Moderated["status"], Tone> = {
  Pending: "warn",
  Published: "good",
  Rejected: "bad",
  Withdrawn: "quiet",
};

const TITLE_MAX = 40;

const paramsOf = (reviewId: string) => ({ path: { reviewId } });

/** As it was read: what its writer changed meanwhile is looked at first. */
export const publish = ({ reviewId, version }: Moderated) =>
  api.POST("/api/v1/reviews/{reviewId}/publish", {
    params: { ...paramsOf(reviewId), header: { "If-Match": `"${version}"` } },
  });

export const reject = (reviewId: string, reason: string) =>
  api.POST("/api/v1/reviews/{reviewId}/reject", { params: paramsOf(reviewId), body: { reason } });

export const reply = (reviewId: string, text: string) =>
  api.PUT("/api/v1/reviews/{reviewId}/reply", { params: paramsOf(reviewId), body: { text } });

export const mayPublish = ({ status, flags }: Moderated) =>
  status !== "Withdrawn" && (status !== "Published" || flags > 0);

export const mayReject = ({ status }: Moderated) => status !== "Withdrawn" && status !== "Rejected";

/** What a review is called where one of several is meant. */
export const titleOf = ({ title, author, text }: Moderated) =>
  [author, title || text.slice(0, TITLE_MAX)].filter(Boolean).join(": ");

/** Shows reviews as they will be once the server has been told. */
export function become(reviews: readonly Moderated[], now: Partial<Moderated>): void {
  const ids = new Set(reviews.map((one) => one.reviewId));
  patch<Moderated>("/api/v1/reviews", (one) => (ids.has(one.reviewId) ? { ...one, ...now } : one));
}
