/** Every migration of `central` in order, listed by hand so that a bundle holds them. A released one is never edited. */
import type { Migration } from "kysely/migration";
import { catalogue } from "./0001-catalogue.ts";
import { people } from "./0002-people.ts";
import { trade } from "./0003-trade.ts";
import { pull } from "./0004-pull.ts";
import { push } from "./0005-push.ts";
import { signIn } from "./0006-sign-in.ts";
import { rights } from "./0007-rights.ts";
import { drift } from "./0008-drift.ts";
import { counterTalk } from "./0009-counter-talk.ts";
import { reviews } from "./0010-reviews.ts";
import { recommender } from "./0011-recommender.ts";
import { promotions } from "./0012-promotions.ts";
import { keeping } from "./0013-keeping.ts";
import { newestReviews } from "./0014-newest-reviews.ts";
import { quickSums } from "./0015-quick-sums.ts";
import { importProgress } from "./0016-import-progress.ts";
import { promotionsByStaff } from "./0017-promotions-by-staff.ts";

export const migrations: Record<string, Migration> = {
  "0001-catalogue": catalogue,
  "0002-people": people,
  "0003-trade": trade,
  "0004-pull": pull,
  "0005-push": push,
  "0006-sign-in": signIn,
  "0007-rights": rights,
  "0008-drift": drift,
  "0009-counter-talk": counterTalk,
  "0010-reviews": reviews,
  "0011-recommender": recommender,
  "0012-promotions": promotions,
  "0013-keeping": keeping,
  "0014-newest-reviews": newestReviews,
  "0015-quick-sums": quickSums,
  "0016-import-progress": importProgress,
  "0017-promotions-by-staff": promotionsByStaff,
};
