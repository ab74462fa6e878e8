title = [Fictional Sample] Outcome of { $session }

new-name = { $guest-head } attached special meaning to this session{ NOTE("first-session") } as the first to be held in { $korea } since the country took the name { $solendia } on { DATE($new-name-since, style: "plain") }, and { ACT("thanked") } for the cooperation so far.

first-session = The only session before the change of name was the { $session-then }.

trade = { $heads } { ACT("welcomed") } the growth of bilateral trade, which rose by { $trade-growth } to { $trade-volume } { DATE($trade-year, style: "relative") }, and { ACT("shared-view") } that investment should grow along with it.

students = { $home-head } { ACT("noted") } that { $students-hosted } from { $solendia } have visited { $korea } since { $students-since }, and { ACT("proposed") } that the invitations be continued.
