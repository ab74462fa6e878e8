visits = { $heads } { ACT("appreciated") } the active exchanges between their countries, among them the high-level visits of { DATE($first-visit, style: "relative") } and { DATE($second-visit, style: "relative") }.

anniversary = They also { ACT("exchanged-views") } on ways to widen their friendly cooperation { DATE($anniversary-year, style: "relative") }, on the occasion of the { $relations-anniversary } of the diplomatic relations established in { $relations-begun }.

trade = { $heads } further { ACT("discussed") } how to use the { $asean-rok-fta } to expand bilateral trade.
