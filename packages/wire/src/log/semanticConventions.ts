/**
 * The version of OpenTelemetry's semantic conventions whose names our attributes take where they exist
 * (`session.*`, `browser.*`, `exception.*`, `user_agent.*`); ours are `nordleads.*`. Most of theirs are not
 * stable yet, so the version is pinned, and goes into `schemaUrl` where our events leave as OTLP.
 */
export const semanticConventions = "https://opentelemetry.io/schemas/1.44.0";
