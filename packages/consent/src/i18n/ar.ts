import type { ConsentTexts } from "@nordleads/wire/types";
import { arBanner } from "./banner/ar.ts";

/** Arabic. */
export const ar: ConsentTexts = {
  ...arBanner,
  save: "حفظ الاختيار",
  back: "رجوع",
  always: "مفعّل دائمًا",
  stored: "ما يتم حفظه",
  receipt: "تنزيل الإيصال",
  services: "الخدمات",
  recipient: "تُرسل إلى {name}، {place}.",
  transfer: "أساس النقل: {transfer}.",
  controller: "المتحكم في البيانات",
  processor: "معالج البيانات",
  policyUpdated: "آخر تعديل {date}",
  withdrawAll: "سحب كل الموافقات",
  changedSince: "ما تغيّر منذ اختيارك في {date}",
  added: "جديد",
  removed: "أزيل",
  altered: "تغيّر",
  words: "النص",
  underAge: "عمري أقل من {age} سنة",
  underAgeNote: "عندئذ نحفظ الضروري فقط ونحذف ما لدينا عنك.",
  gpc: "متصفحك يرفض نيابة عنك (Global Privacy Control). يسري ذلك حتى تختار غيره.",
  thirdParty: "يُحفظ لدى {name}. لا يمكن حذفه من هنا.",
  aboutService: "الخصوصية لدى {name}",
  about: {
    necessary: "ما يحتاجه الموقع كي يعمل وكي يتذكر هذا الاختيار.",
    functional: "تتذكر ما قمت به لتجده في المرة القادمة، مثل محادثتك.",
    analytics: "تبيّن لنا ما يُستخدم كي نحسّن الموقع.",
    marketing: "محتوى وإعلانات من جهات أخرى يمكنها أن ترى أنك كنت هنا.",
  },
};
