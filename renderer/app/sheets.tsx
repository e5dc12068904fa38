/** Which sheet is open. One at a time, except the idle warning, which comes over anything. */
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useRememberedOnAnyPage } from "./remembered.ts";

export type SheetName = "language" | "access" | "staff" | "finish";

interface Sheets {
  readonly opened: SheetName | null;
  open(name: SheetName): void;
  close(): void;
}

const SheetsContext = createContext<Sheets>({ opened: null, open: () => {}, close: () => {} });

export function SheetsProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useRememberedOnAnyPage<SheetName | null>("sheet", null);
  const sheets = useMemo(() => ({ opened, open: setOpened, close: () => setOpened(null) }), [opened, setOpened]);
  return <SheetsContext value={sheets}>{children}</SheetsContext>;
}

export function useSheets(): Sheets {
  return useContext(SheetsContext);
}
