dialogue = The { $series } was set up in { DATE($dialogue-begun, style: "full") } as a consultation between vice ministers. It first met in { MENTION($seoul, form: "plain") } in { DATE($first-round, style: "full") } and has since been held in { MENTION($seoul, form: "plain") } and { $moscow } by turns, with { $earlier-rounds } before this session.

partnership = { $heads } { ACT("discussed") } ways to expand high-level exchanges and practical cooperation steadily on the basis of the { $strategic-cooperative-partnership } between their countries, which marks its { $partnership-anniversary } { DATE($partnership-year, style: "relative") }.

exchanges = { $pair } exchanges in figures

trade = Bilateral trade: { $trade-volume } in { $trade-year }, up { $trade-growth } from the year before

visits = Travel in both directions: { $visits-made }, a record
