high-level-exchanges = { $heads }은(는) { $covid-19 } 대유행 속에서도 고위급 교류가 활발히 이어지면서 양국 관계가 한층 더 공고해진 점을 높이 평가하였다. 이러한 교류로는 양국 { MENTION($president, form: "short") } 간 및 { MENTION($prime-minister, form: "short") } 간 통화, { DATE($envoy-visit, style: "relative") } { $korea } { $special-presidential-envoy }의 { $russia } 방문, { $lavrov-visit } { $sergey-lavrov }의 { $korea } 방문, { $speaker-visit } { $korea } { $national-assembly-speaker }의 { $russia } 방문, { $morgulov-visit } { $guest-head }의 { $korea } 방문이 있었다.

wider-cooperation = { $home-head }은(는) 어려운 여건에서도 { $trade-period } 양국 교역액이 { $trade-growth-base }보다 { $trade-growth } 늘어난 { $trade }에 이른 것을 환영하고, 정무, 경제, 인적 교류 등 다양한 분야로 협력의 폭을 넓혀 나가자고 제안하였다.

important-partner = { $guest-head }은(는) { $korea }이(가) { $asia-pacific }에서 { $russia }의 중요한 동반자라고 평가하고, { $korea }은(는) { $sergey-lavrov }이(가) { $lavrov-visit } { $northeast-asia } 순방 때 가장 먼저 찾은 나라 가운데 하나이자 자신이 { $covid-19 } 발생 이후 처음으로 방문한 나라라고 언급하였다.

economic-cooperation = { $heads }은(는) { $korean-peninsula }과(와) { $eurasia } 지역의 평화와 공동 번영이라는 공통의 이익에 입각하여, { $nine-bridges }{ NOTE("nine-bridges-fields") } 사업을 중심으로 양국 간 경제협력을 계속 강화해 나가기로 하였다.

nine-bridges-fields = { $nine-bridges }은(는) { $bridge-fields }의 { COUNT($bridge-fields) }을(를) 말함.

key-projects = { $home-head }은(는) { $shipbuilding }{ NOTE("shipbuilding-contracts") } 분야의 활발한 협력에 만족을 표하고, { $korean-industrial-complex }{ NOTE("industrial-complex-project") } 조성과 { $services-investment-fta } 체결 등 핵심 협력사업이 진전되도록 함께 노력해 나가기를 희망하였다. 이어 { $russia }에 진출한 { MENTION($korea, form: "adjective") } 기업이 겪는 어려움을 해결할 수 있도록 { $russian-government }의 지원을 요청하였다.

shipbuilding-contracts = { $contracts-year } { MENTION($korea, form: "adjective") } 주요 기업이 { $russia }과(와) 체결한 { $shipbuilding } 분야 계약은 총 { $contracts-value } 규모임.

industrial-complex-project = { $primorsky-krai }에 있는 { $nadezhdinskaya-zone }에 { MENTION($korea, form: "adjective") } 산업단지를 조성하는 공동 사업임.

far-east-development = { $guest-head }은(는) { $korean-industrial-complex } 사업이 성공적으로 이행되고, 아울러 { $russian-far-east } 및 { $siberia } 지역 개발을 위한 양국 협력도 더욱 활성화되기를 희망하였다.

future-growth = 또한 { $heads }은(는) { $innovation }, { $health }, { $arctic }{ NOTE("arctic-council-chairmanship") } 등 미래 성장 분야로 협력의 범위를 확대해 나가기로 하였다.

arctic-council-chairmanship = { $russia }은(는) 현재 { $arctic-council } 의장국을 맡아({ $chairmanship }) ‘탄소 제로’ { $snowflake-arctic-base } 건설을 핵심 사업으로 추진 중이며, { $korea }은(는) 이 사업에 참여하면서 { $russia }과(와) 구체적인 협력 방안을 논의하고 있음.

health-cooperation = { $heads }은(는) 감염병 대유행이 이어지는 상황에서 { $health } 분야의 역내 협력을 증진할 필요성이 크다는 데 인식을 같이하였다. 이와 관련하여 { $home-head }은(는) 국경을 넘어 퍼지는 유행병과 감염병에 효과적으로 대응할 공동 역량을 강화하기 위한 구상인 { $neachs }{ NOTE("neachs-background") }에 대한 { $russia }의 지속적인 지지와 참여를 요청하였다.

neachs-background = { $moon-jae-in }이(가) { $neachs-proposed } { $un-general-assembly } 기조연설에서 제안한 구상으로, { $neachs-launched } { COUNT($neachs-members) }({ $neachs-members })의 참여로 출범하였으며, { $neachs-meeting } 회의가 { $neachs-meeting-held } 화상으로 개최됨.

regional-and-civil-exchanges = { $heads }은(는) 양국 시민사회 및 지방정부 간 교류가 계속 활발히 이루어지도록, { $forum-session } { $interregional-cooperation-forum }과(와) ‘{ MENTION($year-of-mutual-exchange, form: "plain") }’{ NOTE("exchange-year-background") } 행사를 성공적으로 개최하기 위하여 함께 노력하기로 하였다.

exchange-year-background = { $korea }과(와) { $russia }은(는) { $relations-anniversary-year } 수교 { $relations-anniversary }을(를) 맞아 { MENTION($year-of-mutual-exchange, form: "short") }을(를) 선포하였으며, 이후 { $covid-19 } 상황을 고려하여 그 기간을 { DATE($exchange-year-end, style: "full") } 말까지 연장하기로 합의함. 개막식은 { $lavrov-visit } { $sergey-lavrov }의 { $korea } 방문을 계기로 열렸으며, { DATE($exchange-year-events, style: "relative") } 내내 다양한 문화행사가 온·오프라인으로 개최될 예정임.

world-affairs = 아울러 { $heads }은(는) 최근 { $afghanistan } 상황을 비롯한 폭넓은 지역 및 국제 정세에 관하여 의견을 교환하였다.

call-on-the-foreign-minister = 한편 { $chung-eui-yong }은(는) 협의가 끝난 직후 { $guest-head }과(와) 별도로 면담하였다.
