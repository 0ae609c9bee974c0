/** The remainder by 11 of the sum of digits times their weights; `weights` is a digit for each. */
export function mod11(digits: string, weights: string): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += +digits[i]! * +weights[i]!;
  return sum % 11;
}

/** The Luhn check (ISO/IEC 7812-1, annex B). */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.at(-1 - i)!;
    sum += +(i % 2 ? "0246813579"[+digit]! : digit);
  }
  return sum % 10 === 0;
}
