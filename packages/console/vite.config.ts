import { defineConfig } from "vite";

export default defineConfig({
  base: "/console/",
  resolve: {
    conditions: ["@nordleads/source", "module", "browser", "development|production"],
    // virtua, which long lists load later, is written for React.
    alias: { react: "preact/compat", "react-dom": "preact/compat" },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // The pages' policy allows no inline script and no data: font or style.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // virtua marks itself for React's server components, which says nothing here.
      onLog: (level, log, report) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
    },
  },
});
