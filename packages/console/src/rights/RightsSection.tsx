import { useTexts } from "../frame/App.ts";

/** What can be done for the visitor's rights from here, and what cannot yet. */
export function RightsSection() {
  const { person } = useTexts();
  return (
    <section data-console="rights">
      <h3>{person.rights}</h3>
      <p>{person.rightsLead}</p>
      <p class="meta">{person.rightsMissing}</p>
    </section>
  );
}
