import type { LayerOneTexts } from "@nordleads/wire/types";

/** Arabic: the banner. */
export const arBanner: LayerOneTexts = {
  title: "أنت تقرر ما نحفظه",
  body: "لا بد من حفظ بعض البيانات كي يعمل الموقع. قرّر بنفسك هل نحفظ أيضًا من أجل: {purposes}.",
  changed: "تغيّر شيء منذ اختيارك الأخير.",
  accept: "قبول الكل",
  reject: "رفض الكل",
  settings: "الإعدادات",
  policy: "كيف نستخدم البيانات",
  saved: "تم حفظ اختيارك.",
  placeholder: "محتوى من {host}.",
  allow: "السماح بـ«{purpose}»",
  once: "عرض هذه المرة",
  purposes: {
    necessary: "الضروري",
    functional: "الوظائف",
    analytics: "الإحصاءات",
    marketing: "التسويق",
  },
};
