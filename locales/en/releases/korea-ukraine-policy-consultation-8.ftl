resumption = { $heads } { ACT("welcomed") } the resumption of the consultation { $interval } after its { MENTION($session-before, form: "ordinal") } session. They looked back on the relations that their countries established on { DATE($relations-begun, style: "plain") }, and { ACT("discussed") } the direction of future cooperation.

economy = Taking note that bilateral trade came to { $trade }{ NOTE("trade-balance") } { DATE($trade-year, style: "relative") } and that mutual investment stands at { $investment-volume }{ NOTE("investment-by-direction") }, { $heads } { ACT("exchanged-views") } on ways to increase both.

trade-balance = { MENTION($korea, form: "adjective") } exports amounted to { $exports } and imports to { $imports }, according to the { $kita }.

investment-by-direction = { $korea } has invested { $investment-in-ukraine } in { $ukraine }, and { $ukraine } { $investment-in-korea } in { $korea }, according to the { $kotra }.

aid = { $home-head } { ACT("noted") } that { $korea }’s humanitarian aid to { $ukraine } { DATE($aid-year, style: "relative") } amounts to { $aid-volume }.

luncheon = { $heads } continued their discussions over a working luncheon.
