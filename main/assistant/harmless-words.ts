/**
 * Words that make a sentence friendly and claim nothing. Facts do not stand here: "no", "not", "only", "new", "best",
 * "all", "first", "one", "off", "out", "up to", "than" each change what a sentence says of its figures.
 */
import { singular } from "./vocabulary.ts";

const words = `
a an the this that these those it its i we you your our they them there here
is are was be been am have had has do does did will would can could may might shall should
and or but so then as at by for in into of on onto to with
yes well sure certainly gladly please hello hi thank thanks welcome okay right of course indeed
look looks see find found finds show shows shown take takes tell tells ask asks pick choose have get gets give gives
like want need looking asked search searched question answer thing things
fit fits match matches suit suits come comes go goes stand stands sit sits wait waits cost costs price priced
closer let me know if what which how when where who today now just also too quite
shop store shelf shelves catalogue us my mine say says said mean means seem seems hope happy glad help
`;

export const harmless: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean).map(singular));
