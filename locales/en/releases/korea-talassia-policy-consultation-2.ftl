title = [Fictional Sample] Outcome of { $session }

maritime-safety = { $heads } welcomed the good start that cooperation with the { $talassian-maritime-safety-authority } has made under the { $maritime-safety-mou }{ NOTE("memorandum-content") } that their countries concluded in { $memorandum-signed }.

memorandum-content = It provides for the training of staff, the sharing of findings from accident investigations, and joint search and rescue exercises.

training = { $home-head } pointed to a first result, the course in ship inspection that { $trainees } of the { $talassian-maritime-safety-authority } completed in { $korea } in { $training-held }, and hoped that such training would continue every year.

joint-exercise = { $guest-head } proposed that a first joint search and rescue exercise be held in { DATE($exercise, style: "relative") } off { $ostrel }, to which { $home-head } agreed.

trade = { $heads } also noted with satisfaction that bilateral trade grew by { $trade-growth } to { $trade } { DATE($trade-year, style: "relative") }, and agreed to work for livelier trade in seafood and in ship components.

ministers-visit = { $guest-head } looked forward to the visit to { $korea } by { $marta-ilven }, planned for { $visit }, as an opportunity to lift relations to a new level. { $heads } agreed to consult closely in preparing the visit.

next-session = { $heads } agreed to hold the next session in { MENTION($seoul, form: "plain") }, at a time to be set through diplomatic channels.
