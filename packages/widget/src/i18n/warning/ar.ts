import type { WarningTexts } from "./WarningTexts.ts";

/** Arabic. */
export const ar: WarningTexts = {
  title: "هل تريد إرسال هذا؟",
  found: "يبدو أن رسالتك تحتوي على: {kinds}.",
  advice: "لا نحتاج إلى ذلك عادةً لمساعدتك.",
  remove: "إزالته",
  sendAnyway: "الإرسال على أي حال",
  keepWriting: "متابعة الكتابة",
  kinds: {
    nationalId: "رقم هوية",
    card: "رقم بطاقة",
    iban: "رقم IBAN",
    health: "معلومة عن الصحة",
    religion: "معلومة عن الدين أو المعتقد",
    union: "معلومة عن النقابة",
    politics: "معلومة عن السياسة",
    sexuality: "معلومة عن الحياة الجنسية",
    ethnicity: "معلومة عن الأصل العرقي",
    criminal: "معلومة عن مسألة جنائية",
  },
};
