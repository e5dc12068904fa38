import { useEffect, useState } from "react";
import type { Connection } from "../../preload/bridge.ts";

/** "lost" while the page tries to reach main again. */
export function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>("open");
  useEffect(() => window.kiosk.watchConnection(setConnection), []);
  return connection;
}
