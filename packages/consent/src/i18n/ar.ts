import type { ConsentTexts } from "@nordleads/wire/types";

/** Arabic. */
export const ar: ConsentTexts = {
  title: "أنت تقرر ما نحفظه",
  body: "لا بد من حفظ بعض البيانات كي يعمل الموقع. قرّر بنفسك هل نحفظ أيضًا من أجل: {purposes}.",
  accept: "قبول الكل",
  reject: "رفض الكل",
  settings: "الإعدادات",
  save: "حفظ الاختيار",
  back: "رجوع",
  policy: "كيف نستخدم البيانات",
  saved: "تم حفظ اختيارك.",
  always: "مفعّل دائمًا",
  placeholder: "يظهر المحتوى عندما تسمح بـ«{purpose}».",
  allow: "السماح بـ«{purpose}»",
  stored: "ما يتم حفظه",
  receipt: "تنزيل الإيصال",
  purposes: {
    necessary: { name: "الضروري", text: "ما يحتاجه الموقع كي يعمل وكي يتذكر هذا الاختيار." },
    functional: { name: "الوظائف", text: "تتذكر ما قمت به لتجده في المرة القادمة، مثل محادثتك." },
    analytics: { name: "الإحصاءات", text: "تبيّن لنا ما يُستخدم كي نحسّن الموقع." },
    marketing: { name: "التسويق", text: "محتوى وإعلانات من جهات أخرى يمكنها أن ترى أنك كنت هنا." },
  },
};
