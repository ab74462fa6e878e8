title = [Fictional Sample] Outcome of { $session }

dialogue = { $heads } { ACT("welcomed") } this session as the first to be held as a strategic dialogue, following the { $session-before }, and { ACT("agreed") } to address a wider range of issues between their countries.

safety = { $heads } { ACT("shared-view") } that cooperation in maritime safety has become a pillar of bilateral relations.

training = { $guest-head } { ACT("thanked") } for the courses in ship inspection that { $korea } has offered since { $training-since }, and { ACT("proposed") } that they be opened to port traffic controllers as well.

training-courses = So far, { $training-rounds } have been held.

training-officers = In all, { $trainees } of the { $talassian-maritime-safety-authority } have completed one.

exercise = { $home-head } { ACT("proposed") } that another joint search and rescue exercise be held off { $busan } in { DATE($exercise-year, style: "relative") }.

environment = { $heads } also { ACT("discussed") } joint projects to reduce plastic waste at sea in connection with the { $blue-horizon-initiative }{ NOTE("initiative") }.

initiative = A plan to develop the maritime economy, which { $talassia } launched in { $initiative-begun }.
