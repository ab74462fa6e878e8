title = [Fictional Sample] Outcome of { $session }

resumption = { $heads } welcomed the resumption of the consultation, which { $covid-19 } had held up since its { MENTION($session-before, form: "ordinal") } session, and agreed to hold it without further gaps from now on.

trade = { $heads } noted with satisfaction that bilateral trade grew by { $trade-growth } to { $trade } { DATE($trade-year, style: "relative") }, and agreed that it should extend to a wider range of goods.

home-proposal = { $home-head } said that a regular shipping service between the port of { $busan } and { $ostrel } would greatly reduce costs for companies of both countries, and proposed a joint study of its feasibility.

guest-proposal = { $guest-head } supported the proposal and hoped that { MENTION($korea, form: "adjective") } companies would take an active part in the { $blue-horizon-initiative }{ NOTE("initiative-fields") }, which { $talassia } launched in { $initiative-launched }.

initiative-fields = A plan to develop the maritime economy in { COUNT($initiative-fields) }: { $initiative-fields }.

world-affairs = { $heads } then discussed regional and global issues, among them the protection of the marine environment and the stability of supply chains.

next-session = { $heads } agreed to hold the next session in { $ostrel } { DATE($next-session-year, style: "relative") }.
