/** The store's schedule, as a process whose clock is moved: a line for each tick. */
import { schedule } from "../../main/schedule.ts";

schedule("*/2 * * * * *", async () => void process.stdout.write("tick\n"));
