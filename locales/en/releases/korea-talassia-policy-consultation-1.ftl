title = [Fictional Sample] Outcome of { $session }

anniversary = As their countries mark the { $relations-anniversary } of diplomatic relations, { $heads } observed that the sea, for all the distance it puts between them, has made them close neighbors. They agreed to prepare a series of events together, among them a commemorative concert to be held in { $concert } in { $ostrel }.

maritime-safety = { $heads } shared the view that, with traffic at sea increasing, the safety of passenger ships has become a matter of importance to both countries.

training-request = { $guest-head } spoke of the wish to learn from the experience of { $korea } in the inspection of ships and asked for help in arranging for { $trainees } of the { $talassian-maritime-safety-authority }{ NOTE("authority") } to train in { $korea } { DATE($training-year, style: "relative") }.

authority = The agency of the government of { $talassia } that inspects ships and investigates accidents at sea; it was established in { $authority-founded }.

training-answer = { $home-head } replied that a course would be prepared together with the ministries concerned, and proposed that both countries also share the findings of their accident investigations.

next-session = { $heads } agreed to hold the next session in { $ostrel } { DATE($next-session-year, style: "relative") }.
