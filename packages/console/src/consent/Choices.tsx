import type { Choices as Chosen, ConsentRecord } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";
import { Icon } from "../frame/Icon.tsx";
import type { Texts } from "../texts/Texts.ts";
import { changeOf, type ChangeWord } from "./consentEntry.ts";
import { nameWord } from "./nameWord.ts";

const wordOf = (change: ChangeWord, { changes, granted, refused }: Texts["person"]): string =>
  change === "granted" ? granted : change === "denied" ? refused : changes[change];

interface NamesProps {
  readonly record: ConsentRecord;
  readonly chosen: Chosen;
}

function Names({ record, chosen }: NamesProps) {
  const { person } = useTexts();
  return (
    <ul class="purposes">
      {Object.entries(chosen).map(([name, granted]) => (
        <li
          key={name}
          class={granted ? "granted" : "refused"}
          data-purpose={name}
          data-granted={granted}
          data-change={record.changes?.[name]}
        >
          <Icon name={granted ? "check" : "no"} />
          <span class="purpose-name">{nameWord(name, person)}</span>
          <span class="purpose-word">{wordOf(changeOf(record, name), person)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What became of each purpose, and of each service where the site names any (C24). */
export function Choices({ record }: { readonly record: ConsentRecord }) {
  const { person } = useTexts();
  const { services = {} } = record;
  return (
    <>
      <Names record={record} chosen={record.choices} />
      {Object.keys(services).length > 0 && (
        <>
          <h4 class="part-title">{person.services}</h4>
          <Names record={record} chosen={services} />
        </>
      )}
    </>
  );
}
