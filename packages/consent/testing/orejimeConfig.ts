/** Read by orejime when its file is loaded: import this before it. */
Object.assign(globalThis, {
  orejimeConfig: {
    privacyPolicyUrl: "/privacy",
    purposes: [{ id: "statistics", title: "Statistics", description: "", cookies: [] }],
  },
});
