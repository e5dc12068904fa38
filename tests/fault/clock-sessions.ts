import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { type Clock, systemClock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { createSession } from "../../main/session/session.ts";
import { centralOn } from "../db/server.ts";
import { addCustomer } from "../db/shelf.ts";

const TOKEN = "a token that only this kiosk knows";
const YEAR = 365.25 * 24 * 3_600_000;
const IDLE = { idleMs: 600, warningMs: 300 };

interface Outcome {
  readonly sessionsRevived: number;
  readonly sessionsEndedEarly: number;
}

export async function clockSessions(serverUrl: string): Promise<Outcome> {
  const { revived, refused } = await atCentral(serverUrl);
  return { sessionsRevived: revived, sessionsEndedEarly: refused + (await endedEarly()) };
}

/** The person at the screen stays while it is touched, and leaves when it is not, whatever the clock on the wall says. */
async function endedEarly(): Promise<number> {
  let jumped = 0;
  const clock: Clock = { now: () => new Date(Date.now() + jumped), monotonic: systemClock.monotonic };
  const nobody = () => Promise.reject(new Error("nobody signs in here"));
  const session = createSession({
    ...{ clock, log: silentLog, broadcast: () => undefined, signIn: nobody, staffSignIn: nobody },
    ...{ languages: ["en"], idle: IDLE, staffIdle: IDLE },
  });
  await session.begin("en");
  let early = 0;
  for (const jump of [3_600_000, -3_600_000, -10 * YEAR, 10 * YEAR]) {
    jumped = jump;
    await wait(300);
    if (session.person().who !== "guest") early += 1;
    session.touch();
  }
  await wait(IDLE.idleMs + IDLE.warningMs + 600);
  jumped = -10 * YEAR;
  const isStillHere = session.person().who !== "nobody";
  await session.stop();
  return early + Number(isStillHere);
}

/** Central's own clock says when a session of a shopper is over: a kiosk that lives ten years ago has no say. */
async function atCentral(serverUrl: string): Promise<{ revived: number; refused: number }> {
  const central = await centralOn(serverUrl);
  await addCustomer(central.owner, { id: "ana", phone: "5550001", kioskId: "1" });
  const opens = async (ago: number): Promise<boolean> => {
    const row = { token_sha256: createHash("sha256").update(TOKEN).digest("hex"), created_at: new Date(Date.now() - ago) };
    await central.owner.updateTable("customer_session").set(row).where("customer_id", "=", "ana").execute();
    return (await withKioskCalls(central.kioskUrl("1"), (calls) => calls.sessionBundle(TOKEN))) !== null;
  };
  const [fresh, old, ancient] = [await opens(0), await opens(13 * 3_600_000), await opens(10 * YEAR)];
  await central.drop();
  return { revived: Number(old) + Number(ancient), refused: Number(!fresh) };
}
