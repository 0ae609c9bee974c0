import type { ConsentAction, ConsentStatistics } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";
import { Table } from "../frame/Table.tsx";
import { countOf, layers, shareOfName } from "./answers.ts";
import { nameWord } from "./nameWord.ts";
import { Share, Told } from "./Told.tsx";

interface StatisticsProps {
  readonly statistics: ConsentStatistics;
}

/** What each purpose and service got. */
export function NamesSection({ statistics: { days, total } }: StatisticsProps) {
  const { statistics, person } = useTexts();
  return (
    <section aria-labelledby="names-title" data-console="names">
      <h3 id="names-title">{statistics.names}</h3>
      <Table
        caption={statistics.names}
        head={[statistics.name, statistics.given, statistics.refused, statistics.withdrawn, statistics.share]}
        rows={Object.entries(total.names).map(([name, { given, refused, withdrawn }]) => ({
          key: name,
          cells: [
            nameWord(name, person),
            <Told key="given" number={given} />,
            <Told key="refused" number={refused} />,
            <Told key="withdrawn" number={withdrawn} />,
            <Share key="share" part={shareOfName(days, name)} />,
          ],
        }))}
      />
    </section>
  );
}

const always: readonly ConsentAction[] = ["accept_all", "reject_all", "save", "withdraw"];

/** Which choices were made in the banner, in the settings, and by the page's own call. */
export function LayersSection({ statistics: { days } }: StatisticsProps) {
  const { statistics, person } = useTexts();
  const actions = countOf(days, "under_age") > 0 ? [...always, "under_age" as const] : always;
  return (
    <section aria-labelledby="layers-title" data-console="layers">
      <h3 id="layers-title">{statistics.layers}</h3>
      <Table
        caption={statistics.layers}
        head={[statistics.choice, ...layers.map((layer) => statistics.layer[layer])]}
        rows={actions.map((action) => ({
          key: action,
          cells: [
            person.actions[action],
            ...layers.map((layer) => <Told key={layer} number={countOf(days, action, layer)} />),
          ],
        }))}
      />
    </section>
  );
}
