/** Words that make a sentence friendly and claim nothing. "No", "not", "only", "new", "best" are facts and do not stand here. */
import { singular } from "./vocabulary.ts";

const words = `
a an the this that these those it its i we you your our they them there here
is are was be been am has have had do does did will would can could may might shall should
and or but so then as at by for from in into of off on onto out over to under up with than
yes well sure certainly gladly please hello hi thank thanks welcome okay right
look see find found finds show shows shown take takes tell ask pick choose have get gets
like want need looking asked ask search question answer one ones thing things
fit fits match matches suit suits come comes go goes stand stands sit sits wait waits cost costs price priced
have a look below closer next first let me know if what which how when where who all today now right just
shop store shelf shelves catalogue us
`;

export const harmless: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean).map(singular));
