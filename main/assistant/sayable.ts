/** What an answer may repeat of the shopper's words: letters, few of them, and nothing that reads like a figure or a promise of ours. */
const sayable = /^[\p{L}\p{M} '’-]{1,60}$/u;
const promises = /\b(free|refund|guarantee|discount|promise|gift|voucher|coupon|price|money|cent)/;
const figures = /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million)\b/;
const MOST = 4; // words: a thing's name has no more

export const isSayable = (words: string): boolean => sayable.test(words) && words.split(" ").length <= MOST && !promises.test(words) && !figures.test(words);
