anniversary = { $heads } { ACT("discussed") } ways to broaden exchanges between their countries ahead of the { $relations-anniversary } of diplomatic relations { DATE($anniversary-year, style: "relative") }.

goals = In particular, they { ACT("exchanged-views") } on cooperation to attain the goals set for { DATE($goal-year, style: "full") }: bilateral trade of { $trade-goal }{ NOTE("trade-so-far") } and { $visits-goal } in both directions.

trade-so-far = Bilateral trade came to { $trade } in { $trade-year }.
