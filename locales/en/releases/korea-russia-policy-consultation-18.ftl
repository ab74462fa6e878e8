leaders = { $heads } { ACT("appreciated") } the close contact that the two presidents have kept since { DATE($leaders-since, style: "relative") }, with { $leaders-meetings } and { $leaders-calls }.

exchanges = { $heads } took note that bilateral trade had grown by { $trade-growth } to { $trade } { DATE($trade-year, style: "relative") } and that a record { $visits } had been exchanged, and { ACT("discussed") } ways to keep up this trend.

bridges = In this context, they { ACT("exchanged-views") } on cooperation in the fields of the { $nine-bridges }{ NOTE("nine-bridges-fields") }.

nine-bridges-fields = These are { COUNT($bridge-fields) }: { $bridge-fields }.

luncheon = { $heads } continued their discussions over lunch.
