summits = { $heads } { ACT("appreciated") } the lively dialogue between the leaders of both countries, with { $summit-meetings } held since { $summits-since }.

partnership = They also took note that the { $strategic-cooperative-partnership } between their countries would reach its { $partnership-anniversary } { DATE($partnership-year, style: "relative") }, and { ACT("discussed") } how to use the occasion to develop relations further.

trade = { $heads } { ACT("welcomed") } the growth of bilateral trade, which in { $trade-period } was { $trade-growth } higher than in the same period of { DATE($trade-base, style: "relative") }.
