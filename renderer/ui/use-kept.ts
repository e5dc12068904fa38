import { useState } from "react";
import type { Asked } from "../bridge/use-request.ts";

/** The newest answer there is, while a newer one is on its way: lists keep their items until new ones arrive. */
export function useKept<T>(asked: Asked<T>): { readonly value: T | null; readonly waiting: boolean } {
  const [kept, setKept] = useState<T | null>(null);
  if (asked.state === "ready" && asked.value !== kept) setKept(asked.value);
  return { value: asked.state === "ready" ? asked.value : kept, waiting: asked.state === "loading" };
}
