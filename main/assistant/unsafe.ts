/** What is refused: orders to the assistant itself, other people's data, harm, and goods for nothing. */
import { plain } from "./vocabulary.ts";

/** On `plain` text. An alarming word alone is no alarm: it has to be done, or asked of us. */
const patterns = [
  /\b(ignore|forget|disregard|override|bypass)\b.{0,40}\b(instruction|rule|prompt|previous|above|polic|guideline|restriction|filter)/,
  /\b(your|the|show|print|reveal|repeat|give|tell|output|display|what is|what are)\b.{0,20}\b(system|hidden|secret|initial|internal) (prompt|instruction|message|rule)|\byour (prompt|instructions|rules|system prompt|source code|training data)\b/,
  /\b(pretend|act|roleplay|role play|behave|respond) (to be|as|like|you are|that you)\b.{0,40}\b(ai|model|assistant|character|persona|person|admin\w*|developer|hacker|expert|human|god|machine|terminal|system|evil|unrestricted|uncensored|no|you|an?)\b|\b(pretend|roleplay|role play|role playing) (to be|as|you|that you)\b|^(please )?(act|pretend|roleplay|role play)\b|\b(going|have|need|want you|must|will) (now )?(to )?(act|pretend|roleplay|role play)\b|\bfrom now on,? (you|act|answer|respond)\b|\b(access|permission) (granted|denied)\b|\byou are (now|no longer)\b|\bjailbreak (yourself|your|mode (on|enabled|activated)|this (ai|model|bot|assistant|kiosk))|\b(enable|enter|activate|switch to|turn on)\b.{0,20}\b(jailbreak|developer mode)|^jailbreak$|\bdeveloper mode (on|enabled|activated)|\bdan mode|\bdo anything now|\bunrestricted\b|\bwithout (any )?(restrictions|limits|filters)\b/,
  /\b(bomb|terror|cyber) (threat|attack)s?\b|\b(steal|leak|expose|disclose|release|reveal|access)\b.{0,25}\b(confidential|sensitive|classified|private|secret|customers?|personal) (\w+ )?(information|data|details|files?)\b|\b(build|make|making|create|buy|get|use|plant|synthesi[sz]e|construct|assemble)\b.{0,30}\b(bomb|explosive|weapon|malware|virus|ransomware|counterfeit|poison)s?\b|\bpoison (someone|somebody|my|him|her|a person)\b|\b(stab|murder|kill|hurt|harm) (someone|somebody|people|a person|my \w+|him|her|them|myself)\b|\bsuicid\w*|\bend (my life|it all)\b|\bwant to die\b|\b(how|help|teach|ways?|way|want|can i|could i) .{0,20}\b((?<!stainless )steal|shoplift|launder|counterfeit)\b|\bhack (into|someone|somebody|(the|a|your|this|his|her|their|my \w+ s?) (\w+ )?(account|system|shop|store|till|register|network|website|server|computer|phone|wifi|database|kiosk|bank|email|password)s?)\b|^(steal|shoplift)\b|\bhow (do|can|to|would|could) (i |you |we |one )?hack$/,
  /\b(other|another|different|all|someone else|somebody else|every).{0,20}\b(customer|shopper|user|person|buyer|people)s?\b.{0,40}\b(order|phone|address|pin|card|data|name|bought|details|email)/,
  /\b(orders?|phone numbers?|address(es)?|pins?|cards?|data|names?|details|emails?|carts?) (of|from|by) (the |all |any )*(other|another|different|every|all|someone else|somebody else)\b.{0,20}(customer|shopper|user|person|buyer|people|s)?/,
  /\b(phone number|address|email|home address|card number|personal (data|details)|names?) of\b.{0,30}\b(customer|shopper|user|buyer|staff|employee|cashier|person)\b(?! (support|service|care|relations|desk))/,
  /\bselect\b.{1,30}\bfrom\b.{0,30}\b(table|where|user|customer|order)s?\b.{0,10}(where|limit|$)|\bdrop table\b|\bdelete from\b|\binsert into\b|\bupdate \w+ set\b|^sudo\b|\bsudo (rm|su|cat|bash)\b|\b(your|admin\w*|manager\w*|staff|root|wifi|wi fi|database)( \w+)? passwords?\b|\b(give|tell|show|send|print|reveal)\b.{0,25}\b(the|a|all|your|his|her|their) (\w+ )?passwords?\b(?! (for|in|of) (creative|this))|\b(your|the|give|show|tell) .{0,15}api keys?\b|\b(give|grant|enable|switch|enter|need|want|get|have)\b.{0,25}\badmin(istrator)? (access|rights|mode|login)/,
  /\b(free|100 ?% off|for \$?[01]\b).{0,20}\b(code|coupon|override|approve|authori[sz]e)|\b(set|change|make|reduce) the price\b|\bgive me .{0,20}(for free|for nothing)\b|\b(without paying|not pay)\b/,
];
const markup = /<\s*\/?\s*(script|iframe|img|svg)/i;

export function isUnsafe(question: string): boolean {
  const text = plain(question);
  return markup.test(question) || patterns.some((pattern) => pattern.test(text));
}
