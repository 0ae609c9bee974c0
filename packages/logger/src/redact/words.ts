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
 * no `]` of a text already redacted. (The stems stand in the order that compresses best.)
 */
export const words: RegExp =
  /(?<=(?:(tlf|direkt|m\w{1,3} n[ur]|sms|messag|desk|answer|regist|mob|akut|lefon|\bring|\bnås?(?= )|phone|\bcall|\btel(?!l)|tfn|fax|[ck]onta[ck]t)|(card|\bcc\b|(?:\b|[kt])kort)|(cpr)|(person|hetu|henkil|\b[dhp]-?n|fnr|f[öø]d|samord)|(adress|\bip\b)|(abonn|(?<![.\w])org|\bsak|vers[ij]|code|ord(?:er|re)|\bvar[eua]|\bart(?:ik|\.)|pak[ek]|\wn(?:r\b|um)|\bid\b|invoice|ärende|\bcase|\bref(?!u)|kod|\bting|build|faktur|best[äi]ll|cvr|produ[ck]t)|(track|account|\bspor|konto(?=n| \d)|\bkid|\bocr))\w{0,14}(?!\w)(?:[^\d?!\n.@\]]|:\n|\.(?! [^\d ]{3})){0,30}?)/iy;
