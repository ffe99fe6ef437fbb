import type { Schema } from "@/api/answers";

export type Template = Schema<"notifications.WordedTemplate">;
export type Occasion = Template["occasion"];
