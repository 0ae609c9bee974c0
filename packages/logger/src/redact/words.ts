export const PHONE = 1;
export const CARD = 2;
/** A Danish identity number. */
export const DANISH = 3;
/** Any other national identity number. */
export const PERSON = 4;
export const IP = 5;
/** An order, an article, a case, a version; what counts more is no person's either. */
export const THING = 6;
/** A payment, an account, a shipment. */
export const PAY = 7;

/**
 * What the words before a place say the number there is, the nearest word first: a group for each of the above,
 * of stems in Norwegian, Swedish, Danish, Finnish and English. A compound that ends in -nr or -nummer is a thing
 * unless it begins as something else. Between the word and the number there is no digit, no end of a sentence and
 * no `]` of a text already redacted.
 */
export const words: RegExp =
  /(?<=(?:(lefon|\bring|answer|regist|tlf|desk|akut|m\w{1,3} n[ur]|messag|mob|tfn|\bnås?(?= )|direkt|phone|\bcall|\btel(?!l)|sms|fax|[ck]onta[ck]t)|(\bcc\b|(?:\b|[kt])kort|card)|(cpr)|(person|samord|fnr|f[öø]d|hetu|henkil|\b[dhp]-?n)|(\bip\b|adress)|(\bid\b|cvr|\bsak|vers[ij]|code|\bvar[eua]|ord(?:er|re)|\bart(?:ik|\.)|pak[ek]|\wn(?:r\b|um)|invoice|build|(?<![.\w])org|ärende|\bcase|\bref(?!u)|kod|faktur|\bting|abonn|best[äi]ll|produ[ck]t)|(\bocr|\bkid|account|konto(?=n| \d)|\bspor|track))\w{0,14}(?!\w)(?:[^\d?!\n.@\]]|:\n|\.(?! [^\d ]{3})){0,30}?)/iy;
