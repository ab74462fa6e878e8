title = { $session } 개최

opening = { $home-head }은(는) { $held } { $venue }에서 { $guest-head }과(와) { $session }을(를) 열었다.

past-sessions = 지난 { $series }
past-session = { MENTION($session, form: "ordinal") }({ DATE($held, style: "long") }, { $venue })
