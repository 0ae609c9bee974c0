type Labels = Readonly<Record<string, string | number>>;

/** Counters in Prometheus' text format. Labels are names of routes, codes and states: nothing personal (S9). */
export interface Metrics {
  add(name: MetricName, labels?: Labels, by?: number): void;
  text(): string;
}

const help = {
  nordleads_requests_total: ["counter", "Requests by route and status"],
  nordleads_request_seconds_total: ["counter", "Time spent in requests, by route"],
  nordleads_messages_total: ["counter", "Visitors' messages stored"],
  nordleads_log_events_total: ["counter", "Log events by outcome"],
  nordleads_log_dropped_total: ["counter", "Log events that devices say they have dropped, by reason"],
  nordleads_otlp_records_total: [
    "counter",
    "Log records for the OpenTelemetry collector, by what became of them",
  ],
  nordleads_otlp_waiting: ["gauge", "Log records that wait for the OpenTelemetry collector"],
  nordleads_retention_total: ["counter", "What has gone because its time was over, by category"],
  nordleads_consent_records_total: ["counter", "Consent decisions stored"],
  nordleads_marketing_total: ["counter", "Opt-ins to marketing, their confirmations and withdrawals"],
  nordleads_mails_total: ["counter", "Messages by what became of a try"],
  nordleads_streams_open: ["gauge", "Streams open now"],
  nordleads_failures_total: ["counter", "Failures that nobody asked for"],
} as const satisfies Record<string, readonly [kind: string, text: string]>;

export type MetricName = keyof typeof help;

export function createMetrics(): Metrics {
  const values = new Map<string, Map<string, number>>();
  return {
    add: (name, labels = {}, by = 1) => {
      const series = values.get(name) ?? new Map<string, number>();
      const key = Object.entries(labels)
        .map(([label, value]) => `${label}=${JSON.stringify(String(value))}`)
        .join(",");
      series.set(key, (series.get(key) ?? 0) + by);
      values.set(name, series);
    },
    text: () =>
      Object.entries(help)
        .flatMap(([name, [kind, text]]) => [
          `# HELP ${name} ${text}`,
          `# TYPE ${name} ${kind}`,
          ...[...(values.get(name) ?? [["", 0] as const])].map(
            ([labels, value]) => `${name}${labels ? `{${labels}}` : ""} ${value}`,
          ),
        ])
        .join("\n")
        .concat("\n"),
  };
}
