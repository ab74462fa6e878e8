anniversary = { $heads } { ACT("welcomed") } the fact that { DATE($anniversary-year, style: "relative") } marks the { $relations-anniversary } of diplomatic relations, established on { DATE($relations-begun, style: "plain") }, and { ACT("discussed") } ways to give more substance to the { $strategic-partnership } that their countries formed in { $partnership-year }.

economy = { $heads } then { ACT("exchanged-views") } on economic cooperation, with particular attention to the { MENTION($thailand, form: "adjective") } government’s “{ $thailand-4-0 }” policy and its plans for the { $eastern-economic-corridor }{ NOTE("corridor") }.

corridor = A program to develop { $corridor-provinces } by { $corridor-end } with { $corridor-baht } ({ $corridor-dollars }).
