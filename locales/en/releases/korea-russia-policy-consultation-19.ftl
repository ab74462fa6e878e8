high-level-exchanges = { $heads } noted with satisfaction that active high-level exchanges, kept up even through the { $covid-19 } pandemic, had made bilateral relations stronger. Among these exchanges were the telephone calls of the { $president } and the { $prime-minister } of { $korea } with their { MENTION($russia, form: "adjective") } counterparts; the visit to { $russia } by a { $special-presidential-envoy } of { $korea } { DATE($envoy-visit, style: "relative") }; the visit to { $korea } by { $sergey-lavrov } in { $lavrov-visit }; the visit to { $russia } by the { $national-assembly-speaker } of { $korea } in { $speaker-visit }; and { $guest-head }’s visit to { $korea } { $morgulov-visit }.

wider-cooperation = { $home-head } welcomed the rise in bilateral trade, which in spite of difficult conditions came to { $trade } in { $trade-period }, { $trade-growth } above the level of { $trade-growth-base }, and proposed that cooperation be widened to many areas, from political affairs and the economy to people-to-people exchanges.

important-partner = { $guest-head } called { $korea } an important partner for { $russia } in the { $asia-pacific }, remarking that the country had been among the first stops on { $sergey-lavrov }’s tour of { $northeast-asia } in { $lavrov-visit }, and that his own first journey abroad since the outbreak of { $covid-19 } had now taken him to { $korea }.

economic-cooperation = Guided by their common interest in peace and shared prosperity on the { $korean-peninsula } and across { $eurasia }, { $heads } agreed to go on strengthening bilateral economic cooperation, with the { $nine-bridges }{ NOTE("nine-bridges-fields") } projects at its center.

nine-bridges-fields = The { $nine-bridges } stand for { COUNT($bridge-fields) }: { $bridge-fields }.

key-projects = { $home-head } spoke with satisfaction of the active cooperation in { $shipbuilding }{ NOTE("shipbuilding-contracts") } and hoped that both sides would join efforts to move key projects forward, such as the creation of the { $korean-industrial-complex }{ NOTE("industrial-complex-project") } and the conclusion of a { $services-investment-fta }. He also requested the support of the { $russian-government } in resolving the difficulties that { MENTION($korea, form: "adjective") } companies encounter in { $russia }.

shipbuilding-contracts = The { $shipbuilding } contracts that major { MENTION($korea, form: "adjective") } companies signed with { $russia } in { $contracts-year } are worth { $contracts-value } in total.

industrial-complex-project = A joint project to build a { MENTION($korea, form: "adjective") } industrial complex in the { $nadezhdinskaya-zone } in { $primorsky-krai }.

far-east-development = { $guest-head } hoped that the project for the { $korean-industrial-complex } would be carried through successfully and that cooperation in the development of the { $russian-far-east } and { $siberia } would gain further momentum as well.

future-growth = { $heads } further agreed to broaden their cooperation in fields of future growth, among them { $innovation }, { $health }, and the { $arctic }{ NOTE("arctic-council-chairmanship") }.

arctic-council-chairmanship = { $russia }, which now chairs the { $arctic-council } ({ $chairmanship }), has made the construction of the “carbon-zero” { $snowflake-arctic-base } its main project. { $korea } is taking part in the project and is in discussions with { $russia } on specific forms of cooperation.

health-cooperation = { $heads } were of the same view that, as the pandemic continues, there is a strong need to advance regional cooperation in { $health }. { $home-head } accordingly asked { $russia } to keep supporting, and taking part in, the { $neachs }{ NOTE("neachs-background") }, an initiative to build up a joint capacity to respond effectively to epidemics and infectious diseases that cross borders.

neachs-background = { $moon-jae-in } put the initiative forward in his keynote speech at the { $un-general-assembly } in { $neachs-proposed }. It began in { $neachs-launched } with { COUNT($neachs-members) } taking part ({ $neachs-members }), and its { $neachs-meeting } meeting was held online on { $neachs-meeting-held }.

regional-and-civil-exchanges = To keep exchanges in civil society and between local governments active, { $heads } also agreed to work together for the success of the { $forum-session } { $interregional-cooperation-forum } and of the “{ MENTION($year-of-mutual-exchange, form: "plain") }.”{ NOTE("exchange-year-background") }

exchange-year-background = { $korea } and { $russia } proclaimed the { MENTION($year-of-mutual-exchange, form: "short") } for the { $relations-anniversary } of their diplomatic relations, which fell in { $relations-anniversary-year }, and later agreed, in view of the { $covid-19 } situation, to extend it to the end of { DATE($exchange-year-end, style: "full") }. The opening ceremony was held when { $sergey-lavrov } visited { $korea } in { $lavrov-visit }, and a variety of cultural events are to take place both online and offline throughout { DATE($exchange-year-events, style: "relative") }.

world-affairs = The current situation in { $afghanistan } was among the many regional and global issues on which { $heads } also exchanged views.

call-on-the-foreign-minister = Immediately after the consultation, { $chung-eui-yong } had a separate meeting with { $guest-head }.
